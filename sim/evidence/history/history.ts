/**
 * History mode: the coded path of a past judgment against the ensemble of the model, milestone by milestone, and a skill score
 * against a base rate. Nothing here chooses or changes a scenario: a miss stays a miss. ODD section 4, observation.
 *
 * The base-rate forecast for a case at some number of months since its judgment is the distribution of the coded
 * compliance of the OTHER cases at as many months since theirs (leave one out), each on its own step path and with
 * its last coded value carried forward; cases of the same dispute are left out too. It knows nothing of the case but its
 * age. It may use cases that came later, so it is a reference; nobody could have made this forecast at the time.
 *
 * Scores are the fair CRPS (`score.ts`) on both sides, since an ensemble has hundreds of members and the base rate a dozen or two.
 */
import { fairCrps, type Interval, meanInterval, quantileOfSorted, skillScore } from '../../analysis/index.ts'
import { type Batch, type Case, type Milestone, type Scenario, seriesFrom } from '../../model/index.ts'
import { monthKey, monthsFrom } from '../../text/index.ts'

/** How far a coded value may be off, index: a band counts as holding it when it comes this near. Scores are not softened. */
export const CODING_NOISE = 0.05

/** A coded milestone on the calendar of its case. */
export interface CodedStep {
  /** Months from the start of the scenario. */
  readonly month: number
  /** Months since the judgment, at least 0. */
  readonly age: number
  /** Coded compliance, 0-1. */
  readonly value: number
  readonly milestone: Milestone
}

/** The coded compliance of one case: constant from step to step. */
export interface CodedPath {
  readonly scenario: string
  readonly case: string
  readonly respondent: string
  /** Month of the judgment, 'YYYY-MM'. */
  readonly judged: string
  /** What was fulfilled at the judgment, 0-1. */
  readonly start: number
  /** By date, one per month: of several milestones in a month the last one counts. */
  readonly steps: readonly CodedStep[]
}

/** A coded milestone against the ensemble in the month it is coded for. */
export interface HistoryPoint extends CodedStep {
  readonly confidence: Milestone['confidence']
  /** Quantiles of compliance over the worlds (type 7), 0-1. */
  readonly p05: number
  readonly p10: number
  readonly p25: number
  readonly p50: number
  readonly p75: number
  readonly p90: number
  readonly p95: number
  /** Where the coded value lies in the ensemble: share of worlds below it and half of those at it, 0-1. */
  readonly quantile: number
  /** Whether the central band of that many percent comes within the coding noise of the coded value. */
  readonly inside50: boolean
  readonly inside80: boolean
  readonly inside90: boolean
  /** Fair CRPS of the ensemble, index; lower is better. */
  readonly crps: number
  /** Fair CRPS of the base rate; null with fewer than two other cases. */
  readonly reference: number | null
}

/** What is true of a set of milestones: mean scores, skill, and how often each band held the coded value. */
export interface HistoryScore {
  /** Milestones that are scored: those after the month of the judgment, in which there is nothing to forecast. */
  readonly scored: number
  /** Mean CRPS over them, index. */
  readonly crps: number
  readonly reference: number | null
  /** 1 - crps / reference: 1 perfect, 0 no better than the base rate; null without a base rate that can be improved on. */
  readonly skill: number | null
  /** Shares of them, 0-1. */
  readonly inside50: number
  readonly inside80: number
  readonly inside90: number
}

export interface CaseHistory extends HistoryScore {
  readonly scenario: string
  readonly case: string
  readonly title: string
  /** Ids of the scenarios that its base rate is made of, in byte order. */
  readonly base: readonly string[]
  readonly points: readonly HistoryPoint[]
}

/** `low`, `high`: 95 % t interval of the skill over cases, each case counting once; null below two cases. */
export interface HistoryTotal extends HistoryScore, Interval<number | null> {
  readonly cases: number
  /** Cases with more than no skill. */
  readonly better: number
}

function stepsOf(kase: Case, start: string): readonly CodedStep[] {
  const byMonth = new Map<number, CodedStep>()
  for (const milestone of kase.milestones) {
    const month = monthsFrom(start, milestone.date)
    const age = month - kase.judgment
    if (milestone.compliance !== null && age >= 0) {
      byMonth.set(month, { month, age, value: milestone.compliance, milestone })
    }
  }
  return [...byMonth.values()]
}

/** The coded paths of a scenario: of each case that has happened and has a coded milestone. */
export function codedPaths(scenario: Pick<Scenario, 'id' | 'start' | 'cases'>): readonly CodedPath[] {
  const { start } = scenario
  if (start === null) return []
  return scenario.cases.flatMap((kase): CodedPath[] => {
    const steps = kase.breachHazard > 0 ? [] : stepsOf(kase, start)
    const fulfilled = kase.obligations.reduce((sum, o) => sum + o.weight * o.fulfilled, 0)
    const { id, respondent } = kase
    const judged = monthKey(start, kase.judgment)
    return steps.length === 0 ? [] : [{ scenario: scenario.id, case: id, respondent, judged, start: fulfilled, steps }]
  })
}

/**
 * Coded compliance this many months after the judgment: the last step at or before it, or what was fulfilled at the
 * judgment.
 */
export function codedAt({ start, steps }: CodedPath, age: number): number {
  return steps.findLast((step) => step.age <= age)?.value ?? start
}

/** Judgments on one respondent that are at most this far apart are taken for one dispute, months. */
const ONE_DISPUTE = 12

