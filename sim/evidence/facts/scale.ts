/**
 * What a statistic cannot pass, by its unit. An interval of luck around a share is a t interval over blocks of worlds, which knows no
 * such limits; what lies beyond them is cut off. No true value lies there, so the interval holds it as often as before. A binomial
 * interval (Wilson) would be wrong here: the worlds of one case count together, and some shares are of amounts, not of worlds.
 */
import type { Interval } from '../../analysis/index.ts'

/** Unit of a share of one arm less that of another. */
export const SHARE_GAP = 'difference of shares'

const LIMITS: { readonly [unit: string]: Interval } = { share: { low: 0, high: 1 }, [SHARE_GAP]: { low: -1, high: 1 } }

/** The part of an interval that values of the unit can lie in. */
export function withinUnit({ low, high }: Interval, unit: string): Interval {
  const limits = LIMITS[unit]
  return limits === undefined ? { low, high } : { low: Math.max(limits.low, low), high: Math.min(limits.high, high) }
}
