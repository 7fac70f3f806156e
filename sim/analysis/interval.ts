/**
 * The one shape of an interval: limits that are always called `low` and `high`, whatever they enclose; with what they enclose it is an
 * estimate. Means, shares, times, effects, bands and coefficients all have it. What a value is permitted to be is a range, not an interval.
 * ODD section 4 (observation). No interval is printed without the confidence it was made for.
 */

import { normalQuantile } from '../random/index.ts'

/**
 * Limits in the unit of what they enclose, `low <= high`. `Limit` is `number | null` where a limit may be missing, and a column where
 * there is an interval for every month or time.
 */
export interface Interval<Limit = number> {
  readonly low: Limit
  readonly high: Limit
}

/** A value with the interval around it, all in one unit; `low <= estimate <= high`. */
export interface Estimate<Value = number> extends Interval<Value> {
  readonly estimate: Value
}

/** The confidence used where a caller names none: 0.95, two-sided. */
export const CONFIDENCE = 0.95

/**
 * The probability below the upper limit of a two-sided interval, e.g. 0.975 for a confidence of 0.95.
 * @param confidence in (0, 1)
 * @throws RangeError outside that range
 */
export function upperProbability(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence: expected a number from 0 to 1, got ${confidence}`)
  return (1 + confidence) / 2
}

/**
 * Half-width of a two-sided normal interval in standard errors, e.g. 1.96 for a confidence of 0.95.
 * @throws RangeError on a confidence outside (0, 1)
 */
export function normalMultiplier(confidence: number): number {
  return normalQuantile(upperProbability(confidence))
}