/** A case as far as it tells whether another is of the same dispute. */
export type Dispute = Pick<CodedPath, 'scenario' | 'respondent' | 'judged'>

/** Whether what happened in one of two cases says what happened in the other: cases of one file, or judgments on one dispute. */
const isTwin = (one: Dispute, other: Dispute): boolean =>
  one.scenario === other.scenario || (one.respondent === other.respondent && Math.abs(monthsFrom(one.judged, other.judged)) <= ONE_DISPUTE)

/** The cases that a base rate for one may be made of. */
export const peersOf = <P extends Dispute>(one: Dispute, all: readonly P[]): readonly P[] => all.filter((other) => !isTwin(one, other))

/** Compliance of the case in one month over all worlds, ascending. */
function ensembleAt(batches: readonly Batch[], kase: number, month: number): Float64Array {
  const worlds = batches.reduce((sum, { from, to }) => sum + to - from, 0)
  const values = new Float64Array(worlds)
  let next = 0
  for (const batch of batches) {
    const compliance = batch.series.compliance!
    for (let w = 0; w < batch.to - batch.from; w++) values[next++] = compliance[seriesFrom(batch, w, kase) + month]!
  }
  return values.sort()
}

function pointOf(step: CodedStep, worlds: Float64Array, rates: Float64Array): HistoryPoint {
  const { value } = step
  const at = (probability: number) => quantileOfSorted(worlds, probability)
  const [p05, p10, p25, p50, p75, p90, p95] = [at(0.05), at(0.1), at(0.25), at(0.5), at(0.75), at(0.9), at(0.95)]
  const holds = (low: number, high: number) => value >= low - CODING_NOISE && value <= high + CODING_NOISE
  let below = 0
  let level = 0
  for (const world of worlds) {
    if (world < value) below++
    else if (world === value) level++
  }
  return {
    ...step,
    confidence: step.milestone.confidence,
    ...{ p05, p10, p25, p50, p75, p90, p95 },
    quantile: (below + 0.5 * level) / worlds.length,
    inside50: holds(p25, p75),
    inside80: holds(p10, p90),
    inside90: holds(p05, p95),
    crps: fairCrps(worlds, value),
    reference: rates.length < 2 ? null : fairCrps(rates, value),
  }
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Mean scores and shares over points or over cases, each counting once. NaN for none. */
function scoreOf(parts: readonly Omit<HistoryScore, 'scored' | 'skill'>[], scored: number): HistoryScore {
  const references = parts.flatMap(({ reference }) => (reference === null ? [] : [reference]))
  const crps = meanOf(parts.map((part) => part.crps))
  const reference = parts.length > 0 && references.length === parts.length ? meanOf(references) : null
  return {
    scored,
    crps,
    reference,
    skill: reference === null || reference <= 0 ? null : skillScore(crps, reference),
    inside50: meanOf(parts.map((part) => part.inside50)),
    inside80: meanOf(parts.map((part) => part.inside80)),
    inside90: meanOf(parts.map((part) => part.inside90)),
  }
}

/**
 * The coded path of a case against the ensemble, and its skill.
 * @param batches of the scenario, at any record level; at least two worlds in all
 * @param others coded paths for the base rate; those of this scenario and of its dispute are left out, so all there are may be given
 * @param kase position of the case
 * @returns every coded milestone within the run; scores over those after the month of the judgment (NaN where there are none)
 * @throws RangeError with fewer than two worlds
 */
export function historyOf(scenario: Scenario, batches: readonly Batch[], others: readonly CodedPath[] = [], kase = 0): CaseHistory {
  const { id, title } = scenario.cases[kase]!
  const path = codedPaths(scenario).find((candidate) => candidate.case === id)
  const peers = path === undefined ? [] : peersOf(path, others)
  const months = batches[0]?.months ?? 0
  const points = (path?.steps ?? [])
    .filter((step) => step.month < months)
    .map((step) => {
      const rates = Float64Array.from(peers, (peer) => codedAt(peer, step.age))
      return pointOf(step, ensembleAt(batches, kase, step.month), rates)
    })
  const scored = points.filter((point) => point.age > 0)
  const parts = scored.map((point) => ({
    crps: point.crps,
    reference: point.reference,
    inside50: Number(point.inside50),
    inside80: Number(point.inside80),
    inside90: Number(point.inside90),
  }))
  const base = [...new Set(peers.map((peer) => peer.scenario))].sort()
  return { scenario: scenario.id, case: id, title, base, points, ...scoreOf(parts, scored.length) }
}

/**
 * Over all cases: every case counts once, however many milestones it has. The interval of the skill is that of a ratio of means
 * by linearisation, a t interval over cases; it takes cases for independent draws, which cases of one court are not quite.
 * @param histories those without a scored milestone are left out
 */
export function historyTotal(histories: readonly CaseHistory[]): HistoryTotal {
  const cases = histories.filter(({ scored }) => scored > 0)
  const score = scoreOf(
    cases,
    cases.reduce((sum, { scored }) => sum + scored, 0),
  )
  const { crps, reference, skill } = score
  const better = cases.filter((one) => one.skill !== null && one.skill > 0).length
  if (skill === null || reference === null || cases.length < 2) {
    return { ...score, cases: cases.length, better, low: null, high: null }
  }
  const ratio = crps / reference
  const residuals = Float64Array.from(cases, (one) => (one.crps - ratio * one.reference!) / reference)
  const { halfWidth } = meanInterval(residuals)
  return { ...score, cases: cases.length, better, low: skill - halfWidth, high: skill + halfWidth }
}
