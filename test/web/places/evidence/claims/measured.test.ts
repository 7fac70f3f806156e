import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { claimRows as report } from '../../../../../sim/cli/claims/page.ts'
import { CLAIMS, type ClaimResult, ENGINE, standingOf, VERDICTS } from '../../../../../sim/index.ts'
import { computingOf, ownOf } from '../../../../../web/app/index.ts'
import { type MeasuredClaim, openMeasured, readMeasured } from '../../../../../web/places/evidence/claims/measured.ts'
import { allClaims, claimRows, claimsLeft, resultOf } from '../../../../../web/places/evidence/claims/rows.ts'
import { claimsEarlier, claimsFinding, claimsOrigin } from '../../../../../web/places/evidence/claims/words.ts'
import { evidence } from '../../../../../web/places/evidence/place.ts'
import { hashOf } from '../../../../../web/places/evidence/prepare.ts'
import { shelf } from '../../../../support/bundled.ts'
import { find, open, own, play } from '../../../../support/page.ts'

const rows: readonly MeasuredClaim[] = JSON.parse(readFileSync(new URL('../../../../../web/measured/claims.json', import.meta.url), 'utf8'))
const { engine, results: shipped } = readMeasured(rows)!

describe('the verdicts that come with the page', () => {
  /** As this engine would write them: claims that they lack have the numbers of the first. */
  const [some] = shipped
  const whole = CLAIMS.map((claim): ClaimResult => {
    const tests = claim.tests.map((test) => ({ ...some!.tests[0]!, test }))
    return shipped.find((one) => one.claim === claim) ?? { ...some!, claim, tests }
  })
  const now: readonly MeasuredClaim[] = JSON.parse(report(whole, null, (id) => hashOf(id, shelf)))

  it('are of this engine or of an earlier one, and of their own seeds', () => {
    expect(['this', 'earlier']).toContain(standingOf(engine))
    expect(new Set(rows.map(({ seed }) => seed))).toEqual(new Set([null]))
    for (const { digests } of shipped.flatMap(({ tests }) => tests)) {
      expect(digests.length).toBeGreaterThan(0)
      for (const digest of digests) expect(digest).toMatch(/^[0-9a-f]{32}$/)
    }
  })

  it('are read back whole: written again, they are the file', () => {
    expect(readMeasured(now)).toEqual({ engine: ENGINE, results: whole })
    if (standingOf(engine) === 'this') expect(now).toEqual(rows)
    const effects = (all: readonly MeasuredClaim[]) => all.map(({ id, tests }) => [id, tests.map(({ effect }) => effect)])
    const kept = rows.filter(({ id }) => shipped.some(({ claim }) => claim.id === id))
    expect(effects(now)).toEqual(expect.arrayContaining(effects(kept)))
  })

  it('are opened as they are', async () => {
    expect(await openMeasured()).toEqual({ engine, results: shipped })
  })

  const changed = (change: Partial<MeasuredClaim>) => readMeasured(now.map((row, at) => (at === 0 ? { ...row, ...change } : row)))
  const [test, ...others] = now[0]!.tests

  it('of this engine or a later one are ignored where engine, seed or the claims differ', () => {
    expect(changed({})).toEqual({ engine: ENGINE, results: whole })
    expect(changed({ engine: 'pacta 0.1.0' })).toBeNull()
    expect(changed({ seed: 'mine' })).toBeNull()
    expect(changed({ tests: others })).toBeNull()
    expect(changed({ tests: [{ ...test!, lever: 'another' }, ...others] })).toBeNull()
    expect(readMeasured(now.slice(1))).toBeNull()
    expect(readMeasured(now.map((row) => ({ ...row, engine: 'pacta 99.0.0' })))).toBeNull()
    expect(readMeasured([])).toBeNull()
  })

  it('of an earlier engine are read as such, without the claims that they lack or test in another way', () => {
    const old = now.map((row) => ({ ...row, engine: 'pacta 0.1.0' }))
    const read = readMeasured([{ ...old[1]!, tests: [] }, ...old.slice(2)])!
    const lost = old.slice(0, 2).map(({ id }) => id)
    expect(read).toEqual({ engine: 'pacta 0.1.0', results: whole.filter(({ claim }) => !lost.includes(claim.id)) })
    const seen = ownOf(play(open, own('evidence', { kind: 'claims measured', ...read })), evidence).claims
    const said = `Measured with engine pacta 0.1.0; this page computes with ${ENGINE}: its results differ.`
    expect(claimsEarlier(seen)).toBe(said)
    expect(claimsEarlier({ ...seen, engine: ENGINE })).toBe('')
    expect(claimRows(seen, false).filter(({ result }) => result === null)).toHaveLength(2)
  })
})

describe('on the claims table', () => {
  const there = play(open, { kind: 'place', place: 'evidence' })
  const read = play(there, find(there, 'evidence/claims-measured', { kind: 'claims measured', engine, results: shipped }))
  const examining = ownOf(read, evidence).claims
  const [some] = shipped

  it('they are looked for at a first visit and stand there before any run, misses first', () => {
    expect(computingOf(there, 'evidence/claims-measured').kind).toBe('running')
    expect(computingOf(read, 'evidence/claims').kind).toBe('idle')
    const known = claimRows(examining, false).flatMap(({ result }) => (result === null ? [] : [result]))
    expect(known).toHaveLength(shipped.length)
    const ranks = known.map(({ verdict }) => VERDICTS.indexOf(verdict))
    expect(ranks).toEqual([...ranks].sort())
    expect(claimsFinding(shipped, CLAIMS.length)).toMatch(/^\d+ (of \d+ )?claims, 200 worlds per arm: \d+ opposite/)
    expect(claimsOrigin(examining)).toBe(`Measured with 200 worlds per arm, engine ${engine}, shipped with this page.`)
  })

  it('a run of the reader stands before them, and a request runs what came with the page again', () => {
    const request = allClaims(64)
    const begun = play(read, own('evidence', { kind: 'examine', request }))
    expect(claimsLeft(ownOf(begun, evidence).claims)).toHaveLength(CLAIMS.length)
    const mine = { ...shipped[1]!, tests: shipped[3]!.tests.map((test) => ({ ...test, worlds: 64 })) }
    const after = ownOf(play(begun, find(begun, 'evidence/claims', { kind: 'examined', result: mine }, request)), evidence).claims
    expect(resultOf(after, mine.claim.id)).toBe(mine)
    expect(resultOf(after, some!.claim.id)).toBe(examining.measured![some!.claim.id])
    expect(claimsOrigin(after)).toBe(
      `${shipped.length - 1} measured with 200 worlds per arm, engine ${engine}, shipped with this page; 1 run here in 64 worlds per arm.`,
    )
  })
})
