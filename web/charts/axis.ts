/** The shared furniture of charts over time: year lines, value lines, the scrubbed month through every plot, pointing at a month. */
import { pointer, type ScaleLinear } from 'd3'
import { type Frame, join } from './frame.ts'
import { AXIS_HEIGHT, marginFor, monthAt, monthScale, type TimeOptions, yearTicks } from './scale.ts'

type Scale = ScaleLinear<number, number>

/** Vertical extent of a plot, px from the top of the drawing. */
export interface Extent {
  readonly top: number
  readonly bottom: number
}

/** Year lines behind a plot, and year labels under it where `labels` is true. */
export function drawYears(chart: Frame, x: Scale, options: TimeOptions, extent: Extent, labels: boolean): void {
  const ticks = yearTicks(x, options.months, options.start)
  const layer = chart.layer('years')
  join(layer, 'line', 'gridline', ticks)
    .attr('x1', (tick) => x(tick.month))
    .attr('x2', (tick) => x(tick.month))
    .attr('y1', extent.top)
    .attr('y2', extent.bottom)
  join(layer, 'text', 'tick-label', labels ? ticks : [])
    .attr('x', (tick) => x(tick.month))
    .attr('y', extent.bottom + 17)
    .attr('text-anchor', 'middle')
    .text((tick) => tick.label)
}

/** A horizontal line with its label at the left. */
export interface Level {
  readonly value: number
  readonly label: string
}

/** Value lines behind a plot with their labels at the left; the one at `base` is drawn as the baseline. */
export function drawLevels(chart: Frame, x: Scale, y: Scale, levels: readonly Level[], base: number): void {
  const layer = chart.layer('levels')
  const [left, right] = x.range() as [number, number]
  join(layer, 'line', 'level', [...levels])
    .attr('class', (level) => `level ${level.value === base ? 'baseline' : 'gridline'}`)
    .attr('x1', left)
    .attr('x2', right)
    .attr('y1', (level) => y(level.value))
    .attr('y2', (level) => y(level.value))
  join(layer, 'text', 'tick-label', [...levels])
    .attr('x', left - 10)
    .attr('y', (level) => y(level.value) + 4)
    .attr('text-anchor', 'end')
    .text((level) => level.label)
}

/** A value of the scrubbed month, drawn as a dot with its number beside it. */
export interface Reading {
  readonly value: number
  readonly text: string
  /** Class that sets the tone: `tone-blue`, `role-buster`, `is-followed`. */
  readonly tone: string
}

/** The scrubbed month: a line through the plot and a dot at each reading. Draw last. */
export function drawCursor(
  chart: Frame,
  x: Scale,
  y: Scale,
  options: TimeOptions,
  extent: Extent,
  readings: readonly Reading[],
): void {
  const layer = chart.layer('cursor')
  const month = options.month ?? null
  const places = month === null ? [] : readings.filter((reading) => Number.isFinite(reading.value))
  const at = month === null ? 0 : x(month)
  join(layer, 'line', 'cursor-line', month === null ? [] : [month])
    .attr('x1', at)
    .attr('x2', at)
    .attr('y1', extent.top)
    .attr('y2', extent.bottom)
  join(layer, 'circle', 'cursor-dot', places)
    .attr('class', (reading) => `cursor-dot ${reading.tone}`)
    .attr('r', 4)
    .attr('cx', at)
    .attr('cy', (reading) => y(reading.value))
  const right = x.range()[1]!
  const flip = at > right - 90
  join(
    layer,
    'text',
    'cursor-text',
    places.filter((reading) => reading.text !== ''),
  )
    .attr('class', 'cursor-text ink-label halo')
    .attr('x', flip ? at - 9 : at + 9)
    .attr('y', (reading) => Math.min(extent.bottom - 4, Math.max(extent.top + 11, y(reading.value) - 7)))
    .attr('text-anchor', flip ? 'end' : 'start')
    .text((reading) => reading.text)
}

/** Lets the reader point at a month of the plot, where the options ask for it. Draw after the marks. */
export function drawHit(chart: Frame, x: Scale, options: TimeOptions, extent: Extent): void {
  const choose = options.onMonth
  const [left, right] = x.range() as [number, number]
  chart.svg.classed('can-scrub', choose !== undefined)
  const hit = join(chart.layer('hit'), 'rect', 'plot-hit', choose === undefined ? [] : [0])
    .attr('x', left)
    .attr('y', extent.top)
    .attr('width', Math.max(0, right - left))
    .attr('height', Math.max(0, extent.bottom - extent.top))
    .attr('fill', 'none')
    .attr('pointer-events', 'all')
  if (choose === undefined) return
  const send = (event: PointerEvent) => choose(monthAt(x, pointer(event, chart.svg.node())[0], options.months))
  hit
    .on('pointerdown', (event: PointerEvent) => {
      ;(event.currentTarget as Element).setPointerCapture(event.pointerId)
      send(event)
    })
    .on('pointermove', (event: PointerEvent) => {
      if (event.buttons & 1) send(event)
    })
}

/** The plot of a chart over time: scale, and the extent left by title and axis. */
export function plotOf(
  options: TimeOptions,
  height: number,
  axis: boolean,
): { readonly x: Scale; readonly extent: Extent } {
  const margin = marginFor(options.width)
  return {
    x: monthScale(options.width, options.months),
    extent: { top: margin.top, bottom: height - margin.bottom - (axis ? AXIS_HEIGHT : 0) },
  }
}
