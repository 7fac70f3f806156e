/**
 * The coefficients as fitted: where `fitted.json`, which `pacta calibrate` writes, has a value for a coefficient, that is its default, and
 * what was set by hand is its prior. Delete an entry, and the prior is the default again. ODD section 6, calibration.
 */
import { given, interval } from '../text/index.ts'
import file from './fitted.json' with { type: 'json' }
import type { Parameters } from './parameter.ts'

interface Fitted {
  readonly prior: number
  readonly value: number
  /** Central 90 % where prior and targets agree. */
  readonly low: number
  readonly high: number
  /** Values at points from that region; at one place in the list they belong to one point. */
  readonly draws: readonly number[]
}

const COEFFICIENTS: { readonly [name: string]: Fitted } = file.coefficients

/** Ids of the scenarios whose coded paths the defaults were fitted to. */
export const FITTED_CASES: readonly string[] = file.fittedCases

/**
 * `mechanism.coefficient` -> what it may be instead of its default, relative to it, at each point that the fit keeps from the region where
 * prior and targets agree.
 */
export const FITTED_REGION: { readonly [name: string]: readonly number[] } = Object.fromEntries(
  Object.entries(COEFFICIENTS).map(([name, { value, draws }]) => [name, draws.map((draw) => draw / value)]),
)

/**
 * The parameters of a mechanism with their fitted defaults.
 * @throws Error where the file was fitted from another prior than the one that is declared: it has to be fitted again
 */
export function withFitted(mechanism: string, parameters: Parameters): Parameters {
  const entries = Object.entries(parameters).map(([name, declared]) => {
    const found = COEFFICIENTS[`${mechanism}.${name}`]
    if (found === undefined || found.value === declared.default) return [name, declared]
    if (found.prior !== declared.default) {
      throw new Error(`${mechanism}.${name}: fitted from the prior ${found.prior}, declared is ${declared.default}`)
    }
    const { prior, value, low, high } = found
    const source = `fitted to facts (90 %: ${interval(low, high, given)}) from the prior ${given(prior)}: ${declared.source}`
    return [name, { ...declared, default: value, prior, source }]
  })
  return Object.fromEntries(entries)
}
