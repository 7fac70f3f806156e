/**
 * When each rung of a ladder was first in force, against the worlds. The score of a rung is the mean over months of the squared difference
 * between the share of worlds that have reached it and whether it had been reached, which is the continuous ranked probability score of
 * the month, cut at the last month that is coded. A ladder that never moves gets that of no world reaching any. ODD section 1, patterns.
 */
import type { Batch, Scenario } from '../../model/index.ts'
import { monthsFrom } from '../../text/index.ts'

/** The coded rungs of a case. */
export interface CodedLadder {
  readonly scenario: string
  readonly case: string
  /** Position of the case. */
  readonly kase: number
  /** Month of the judgment, and the last that is coded. */
  readonly judgment: number
  readonly last: number
  readonly rungs: readonly { readonly rung: number; readonly name: string; readonly month: number | null }[]
}

/** Of each case with a milestone that says which rung was in force. */
export function codedLadders({ id, start, months, cases }: Scenario): readonly CodedLadder[] {
  return cases.flatMap((kase, at): readonly CodedLadder[] => {
    const steps = kase.milestones.flatMap(({ date, rung }) => {
      const month = start === null || rung === null ? -1 : monthsFrom(start, date)
      return month >= kase.judgment && month < months ? [{ month, rung: rung! }] : []
    })
    if (steps.length === 0) return []
    const dated = kase.milestones.map(({ date }) => monthsFrom(start!, date)).filter((month) => month < months)
    const rungs = kase.design.rungs.map(({ name }, n) => ({
      ...{ rung: n + 1, name },
      month: steps.find(({ rung }) => rung > n)?.month ?? null,
    }))
    return [{ scenario: id, case: kase.id, kase: at, judgment: kase.judgment, last: Math.max(...dated), rungs }]
  })
}

/** Months in which each rung was first reached, by world; -1 for never. */
export type Climbs = readonly (readonly number[])[]

export function addClimbs(climbs: Climbs, { kase, rungs }: CodedLadder, { from, to, cases, months, series }: Batch): Climbs {
  const rung = series.rung!
  return rungs.map(({ rung: step }, n) => {
    const found = Array.from({ length: to - from }, (_, world) => {
      const row = (world * cases + kase) * months
      return rung.subarray(row, row + months).findIndex((one) => one >= step)
    })
    return [...(climbs[n] ?? []), ...found]
  })
}

export interface RungScore {
  readonly rung: number
  readonly name: string
  /** Months from judgment in which it was first in force; null where it was not. */
  readonly coded: number | null
  /** Share of worlds that reach it by the last coded month. */
  readonly reached: number
  /** Median month from judgment of those; null where none does. */
  readonly median: number | null
  readonly score: number
  readonly never: number
}

export interface LadderScore {
  readonly scenario: string
  readonly case: string
  readonly rungs: readonly RungScore[]
  /** 1 - score / score of a ladder that never moves; null where no rung was ever reached. */
  readonly skill: number | null
  readonly score: number
  readonly never: number
}

const square = (value: number) => value * value

export function scoreLadder({ scenario, case: id, judgment, last, rungs }: CodedLadder, climbs: Climbs): LadderScore {
  const scored = rungs.map(({ rung, name, month }, n): RungScore => {
    const worlds = climbs[n]!
    const by = (at: number) => worlds.filter((one) => one >= 0 && one <= at).length / worlds.length
    const range = Array.from({ length: last - judgment + 1 }, (_, at) => judgment + at)
    const mean = (of: (at: number) => number) => range.reduce((sum, at) => sum + of(at), 0) / range.length
    const happened = (at: number) => Number(month !== null && at >= month)
    const times = worlds.filter((one) => one >= 0 && one <= last).sort((a, b) => a - b)
    return {
      ...{ rung, name, coded: month === null ? null : month - judgment, reached: by(last) },
      median: times.length === 0 ? null : times[times.length >> 1]! - judgment,
      score: mean((at) => square(by(at) - happened(at))),
      never: mean((at) => square(happened(at))),
    }
  })
  const total = (of: (one: RungScore) => number) => scored.reduce((sum, one) => sum + of(one), 0)
  const [score, never] = [total((one) => one.score), total((one) => one.never)]
  return { scenario, case: id, rungs: scored, score, never, skill: never > 0 ? 1 - score / never : null }
}
