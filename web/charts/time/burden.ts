/**
 * What enforcement costs, and whom: small charts on the shared time axis, each with the mean, the middle half and
 * nine in ten of the worlds.
 */

import { scaleLinear } from 'd3'
import { interval, monthKey, monthWords } from '../../../sim/text/index.ts'
import { type Host, join, type Table, tidy } from '../base/index.ts'
import { drawCursor, drawHit, drawLevels, levelsOf, timeFrame } from './axis.ts'
import { type Band, drawBand } from './band.ts'
import type { TimeOptions, When } from './scale.ts'

/** One observable: civilian harm, sender cost. */
export interface BurdenData {
  readonly name: string
  readonly unit: string
  /** Writes a value with its unit. */
  readonly format: (value: number) => string
  /** The mean, if given, is the line; else the median is. */
  readonly band: Band
  readonly tone: 'blue' | 'amber' | 'grey'
  /** Least top of the scale, so that panels side by side have the same one. */
  readonly top?: number | undefined
}

/** Of the drawing, px. Default: 120 px. */
export function heightOf(_: BurdenData, { height, axis }: TimeOptions): number {
  return height ?? 120 + (axis ? 20 : 0)
}

/** Draws or updates one panel; stack two for harm and cost. */
export function draw(element: Host, data: BurdenData, options: TimeOptions): void {
  const axis = options.axis ?? false
  const { band, format } = data
  const { chart, x, extent } = timeFrame(element, data, options, {
    kind: 'burden',
    title: options.title ?? data.name,
    unit: data.unit,
    summary: () => describe(data, options),
    height: heightOf(data, options),
    axis,
  })
  const main = band.mean ?? band.p50
  const most = Math.max(data.top ?? 0, topOf(data))
  const y = scaleLinear()
    .domain([0, most || 1])
    .nice(2)
    .range([extent.bottom, extent.top])
  const tone = `tone-${data.tone}`
  if (chart.fresh) {
    drawLevels(chart, x, y, levelsOf(y, 2, format, most <= 0), 0)
    const fan = chart.layer('fan', tone)
    drawBand(fan, { ...band, p50: main }, x, y)
    const last = options.months - 1
    join(chart.layer('ends', tone), 'text', 'end-label', [main[last]!])
      .attr('x', x.range()[1]! + 10)
      .attr('y', (value) => Math.min(extent.bottom - 1, y(value) + 4))
      .text((value) => (options.width < 560 ? format(value) : `${band.mean === undefined ? 'median' : 'mean'} ${format(value)}`))
  }
  const value = options.month == null ? Number.NaN : main[options.month]!
  drawCursor(chart, x, y, options, extent, [{ value, text: Number.isFinite(value) ? format(value) : '', tone }])
  drawHit(chart, x, options, extent, (month) => readAt(data, month))
}

/** What is read at a month: the line, and how far worlds spread. */
export function readAt({ band, format }: BurdenData, month: number): readonly string[] {
  const line = band.mean === undefined ? `median ${format(band.p50[month]!)}` : `mean ${format(band.mean[month]!)}`
  return [line, `nine in ten ${interval(band.p05[month]!, band.p95[month]!, format)}`]
}

/** The highest value that the panel draws. */
function topOf({ band }: Pick<BurdenData, 'band'>): number {
  return Math.max(0, ...Array.from(band.p95), ...Array.from(band.mean ?? band.p50))
}

/** Its value at the shown month and at its worst. */
export function describe(data: BurdenData, when: When): string {
  const main = Array.from(data.band.mean ?? data.band.p50)
  const month = when.month ?? when.months - 1
  const peak = main.indexOf(Math.max(...main))
  const { p05, p95 } = data.band
  return (
    `${data.name}, ${data.unit}: ${data.format(main[month]!)} in ${monthWords(when.start, month)} (nine in ten worlds between ` +
    `${data.format(p05[month]!)} and ${data.format(p95[month]!)}); highest in ${monthWords(when.start, peak)} at ` +
    `${data.format(main[peak]!)}.`
  )
}

/** One row a month: mean and quantiles. */
export function table(data: BurdenData, when: When): Table {
  const { band } = data
  const rows = Array.from(band.p50, (p50, month) => [
    monthKey(when.start, month),
    tidy(band.mean?.[month]),
    tidy(band.p05[month]),
    tidy(band.p25[month]),
    tidy(p50),
    tidy(band.p75[month]),
    tidy(band.p95[month]),
  ])
  return { columns: ['month', 'mean', 'p05', 'p25', 'median', 'p75', 'p95'], rows }
}
