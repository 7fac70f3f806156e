/**
 * The difference between two sides over time, world by world on identical luck: the fan of nine in ten worlds, the mean with its 95 %
 * interval, and the zero line that it is read against.
 */

import { scaleLinear } from 'd3'
import { interval, monthKey, monthWords, plain, points } from '../../../sim/text/index.ts'
import { type Box, dodge, type Frame, type Host, join, shorten, type Table, tellWhole, textWidth, tidy } from '../base/index.ts'
import { drawCursor, drawHit, drawLevels, levelsOf, type plotOf, timeFrame } from './axis.ts'
import { linePath, type Series } from './band.ts'
import { NARROW, type TimeOptions, type When } from './scale.ts'

/** Second side less first, in shares of 1, a month each. */
export interface DifferenceData {
  /** What differs: `Compliance`. */
  readonly name: string
  /** The two sides, first and second. */
  readonly sides: readonly [string, string]
  readonly mean: Series
  /** 95 % interval of the mean. */
  readonly low: Series
  readonly high: Series
  /** Over worlds. */
  readonly p05: Series
  readonly p50: Series
  readonly p95: Series
}

/** Differences below this, in shares of 1, fill no plot. */
const SMALLEST = 0.005

/** Points of 100 with their sign: `+4`, `−0.3`. */
function level(value: number): string {
  if (Math.abs(value) < 1e-9) return '0'
  return `${value > 0 ? '+' : ''}${plain(value * 100, Math.abs(value) < 0.0095 ? 1 : 0)}`
}

/** Lowest and highest value that is drawn, zero among them. */
function extentOf(data: DifferenceData): readonly [low: number, high: number] {
  const values = [data.low, data.high, data.p05, data.p95].flatMap((series) => Array.from(series))
  return [Math.min(-SMALLEST, ...values), Math.max(SMALLEST, ...values)]
}

function areaPath(low: Series, high: Series, x: (month: number) => number, y: (value: number) => number): string {
  const upper = Array.from(high, (value, month) => `${x(month)},${y(value)}`)
  const lower = Array.from(low, (value, month) => `${x(month)},${y(value)}`).reverse()
  return `M${[...upper, ...lower].join('L')}Z`
}

/** Of the drawing, px. Default: 260 px, 220 px narrow. */
export function heightOf(_: DifferenceData, { height, width }: TimeOptions): number {
  return height ?? (width < NARROW ? 220 : 260)
}

/** Draws or updates the chart. */
export function draw(element: Host, data: DifferenceData, options: TimeOptions): void {
  const narrow = options.width < NARROW
  const height = heightOf(data, options)
  const axis = options.axis ?? true
  const { chart, x, extent } = timeFrame(element, data, options, {
    kind: 'difference',
    title: options.title ?? `Difference in ${data.name.toLowerCase()}`,
    unit: narrow ? 'points, B minus A' : 'points of 100, B minus A, world by world',
    summary: () => describe(data, options),
    height,
    axis,
  })
  const y = scaleLinear().domain(extentOf(data)).range([extent.bottom, extent.top])
  const last = data.mean.length - 1
  if (chart.fresh) {
    drawLevels(chart, x, y, levelsOf(y, narrow ? 4 : 5, level), 0)
    join(chart.layer('fan', 'tone-grey'), 'path', 'band', [data])
      .attr('d', ({ p05, p95 }) => areaPath(p05, p95, x, y))
      .attr('fill-opacity', 0.14)
    join(chart.layer('sure', 'tone-blue'), 'path', 'band', [data])
      .attr('d', ({ low, high }) => areaPath(low, high, x, y))
      .attr('fill-opacity', 0.3)
    join(chart.layer('zero'), 'line', 'zeroline', [0]).attr('x1', x.range()[0]!).attr('x2', x.range()[1]!).attr('y1', y(0)).attr('y2', y(0))
    join(chart.layer('lines', 'tone-blue'), 'path', 'line', [data.mean]).attr('d', (series) => linePath(series, x, y))
    drawSides(chart, sidesOf(data, x, y, extent, narrow))
    const right = x.range()[1]!
    const ends = [
      { at: data.p95[last]!, text: narrow ? '9 in 10' : '9 in 10 worlds', tone: 'tone-grey' },
      { at: data.mean[last]!, text: narrow ? 'mean' : `mean ${points(data.mean[last]!)}`, tone: 'tone-blue is-strong' },
    ].map((end) => ({ ...end, y: y(end.at) }))
    const places = dodge(ends, 16, extent.top + 2, extent.bottom - 2)
    join(chart.layer('ends'), 'text', 'end-label', ends)
      .attr('class', ({ tone }) => `end-label ${tone}`)
      .attr('x', right + 10)
      .attr('y', (_, index) => places[index]! + 4)
      .text(({ text }) => text)
  }
  const value = options.month == null ? Number.NaN : data.mean[options.month]!
  const text = Number.isFinite(value) ? points(value) : ''
  drawCursor(chart, x, y, options, extent, [{ value, text, tone: 'tone-blue' }], boxesOf(sidesOf(data, x, y, extent, narrow)))
  drawHit(chart, x, options, extent, (month) => readAt(data, month))
  // Over what takes the pointer, so that a name that was cut can say all of itself.
  chart.layer('sides').raise()
}

