/**
 * Points of the coefficients: standard normal numbers, one for each coefficient that is an assumption. A coefficient
 * is its prior value times a log-normal factor, kept within its range; a zero stays zero. Points are named by seed,
 * wave and number. ODD section 6, calibration.
 */

import { ASSUMED, PRIOR_SPREAD, within } from '../../ensemble/index.ts'
import type { Coefficients, Parameter, Scenario } from '../../model/index.ts'
import { allocateTape, exp, fillTape, keyOf, log, normalQuantile } from '../../random/index.ts'
import { rounded } from '../../text/index.ts'

/** The value set by hand. */
export const priorOf = (declared: Parameter) => declared.prior ?? declared.default

/** Coefficients that are fitted: assumptions that are not zero. */
export const FREE = ASSUMED.filter(({ declared }) => priorOf(declared) !== 0)

const CHANNELS = FREE.map(({ mechanism, coefficient }) => ({
  ...{ name: `${mechanism}.${coefficient}`, meaning: 'calibration' },
  ...({ shape: 'month', per: 'month' } as const),
}))

/** So many points, standard normal in every coordinate. */
export function normalPoints(name: string, count: number): readonly Float64Array[] {
  const tape = allocateTape(CHANNELS, { months: count, states: [], cases: [] })
  fillTape(tape, keyOf(name), 0)
  return Array.from({ length: count }, (_, n) => Float64Array.from(CHANNELS, (channel) => normalQuantile(tape.columns[channel.name]![n]!)))
}

/** Uniform numbers on (0, 1). */
export function uniforms(name: string, count: number): Float64Array {
  const channel = { name: 'accept', meaning: 'calibration', shape: 'month', per: 'month' } as const
  const tape = allocateTape([channel], { months: count, states: [], cases: [] })
  fillTape(tape, keyOf(name), 0)
  return tape.columns.accept!.slice()
}

/** Coefficients that would move by less than a twentieth stay at their priors. */
const STAYS = 0.05
/** Digits of every value, so that it can be written down and read again, and of those that become defaults. */
const DIGITS = 12
const WRITTEN = 3

/** The nearest point whose values can be written as defaults: to three digits, and left alone where they hardly move. */
export function writtenPoint(point: Float64Array): Float64Array {
  return point.map((z, i) => {
    const prior = priorOf(FREE[i]!.declared)
    const value = rounded(within(FREE[i]!.declared, prior * exp(PRIOR_SPREAD * z)), WRITTEN)
    return Math.abs(value / prior - 1) < STAYS ? 0 : log(value / prior) / PRIOR_SPREAD
  })
}

/** The value of each free coefficient at a point, in the sequence of FREE. */
export function valuesAt(point: ArrayLike<number>): readonly number[] {
  return FREE.map(({ declared }, i) => rounded(within(declared, priorOf(declared) * exp(PRIOR_SPREAD * point[i]!)), DIGITS))
}

/**
 * The scenario with free coefficients that it does not set itself at their priors: what all points have in common, whatever the defaults
 * are by now.
 */
export function atPriors(scenario: Scenario): Scenario {
  const priors = coefficientsAt(scenario, new Float64Array(FREE.length))
  const { parameters } = scenario
  return {
    ...scenario,
    parameters: Object.fromEntries(Object.entries(parameters).map(([name, own]) => [name, { ...own, ...priors[name] }])),
  }
}

/** The coefficients of a point, except for those that the scenario sets itself. */
export function coefficientsAt({ parameters }: Pick<Scenario, 'parameters'>, point: ArrayLike<number>): Coefficients {
  const values = valuesAt(point)
  const found: { [mechanism: string]: { [coefficient: string]: number } } = {}
  FREE.forEach(({ mechanism, coefficient, declared }, i) => {
    if (parameters[mechanism]![coefficient] !== declared.default) return
    found[mechanism] ??= {}
    found[mechanism][coefficient] = values[i]!
  })
  return found
}
