/**
 * Reading values off a chart over time: under the pointer, and by keyboard, where the chart is a slider over months (arrows by one, Page
 * keys by a year, Home and End; Enter takes the month to all charts). Reading moves nothing else.
 */
import { pointer, type ScaleLinear } from 'd3'
import { monthWords } from '../../../sim/text/index.ts'
import { type Frame, join, textWidth } from '../base/index.ts'
import { monthAt, monthByKey, type TimeOptions } from './scale.ts'

type Scale = ScaleLinear<number, number>

/** What is read at a month, a line each: `median 45 %`. */
export type ReadAt = (month: number) => readonly string[]

interface Plot {
  readonly top: number
  readonly bottom: number
}

/** Lines of the readout, and space around them, px. */
const LINE = 16
const PAD = 7
const GAP = 10

/** The month that is read in a chart; none where nobody reads. */
const reading = new WeakMap<SVGSVGElement, number>()

/** The month and its values in one line, as they are spoken. */
export const spokenAt = (month: number, words: readonly string[], start: string | null): string =>
  `${monthWords(start, month)}: ${words.join(', ')}`

/** Where the readout stands: right of its line where there is room, else left of it, always within the drawing. Px from the left. */
export function besideLine(at: number, width: number, room: number): number {
  const right = at + GAP
  return right + width <= room ? right : Math.max(0, at - GAP - width)
}

/** Lets the reader read values off the chart; call last. */
export function drawReadout(chart: Frame, x: Scale, options: TimeOptions, plot: Plot, readAt: ReadAt): void {
  const node = chart.svg.node()!
  const { months, start } = options
  const shown = Math.min(months - 1, options.month ?? months - 1)
  const show = (month: number | null) => {
    if (month === null) reading.delete(node)
    else reading.set(node, month)
    drawBox(chart, x, options, plot, month, readAt)
    speak(month ?? shown)
  }
  const speak = (month: number) => chart.svg.attr('aria-valuenow', month).attr('aria-valuetext', spokenAt(month, readAt(month), start))
  chart.svg
    .attr('role', 'slider')
    .attr('tabindex', 0)
    .attr('aria-valuemin', 0)
    .attr('aria-valuemax', months - 1)
    .on('pointermove.read pointerdown.read', (event: PointerEvent) => {
      const [left, top] = pointer(event, node)
      const [from, to] = x.range() as [number, number]
      const inside = left >= from - 4 && left <= to + 4 && top >= plot.top && top <= plot.bottom
      // A finger that moves scrubs; what it reads stands in all charts anyway.
      if (event.pointerType !== 'touch') show(inside ? monthAt(x, left, months) : null)
    })
    .on('pointerleave.read blur.read', () => show(null))
    .on('focus.read', () => {
      if (node.matches(':focus-visible')) show(reading.get(node) ?? shown)
    })
    .on('keydown.read', (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return
      const month = reading.get(node) ?? shown
      if (event.key === 'Enter') options.onMonth?.(month)
      const to = monthByKey(event.key, month, months)
      if (to === null) return
      event.preventDefault()
      show(to)
    })
  show(reading.get(node) ?? null)
}

function drawBox(chart: Frame, x: Scale, options: TimeOptions, plot: Plot, month: number | null, readAt: ReadAt): void {
  const layer = chart.layer('readout').attr('pointer-events', 'none')
  const months = month === null || month >= options.months ? [] : [month]
  const lines = months.flatMap((one) => [monthWords(options.start, one, 'short'), ...readAt(one)])
  const width = 2 * PAD + Math.max(0, ...lines.map((line, at) => textWidth(line, 12.5, at === 0 ? 520 : 400)))
  const height = 2 * PAD + lines.length * LINE - 3
  const at = month === null ? 0 : x(month)
  const left = besideLine(at, width, options.width)
  const top = plot.top
  join(layer, 'line', 'readout-line', months).attr('x1', at).attr('x2', at).attr('y1', plot.top).attr('y2', plot.bottom)
  join(layer, 'rect', 'readout-box', months).attr('x', left).attr('y', top).attr('width', width).attr('height', height).attr('rx', 3)
  join(layer, 'text', 'readout-text', lines)
    .attr('class', (_, line) => `readout-text ${line === 0 ? 'ink-label' : ''}`)
    .attr('x', left + PAD)
    .attr('y', (_, line) => top + PAD + 10 + line * LINE)
    .text((line) => line)
}