/** What is read at a month: the mean with its interval, and how far worlds spread. */
export function readAt({ mean, low, high, p05, p95 }: DifferenceData, month: number): readonly string[] {
  const between = (from: Series, to: Series) => interval(from[month]!, to[month]!, level)
  return [`mean ${points(mean[month]!)}`, `95 % interval ${between(low, high)}`, `nine in ten worlds ${between(p05, p95)}`]
}

/** Words about a side: as they are drawn, from `x` on and with their foot at `y`, and in full. */
interface SideWords {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly whole: string
}

/** Which side is ahead above the zero line and which below it, where there is room. */
function sidesOf(
  { sides }: DifferenceData,
  x: ReturnType<typeof plotOf>['x'],
  y: (value: number) => number,
  extent: ReturnType<typeof plotOf>['extent'],
  narrow: boolean,
): readonly SideWords[] {
  const [left, right] = x.range() as [number, number]
  return [
    { whole: narrow ? 'B ahead' : `B ahead: ${sides[1]}`, y: extent.top + 13, room: y(0) - extent.top },
    { whole: narrow ? 'A ahead' : `A ahead: ${sides[0]}`, y: extent.bottom - 7, room: extent.bottom - y(0) },
  ]
    .filter(({ room }) => room >= 26)
    .map(({ whole, y: foot }) => ({ x: left + 6, y: foot, whole, text: shorten(whole, (right - left) * 0.6) }))
}

/** Where they stand. */
const boxesOf = (words: readonly SideWords[]): readonly Box[] =>
  words.map(({ x, y, text }) => ({ left: x, right: x + textWidth(text, 12.5), y: y - 4 }))

function drawSides(chart: Frame, words: readonly SideWords[]): void {
  join(chart.layer('sides'), 'text', 'side-label', words)
    .attr('class', 'side-label halo')
    .attr('x', (word) => word.x)
    .attr('y', (word) => word.y)
    .each(function ({ text, whole }) {
      this.textContent = text
      tellWhole(chart, this, text === whole ? null : whole, 'over')
    })
}

/** The mean difference at the shown month and at the end, how far worlds spread, and in how many months zero is outside the interval. */
export function describe(data: DifferenceData, when: When): string {
  const last = data.mean.length - 1
  const month = Math.min(last, when.month ?? last)
  const sure = Array.from(data.mean).filter((_, at) => data.low[at]! > 0 || data.high[at]! < 0).length
  const between = (at: number) => `${points(data.mean[at]!)} (${interval(data.low[at]!, data.high[at]!, level)})`
  const name = data.name.toLowerCase()
  return (
    `${data.sides[1]} minus ${data.sides[0]}, ${name}: on average ${between(month)} in ${monthWords(when.start, month)}, ` +
    `${between(last)} in the last month, where nine in ten worlds lie between ${level(data.p05[last]!)} and ${level(data.p95[last]!)}. ` +
    `In ${sure} of ${data.mean.length} months the 95 % interval of the mean excludes zero.`
  )
}

/** One row a month: mean with its interval, quantiles over worlds. Shares of 1. */
export function table(data: DifferenceData, when: When): Table {
  const rows = Array.from(data.mean, (mean, month) => [
    monthKey(when.start, month),
    tidy(mean),
    ...[data.low, data.high, data.p05, data.p50, data.p95].map((series) => tidy(series[month])),
  ])
  return { columns: ['month', 'mean difference', '95 % from', '95 % to', 'p05', 'median', 'p95'], rows }
}
