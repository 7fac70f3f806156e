/**
 * Time until something happens (compliance, the end of a coalition), when some worlds end before it does.
 * Product-limit estimate: Kaplan & Meier (1958, JASA 53:457-481). Bands by Greenwood's variance on the complementary
 * log-log scale, which keeps them inside 0-1 and holds for small samples; quantiles with the interval of Brookmeyer &
 * Crowley (1982, Biometrics 38:29-41) on the same scale, all as in Klein & Moeschberger (2003, Survival Analysis, 2nd
 * ed., sections 4.2-4.5). ODD section 4 (observation).
 *
 * A world censored at time t was still at risk at t.
 */

import { exp, log, power } from '../random/index.ts'
import { CONFIDENCE, type Estimate, type Interval, normalMultiplier } from './interval.ts'

/** A survival curve: one element per distinct time at which something happened, ascending. */
export interface SurvivalCurve extends Interval<Float64Array> {
  /** Times of events, in the unit of the input. */
  readonly times: Float64Array
  /** Number at risk just before each time. */
  readonly atRisk: Float64Array
  /** Number of events at each time. */
  readonly events: Float64Array
  /** Share for which it has not happened by each time, in [0, 1]; 1 before the first. */
  readonly survival: Float64Array
  /** `low`, `high`: pointwise limits of that share. At share 0, where the scale breaks down: 0 and the upper limit before. */
  /** Greenwood's sum of d / (n (n - d)): variance of the share over its square. Infinity at share 0. */
  readonly greenwood: Float64Array
  /** Worlds in all. */
  readonly count: number
  /** Longest time observed, censored or not; the curve says nothing beyond it unless the share is 0. */
  readonly followUp: number
  /** Two-sided confidence of the limits. */
  readonly confidence: number
}

/** Throws unless every time is a number of at least 0 and every world has a time and a mark. */
export function checkTimes(times: Float64Array, observed: Uint8Array): void {
  if (times.length === 0) throw new RangeError('times: expected at least 1, got 0')
  if (observed.length !== times.length) {
    throw new RangeError(`observed: expected ${times.length}, one per time, got ${observed.length}`)
  }
  const wrong = times.findIndex((time) => !(time >= 0 && time < Number.POSITIVE_INFINITY))
  if (wrong >= 0) throw new RangeError(`times[${wrong}]: expected a number of at least 0, got ${times[wrong]}`)
}

/**
 * Kaplan-Meier curve of right-censored times.
 * @param times one per world, at least 0, any unit: when it happened, or how long the world was watched without it
 * @param observed 1 where it happened, 0 where the time is censored
 * @throws RangeError on no world, unequal lengths, a time below 0, not finite, or a confidence out of range
 */
export function kaplanMeier(times: Float64Array, observed: Uint8Array, confidence = CONFIDENCE): SurvivalCurve {
  checkTimes(times, observed)
  const z = normalMultiplier(confidence)
  const all = times.slice().sort()
  const happened = times.filter((_, world) => observed[world] !== 0).sort()
  const distinct = happened.filter((time, index) => index === 0 || time !== happened[index - 1])
  const column = () => new Float64Array(distinct.length)
  const curve = { atRisk: column(), events: column(), survival: column() }
  const bounds = { low: column(), high: column(), greenwood: column() }
  let share = 1
  let greenwood = 0
  let upper = 1
  for (let step = 0, left = 0, next = 0; step < distinct.length; step++) {
    const time = distinct[step]!
    while (all[left]! < time) left++
    const first = next
    while (next < happened.length && happened[next] === time) next++
    const risk = all.length - left
    const deaths = next - first
    share *= (risk - deaths) / risk
    greenwood += deaths / (risk * (risk - deaths))
    const limits = logLogLimits(share, greenwood, z, upper)
    upper = limits[1]
    curve.atRisk[step] = risk
    curve.events[step] = deaths
    curve.survival[step] = share
    bounds.low[step] = limits[0]
    bounds.high[step] = upper
    bounds.greenwood[step] = greenwood
  }
  return { times: distinct, ...curve, ...bounds, count: all.length, followUp: all[all.length - 1]!, confidence }
}

