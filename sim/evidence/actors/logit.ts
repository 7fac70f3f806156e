/**
 * A yardstick that knows no theory: who acts, by five variables of the year, fitted to the other cases. What the model says of who acts is
 * worth something where it beats this. ODD section 1, patterns.
 */
import { fitLogit, type Logit, logitOf } from '../../analysis/index.ts'
import type { Scenario } from '../../model/index.ts'
import { log } from '../../random/index.ts'
import { type CodedCase, codedShares } from './coded.ts'

/** Each in words, in the sequence of `featuresOf`. */
const FEATURES = [
  'logarithm of GDP',
  'democracy',
  'distance from the respondent in votes of the General Assembly',
  'alliance with the respondent',
  'trade with the respondent over GDP',
] as const

/** Penalty on slopes of predictors that are measured in standard deviations; each case weighs 1. */
const RIDGE = 0.05

/** Of a state beside the respondent of a case. */
function featuresOf({ states, ties, cases }: Scenario, kase: number, state: number): readonly number[] {
  const home = states.findIndex(({ id }) => id === cases[kase]!.respondent)
  const { gdp, democracy, position } = states[state]!
  const [there, back] = [state * states.length + home, home * states.length + state]
  const trade = ties.exports[there]! + ties.exports[back]!
  return [log(gdp), democracy, Math.abs(position - states[home]!.position), ties.alliance[there]!, trade / gdp]
}

interface Unit {
  readonly features: readonly number[]
  /** Share of its coded months in which it enforced. */
  readonly happened: number
  readonly weight: number
}

function unitsOf(coded: CodedCase): readonly Unit[] {
  const shares = codedShares(coded)
  return coded.states.map((state, at) => ({
    features: featuresOf(coded.scenario, coded.kase, state),
    happened: shares[at]!,
    weight: 1 / coded.states.length,
  }))
}

/** What a logit that is fitted to some cases says of each scored state of another: the chance that it enforces in a month. */
export function logitForecast(coded: CodedCase, others: readonly CodedCase[]): readonly number[] {
  const units = others.flatMap(unitsOf)
  const scales = FEATURES.map((_, at) => scaleOf(units.map(({ features }) => features[at]!)))
  const scaled = (features: readonly number[]) => features.map((value, at) => (value - scales[at]!.mean) / scales[at]!.spread)
  const fitted: Logit = fitLogit(
    units.map(({ features }) => scaled(features)),
    Float64Array.from(units, ({ happened }) => happened),
    Float64Array.from(units, ({ weight }) => weight),
    RIDGE,
  )
  return coded.states.map((state) => logitOf(fitted, scaled(featuresOf(coded.scenario, coded.kase, state))))
}

function scaleOf(values: readonly number[]): { readonly mean: number; readonly spread: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length)
  return { mean, spread: spread > 0 ? spread : 1 }
}
