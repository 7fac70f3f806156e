import { describe, expect, it } from 'vitest'
import { CLAIMS, type ClaimResult, type PairedEffect, type Verdict } from '../../../../../sim/index.ts'
import { askedOf } from '../../../../../sim/words/index.ts'
import { computingOf, ownOf, type State } from '../../../../../web/app/index.ts'
import { allClaims, claimRows, claimsLeft, decidingTest } from '../../../../../web/places/evidence/claims/rows.ts'
import { claimsFinding, decided, scenariosOf, titleIn } from '../../../../../web/places/evidence/claims/words.ts'
import { evidence } from '../../../../../web/places/evidence/place.ts'
import { preparer } from '../../../../../web/places/evidence/prepare.ts'
import { shelf } from '../../../../support/bundled.ts'
import { find, open, own, play } from '../../../../support/page.ts'

const JOB = 'evidence/claims'
const examining = (state: State) => ownOf(state, evidence).claims
const effect: PairedEffect = {
  count: 64,
  standardError: 0.025,
  confidence: 0.95,
  estimate: 0.1,
  low: 0.05,
  high: 0.15,
  halfWidth: 0.05,
  standardDeviation: 0.2,
  treated: 0.4,
  baseline: 0.3,
  correlation: 0.8,
  varianceReduction: 5,
  standardised: 0.5,
}
const resultOf = (at: number, verdict: Verdict, worlds = 64): ClaimResult => ({
  claim: CLAIMS[at]!,
  verdict,
  tests: CLAIMS[at]!.tests.map((test, n) => ({
    test,
    worlds,
    digests: ['a', 'b'],
    effect: { ...effect, standardised: 0.5 - 0.1 * n },
    verdict: n === 0 ? 'supported' : verdict,
  })),
})

describe('claims', () => {
  const request = allClaims(64)
  const ask = (of = request) => own('evidence', { kind: 'examine', request: of })
  const begun = play(open, { kind: 'place', place: 'evidence' }, ask())
  const examined = (state: State, result: ClaimResult) => play(state, find(state, JOB, { kind: 'examined', result }, request))

  it('are run one by one, and go on after a stop with those that are left', () => {
    expect(claimsLeft(examining(begun))).toHaveLength(CLAIMS.length)
    const some = examined(examined(begun, resultOf(0, 'supported')), resultOf(1, 'opposite'))
    const stopped = play(some, { kind: 'stop', job: JOB })
    expect(computingOf(stopped, JOB).kind).toBe('stopped')
    const resumed = play(stopped, { kind: 'resume', job: JOB })
    expect(computingOf(resumed, JOB).kind).toBe('running')
    expect(claimsLeft(examining(resumed))).toHaveLength(CLAIMS.length - 2)
    expect(claimsLeft({ ...examining(resumed), request: allClaims(256) })).toHaveLength(CLAIMS.length)
  })

  it('ignore results of a request that is no longer asked for', () => {
    const other = play(begun, ask(allClaims(256)))
    expect(examined(other, resultOf(0, 'supported'))).toBe(other)
  })

  it('stand in their own sequence while they are run, then with what speaks against the theory first', () => {
    const some = examining(examined(examined(begun, resultOf(0, 'supported')), resultOf(3, 'opposite')))
    expect(claimRows(some, true).map(({ claim }) => claim.id)).toEqual(CLAIMS.map(({ id }) => id))
    const ids = claimRows(some, false).map(({ claim }) => claim.id)
    expect(ids.slice(0, 2)).toEqual([CLAIMS[3]!.id, CLAIMS[0]!.id])
  })

  it('name cases by their titles, not by the names of their files', () => {
    expect(titleIn(shelf, 'kavala-2019')).toBe('Kavala v. Türkiye')
    const ids = [...new Set(CLAIMS.flatMap(scenariosOf))]
    expect(ids.filter((id) => titleIn(shelf, id) === id)).toEqual([])
  })

  it('show the test that decides: of the claim’s verdict, furthest on its side', () => {
    const result = resultOf(0, 'not supported')
    const deciding = decidingTest(result)
    expect(deciding.verdict).toBe('not supported')
    const sizes = result.tests.slice(1).map((test) => test.effect.standardised! * test.test.expected)
    expect(deciding.effect.standardised! * deciding.test.expected).toBe(Math.min(...sizes))
    expect(decided(result).effect).toMatch(/^[+−]/)
    expect(claimsFinding([result, resultOf(1, 'supported', 256)], 22)).toBe(
      '2 of 22 claims, 64 or 256 worlds per arm: 1 not supported, 1 supported.',
    )
  })

  it('say what every test asks, and every test can be prepared from the shelf', () => {
    const prepare = preparer(shelf)
    for (const { tests } of CLAIMS) {
      for (const test of tests) {
        expect(askedOf(test)).toMatch(/should (rise|fall|lie)/)
        expect(() => prepare(test.scenario, test.base ?? [])).not.toThrow()
      }
    }
    expect(() => prepare('bakassi-2002', [{ path: 'design.escalation.quorum', value: 7 }])).toThrow('quorum')
  })
})
