import { describe, expect, it } from 'vitest'
import { pairedEffect } from '../../../sim/analysis/index.ts'
import { type Arm, compareBatches, effectWord } from '../../../sim/ensemble/comparison.ts'
import { SCALAR_NAMES, scalarOf } from '../../../sim/ensemble/outcomes.ts'
import { createPool, mainThread } from '../../../sim/ensemble/pool.ts'
import { type Batch, createEngine, type Scenario } from '../../../sim/model/index.ts'
import { makeScenario } from '../../support/scenarios.ts'
import { cannedEngine, SCENARIO } from '../cli/canned.ts'

const arm = (label: string, scenario: Scenario = SCENARIO): Arm => ({ label, scenario })
const run = (seed: string, scenario: Scenario = SCENARIO): readonly Batch[] => {
  const engine = cannedEngine(scenario)
  return [engine.run(seed, 0, 5, 'summary'), engine.run(seed, 5, 9, 'summary')]
}
const arms = [arm('one'), arm('two')] as const

describe('effectWord', () => {
  it.each([
    [0.1, 0.3, 1, 'better'],
    [-0.3, -0.1, 1, 'worse'],
    [0.1, 0.3, -1, 'worse'],
    [-0.3, -0.1, -1, 'better'],
    [0.1, 0.3, 0, 'higher'],
    [-0.3, -0.1, 0, 'lower'],
    [-0.1, 0.3, 1, 'too close to call'],
    [0, 0.3, -1, 'too close to call'],
    [0, 0, 1, 'no difference'],
  ] as const)('calls an interval from %d to %d, good side %d, %s', (low, high, better, word) => {
    expect(effectWord({ low, high }, better)).toBe(word)
  })
})

describe('compareBatches', () => {
  const first = run('tin')
  const second = run('can')
  const { effects, trajectory, ...rest } = compareBatches(arms, [first, second], 'tin')

  it('pairs every scalar world by world, second arm less first', () => {
    for (const name of SCALAR_NAMES) {
      expect(effects[name]).toEqual(pairedEffect(scalarOf(second, name), scalarOf(first, name)))
    }
  })

  it('follows the difference of compliance month by month', () => {
    const compliance = (batches: readonly Batch[], world: number, month: number) => {
      const batch = batches.find(({ to }) => world < to)!
      return batch.series.compliance![(world - batch.from) * 2 * 6 + month]!
    }
    for (let month = 0; month < 6; month++) {
      const differences = Float64Array.from({ length: 9 }, (_, w) => compliance(second, w, month) - compliance(first, w, month))
      const { estimate, low, high } = pairedEffect(differences, new Float64Array(9))
      expect(trajectory.mean[month]).toBeCloseTo(estimate, 12)
      expect(trajectory.low[month]).toBeCloseTo(low, 12)
      expect(trajectory.high[month]).toBeCloseTo(high, 12)
      const sorted = differences.sort()
      expect(trajectory.p50[month]).toBeCloseTo(sorted[4]!, 12)
      expect(trajectory.p05[month]).toBeGreaterThanOrEqual(sorted[0]!)
      expect(trajectory.p95[month]).toBeLessThanOrEqual(sorted[8]!)
    }
  })

  it('says what was compared', () => {
    expect(rest).toMatchObject({ seed: 'tin', worlds: 9, months: 6 })
    expect(rest.arms.map((one) => [one.label, one.scenario, one.case])).toEqual([
      ['one', 'canned', 'first'],
      ['two', 'canned', 'first'],
    ])
    expect(rest.arms[0].digest).not.toBe(rest.arms[1].digest)
  })

  it('changes its sign when the arms swap', () => {
    const back = compareBatches(arms, [second, first], 'tin')
    for (const name of SCALAR_NAMES) expect(back.effects[name].estimate).toBeCloseTo(-effects[name].estimate, 15)
    back.trajectory.mean.forEach((value, month) => {
      expect(value).toBeCloseTo(-trajectory.mean[month]!, 15)
    })
  })

  it('takes a case of its own in each arm', () => {
    const crossed = compareBatches(arms, [first, first], 'tin', [0, 1])
    expect(crossed.arms.map((one) => one.case)).toEqual(['first', 'second'])
    const expected = pairedEffect(scalarOf(first, 'finalCompliance', 1), scalarOf(first, 'finalCompliance', 0))
    expect(crossed.effects.finalCompliance).toEqual(expected)
    expect(crossed.trajectory.mean[5]).toBeCloseTo(expected.estimate, 12)
  })

  it('refuses arms of unequal length or number', () => {
    const long = run('tin', { ...SCENARIO, months: 7 })
    expect(() => compareBatches(arms, [first, long], 'tin')).toThrow('expected arms of 6 months, got 7')
    expect(() => compareBatches(arms, [first, first.slice(1)], 'tin')).toThrow(RangeError)
  })
})

describe('two scenarios that are run', () => {
  const scenario = makeScenario(6, { months: 48 })
  const pool = createPool([mainThread(createEngine)])
  const compare = async (...both: readonly [Arm, Arm]) => {
    const run = (one: Arm) => pool.run({ scenario: one.scenario, seed: 's', from: 0, to: 6, level: 'summary' }).done
    return compareBatches(both, [await run(both[0]), await run(both[1])], 's')
  }

  it('finds no difference between a scenario and itself, to the last bit', async () => {
    const { effects, trajectory, arms: results } = await compare(arm('a', scenario), arm('b', scenario))
    for (const name of SCALAR_NAMES) expect(effectWord(effects[name], 1)).toBe('no difference')
    expect([...trajectory.mean, ...trajectory.p05, ...trajectory.high].every((value) => value === 0)).toBe(true)
    expect(results[0].digest).toBe(results[1].digest)
  })

  it('compares scenarios of different shapes on the same luck', async () => {
    const larger = makeScenario(9, { months: 48 })
    const { effects, worlds } = await compare(arm('six', scenario), arm('nine', larger))
    expect(worlds).toBe(6)
    // More bystanders need not move compliance; they move something.
    expect(Object.values(effects).some(({ baseline, treated }) => baseline !== treated)).toBe(true)
    expect(Number.isFinite(effects.meanCompliance.estimate)).toBe(true)
  })

  it('sees what an ablation does', async () => {
    const still = { ...scenario, off: ['response', 'implementation'] }
    const { effects } = await compare(arm('all', scenario), arm('still', still))
    // Without effort and implementation nothing is ever fulfilled.
    expect(effects.finalCompliance.treated).toBe(0)
    expect(effects.finalCompliance.estimate).toBe(-effects.finalCompliance.baseline)
  })
})
