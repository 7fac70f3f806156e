/**
 * The scorecard that comes with the page, measured beforehand by `npm run measure`: the report of `pacta facts`, read back into results. It
 * is loaded when facts are first looked at, as a chunk of its own. One of an earlier engine is shown as such, without the facts that are
 * now computed in another way; one of an engine that this page does not know is ignored. That its scenarios are those of the page, a test
 * sees to: to see it here, the worlds of all years would have to be loaded.
 */
import { FACTS, type Fact, type Interval, inBand, type Statistic, type StatisticResult, standingOf } from '../../../../sim/index.ts'
import type { Scored } from './state.ts'

/** What is read of the report; the words in it are those of the page. */
export interface MeasuredFile {
  readonly engine: string
  /** Null where every scenario kept its own. */
  readonly seed: string | null
  readonly scenarioHashes: { readonly [scenario: string]: string }
  readonly facts: readonly {
    readonly row: number
    readonly worlds: number
    readonly statistics: readonly MeasuredStatistic[]
  }[]
}

type Pair = readonly [low: number, high: number] | null

type MeasuredStatistic = Omit<StatisticResult, 'statistic' | 'value' | 'luck' | 'ignorance' | 'met'> & {
  readonly id: string
  readonly statistic: string
  readonly band: readonly [low: number | null, high: number | null]
  /** Null where nothing could be computed. */
  readonly value: number | null
  readonly luck: Pair
  readonly ignorance: Pair
}

const FILES: { readonly [path: string]: () => Promise<unknown> } = import.meta.glob('../../../measured/facts.json', {
  import: 'default',
})

/** What came with the page; empty where there is none that this page can show. Rejects where the file cannot be loaded. */
export async function openMeasured(): Promise<readonly Scored[]> {
  const file = (await FILES['../../../measured/facts.json']?.()) as MeasuredFile | undefined
  return file === undefined ? [] : (readMeasured(file) ?? [])
}

/**
 * The results of a report in the sequence of the facts. One of an earlier engine may lack facts, and those that are no longer what they
 * were are left out. Null where it is of an engine that this page does not know, of a seed of its own, or of this engine but of other
 * facts.
 */
export function readMeasured({ engine, seed, facts }: MeasuredFile): readonly Scored[] | null {
  const standing = standingOf(engine)
  if (standing === 'unknown' || seed !== null) return null
  const scored = FACTS.map((fact): Scored | null => {
    const found = facts.find(({ row }) => row === fact.row)
    const statistics = found === undefined ? null : readStatistics(fact, found.statistics)
    if (found === undefined || statistics === null) return null
    const met = statistics.length === 0 ? null : statistics.every((one) => one.met)
    return { result: { fact, met, statistics }, worlds: found.worlds, shipped: true, engine }
  })
  const kept = scored.filter((one) => one !== null)
  return standing === 'earlier' || (kept.length === FACTS.length && facts.length === FACTS.length) ? kept : null
}

const intervalOf = (pair: Pair): Interval | null => (pair === null ? null : { low: pair[0], high: pair[1] })

function readStatistics(fact: Fact, found: readonly MeasuredStatistic[]): readonly StatisticResult[] | null {
  if (found.length !== fact.statistics.length) return null
  const same = (one: Statistic, { id, statistic, band: [low, high] }: MeasuredStatistic) =>
    id === one.id && statistic === one.meaning && low === one.band.low && high === one.band.high
  if (!fact.statistics.every((one, at) => same(one, found[at]!))) return null
  return fact.statistics.map((statistic, at) => {
    const { luck, ignorance, drawsMet, runs, close, inputs, ...one } = found[at]!
    const value = one.value ?? Number.NaN
    return {
      ...{ statistic, value, luck: intervalOf(luck), ignorance: intervalOf(ignorance), drawsMet, runs, close, inputs },
      met: inBand(value, statistic.band),
    }
  })
}
