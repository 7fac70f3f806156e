import { describe, expect, it } from 'vitest'
import { mean } from '../../../../sim/analysis/index.ts'
import { createPool, mainThread, scalarOf } from '../../../../sim/ensemble/index.ts'
import { type Fact, type FactArms, inBand, runFacts, type Statistic, worldsOfFacts } from '../../../../sim/evidence/facts/fact.ts'
import { createEngine } from '../../../../sim/model/index.ts'
import { prepare } from '../claims/prepared.ts'

const ARMS: FactArms = {
  coded: { meaning: 'as it is', settings: () => [] },
  free: {
    meaning: 'free',
    settings: () => [{ path: 'off', value: ['escalation'] }],
    only: ({ id }) => id === 'two-blocs',
  },
}
const average: Statistic = {
  ...{ id: '1a', meaning: 'mean final compliance', unit: 'index', band: { low: 0, high: 1 }, arms: ['coded'] },
  of: (sample) => sample('coded').reduce((sum, { final }) => sum + final, 0) / sample('coded').length,
}
const undefinedOne: Statistic = { ...average, id: '1b', of: () => Number.NaN }
const fact = (...statistics: readonly Statistic[]): Fact => ({
  ...{ row: 1, regularity: 'It is so', source: 'Nobody', heldOut: false, informed: false },
  statistics,
})
const run = (facts: readonly Fact[], threads = 1, seed: string | null = null) =>
  runFacts(createPool(Array.from({ length: threads }, () => mainThread(createEngine))), prepare, facts, ARMS, ['two-blocs'], 20, seed)

describe('scoring facts', () => {
  it('gives the statistic at the defaults over all worlds, with both intervals', async () => {
    const [result] = await run([fact(average)])
    const scenario = prepare('two-blocs', [])
    const batch = createEngine(scenario).run(scenario.seed, 0, 20, 'summary')
    const [one] = result!.statistics
    // Two orders of the same sum.
    expect(one!.value).toBeCloseTo(mean(scalarOf([batch], 'finalCompliance')), 12)
    expect(one!.luck!.low).toBeLessThan(one!.value)
    expect(one!.luck!.high).toBeGreaterThan(one!.value)
    expect(one!.ignorance!.low).toBeLessThan(one!.ignorance!.high)
    expect([one!.runs, one!.drawsMet, one!.met, result!.met]).toEqual([20, 1, true, true])
  })

  it('never meets what has no value, nor a fact of which a part is missed', async () => {
    const [result] = await run([fact(average, undefinedOne)])
    const [, none] = result!.statistics
    expect([none!.met, none!.luck, none!.ignorance, none!.drawsMet]).toEqual([false, null, null, null])
    expect(result!.met).toBe(false)
    expect((await run([fact()]))[0]!.met).toBeNull()
  })

  it('cuts the interval of luck at what a share, or a difference of shares, cannot pass', async () => {
    // Nine blocks of two worlds at 1 and one at 0.4, so that the t interval around 0.94 passes 1.
    const uneven = (low: number): Statistic['of'] => {
      return (sample) => (sample('coded').length > 2 ? 0.94 : sample('coded')[0]!.replicate === 0 ? low : 1)
    }
    const luck = async (unit: string, low: number) => (await run([fact({ ...average, unit, of: uneven(low) })]))[0]!.statistics[0]!.luck!
    const free = await luck('index', 0.4)
    expect(free.high).toBeGreaterThan(1)
    expect(await luck('share', 0.4)).toEqual({ low: free.low, high: 1 })
    expect((await luck('share', -9)).low).toBe(0)
    expect((await luck('difference of shares', -9)).low).toBe(-1)
  })

  it('gives the same whatever the threads, other values on other luck', async () => {
    const numbers = async (threads: number, seed: string | null) => {
      const { value, luck, ignorance } = (await run([fact(average)], threads, seed))[0]!.statistics[0]!
      return [value, luck, ignorance]
    }
    const plain = await numbers(1, null)
    expect(await numbers(3, null)).toEqual(plain)
    expect(await numbers(1, 'other')).not.toEqual(plain)
  })

  it('counts the worlds it will run', () => {
    const mix = [prepare('two-blocs', []), prepare('bakassi-2002', [])]
    expect(worldsOfFacts([fact(average)], ARMS, mix, 20)).toBe(80)
    expect(worldsOfFacts([fact({ ...average, arms: ['coded', 'free'] })], ARMS, mix, 20)).toBe(120)
  })
})

it('a band holds its ends, is open where it has none, and never holds what is not finite', () => {
  expect([-0.1, 0, 0.5, 1, 1.1].map((value) => inBand(value, { low: 0, high: 1 }))).toEqual([false, true, true, true, false])
  expect(inBand(1e9, { low: 0, high: null })).toBe(true)
  expect(inBand(-1e9, { low: null, high: 0 })).toBe(true)
  expect(inBand(Number.POSITIVE_INFINITY, { low: 0, high: null })).toBe(false)
  expect(inBand(Number.NaN, { low: null, high: 0 })).toBe(false)
})
