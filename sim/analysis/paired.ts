/**
 * The effect of a lever on identical luck: the same tapes run under two designs, compared world by world.
 * Common random numbers: Law (2015, Simulation Modeling and Analysis, 5th ed., sections 10.2.1 and 11.2). The standardised
 * effect divides by the spread between worlds, not by that of the differences, so that better pairing cannot inflate it
 * (Lakens 2013, Frontiers in Psychology 4:863, d_av). ODD section 4 (observation); claims.
 */

import { CONFIDENCE, type Interval } from './interval.ts'
import { type MeanEstimate, mean, meanInterval, sum, variance } from './mean.ts'

/** Mean of treated - baseline with its t interval, and what the pairing was worth. */
export interface PairedEffect extends MeanEstimate {
  /** Mean under the lever. */
  readonly treated: number
  /** Mean without it. */
  readonly baseline: number
  /** Pearson correlation of the two across worlds, in [-1, 1]; null where either does not vary. */
  readonly correlation: number | null
  /**
   * How many unpaired worlds per design one pair replaces: (variance treated + variance baseline) / variance of the
   * difference. Above 1 pairing helped; Infinity where all differences are equal; null where nothing varies at all.
   */
  readonly varianceReduction: number | null
  /** Effect in standard deviations between worlds (root mean of the two variances); null where nothing varies. */
  readonly standardised: number | null
}

/**
 * Paired effect of a lever.
 * @param treated outcome per world under the lever, any unit
 * @param baseline outcome of the same worlds without it, the same unit; at least 2 worlds
 * @throws RangeError on unequal lengths, fewer than 2 worlds, or a confidence out of range
 */
export function pairedEffect(treated: Float64Array, baseline: Float64Array, confidence = CONFIDENCE): PairedEffect {
  if (treated.length !== baseline.length) {
    throw new RangeError(`baseline: expected ${treated.length} worlds, got ${baseline.length}`)
  }
  const difference = meanInterval(
    treated.map((value, world) => value - baseline[world]!),
    confidence,
  )
  const both = variance(treated) + variance(baseline)
  const paired = difference.standardDeviation * difference.standardDeviation
  return {
    ...difference,
    treated: mean(treated),
    baseline: mean(baseline),
    correlation: correlation(treated, baseline),
    varianceReduction: both === 0 ? null : both / paired,
    standardised: both === 0 ? null : difference.estimate / Math.sqrt(both / 2),
  }
}

/**
 * Pearson correlation of two equally long samples.
 * @returns in [-1, 1], or null where either does not vary
 * @throws RangeError on unequal lengths or fewer than 2 values
 */
export function correlation(first: Float64Array, second: Float64Array): number | null {
  if (first.length !== second.length) throw new RangeError(`second: expected ${first.length} values, got ${second.length}`)
  const scale = Math.sqrt(variance(first)) * Math.sqrt(variance(second))
  if (scale === 0) return null
  const firstMean = mean(first)
  const secondMean = mean(second)
  const products = first.map((value, world) => (value - firstMean) * (second[world]! - secondMean))
  return Math.max(-1, Math.min(1, sum(products) / (first.length - 1) / scale))
}

/** What an experiment says about a claim; what speaks most against the claim comes first. */
export const VERDICTS = ['opposite', 'not supported', 'too close to call', 'supported'] as const
export type Verdict = (typeof VERDICTS)[number]

/**
 * The verdict on a claimed sign. Turn the interval so that the claimed direction is up; then
 * - supported: all of it lies above the negligible size, so the effect has the claimed sign and matters;
 * - opposite: all of it lies below minus the negligible size;
 * - not supported: all of it lies at or below the negligible size, so any effect there is does not matter
 *   in the claimed direction (an effect that is certain but negligible ends here);
 * - too close to call: it reaches across the negligible size; more worlds would decide.
 * With a negligible size of 0 this asks for the sign alone. The rule joins superiority and futility in the manner of
 * equivalence testing (Lakens 2017, Social Psychological and Personality Science 8:355-362).
 * @param effect an interval, any unit
 * @param expectedSign 1 when the claim says the outcome rises, -1 when it says it falls
 * @param negligible size below which an effect does not matter, at least 0, in the unit of the effect
 * @throws RangeError on a negligible size below 0
 */
export function effectVerdict(effect: Interval, expectedSign: 1 | -1, negligible: number): Verdict {
  if (!(negligible >= 0)) throw new RangeError(`negligible: expected at least 0, got ${negligible}`)
  const low = expectedSign === 1 ? effect.low : -effect.high
  const high = expectedSign === 1 ? effect.high : -effect.low
  if (low > negligible) return 'supported'
  if (high < -negligible) return 'opposite'
  return high <= negligible ? 'not supported' : 'too close to call'
}
