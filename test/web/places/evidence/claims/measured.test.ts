import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { claimRows as report } from '../../../../../sim/cli/claims/page.ts'
import { CLAIMS, ENGINE, VERDICTS } from '../../../../../sim/index.ts'
import { computingOf, ownOf } from '../../../../../web/app/index.ts'
import { type MeasuredClaim, openMeasured, readMeasured } from '../../../../../web/places/evidence/claims/measured.ts'
import { allClaims, claimRows, claimsLeft, resultOf } from '../../../../../web/places/evidence/claims/rows.ts'
import { claimsFinding, claimsOrigin } from '../../../../../web/places/evidence/claims/words.ts'
import { evidence } from '../../../../../web/places/evidence/place.ts'
import { hashOf } from '../../../../../web/places/evidence/prepare.ts'
import { shelf } from '../../../../support/bundled.ts'
import { find, open, own, play } from '../../../../support/page.ts'

const rows: readonly MeasuredClaim[] = JSON.parse(readFileSync(new URL('../../../../../web/measured/claims.json', import.meta.url), 'utf8'))
const shipped = readMeasured(rows)!

describe('the verdicts that come with the page', () => {
  it('are read back whole and are of the scenarios as they stand: written again, they are the file', () => {
    expect(shipped.map(({ claim }) => claim)).toEqual(CLAIMS)
    expect(JSON.parse(report(shipped, null, (id) => hashOf(id, shelf)))).toEqual(rows)
    for (const { digests } of shipped.flatMap(({ tests }) => tests)) {
      expect(digests.length).toBeGreaterThan(0)
      for (const digest of digests) expect(digest).toMatch(/^[0-9a-f]{32}$/)
    }
  })

  it('are opened as they are', async () => {
    expect(await openMeasured()).toEqual(shipped)
  })

  it('are ignored where engine, seed or the claims differ', () => {
    const changed = (change: Partial<MeasuredClaim>) => readMeasured(rows.map((row, at) => (at === 0 ? { ...row, ...change } : row)))
    const [test, ...others] = rows[0]!.tests
    expect(changed({})).toEqual(shipped)
    expect(changed({ engine: `${ENGINE}1` })).toBeNull()
    expect(changed({ seed: 'mine' })).toBeNull()
    expect(changed({ tests: others })).toBeNull()
    expect(changed({ tests: [{ ...test!, lever: 'another' }, ...others] })).toBeNull()
    expect(readMeasured(rows.slice(1))).toBeNull()
  })
})

describe('on the claims table', () => {
  const there = play(open, { kind: 'place', place: 'evidence' })
  const read = play(there, find(there, 'evidence/claims-measured', { kind: 'claims measured', results: shipped }))
  const examining = ownOf(read, evidence).claims

  it('they are looked for at a first visit and stand there before any run, misses first', () => {
    expect(computingOf(there, 'evidence/claims-measured').kind).toBe('running')
    expect(computingOf(read, 'evidence/claims').kind).toBe('idle')
    const ranks = claimRows(examining, false).map(({ result }) => VERDICTS.indexOf(result!.verdict))
    expect(ranks).toEqual([...ranks].sort())
    expect(claimsFinding(shipped, CLAIMS.length)).toMatch(/^22 claims, 200 worlds per arm: \d+ opposite/)
    expect(claimsOrigin(examining)).toBe(`Measured with 200 worlds per arm, engine ${ENGINE}, shipped with this page.`)
  })

  it('a run of the reader stands before them, and a request runs what came with the page again', () => {
    const request = allClaims(64)
    const begun = play(read, own('evidence', { kind: 'examine', request }))
    expect(claimsLeft(ownOf(begun, evidence).claims)).toHaveLength(CLAIMS.length)
    const mine = { ...shipped[3]!, tests: shipped[3]!.tests.map((test) => ({ ...test, worlds: 64 })) }
    const after = ownOf(play(begun, find(begun, 'evidence/claims', { kind: 'examined', result: mine }, request)), evidence).claims
    expect(resultOf(after, mine.claim.id)).toBe(mine)
    expect(resultOf(after, CLAIMS[0]!.id)).toBe(examining.measured![CLAIMS[0]!.id])
    expect(claimsOrigin(after)).toBe(
      `21 measured with 200 worlds per arm, engine ${ENGINE}, shipped with this page; 1 run here in 64 worlds per arm.`,
    )
  })
})
