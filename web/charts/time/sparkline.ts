/** A tiny fan for scenario cards: the median of compliance with the middle half and nine in ten, no axes, one dot at the end. */

import { area, scaleLinear } from 'd3'
import { percent } from '../../../sim/text/index.ts'
import { frame, type Host, join, type Table, tidy } from '../base/index.ts'
import { type Band, intervals, linePath } from './band.ts'

/** Compliance in [0, 1] over months, and the month of the judgment where it should be marked. */
export interface SparklineData {
  readonly compliance: Band
  readonly judgment?: number | undefined
}

/** Size in px; the default is 132 x 40. */
export interface SparklineOptions {
  readonly width?: number | undefined
  readonly height?: number | undefined
  readonly stale?: boolean | undefined
  /** Name for assistive technology. */
  readonly title?: string | undefined
}

/** Draws or updates the sparkline. */
export function draw(element: Host, data: SparklineData, options: SparklineOptions = {}): void {
  const { width = 132, height = 40 } = options
  const band = data.compliance
  const last = band.p50.length - 1
  const chart = frame(element, {
    kind: 'sparkline',
    title: options.title ?? 'Compliance',
    heading: false,
    summary: () => describe(data),
    width,
    height,
    stale: options.stale,
    depends: [data],
  })
  if (!chart.fresh) return
  const x = scaleLinear()
    .domain([0, Math.max(1, last)])
    .range([1, width - 5])
  const y = scaleLinear()
    .domain([0, 1])
    .range([height - 2, 4])
  const ground = chart.layer('ground')
  join(ground, 'line', 'baseline', [0]).attr('x1', 0).attr('x2', width).attr('y1', y(0)).attr('y2', y(0))
  const marked = data.judgment === undefined ? [] : [data.judgment]
  join(ground, 'line', 'mark-line', marked).attr('x1', x).attr('x2', x).attr('y1', y(1)).attr('y2', y(0))
  const fan = chart.layer('fan', 'tone-blue')
  const shape = (low: Band['p50'], high: Band['p50']) =>
    area<number>()
      .x((_, month) => x(month))
      .y0((value) => y(value))
      .y1((_, month) => y(high[month]!))(Array.from(low)) ?? ''
  const shapes = intervals(band)
  join(fan, 'path', 'band', shapes)
    .attr('fill-opacity', (_, rank) => (rank === 0 ? 0.13 : 0.2))
    .attr('d', (interval) => shape(interval.low, interval.high))
  join(fan, 'path', 'line', [band.p50]).attr('d', (series) => linePath(series, x, y))
  join(fan, 'circle', 'cursor-dot', [band.p50[last]!])
    .attr('cx', x(last))
    .attr('cy', (value) => y(value))
    .attr('r', 3)
}

/** Where the median ends. */
export function describe(data: SparklineData): string {
  const { p50, p25, p75 } = data.compliance
  const last = p50.length - 1
  return (
    `Median compliance ends at ${percent(p50[last]!)} after ${p50.length} months, half of worlds between ${percent(p25[last]!)} and ` +
    `${percent(p75[last]!)}.`
  )
}

/** One row a month. */
export function table(data: SparklineData): Table {
  const { p25, p50, p75 } = data.compliance
  return {
    columns: ['month', 'p25', 'median', 'p75'],
    rows: Array.from(p50, (value, month) => [month, tidy(p25[month]), tidy(value), tidy(p75[month])]),
  }
}
