/**
 * An estimate with its interval: the shape that every answer of this folder that carries uncertainty shares.
 * ODD section 4 (observation). No interval is printed without the confidence it was made for.
 */

import { normalQuantile } from '../random/index.ts'

/** An estimate and the interval around it, all in the unit of the estimate; `lower <= estimate <= upper`. */
export interface Interval {
  readonly estimate: number
  readonly lower: number
  readonly upper: number
}

/** The confidence used where a caller names none: 0.95, two-sided. */
export const CONFIDENCE = 0.95

/**
 * The probability below the upper limit of a two-sided interval, e.g. 0.975 for a confidence of 0.95.
 * @param confidence in (0, 1)
 * @throws RangeError outside that range
 */
export function upperProbability(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence: expected a number in 0-1, got ${confidence}`)
  return (1 + confidence) / 2
}

/**
 * Half-width of a two-sided normal interval in standard errors, e.g. 1.96 for a confidence of 0.95.
 * @throws RangeError on a confidence outside (0, 1)
 */
export function normalMultiplier(confidence: number): number {
  return normalQuantile(upperProbability(confidence))
}
