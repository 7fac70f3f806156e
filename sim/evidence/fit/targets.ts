/**
 * What coefficients are fitted to: statistics of facts that are not held out, each with its band, and the coded paths of
 * cases that are not held out, none of which should be worse than the base rate. A target costs nothing inside its band; outside, it costs
 * by the distance in units of its slack. ODD section 6, calibration.
 */
import type { Scenario } from '../../model/index.ts'
import { type Band, type Fact, type FactArms, type Sample, SHARE_GAP } from '../facts/index.ts'
import type { CaseHistory } from '../history/index.ts'

/** What one point of the coefficients gave. */
export interface Evaluation {
  readonly sample: Sample
  /** Of the cases open to fitting, against base rates of these cases alone. */
  readonly histories: readonly CaseHistory[]
}

export interface Target {
  readonly id: string
  /** Row of the table of facts; null for a coded path. */
  readonly row: number | null
  readonly meaning: string
  readonly unit: string
  readonly band: Band
  /** What counts as one unit of distance from the band, in the unit of the statistic. */
  readonly slack: number
  /** Arms it reads. */
  readonly arms: readonly string[]
  /** Whether it reads the role of every state, so that its arms have to keep them. */
  readonly roles?: boolean
  of(evaluation: Evaluation): number
}

/** Units on the scale of 0 to 1, in which no coding is finer than 0.03. */
const COARSE = ['share', SHARE_GAP, 'share of the peak', 'index', 'skill', 'correlation']

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

/** On the coded path of a case: not worse than the base rate. */
function pathTarget(scenario: string): Target {
  const band = { low: null, high: 0 }
  return {
    ...{ id: scenario, row: null, band, unit: 'index', slack: slackOf(band, 'index'), arms: ['coded'] },
    meaning: 'CRPS of the coded path less that of the base rate',
    of({ histories }) {
      const found = histories.find((history) => history.scenario === scenario)
      return found === undefined || found.reference === null ? Number.NaN : found.crps - found.reference
    },
  }
}

/** Its statistics read who did what. */
const ROLE_ARM = 'blind'

/**
 * The targets: statistics in the sequence of the facts, then coded paths.
 * @param notFitted ids of statistics that are left out
 * @param cases ids of the scenarios whose coded paths are fitted to
 */
export function targetsOf(facts: readonly Fact[], notFitted: readonly string[], cases: readonly string[]): readonly Target[] {
  const open = facts.filter(({ heldOut }) => !heldOut)
  return [
    ...open.flatMap(({ row, statistics }) =>
      statistics
        .filter(({ id }) => !notFitted.includes(id))
        .map(({ id, meaning, unit, band, arms, of }) => ({
          ...{ id, row, meaning, unit, band, arms, slack: slackOf(band, unit) },
          roles: arms.includes(ROLE_ARM),
          of: ({ sample }: Evaluation) => of(sample),
        })),
    ),
    ...cases.map(pathTarget),
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

/** Squared near the band, linear beyond two slacks (Huber 1964): so that targets that cannot be met do not outweigh the rest. */
export function costOf(miss: number): number {
  const size = Math.abs(miss)
  return size <= NEAR ? size * size : NEAR * (2 * size - NEAR)
}

/** Cost of a statistic that could not be computed. */
const NOT_COMPUTED = 9

/** The sum of costs; `values` in the sequence of the targets. */
export function lossOf(values: readonly number[], targets: readonly Target[]): number {
  return targets.reduce((sum, target, t) => {
    const value = values[t]!
    return sum + (Number.isFinite(value) ? costOf(missOf(value, target)) : NOT_COMPUTED)
  }, 0)
}
