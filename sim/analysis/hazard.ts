/**
 * Hazard by period (usually by year): events per time at risk, taken as constant within a period. The occurrence/exposure
 * rate of demography; interval by the error factor exp(z / sqrt(d)) of Clayton & Hills (1993, Statistical Models in
 * Epidemiology, chapter 9). ODD section 4 (observation); pattern: hazards of compliance peak early and decay.
 */

import { exp } from '../random/index.ts'
import { CONFIDENCE, type Interval, normalMultiplier } from './interval.ts'
import { checkTimes } from './survival.ts'

/**
 * One period: times in (from, to], time 0 counted with the first. Limits of the hazard are null without an event, which the error
 * factor cannot treat.
 */
export interface HazardPeriod extends Interval<number | null> {
  readonly from: number
  readonly to: number
  /** Events within the period. */
  readonly events: number
  /** Time at risk within it, in periods (world-years where a period is a year). */
  readonly exposure: number
  /** Events per period at risk, at least 0; null where nobody was at risk. */
  readonly hazard: number | null
}

/**
 * Hazard in consecutive periods of equal length.
 * @param times one per world, at least 0: when it happened, or how long the world was watched without it
 * @param observed 1 where it happened, 0 where the time is censored
 * @param length of a period in the unit of the times, e.g. 12 for years of months
 * @param periods how many; by default as many as the longest time needs
 * @throws RangeError as in `kaplanMeier`, or on a length that is not above 0
 */
export function hazardByPeriod(
  times: Float64Array,
  observed: Uint8Array,
  length = 12,
  periods: number | null = null,
  confidence = CONFIDENCE,
): readonly HazardPeriod[] {
  checkTimes(times, observed)
  if (!(length > 0)) throw new RangeError(`length: expected more than 0, got ${length}`)
  const z = normalMultiplier(confidence)
  const longest = times.reduce((most, time) => Math.max(most, time), 0)
  const rows = periods ?? Math.max(1, Math.ceil(longest / length))
  return Array.from({ length: rows }, (_, row) => {
    const from = row * length
    const to = from + length
    let events = 0
    let atRisk = 0
    for (let world = 0; world < times.length; world++) {
      const time = times[world]!
      if (time > from || row === 0) {
        atRisk += Math.min(time, to) - from
        if (observed[world] && time <= to) events++
      }
    }
    const exposure = atRisk / length
    const hazard = exposure > 0 ? events / exposure : null
    const known = hazard !== null && events > 0
    const factor = known ? exp(z / Math.sqrt(events)) : 1
    return {
      from,
      to,
      events,
      exposure,
      hazard,
      low: known ? hazard / factor : null,
      high: known ? hazard * factor : null,
    }
  })
}
