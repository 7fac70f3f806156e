/**
 * The shared time scale: every chart puts month m at the same x for the same width, so charts stacked on a page align.
 * Months count from 0; the month at index 0 of a series is `start`.
 */
import { type ScaleLinear, scaleLinear } from 'd3'
import { yearMarks, yearOf } from '../../../sim/text/index.ts'

/** Space around a plot, px. */
export interface Margin {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** What every chart over time is given. */
export interface TimeOptions {
  /** Width of the drawing, CSS px. */
  readonly width: number
  /** Height of the drawing, CSS px; each chart has a default. */
  readonly height?: number | undefined
  /** Length of every series. */
  readonly months: number
  /** Calendar month of index 0 as `YYYY-MM`, or null where the case has no dates. */
  readonly start: string | null
  /** The scrubbed month, or null. */
  readonly month?: number | null | undefined
  /** Called when the reader points at a month of the plot. */
  readonly onMonth?: ((month: number) => void) | undefined
  /** Overrides the title the chart gives itself. */
  readonly title?: string | undefined
  /** Fade: a newer result is being computed. */
  readonly stale?: boolean | undefined
  /** Whether month labels stand under the plot; each chart has a default. */
  readonly axis?: boolean | undefined
}

/** The part of the options that words need: for `describe` and `table`. */
export type When = Pick<TimeOptions, 'months' | 'start' | 'month'>

/** Below this width a chart uses its narrow layout: short labels, slim margins. */
export const NARROW = 560

/** Height of a row of month labels, px. */
export const AXIS_HEIGHT = 24

const WIDE_MARGIN: Margin = { top: 34, right: 128, bottom: 8, left: 96 }
const NARROW_MARGIN: Margin = { top: 30, right: 70, bottom: 6, left: 46 }

/** The margins all charts over time share at this width; left and right never depend on the chart. */
export function marginFor(width: number): Margin {
  return width < NARROW ? NARROW_MARGIN : WIDE_MARGIN
}

/** Month (0 to months - 1) to x, px. */
export function monthScale(width: number, months: number): ScaleLinear<number, number> {
  const { left, right } = marginFor(width)
  return scaleLinear()
    .domain([0, Math.max(1, months - 1)])
    .range([left, Math.max(left + 1, width - right)])
}

/** The month nearest to x, kept inside the series. */
export function monthAt(scale: ScaleLinear<number, number>, x: number, months: number): number {
  return Math.min(months - 1, Math.max(0, Math.round(scale.invert(x))))
}

/** A labelled place on the month axis. */
export interface Tick {
  readonly month: number
  readonly label: string
}

/** Year ticks at least `gap` px apart: January of round years, or `month 0`, `12`, `24` ... where the case has no dates. */
export function yearTicks(scale: ScaleLinear<number, number>, months: number, start: string | null, gap = 44): Tick[] {
  const perYear = Math.abs(scale(12) - scale(0))
  const labelOf = (month: number) => (start !== null ? yearOf(start, month) : month === 0 ? 'month 0' : String(month))
  return yearMarks(start, months, (years) => years * perYear >= gap).map((month) => ({ month, label: labelOf(month) }))
}

/** The month a key leads to on the time axis: arrows by one, PageUp and PageDown by a year, Home and End; null for other keys. */
export function monthByKey(key: string, month: number, months: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: month + 1,
    ArrowUp: month + 1,
    ArrowLeft: month - 1,
    ArrowDown: month - 1,
    PageUp: month + 12,
    PageDown: month - 12,
    Home: 0,
    End: months - 1,
  }
  const to = steps[key]
  return to === undefined ? null : Math.min(months - 1, Math.max(0, to))
}
