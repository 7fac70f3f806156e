/**
 * The parts of statistics of facts: bands, shares, means and paired differences over rows. NaN where there is no row.
 */
import { correlation, median } from '../../analysis/index.ts'
import { SUBSTANTIAL } from '../../model/index.ts'
import { MONTHS_PER_YEAR } from '../../text/index.ts'
import { type Band, FACT_NOISE, type Sample, type Statistic } from './fact.ts'
import type { FactRow } from './rows.ts'

type Pick = (row: FactRow) => boolean
type Read = (row: FactRow) => number | null

/** A published range of a proportion, widened by the noise of coding. */
export function proportion(low: number, high: number): Band {
  return { low: Math.max(0, low - FACT_NOISE), high: Math.min(1, high + FACT_NOISE), published: { low, high } }
}

/** A range that is not a proportion, or is a tolerance of our own: it is not widened. */
export const between = (low: number, high: number): Band => ({ low, high })
export const atLeast = (low: number): Band => ({ low, high: null })
export const atMost = (high: number): Band => ({ low: null, high })

export function share(rows: readonly FactRow[], of: Pick): number {
  return rows.filter(of).length / rows.length
}

/** Mean over the rows that have a value. */
export function meanOf(rows: readonly FactRow[], read: Read): number {
  const values = rows.map(read).filter((value) => value !== null)
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

export function medianOf(rows: readonly FactRow[], read: Read): number {
  const values = rows.map(read).filter((value) => value !== null)
  return values.length === 0 ? Number.NaN : median(Float64Array.from(values))
}

/** Share in one arm less that in another; each over the rows picked in it. */
export function shareGap(sample: Sample, [more, less]: readonly [string, string], among: Pick, of: Pick): number {
  return share(sample(more).filter(among), of) - share(sample(less).filter(among), of)
}

export function meanGap(sample: Sample, [more, less]: readonly [string, string], read: Read): number {
  return meanOf(sample(more), read) - meanOf(sample(less), read)
}

export function correlationOf(pairs: readonly (readonly [number, number])[]): number {
  if (pairs.length < 3) return Number.NaN
  const column = (at: 0 | 1) => Float64Array.from(pairs, (pair) => pair[at])
  return correlation(column(0), column(1)) ?? Number.NaN
}

/** Rows of one arm by scenario. */
function byCase(rows: readonly FactRow[]): readonly (readonly FactRow[])[] {
  const groups = new Map<string, FactRow[]>()
  for (const row of rows) {
    const group = groups.get(row.scenario.id)
    if (group === undefined) groups.set(row.scenario.id, [row])
    else group.push(row)
  }
  return [...groups.values()]
}

/**
 * Success, by tolerant coding, where the coalition was larger than the median of the same case less success where it was not, averaged over
 * cases in which both are found.
 */
export function bySize(rows: readonly FactRow[], success: Pick): number {
  const gaps = byCase(rows).flatMap((group) => {
    const middle = medianOf(group, ({ meanMembers }) => meanMembers)
    const large = group.filter(({ meanMembers }) => meanMembers > middle)
    const small = group.filter(({ meanMembers }) => meanMembers <= middle)
    return large.length === 0 || small.length === 0 ? [] : [share(large, success) - share(small, success)]
  })
  return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
}

/** Rows of an arm with the row of the same world in another. */
export function twins(sample: Sample, arm: string, other: string): readonly (readonly [FactRow, FactRow])[] {
  const partners = sample(other)
  return sample(arm).map((row, at) => [row, partners[at]!] as const)
}

/** Events per year at risk between two months. @param time months, -1 for never */
export function hazardBetween(rows: readonly FactRow[], time: (row: FactRow) => number, from: number, to: number): number {
  let events = 0
  let atRisk = 0
  for (const row of rows) {
    const happened = time(row)
    const end = happened < 0 ? row.observed : happened
    if (end > from) atRisk += Math.min(end, to) - from
    if (happened >= from && happened < to) events++
  }
  return atRisk === 0 ? Number.NaN : (MONTHS_PER_YEAR * events) / atRisk
}

/** In words that scholars of sanctions use. Half of what was asked for, or a settlement in force. */
export const succeeded: Pick = ({ final, settled }) => final >= SUBSTANTIAL || settled
export const imposed: Pick = ({ hardMonth }) => hardMonth >= 0
export const threatened: Pick = ({ peakRung }) => peakRung >= 1

export function statistic(
  id: string,
  meaning: string,
  unit: string,
  band: Band,
  arms: readonly string[],
  of: (sample: Sample) => number,
): Statistic {
  return { id, meaning, unit, band, arms, of }
}
