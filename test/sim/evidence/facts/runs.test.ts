/** Every statistic is defined on tiny runs, and finds nothing where there is nothing. Whether a fact is met is not looked at. */
import { beforeAll, describe, expect, it } from 'vitest'
import { createPool, mainThread } from '../../../../sim/ensemble/index.ts'
import { type FactArms, type FactResult, inBand, runFacts } from '../../../../sim/evidence/facts/fact.ts'
import { FACT_ARMS, FACTS } from '../../../../sim/evidence/facts/index.ts'
import { type FactRow, factRows } from '../../../../sim/evidence/facts/rows.ts'
import { createEngine } from '../../../../sim/model/index.ts'
import { prepare } from '../claims/prepared.ts'

/** Cases of every court and demand that some statistic picks. */
const MIX = [
  'avena-2004',
  'bakassi-2002',
  'chagos-2019',
  'corfu-1949',
  'hirst-2005',
  'kavala-2019',
  'lockerbie-1992',
  'poland-2021',
  'ukraine-2022',
  'upland-cotton-2004',
] as const
const WORLDS = 6

describe('tiny runs', () => {
  let results: readonly FactResult[] = []
  beforeAll(async () => {
    const pool = createPool([mainThread(createEngine)])
    results = await runFacts(pool, prepare, FACTS, FACT_ARMS, MIX, WORLDS)
    pool.close()
  })

  it('give every statistic a finite value, that its verdict follows', () => {
    for (const { statistic, value, met } of results.flatMap((result) => result.statistics)) {
      expect(Number.isFinite(value), statistic.id).toBe(true)
      expect(met).toBe(inBand(value, statistic.band))
    }
  })

  it('put the value into its interval of luck, and shares of draws into 0 to 1', () => {
    for (const { value, luck, drawsMet, runs } of results.flatMap((result) => result.statistics)) {
      if (luck !== null) {
        expect(luck.low).toBeLessThanOrEqual(value)
        expect(luck.high).toBeGreaterThanOrEqual(value)
      }
      if (drawsMet !== null) expect(drawsMet >= 0 && drawsMet <= 1).toBe(true)
      expect(runs % WORLDS).toBe(0)
    }
  })

  it('meet a fact only with all its statistics, and leave open what is not computed', () => {
    expect(results.length).toBe(FACTS.length)
    for (const { met, statistics } of results) {
      expect(met).toBe(statistics.length === 0 ? null : !statistics.some((one) => !one.met))
    }
  })
})

describe('where all arms are the same experiment', () => {
  const rows: FactRow[] = []
  beforeAll(() => {
    for (const id of MIX) {
      const scenario = prepare(id, (FACT_ARMS as FactArms).gradual!.settings(prepare(id, [])))
      rows.push(...factRows(scenario, createEngine(scenario).run(scenario.seed, 0, WORLDS, 'series')))
    }
  })
  const statisticOf = (id: string) => FACTS.flatMap((fact) => fact.statistics).find((one) => one.id === id)!

  it.each(['12b', '17a', '18a', '19a', '21a', '22a', '22b', '24c', '30a', '30b', '30c', '33c'])('%s is nothing', (id) => {
    expect(statisticOf(id).of(() => rows)).toBe(0)
  })

  it.each(['31a', '31b'])('%s is one', (id) => {
    expect(statisticOf(id).of(() => rows)).toBe(1)
  })

  it('no band holds what comes of no row', () => {
    for (const fact of FACTS) {
      for (const one of fact.statistics) {
        const value = one.of(() => [])
        expect(inBand(value, one.band), one.id).toBe(false)
      }
    }
  })
})

it('the arm without coercion imposes nothing, not even after a broken settlement', () => {
  // Of all cases the one in which settlements break most often.
  const coded = prepare('bakassi-2002', [])
  const scenario = prepare('bakassi-2002', FACT_ARMS.free.settings())
  const run = (of: typeof scenario) => factRows(of, createEngine(of).run(of.seed, 0, 40, 'series'))
  expect(run(coded).some(({ peakRung }) => peakRung > 0)).toBe(true)
  expect(run(scenario).filter(({ peakRung }) => peakRung > 0)).toEqual([])
})
