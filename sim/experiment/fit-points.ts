/**
 * Points of the coefficients: standard normal numbers, one a coefficient that is an assumption. A coefficient is its prior value times
 * a log-normal factor, kept within its range; a zero stays zero. Points are named by seed, wave and number. ODD section 6, calibration.
 */

import type { Parameter } from '../parameter.ts'
import { allocateTape, exp, fillTape, keyOf, normalQuantile } from '../random/index.ts'
import type { Coefficients } from '../run.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { ASSUMED, within } from './ignorance.ts'

/** Standard deviation of the logarithm of a factor under the prior: 95 % of the factors lie between 0.38 and 2.66. */
export const PRIOR_SPREAD = 0.5

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
  return Array.from({ length: count }, (_, n) =>
    Float64Array.from(CHANNELS, (channel) => normalQuantile(tape.columns[channel.name]![n]!)),
  )
}

/** Uniform numbers on (0, 1). */
export function uniforms(name: string, count: number): Float64Array {
  const channel = { name: 'accept', meaning: 'calibration', shape: 'month', per: 'month' } as const
  const tape = allocateTape([channel], { months: count, states: [], cases: [] })
  fillTape(tape, keyOf(name), 0)
  return tape.columns.accept!.slice()
}

/** The value of each free coefficient at a point, in the order of FREE. */
export function valuesAt(point: ArrayLike<number>): readonly number[] {
  return FREE.map(({ declared }, i) => within(declared, priorOf(declared) * exp(PRIOR_SPREAD * point[i]!)))
}

/** The coefficients of a point, but for those that the scenario sets itself. */
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
