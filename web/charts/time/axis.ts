/** What charts over time share: year lines, value lines, the scrubbed month through every plot, pointing at a month. */

import { pointer, type ScaleLinear } from 'd3'
import { monthWords } from '../../../sim/text/index.ts'
import { type Box, dodge, type Frame, type FrameRequest, frame, type Host, join, type Layer, textWidth } from '../base/index.ts'
import { placeReadings } from './reading.ts'
import { drawReadout, type ReadAt } from './readout.ts'
import { AXIS_HEIGHT, marginFor, monthAt, monthScale, type TimeOptions, type When, yearTicks } from './scale.ts'

type Scale = ScaleLinear<number, number>

/** Vertical extent of a plot, px from the top of the drawing. */
export interface Extent {
  readonly top: number
  readonly bottom: number
}

/** Year lines behind a plot, and year labels under it where `labels` is true. */
export function drawYears(chart: Frame, x: Scale, options: TimeOptions, extent: Extent, labels: boolean): void {
  drawTicks(chart.layer('years'), x, options, { ...extent, line: 'gridline', label: labels ? extent.bottom + 17 : null })
}

/** How the ticks of the years are drawn: class and extent of their lines, and the foot of their labels; null for no labels. */
interface TickLook extends Extent {
  readonly line: string
  readonly label: number | null
}

/** A line for each tick of the years, and its label. */
export function drawTicks(layer: Layer, x: Scale, { months, start }: When, { line, top, bottom, label }: TickLook): void {
  const ticks = yearTicks(x, months, start)
  join(layer, 'line', line, ticks)
    .attr('x1', (tick) => x(tick.month))
    .attr('x2', (tick) => x(tick.month))
    .attr('y1', top)
    .attr('y2', bottom)
  join(layer, 'text', 'tick-label', label === null ? [] : ticks)
    .attr('x', (tick) => x(tick.month))
    .attr('y', label)
    .attr('text-anchor', 'middle')
    .text((tick) => tick.label)
}

/** A horizontal line with its label at the left. */
export interface Level {
  readonly value: number
  readonly label: string
}

/** Between a label and the plot, px, and where the label is too wide for that. */
const AWAY = 10
const NEAREST = 3

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
    .attr('x', ({ label }) => Math.min(left - NEAREST, Math.max(left - AWAY, Math.ceil(textWidth(label, 12)) + 1)))
    .attr('y', (level) => y(level.value) + 4)
    .attr('text-anchor', 'end')
    .text((level) => level.label)
}

/** Value lines at round values, `count` or fewer: as many as have labels that differ; where all is zero, the zero line alone. */
export function levelsOf(y: Scale, count: number, format: (value: number) => string, isNil = false): readonly Level[] {
  if (isNil) return [{ value: 0, label: '0' }]
  for (let wanted = count; wanted > 0; wanted--) {
    const levels = y.ticks(wanted).map((value) => ({ value, label: value === 0 ? '0' : format(value) }))
    if (new Set(levels.map(({ label }) => label)).size === levels.length) return levels
  }
  return [{ value: 0, label: '0' }]
}

/** A value of the scrubbed month. */
export interface Reading {
  readonly value: number
  /** Stands beside the line; may be empty. */
  readonly text: string
  /** Class that sets the tone of the dot (`tone-blue`, `is-followed`), or null for a text without a dot. */
  readonly tone: string | null
}

/** The scrubbed month: a line through the plot, a dot at each reading, and its text where it covers none of `avoid`. Draw last. */
export function drawCursor(
  chart: Frame,
  x: Scale,
  y: Scale,
  options: TimeOptions,
  extent: Extent,
  readings: readonly Reading[],
  avoid: readonly Box[] = [],
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
  const dots = places.filter((reading) => reading.tone !== null)
  join(layer, 'circle', 'cursor-dot', dots)
    .attr('class', (reading) => `cursor-dot ${reading.tone}`)
    .attr('r', 4)
    .attr('cx', at)
    .attr('cy', (reading) => y(reading.value))
  const texts = places.filter((reading) => reading.text !== '')
  const wanted = texts.map((reading) => ({ y: y(reading.value) - (reading.tone === null ? 0 : 11) }))
  const middles = dodge(wanted, 15, extent.top + 7, extent.bottom - 8)
  const boxes = placeReadings(
    texts.map(({ text, tone }, index) => ({ width: textWidth(text, 12.5, 520), y: middles[index]!, isLoose: tone !== null })),
    { at, x: x.range() as [number, number], y: [extent.top + 7, extent.bottom - 8] },
    avoid,
  )
  join(layer, 'text', 'cursor-text', texts)
    .attr('class', (reading) => `cursor-text ink-label halo ${reading.tone ?? ''}`)
    .attr('x', (_, index) => boxes[index]!.left)
    .attr('y', (_, index) => boxes[index]!.y + 4)
    .text((reading) => reading.text)
}

/** Over a column of end labels: the month their numbers are of. */
export function drawEndHead(layer: Layer, x: Scale, extent: Extent, month: number, options: TimeOptions): void {
  join(layer, 'text', 'tick-label', [month])
    .attr('x', x.range()[1]! + 10)
    .attr('y', extent.top - 7)
    .text(monthWords(options.start, month, 'short'))
}

/** Lets the reader read values off the plot, and point at a month of it where the options ask for that. Draw after the marks. */
export function drawHit(chart: Frame, x: Scale, options: TimeOptions, extent: Extent, readAt: ReadAt): void {
  const choose = options.onMonth
  const [left, right] = x.range() as [number, number]
  chart.svg.classed('can-scrub', choose !== undefined)
  const hit = join(chart.layer('hit'), 'rect', 'plot-hit', [0])
    .attr('x', left)
    .attr('y', extent.top)
    .attr('width', Math.max(0, right - left))
    .attr('height', Math.max(0, extent.bottom - extent.top))
    .attr('fill', 'none')
    .attr('pointer-events', 'all')
  drawReadout(chart, x, options, extent, readAt)
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

/** The plot of a chart over time: scale, and the extent left by title, axis and `head` px between title and plot. */
export function plotOf(options: TimeOptions, height: number, axis: boolean, head = 0): { readonly x: Scale; readonly extent: Extent } {
  const margin = marginFor(options.width)
  return {
    x: monthScale(options.width, options.months),
    extent: { top: margin.top + head, bottom: height - margin.bottom - (axis ? AXIS_HEIGHT : 0) },
  }
}

/** What a chart over time says of itself to its frame. */
type TimeRequest = Pick<FrameRequest, 'kind' | 'title' | 'unit' | 'summary' | 'height'> & { readonly axis: boolean; readonly head?: number }

/** Opens the frame of a chart over time and lays out its plot; the years are drawn where anything but the month has changed. */
export function timeFrame(
  element: Host,
  data: unknown,
  options: TimeOptions,
  { axis, head = 0, ...own }: TimeRequest,
): ReturnType<typeof plotOf> & { readonly chart: Frame } {
  const { width, months, start, stale } = options
  const chart = frame(element, { ...own, width, stale, depends: [data, months, start, axis] })
  const { x, extent } = plotOf(options, own.height, axis, head)
  if (chart.fresh) drawYears(chart, x, options, extent, axis)
  return { chart, x, extent }
}
