/** The coded path of a case from history: for the chart, and in words how well the model does against what other cases did. */
import {
  type CaseHistory,
  type CodedPath,
  casesOf,
  codedAt,
  codedPaths,
  FITTED_CASES,
  HELD_OUT_CASES,
  plain,
  prose,
  type Scenario,
} from '../../../../sim/index.ts'
import { remember } from '../../../app/index.ts'

/** The coded path of the case that is shown, a month each, NaN before the judgment and after the last step; null where nothing is coded. */
export const codedSeries = remember((scenario: Scenario, kase: number): Float64Array | null => {
  const { id, judgment } = scenario.cases[kase]!
  const path = codedPaths(scenario).find((one) => one.case === id)
  if (path === undefined) return null
  const last = path.steps.at(-1)!.month
  return new Float64Array(scenario.months).map((_, month) =>
    month < judgment || month > last ? Number.NaN : codedAt(path, month - judgment),
  )
})

interface Coded {
  readonly cases: readonly { readonly milestones?: readonly { readonly compliance?: number | null }[] }[]
}

/** The coded paths of one file of the shelf. One without any is not read: that of a docket takes longer than a frame. */
export function pathsOf(json: unknown): readonly CodedPath[] {
  const { cases } = json as Coded
  if (!cases.some(({ milestones = [] }) => milestones.some(({ compliance = null }) => compliance !== null))) return []
  const told = casesOf(json)
  return told === null ? [] : codedPaths(told)
}

/** Skill within so much of 0 says nothing. */
const LEVEL = 0.05

/**
 * Whether that is a test of the model: not where its coefficients were fitted to the path. Empty for a case that is no part of the record.
 */
function standingOf(scenario: string): string {
  if (FITTED_CASES.includes(scenario)) return ' The coefficients were fitted to this path, among others.'
  return HELD_OUT_CASES.includes(scenario) ? ' The path was held out when the coefficients were fitted.' : ''
}

type Skill = Pick<CaseHistory, 'scenario' | 'scored' | 'skill' | 'inside90'>

/** Words as long as those that come once the history of a case is known. */
export const skillAwaited = remember((scenario: Scenario, kase: number): string => {
  const { id, judgment } = scenario.cases[kase]!
  const steps = codedPaths(scenario).find((one) => one.case === id)?.steps ?? []
  return skillWords({ scenario: scenario.id, scored: steps.filter(({ month }) => month > judgment).length, skill: 0.5, inside90: 1 })
})

/** How well the model does on the coded points, in a sentence or two; empty where there is nothing to score. */
export function skillWords({ scenario, scored, skill, inside90 }: Skill): string {
  if (scored === 0) return ''
  const held = Math.round(inside90 * scored)
  const points = prose`
    ${held} of ${scored} ${scored === 1 ? 'point' : 'points'} after the judgment ${held === 1 ? 'lies' : 'lie'} in the band of nine in ten
    worlds.`
  if (skill === null) return points
  const than = Math.abs(skill) < LEVEL ? 'about as good as' : skill > 0 ? 'better than' : 'worse than'
  return prose`
    ${points} Skill ${plain(skill, 2)}: ${than} the base rate of the other cases (1 would be perfect, 0 no better).${standingOf(scenario)}`
}
