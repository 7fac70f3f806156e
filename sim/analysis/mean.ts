/**
 * Mean, variance and the t interval of a mean over worlds, and how many more worlds a given precision needs.
 * Sums are compensated (Neumaier 1974, ZAMM 54:39-51) and run in index sequence, so they are as good as exact and the same
 * on every engine; the variance is two-pass with the correction of Chan, Golub & LeVeque (1983, The American
 * Statistician 37:242-247). Precision: Law (2015, Simulation Modeling and Analysis, 5th ed., section 9.4.1).
 * ODD section 4 (observation).
 */

import { studentQuantile } from './distribution.ts'
import { CONFIDENCE, type Estimate, upperProbability } from './interval.ts'

/** The mean of some worlds with its t interval. */
export interface MeanEstimate extends Estimate {
  /** Number of worlds, at least 2. */
  readonly count: number
  /** Standard deviation between worlds (divisor n - 1), in the unit of the estimate. */
  readonly standardDeviation: number
  /** Of the mean: standard deviation / sqrt(n). */
  readonly standardError: number
  /** Half the length of the interval. */
  readonly halfWidth: number
  /** Two-sided confidence, in (0, 1). */
  readonly confidence: number
}

/** The sum in index sequence, compensated. */
export function sum(values: Float64Array): number {
  let total = 0
  let lost = 0
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!
    const next = total + value
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    total = next
  }
  // An infinite total has no rounding to give back (Infinity - Infinity would make it NaN).
  return Number.isFinite(total) ? total + lost : total
}

/**
 * The arithmetic mean, in the unit of the values.
 * @throws RangeError on an empty sample
 */
export function mean(values: Float64Array): number {
  if (values.length === 0) throw new RangeError('values: expected at least 1, got 0')
  return sum(values) / values.length
}

/**
 * The sample variance, divisor n - 1, in the squared unit of the values.
 * @throws RangeError with fewer than 2 values
 */
export function variance(values: Float64Array): number {
  const count = values.length
  if (count < 2) throw new RangeError(`values: expected at least 2, got ${count}`)
  const centre = mean(values)
  const deviations = values.map((value) => value - centre)
  const drift = sum(deviations)
  return Math.max(0, (sum(deviations.map((deviation) => deviation * deviation)) - (drift * drift) / count) / (count - 1))
}

/** The sample standard deviation (root of `variance`), in the unit of the values. */
export function standardDeviation(values: Float64Array): number {
  return Math.sqrt(variance(values))
}

/**
 * The mean with its two-sided t interval: mean +- t(n - 1) s / sqrt(n).
 * @param values one per world, at least 2, any unit
 * @param confidence in (0, 1)
 * @throws RangeError with fewer than 2 values or a confidence out of range
 */
export function meanInterval(values: Float64Array, confidence = CONFIDENCE): MeanEstimate {
  const count = values.length
  const deviation = standardDeviation(values)
  const standardError = deviation / Math.sqrt(count)
  const halfWidth = studentQuantile(upperProbability(confidence), count - 1) * standardError
  const estimate = mean(values)
  return {
    estimate,
    low: estimate - halfWidth,
    high: estimate + halfWidth,
    count,
    standardDeviation: deviation,
    standardError,
    halfWidth,
    confidence,
  }
}

/**
 * How many more worlds are needed until the half-width is at most the target, if the standard deviation stays what it is.
 * For a relative target r pass `r * Math.abs(interval.estimate)`.
 * @param halfWidth target, more than 0, in the unit of the estimate
 * @returns a whole number, 0 when the target is met
 * @throws RangeError on a target of 0 or less
 */
export function worldsNeededForMean(interval: MeanEstimate, halfWidth: number): number {
  if (!(halfWidth > 0)) throw new RangeError(`halfWidth: expected more than 0, got ${halfWidth}`)
  const { count, standardDeviation: deviation, confidence } = interval
  if (interval.halfWidth <= halfWidth) return 0
  const upper = upperProbability(confidence)
  // The normal quantile gives too few worlds, by about two; from there the t interval is checked world by world.
  const normal = (studentQuantile(upper, Number.POSITIVE_INFINITY) * deviation) / halfWidth
  let worlds = Math.max(count + 1, Math.floor(normal * normal))
  while ((studentQuantile(upper, worlds - 1) * deviation) / Math.sqrt(worlds) > halfWidth) worlds++
  return worlds - count
}
