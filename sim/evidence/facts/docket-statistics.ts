/**
 * The parts of statistics on a docket of ordinary cases: what is pending, closed and escalated. NaN where there is no
 * row.
 */
import { MONTHS_PER_YEAR } from '../../text/index.ts'
import type { FactRow } from './rows.ts'
import { hazardBetween } from './statistics.ts'

/** "Of the last ten years." */
const WINDOW = 10 * MONTHS_PER_YEAR

/** Rows of cases that came up; none comes up against a state that has left the court. */
export const opened = (rows: readonly FactRow[]) => rows.filter(({ observed }) => observed > 0)
export const closed = ({ toClosed }: FactRow) => toClosed >= 0

/** Closures per year at risk between two ages in months. */
export function closureHazard(rows: readonly FactRow[], from: number, to: number): number {
  return hazardBetween(opened(rows), ({ toClosed }) => toClosed, from, to)
}

/**
 * Share pending of the judgments of the last ten years, read at the end of each year from the tenth on and pooled, as the published series
 * reads one year after another.
 */
export function pendingShare(rows: readonly FactRow[]): number {
  let pending = 0
  let all = 0
  for (const { case: kase, toClosed, scenario } of opened(rows)) {
    for (let end = WINDOW; end <= scenario.months; end += MONTHS_PER_YEAR) {
      const age = end - kase.judgment
      if (age <= 0 || age > WINDOW) continue
      all++
      if (toClosed < 0 || toClosed >= age) pending++
    }
  }
  return pending / all
}

/**
 * That share for each respondent whose judgments were observed for ten years. Every age counts the same, because few respondents
 * have judgments of every age at one time, and a new judgment is pending everywhere.
 */
export function pendingByRespondent(rows: readonly FactRow[]): readonly number[] {
  const groups = new Map<string, number[]>()
  for (const { case: kase, toClosed, observed } of rows) {
    if (observed < WINDOW - 1) continue
    const share = toClosed < 0 ? 1 : Math.min(WINDOW, toClosed) / WINDOW
    groups.set(kase.respondent, [...(groups.get(kase.respondent) ?? []), share])
  }
  return [...groups.values()].map((shares) => shares.reduce((sum, one) => sum + one, 0) / shares.length)
}

/** Mean age in years of what is pending at the end of the run, of any age. */
export function pendingAge(rows: readonly FactRow[]): number {
  const ages = opened(rows)
    .filter((row) => !closed(row))
    .map(({ observed }) => observed / MONTHS_PER_YEAR)
  return ages.reduce((sum, age) => sum + age, 0) / ages.length
}

/** Closures in the last ten years of the run over judgments in them. */
export function throughput(rows: readonly FactRow[]): number {
  let [out, into] = [0, 0]
  for (const { case: kase, toClosed, scenario } of opened(rows)) {
    const from = scenario.months - WINDOW
    if (kase.judgment >= from) into++
    if (toClosed >= 0 && kase.judgment + toClosed >= from) out++
  }
  return out / into
}

/**
 * Of cases that came to a stage of the ladder open, the share that was closed there, before the next.
 * @param stage 0 is where cases begin
 */
export function closedAtStage(rows: readonly FactRow[], stage: number): number {
  const came = opened(rows).filter((row) => {
    const from = stage === 0 ? 0 : row.climbs[stage - 1]!
    return from >= 0 && (row.toClosed < 0 || row.toClosed >= from)
  })
  const there = came.filter(({ toClosed, climbs }) => toClosed >= 0 && (climbs[stage]! < 0 || toClosed < climbs[stage]!))
  return there.length / came.length
}
