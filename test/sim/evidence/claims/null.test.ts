/**
 * A lever that does nothing has no effect, to the last bit; and without pairing the 95 % interval covers zero in 95 %
 * of the runs.
 */
import { describe, expect, it } from 'vitest'
import { effectVerdict, pairedEffect } from '../../../../sim/analysis/index.ts'
import { createPool, mainThread, SCALAR_NAMES, type ScalarName, scalarOf } from '../../../../sim/ensemble/index.ts'
import { type ClaimTest, runTest } from '../../../../sim/evidence/claims/claim.ts'
import { CLAIMS } from '../../../../sim/evidence/claims/index.ts'
import { createEngine } from '../../../../sim/model/index.ts'
import { makeScenario } from '../../../support/scenarios.ts'
import { prepare } from './prepared.ts'

const pool = createPool([mainThread(createEngine)])

describe('a null lever', () => {
  const pairs = CLAIMS.flatMap(({ id, tests }) => tests.slice(0, 1).map((test) => [id, test] as const))

  it.each(pairs.filter(([, test]) => test.against === undefined))(
    'of claim %d, set to where it stands, has no effect on any world',
    async (_, test) => {
      // Given twice it makes another list of settings, so that the arm is run again and not taken from memory.
      const still: ClaimTest = { ...test, high: [...test.low, ...test.low] }
      const { effect, verdict } = await runTest(pool, prepare, still, 3)
      expect([effect.estimate, effect.low, effect.high]).toEqual([0, 0, 0])
      expect(verdict).toBe('not supported')
    },
  )

  it('moves no outcome where the mechanism that reads it is off', async () => {
    const set = (value: number) => [{ path: 'design.remedies.fund', value }]
    const test: ClaimTest = {
      scenario: 'two-blocs',
      base: [{ path: 'off', value: ['remedies'] }],
      lever: 'remedies fund',
      low: set(0),
      high: set(1),
      outcome: 'meanCompliance',
      expected: 1,
      negligible: 0,
    }
    for (const outcome of SCALAR_NAMES) {
      const { effect } = await runTest(pool, prepare, { ...test, outcome }, 2)
      expect([outcome, effect.low, effect.high]).toEqual([outcome, 0, 0])
    }
  })
})

/** Chance of at most `most` successes out of `n`, each with chance `p`. */
function atMost(most: number, n: number, p: number): number {
  let term = (1 - p) ** n
  let sum = term
  for (let k = 1; k <= most; k++) {
    term *= ((n - k + 1) / k) * (p / (1 - p))
    sum += term
  }
  return sum
}

const atLeast = (least: number, n: number, p: number) => 1 - (least === 0 ? 0 : atMost(least - 1, n, p))

describe('arms on different luck, as experiments without an effect', () => {
  const EXPERIMENTS = 500
  const WORLDS = 20
  const LEAST = 1e-4
  const scenario = makeScenario(6, { months: 48 })
  const engine = createEngine(scenario)
  const arm = (seed: string) => [engine.run(seed, 0, EXPERIMENTS * WORLDS, 'summary')]
  const [first, second] = [arm('heads'), arm('tails')]
  const outcomes: readonly ScalarName[] = ['meanCompliance', 'meanLegitimacy', 'meanMembers', 'monthsDefying']

  it.each(outcomes)('the interval for %s covers zero as often as it should', (outcome) => {
    const values = [first, second].map((batches) => scalarOf(batches, outcome))
    const effects = Array.from({ length: EXPERIMENTS }, (_, e) => {
      const [a, b] = values.map((arm) => arm.slice(e * WORLDS, (e + 1) * WORLDS))
      return pairedEffect(a!, b!)
    })
    const missed = effects.filter(({ low, high }) => low > 0 || high < 0).length
    // If the interval is right, the misses are binomial (500, 0.05). The arms can be swapped, so their difference is symmetric and the
    // t interval close to exact even for 20 worlds. A count is refused if chance would give one as extreme, on that side, less
    // than once in ten thousand: about 9 to 45. Intervals of 90 % would miss 50 times.
    expect(atMost(missed, EXPERIMENTS, 0.05)).toBeGreaterThan(LEAST)
    expect(atLeast(missed, EXPERIMENTS, 0.05)).toBeGreaterThan(LEAST)
    // For the same reason, luck alone supports a claim in one of forty experiments.
    const supported = effects.filter((effect) => effectVerdict(effect, 1, 0) === 'supported').length
    expect(atLeast(supported, EXPERIMENTS, 0.025)).toBeGreaterThan(LEAST)
  })

  it('the band would catch intervals that are too narrow or too wide', () => {
    expect(atLeast(50, EXPERIMENTS, 0.05)).toBeLessThan(LEAST)
    // Intervals of 99 % would miss five times.
    expect(atMost(5, EXPERIMENTS, 0.05)).toBeLessThan(LEAST)
    expect([10, 44].map((n) => Math.min(atMost(n, EXPERIMENTS, 0.05), atLeast(n, EXPERIMENTS, 0.05)) > LEAST)).toEqual([true, true])
    // Bin(3, 0.5) by hand: one of eight at 0, four of eight at most at 1.
    expect([atMost(0, 3, 0.5), atMost(1, 3, 0.5), atLeast(2, 3, 0.5)]).toEqual([0.125, 0.5, 0.5])
  })
})
