/**
 * The scrubber under a stack of charts: the month axis as a slider for pointer and keyboard (arrows a month, Page keys a year, Home and
 * End). Moving it calls `options.onMonth`; the page then redraws every chart with the new month.
 */

import { pointer } from 'd3'
import { interval, monthKey, monthWords } from '../../../sim/text/index.ts'
import { frame, type Host, join, one, type Table, textWidth } from '../base/index.ts'
import { drawTicks } from './axis.ts'
import { monthAt, monthByKey, monthScale, NARROW, type TimeOptions, type When } from './scale.ts'

/** What the scrubber says. */
export interface ScrubberData {
  /** Spoken with the month, and so read at every step: `compliance 54 %, rung 3`. */
  readonly reading?: string | undefined
}

/** Height of the scrubber, px: a target of more than 24. */
const SCRUBBER_HEIGHT = 58

/** Of the drawing, px. */
export const heightOf = ({ height }: Pick<TimeOptions, 'height'>): number => height ?? SCRUBBER_HEIGHT

/** Draws the shared axis with its scrubber. `options.month` is where the thumb stands (the last month if null). */
export function draw(element: Host, data: ScrubberData, options: TimeOptions): void {
  const { width, months, start } = options
  const height = heightOf(options)
  const x = monthScale(width, months)
  const month = options.month ?? months - 1
  const chart = frame(element, {
    kind: 'scrubber',
    title: options.title ?? 'Month',
    heading: false,
    summary: () => describe(data, options),
    width,
    height,
    stale: false,
    role: 'group',
    depends: [months, start],
  })
  const [left, right] = x.range() as [number, number]
  const rail = 16
  if (chart.fresh) {
    const layer = chart.layer('ticks')
    join(layer, 'line', 'scrubber-track', [0]).attr('x1', left).attr('x2', right).attr('y1', rail).attr('y2', rail)
    drawTicks(layer, x, options, { line: 'baseline', top: rail, bottom: rail + 5, label: rail + 21 })
  }
  const spoken = monthWords(start, month)
  const thumb = chart
    .layer('scrubber')
    .attr('role', 'slider')
    .attr('tabindex', 0)
    .attr('aria-label', 'Month shown')
    .attr('aria-orientation', 'horizontal')
    .attr('aria-valuemin', 0)
    .attr('aria-valuemax', months - 1)
    .attr('aria-valuenow', month)
    .attr('aria-valuetext', data.reading === undefined ? spoken : `${spoken}: ${data.reading}`)
  one(thumb, 'line', 'scrubber-done').attr('x1', left).attr('x2', x(month)).attr('y1', rail).attr('y2', rail)
  one(thumb, 'rect', 'scrubber-hit')
    .attr('x', left - 14)
    .attr('width', right - left + 28)
    .attr('y', 0)
    .attr('height', Math.max(32, height - 20))
    .attr('fill', 'none')
    .attr('pointer-events', 'all')
  one(thumb, 'circle', 'scrubber-ring').attr('cx', x(month)).attr('cy', rail).attr('r', 12)
  one(thumb, 'circle', 'scrubber-thumb').attr('cx', x(month)).attr('cy', rail).attr('r', 7)
  const label = monthWords(start, month, width < NARROW ? 'short' : 'long')
  const half = textWidth(label, 13, 520) / 2
  one(thumb, 'text', 'scrubber-label')
    .attr('class', 'scrubber-label ink-label halo')
    .attr('x', Math.min(Math.max(x(month), half), width - half))
    .attr('y', rail + 37)
    .attr('text-anchor', 'middle')
    .text(label)
  const choose = options.onMonth
  if (choose === undefined) return
  const send = (event: PointerEvent) => choose(monthAt(x, pointer(event, chart.svg.node())[0], months))
  thumb
    .on('keydown', (event: KeyboardEvent) => {
      const to = event.altKey || event.ctrlKey || event.metaKey ? null : monthByKey(event.key, month, months)
      if (to === null) return
      event.preventDefault()
      choose(to)
    })
    .on('pointerdown', (event: PointerEvent) => {
      ;(event.currentTarget as Element).setPointerCapture(event.pointerId)
      send(event)
    })
    .on('pointermove', (event: PointerEvent) => {
      if (event.buttons & 1) send(event)
    })
}

/** One sentence: the months the page covers. */
export function describe(_data: ScrubberData, options: When): string {
  const { months, start } = options
  return `${months} months, from ${interval(0, months - 1, (month) => monthWords(start, month))}.`
}

/** The months with their labels. */
export function table(_data: ScrubberData, options: When): Table {
  const rows = Array.from({ length: options.months }, (_, month) => [month, monthKey(options.start, month)])
  return { columns: ['month', 'date'], rows }
}
