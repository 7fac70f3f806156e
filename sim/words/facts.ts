/**
 * The facts in words, for command line and page: numbers, bands, verdicts and marks,
 * and the report for programs. Nothing is computed here. ODD section 1, patterns.
 */

import type { Interval } from '../analysis/index.ts'
import { ASSUMED_COEFFICIENTS, DRAWS } from '../ensemble/index.ts'
import {
  type Band,
  FACT_MONTHS,
  FACT_NOISE,
  type Fact,
  factScore,
  NOT_FITTED,
  rankedScores,
  type ScoredFact,
  type StatisticResult,
} from '../evidence/index.ts'
import { bare, interval, prose } from '../text/index.ts'

/** What the score is worth as a test. */
export const FACTS_STANDING = prose`
  The coefficients that are assumptions were fitted to the facts that are not held out, except for two statistics, and to the coded paths
  of two thirds of the cases (pacta calibrate): meeting those is not a test. Every third row of the table of facts is held out. This choice
  was made before anything was computed. Some held-out facts are not quite independent: their source was already used to choose the
  starting value of a coefficient. Rows 3 and 4 were moved from famous cases to dockets of ordinary cases after they had been computed
  once.`

/** What every column of the scorecard says. */
export const FACTS_READING = prose`
  All bundled historical cases count equally and run with the same worlds in every arm, for ${FACT_MONTHS} months at most. Facts about all
  judgments of a court are computed on made-up dockets of ordinary cases. A published band of proportions is widened by coding noise of
  ${FACT_NOISE} on both sides; other bands are used as published. The value is what the model gives with its default coefficients. A
  statistic is met if its value lies in the band; a fact is met if all its statistics are. Luck: 95 % interval with the defaults (batch
  means over replicates). Ignorance: central 95 % over ${DRAWS} draws of the ${ASSUMED_COEFFICIENTS} coefficients that are assumptions.
  The draws come from the region where, according to emulators, the priors agree with what was fitted. They contain some luck, since a
  draw has few worlds. Beside it stands the share of the draws that lie in the band. Runs: worlds in the largest arm of a statistic,
  before any are selected. A verdict marked ~ could change with more worlds. A miss is a finding, not an error of the program.`

/** What the facts about who acts are. */
export const WHO_ACTS_READING = prose`
  Which states take part, against whom. The model is not told who acted: roles, stakes and patrons are taken out of the cases. Counted are
  states kept whole that are no party, in months with a rung in force. A chance is that of an enforcer and another state of the same case
  the enforcer has more of something; .5 means no relation. Every third one is held out; the choice was made before any was computed. None
  has been fitted to.`

/** `0.30 to 0.45`, a dash for none. */
export const factRange = (limits: Interval | null) => (limits === null ? '–' : interval(limits.low, limits.high, bare))

/** `0.30 to 0.45`, `≥ 0.50`, `≤ 0`. */
export function bandText({ low, high }: Band): string {
  if (low === null) return `≤ ${bare(high!)}`
  return high === null ? `≥ ${bare(low)}` : interval(low, high, bare)
}

/** `met`, `missed`, with ~ where more worlds could turn it; `no run` where nothing could be computed. */
export const statisticVerdict = ({ met, close, value }: StatisticResult) =>
  Number.isNaN(value) ? 'no run' : `${met ? 'met' : 'missed'}${close ? ' ~' : ''}`

/** Whether a fit may use the fact, and whether meeting it is not an independent test. */
export const factMarks = ({ letter, heldOut, informed, statistics }: Fact): readonly string[] => [
  heldOut ? 'held out' : letter !== undefined || statistics.every(({ id }) => id in NOT_FITTED) ? 'not fitted' : 'fitted',
  ...(informed ? ['source used for a starting value'] : []),
]

/** `24`, `W8`. */
export const factName = ({ letter, row }: Pick<Fact, 'letter' | 'row'>): string => `${letter ?? ''}${row}`

/** `met`, `missed`, `not computed`. */
export const factVerdict = (met: boolean | null) => (met === null ? 'not computed' : met ? 'met' : 'missed')

/** How the facts were run. */
export interface FactsRun {
  /** Ids of the mix. */
  readonly scenarios: readonly string[]
  /** For each case and arm. */
  readonly worlds: number
  /** Null where every scenario keeps its own. */
  readonly seed: string | null
}

/** What a report says of all its facts. */
export interface FactsOrigin extends Pick<FactsRun, 'scenarios' | 'seed'> {
  /** `scenarioHash` of every scenario and docket as bundled, default coefficients included, by id. */
  readonly hashes: { readonly [scenario: string]: string }
}

const known = (value: number) => (Number.isNaN(value) ? null : value)

/** An interval as the report has it, a list of two. */
const pairOf = (interval: Interval<number | null> | null | undefined) => (interval ? [interval.low, interval.high] : null)

function statisticRow(result: StatisticResult): { readonly [name: string]: unknown } {
  const { statistic, value, luck, ignorance, drawsMet, runs, met, close, inputs } = result
  const { id, meaning, unit, band, arms } = statistic
  return {
    ...{ id, statistic: meaning, unit, arms, band: pairOf(band), published: pairOf(band.published) },
    ...{
      value: known(value),
      luck: pairOf(luck),
      ignorance: pairOf(ignorance),
      drawsMet,
      runs,
      met: Number.isNaN(value) ? null : met,
      close,
      inputs,
    },
  }
}

/** A group of facts, counted and ranked. */
function groupOf(scored: readonly ScoredFact[]) {
  const results = scored.map(({ result }) => result)
  return {
    openToFitting: factScore(results, false),
    heldOut: factScore(results, true),
    facts: rankedScores(scored).map(({ result: { fact, met, statistics }, worlds, shipped, engine }) => ({
      row: fact.row,
      regularity: fact.regularity,
      source: fact.source,
      note: fact.note ?? null,
      heldOut: fact.heldOut,
      informed: fact.informed,
      worlds,
      shipped,
      engine,
      verdict: factVerdict(met),
      statistics: statistics.map(statisticRow),
    })),
  }
}

/**
 * A JSON object with an entry per fact, in the sequence of the page. `worlds` and `engine` of the whole are null where facts differ in
 * them.
 */
export function factsReport(scored: readonly ScoredFact[], { scenarios, seed, hashes }: FactsOrigin): string {
  const counts = new Set(scored.map(({ worlds }) => worlds))
  const engines = new Set(scored.map(({ engine }) => engine))
  const macro = scored.filter(({ result }) => result.fact.letter === undefined)
  const micro = scored.filter(({ result }) => result.fact.letter !== undefined)
  const report = {
    engine: engines.size === 1 ? scored[0]!.engine : null,
    seed,
    worlds: counts.size === 1 ? scored[0]!.worlds : null,
    scenarios,
    scenarioHashes: hashes,
    fitted: true,
    note: FACTS_STANDING,
    codingNoise: FACT_NOISE,
    draws: DRAWS,
    ...groupOf(macro),
    whoActs: groupOf(micro),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}
