/**
 * Shares of worlds (complied, settled, ...) with intervals that stay inside 0-1 and hold for few worlds or rare events.
 * Wilson (1927, JASA 22:209-212); with continuity correction, and the difference of paired shares: Newcombe (1998,
 * Statistics in Medicine 17:857-872 method 4, and 17:2635-2650 method 10). ODD section 4 (observation).
 */

import { CONFIDENCE, type Estimate, normalMultiplier } from './interval.ts'

function checkTrials(successes: number, trials: number): void {
  if (!(Number.isInteger(trials) && trials >= 1)) throw new RangeError(`trials: expected at least 1, got ${trials}`)
  if (!(Number.isInteger(successes) && successes >= 0 && successes <= trials)) {
    throw new RangeError(`successes: expected a whole number from 0 to ${trials}, got ${successes}`)
  }
}

/**
 * Wilson score interval of a share, without continuity correction: the roots of |p - share| = z sqrt(p (1 - p) / n).
 * @param successes whole number of worlds in which it happened, 0..trials
 * @param trials whole number of worlds, at least 1
 * @returns the observed share and limits in [0, 1]; exactly 0 or 1 at the ends
 * @throws RangeError on counts or a confidence out of range
 */
export function wilsonInterval(successes: number, trials: number, confidence = CONFIDENCE): Estimate {
  checkTrials(successes, trials)
  const z = normalMultiplier(confidence)
  const estimate = successes / trials
  const centre = successes + (z * z) / 2
  const reach = z * Math.sqrt((successes * (trials - successes)) / trials + (z * z) / 4)
  const width = trials + z * z
  return {
    estimate,
    low: successes === 0 ? 0 : (centre - reach) / width,
    high: successes === trials ? 1 : (centre + reach) / width,
  }
}

/**
 * Wilson score interval with continuity correction: wider, for readers who want at least the stated coverage.
 * Arguments, result and errors as in `wilsonInterval`.
 */
export function wilsonIntervalCorrected(successes: number, trials: number, confidence = CONFIDENCE): Estimate {
  checkTrials(successes, trials)
  const z = normalMultiplier(confidence)
  const square = z * z
  const estimate = successes / trials
  const failures = trials - successes
  const centre = 2 * successes + square
  const width = 2 * (trials + square)
  const down = Math.sqrt(square - 2 - 1 / trials + 4 * estimate * (failures + 1))
  const up = Math.sqrt(square + 2 - 1 / trials + 4 * estimate * (failures - 1))
  return {
    estimate,
    low: successes === 0 ? 0 : Math.max(0, (centre - 1 - z * down) / width),
    high: successes === trials ? 1 : Math.min(1, (centre + 1 + z * up) / width),
  }
}

/**
 * How many more worlds are needed until the Wilson interval is at most `halfWidth` to each side of its centre, if the share stays
 * what it is. Closed form: the half-width is a quadratic in n. With no world yet the worst case, one half, is assumed.
 * @param halfWidth target in (0, 0.5], e.g. 0.03 for "within 3 points"
 * @returns a whole number, 0 when the target is met
 * @throws RangeError on counts, a target or a confidence out of range
 */
export function worldsNeededForProportion(successes: number, trials: number, halfWidth: number, confidence = CONFIDENCE): number {
  if (trials !== 0) checkTrials(successes, trials)
  if (!(halfWidth > 0 && halfWidth <= 0.5)) throw new RangeError(`halfWidth: expected 0 to 0.5, got ${halfWidth}`)
  const z = normalMultiplier(confidence)
  const share = trials === 0 ? 0.5 : successes / trials
  const product = share * (1 - share)
  const square = halfWidth * halfWidth
  const root = Math.sqrt(product * product + square * (1 - 4 * product))
  // The tolerance keeps rounding from asking for a world that the closed form meets exactly.
  const worlds = Math.ceil((z * z * (product - 2 * square + root)) / (2 * square) - 1e-9)
  return Math.max(0, worlds - trials)
}

/** Paired yes/no outcomes of the same worlds under two designs: four counts, whole numbers >= 0, at least one world. */
export interface PairedCounts {
  readonly both: number
  readonly firstOnly: number
  readonly secondOnly: number
  readonly neither: number
}

/**
 * Counts paired outcomes.
 * @param first 1 per world where it happened under the first design, else 0
 * @param second the same worlds under the second design
 * @throws RangeError on columns of unequal length
 */
export function pairedCounts(first: Uint8Array, second: Uint8Array): PairedCounts {
  if (first.length !== second.length) {
    throw new RangeError(`second: expected ${first.length} worlds, got ${second.length}`)
  }
  const cells = [0, 0, 0, 0]
  for (let world = 0; world < first.length; world++) cells[(first[world] ? 2 : 0) + (second[world] ? 1 : 0)]!++
  return { neither: cells[0]!, secondOnly: cells[1]!, firstOnly: cells[2]!, both: cells[3]! }
}

/**
 * Difference of two paired shares, first - second: Newcombe's hybrid interval. Each limit joins the distances of the two
 * Wilson limits as the legs of a triangle whose angle is the correlation of the pairs (with a continuity correction
 * where it is positive).
 * @returns difference and limits in [-1, 1]
 * @throws RangeError on no world, counts that are not whole numbers, or a confidence out of range
 */
export function pairedProportionDifference(counts: PairedCounts, confidence = CONFIDENCE): Estimate {
  const { both, firstOnly, secondOnly, neither } = counts
  const worlds = both + firstOnly + secondOnly + neither
  if (![both, firstOnly, secondOnly, neither].every((count) => Number.isInteger(count) && count >= 0)) {
    throw new RangeError(`counts: expected whole numbers of at least 0, got ${both}/${firstOnly}/${secondOnly}/${neither}`)
  }
  const first = wilsonInterval(both + firstOnly, worlds, confidence)
  const second = wilsonInterval(both + secondOnly, worlds, confidence)
  const phi = correctedPhi(counts, worlds)
  const estimate = (firstOnly - secondOnly) / worlds
  const down = thirdSide(first.estimate - first.low, second.high - second.estimate, phi)
  const up = thirdSide(first.high - first.estimate, second.estimate - second.low, phi)
  return { estimate, low: Math.max(-1, estimate - down), high: Math.min(1, estimate + up) }
}

function correctedPhi({ both, firstOnly, secondOnly, neither }: PairedCounts, worlds: number): number {
  const margins = (both + firstOnly) * (secondOnly + neither) * (both + secondOnly) * (firstOnly + neither)
  if (margins === 0) return 0
  const determinant = both * neither - firstOnly * secondOnly
  const corrected = determinant > 0 ? Math.max(0, determinant - worlds / 2) : determinant
  return corrected / Math.sqrt(margins)
}

/** Law of cosines; the maximum guards a degenerate triangle against rounding. */
function thirdSide(a: number, b: number, cosine: number): number {
  return Math.sqrt(Math.max(0, a * a - 2 * cosine * a * b + b * b))
}