/** S^exp(+-z se), se = sqrt(greenwood) / |log S| on the scale log(-log S). */
function logLogLimits(share: number, greenwood: number, z: number, before: number): readonly [number, number] {
  if (share === 0) return [0, before]
  const reach = exp((z * Math.sqrt(greenwood)) / Math.abs(log(share)))
  return [power(share, reach), power(share, 1 / reach)]
}

/**
 * The share for which it has not happened by a time, with its pointwise limits.
 * @returns null beyond the longest time observed, where the curve is unknown (0 stays 0)
 */
export function survivalAt(curve: SurvivalCurve, time: number): Estimate | null {
  let step = curve.times.length - 1
  while (step >= 0 && curve.times[step]! > time) step--
  if (step < 0) return time > curve.followUp ? null : { estimate: 1, low: 1, high: 1 }
  const estimate = curve.survival[step]!
  if (time > curve.followUp && estimate > 0) return null
  return { estimate, low: curve.low[step]!, high: curve.high[step]! }
}

/** Rounding may make a product of many fractions miss a level by this much. */
const ROUNDING = 1e-12

/**
 * The first time by which it has happened for a share p: smallest t with S(t) <= 1 - p (no midpoint on flat stretches,
 * so an answer is always a time that occurred). Interval of Brookmeyer & Crowley: all times whose log-log band covers
 * 1 - p, hence the first times at which the lower and the upper band reach it.
 * @param probability in (0, 1); 0.5 is the median
 * @returns null where the curve does not fall far enough to tell
 * @throws RangeError on a probability out of range
 */
export function survivalQuantile(curve: SurvivalCurve, probability: number): Estimate<number | null> {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`probability: expected a number from 0 to 1, got ${probability}`)
  }
  const firstAtMost = (column: Float64Array) => {
    const step = column.findIndex((share) => share <= 1 - probability + ROUNDING)
    return step < 0 ? null : curve.times[step]!
  }
  return { estimate: firstAtMost(curve.survival), low: firstAtMost(curve.low), high: firstAtMost(curve.high) }
}

/** Restricted mean with its normal interval. */
export interface RestrictedMean extends Estimate {
  readonly standardError: number
  /** The time up to which it was taken. */
  readonly horizon: number
}

/**
 * Mean time without the event within a horizon: the area under the curve up to it. Defined however many are censored,
 * so it compares designs where the median is not reached.
 * @param horizon more than 0, at most the longest time observed (any, once the share is 0)
 * @returns in the unit of time, 0..horizon; the interval is not cut at these ends
 * @throws RangeError on a horizon out of range
 */
export function restrictedMean(curve: SurvivalCurve, horizon = curve.followUp): RestrictedMean {
  const { times, survival, atRisk, events } = curve
  if (!(horizon > 0) || survivalAt(curve, horizon) === null) {
    throw new RangeError(`horizon: expected more than 0 and at most ${curve.followUp}, got ${horizon}`)
  }
  let area = 0
  let varianceSum = 0
  let end = horizon
  // Backwards, because the uncertainty of an event counts in proportion to the area after it.
  for (let step = times.length - 1; step >= 0; step--) {
    const time = times[step]!
    if (time >= horizon) continue
    area += survival[step]! * (end - time)
    end = time
    const surviving = atRisk[step]! - events[step]!
    if (surviving > 0) varianceSum += (area * area * events[step]!) / (atRisk[step]! * surviving)
  }
  const estimate = area + end
  const standardError = Math.sqrt(varianceSum)
  const reach = normalMultiplier(curve.confidence) * standardError
  return { estimate, low: estimate - reach, high: estimate + reach, standardError, horizon }
}
