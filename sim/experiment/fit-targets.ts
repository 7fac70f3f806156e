/**
 * What coefficients are fitted to: statistics of facts that are not held out, each with its band, and the skill over the base rate on the coded
 * paths of cases that are not held out. A target costs nothing inside its band; outside, it costs by the distance in units of its slack.
 * ODD section 6, calibration.
 */
import type { Scenario } from '../scenario/scenario.ts'
import type { Band, Fact, FactArms, Sample } from './facts.ts'
import { type CaseHistory, historyTotal } from './history.ts'

/** What one point of the coefficients gave. */
export interface Evaluation {
  readonly sample: Sample
  /** Of the cases open to fitting, against base rates of these cases alone. */
  readonly histories: readonly CaseHistory[]
}

export interface Target {
  readonly id: string
  /** Row of the table of facts; null for the coded paths. */
  readonly row: number | null
  readonly meaning: string
  readonly unit: string
  readonly band: Band
  /** What counts as one unit of distance from the band, in the unit of the statistic. */
  readonly slack: number
  /** Arms it reads. */
  readonly arms: readonly string[]
  of(evaluation: Evaluation): number
}

/** Skill that is asked for on coded paths: a fifth better than the base rate; a tolerance of this project. */
const SKILL = 0.2

/** Units on the scale of 0 to 1, in which no coding is finer than 0.03. */
const COARSE = ['share', 'index', 'skill', 'correlation']

/** A tenth of a band with two ends, or of the one edge; at least 0.03 on the scale of 0 to 1. */
export function slackOf({ low, high }: Band, unit: string): number {
  const tenth = low !== null && high !== null ? 0.1 * (high - low) : 0.1 * Math.abs(low ?? high ?? 0)
  return COARSE.includes(unit) ? Math.max(tenth, 0.03) : tenth
}

/** How far a value lies outside a band that is narrowed by the slack, in units of the slack; negative below, positive above, 0 inside. */
export function missOf(value: number, { band, slack }: Pick<Target, 'band' | 'slack'>): number {
  const { low, high } = band
  if (low !== null && value < low + slack) return (value - low - slack) / slack
  if (high !== null && value > high - slack) return (value - high + slack) / slack
  return 0
}

/** Statistics that need every state's reasons are too dear for a fit: a world takes a megabyte. */
const isCheap = (fact: Fact['statistics'][number], dear: readonly string[]) => !dear.includes(fact.id)

/**
 * The targets, in the order of the facts.
 * @param dear ids of statistics that are left out because they need every state's role
 */
export function targetsOf(facts: readonly Fact[], dear: readonly string[]): readonly Target[] {
  const open = facts.filter(({ heldOut }) => !heldOut)
  return [
    ...open.flatMap(({ row, statistics }) =>
      statistics
        .filter((one) => isCheap(one, dear))
        .map(({ id, meaning, unit, band, arms, of }) => ({
          ...{ id, row, meaning, unit, band, arms, slack: slackOf(band, unit) },
          of: ({ sample }: Evaluation) => of(sample),
        })),
    ),
    {
      id: 'paths',
      row: null,
      meaning: 'skill over the base rate on the coded paths of the cases that are not held out',
      unit: 'skill',
      band: { low: SKILL, high: null },
      slack: 0.05,
      arms: ['coded'],
      of: ({ histories }) => historyTotal(histories).skill ?? Number.NaN,
    },
  ]
}

/** Arms that the targets read and the scenarios each is run in. */
export function armScenarios(
  targets: readonly Target[],
  arms: FactArms,
  mix: readonly Scenario[],
): readonly { readonly arm: string; readonly scenarios: readonly string[] }[] {
  const names = [...new Set(targets.flatMap((target) => target.arms))]
  return names.map((name) => {
    const arm = arms[name]!
    return { arm: name, scenarios: arm.in ?? mix.filter(arm.only ?? (() => true)).map(({ id }) => id) }
  })
}

/** Slacks beyond which the cost is linear. */
export const NEAR = 2

/** Squared near the band, linear beyond two slacks (Huber 1964): what cannot be met does not drown the rest. */
export function costOf(miss: number): number {
  const size = Math.abs(miss)
  return size <= NEAR ? size * size : NEAR * (2 * size - NEAR)
}

/** Cost of a statistic that could not be computed. */
export const NOT_COMPUTED = 9

/** The sum of costs; `values` in the order of the targets. */
export function lossOf(values: readonly number[], targets: readonly Target[]): number {
  return targets.reduce((sum, target, t) => {
    const value = values[t]!
    return sum + (Number.isFinite(value) ? costOf(missOf(value, target)) : NOT_COMPUTED)
  }, 0)
}
