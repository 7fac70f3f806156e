/**
 * A band and what the model gives, on one short scale: the band tinted over all rows, the value as a disc inside and a diamond outside it,
 * the interval of luck as a bar, that of ignorance as a line with ends. Every row says its numbers in words.
 */
import { type ScaleLinear, scaleLinear } from 'd3'
import { type Frame, frame, type Host, join, textWidth } from '../base/index.ts'

export type Limits = readonly [low: number, high: number]

/** Null for an open end of the band, and for what could not be computed. */
export interface BandScaleData {
  readonly band: { readonly low: number | null; readonly high: number | null }
  readonly value: number | null
  readonly luck: Limits | null
  readonly ignorance: Limits | null
  readonly met: boolean
  /** The same in words, as they stand in the rows. */
  readonly words: { readonly band: string; readonly value: string; readonly luck: string; readonly ignorance: string }
}

export interface BandScaleOptions {
  /** Of the drawing, CSS px. */
  readonly width: number
  readonly title: string
  readonly stale?: boolean | undefined
}

const ROW = 18
const TOP = 2
const NAMES = ['band', 'model', 'luck', 'ignorance'] as const
const NUMBERS_AT = 62
const PLOT_AT = 176
const RIGHT = 8
const AXIS = 17
/** How many times the width of band, value and luck the rest may add to either side. */
const REACH = 3

/** Height of the drawing, CSS px. */
export const BAND_SCALE_HEIGHT = TOP + NAMES.length * ROW + AXIS

/** What the scale spans: everything, except for ends of intervals that would squeeze the rest. */
export function spanOf({ band, value, luck, ignorance }: BandScaleData): Limits {
  const finite = (values: readonly (number | null)[]) => values.filter((one): one is number => one !== null && Number.isFinite(one))
  const core = finite([band.low, band.high, value, ...(luck ?? [])])
  const [low, high] = [Math.min(...core), Math.max(...core)]
  const size = high > low ? high - low : Math.max(Math.abs(low), 0.1)
  const reach = finite([low, high, ...(ignorance ?? [])])
  const from = Math.max(low - REACH * size, Math.min(...reach))
  const to = Math.min(high + REACH * size, Math.max(...reach))
  const pad = 0.08 * Math.max(to - from, size)
  // An open band needs room to be seen as open.
  return [from - (band.low === null ? 2 : 1) * pad, to + (band.high === null ? 2 : 1) * pad]
}

/** Draws or updates one. */
export function draw(element: Host, data: BandScaleData, options: BandScaleOptions): void {
  const { width, title } = options
  const chart = frame(element, {
    kind: 'band-scale',
    title,
    heading: false,
    summary: () => describe(data),
    width,
    height: BAND_SCALE_HEIGHT,
    stale: options.stale,
    depends: [data],
  })
  if (!chart.fresh) return
  const x = scaleLinear()
    .domain(spanOf(data))
    .range([PLOT_AT, Math.max(PLOT_AT + 40, width - RIGHT)])
  drawBand(chart, data, x)
  drawAxis(chart, x)
  drawWords(chart, data)
  drawResult(chart, data, x)
}

const middle = (row: number) => TOP + (row + 0.5) * ROW

type Scale = ScaleLinear<number, number>

function drawBand(chart: Frame, { band }: BandScaleData, x: Scale): void {
  const [left, right] = x.range() as [number, number]
  const from = band.low === null ? left : x(band.low)
  const to = band.high === null ? right : x(band.high)
  const layer = chart.layer('wanted')
  const bottom = TOP + NAMES.length * ROW
  join(layer, 'rect', 'band-tint', [0])
    .attr('x', from)
    .attr('width', Math.max(2, to - from))
    .attr('y', TOP)
    .attr('height', bottom - TOP)
  const edges = [band.low, band.high].filter((edge) => edge !== null)
  join(layer, 'line', 'band-edge', edges).attr('x1', x).attr('x2', x).attr('y1', TOP).attr('y2', bottom)
  join(layer, 'path', 'band-line', [0]).attr('d', `M${from},${middle(0)}H${to}`)
  const arrows = [
    ...(band.low === null ? [`M${left + 5},${middle(0) - 4}L${left},${middle(0)}L${left + 5},${middle(0) + 4}`] : []),
    ...(band.high === null ? [`M${right - 5},${middle(0) - 4}L${right},${middle(0)}L${right - 5},${middle(0) + 4}`] : []),
  ]
  join(layer, 'path', 'band-arrow', arrows).attr('d', (path) => path)
}

function drawAxis(chart: Frame, x: Scale): void {
  const layer = chart.layer('levels')
  const write = x.tickFormat(3)
  const wide = (tick: number) => textWidth(write(tick), 12) + 4
  const apart = (ticks: readonly number[]) => ticks.every((tick, at) => at === 0 || x(tick) - x(ticks[at - 1]!) >= wide(tick))
  const ticks = [3, 2, 1].map((count) => x.ticks(count)).find(apart) ?? []
  const foot = TOP + NAMES.length * ROW
  const [left, right] = x.range() as [number, number]
  join(layer, 'line', 'baseline', [0]).attr('x1', left).attr('x2', right).attr('y1', foot).attr('y2', foot)
  join(layer, 'line', 'band-tick', ticks)
    .attr('x1', x)
    .attr('x2', x)
    .attr('y1', foot)
    .attr('y2', foot + 3)
  join(layer, 'text', 'tick-label', ticks)
    // A long number at the end of the scale stands before its tick.
    .attr('x', (tick) => Math.min(x(tick), right + RIGHT - textWidth(write(tick), 12) / 2))
    .attr('y', foot + 14)
    .attr('text-anchor', 'middle')
    .text(write)
}

function drawWords(chart: Frame, { words, met }: BandScaleData): void {
  const texts = [words.band, words.value, words.luck, words.ignorance]
  const layer = chart.layer('rows', met ? 'tone-blue' : 'tone-amber')
  join(layer, 'text', 'row-label', NAMES)
    .attr('x', 0)
    .attr('y', (_, row) => middle(row) + 4)
    .text((name) => name)
  join(layer, 'text', 'band-number', texts)
    .attr('x', NUMBERS_AT)
    .attr('y', (_, row) => middle(row) + 4)
    .classed('is-value', (_, row) => row === 1)
    .text((text) => text)
}

/** A diamond: outside the band. */
const DIAMOND = 'M0,-6L6,0L0,6L-6,0Z'
const DISC = 'M-5,0A5,5 0 1 1 5,0A5,5 0 1 1 -5,0Z'

function drawResult(chart: Frame, { value, luck, ignorance, met }: BandScaleData, x: Scale): void {
  const layer = chart.layer('result', met ? 'tone-blue' : 'tone-amber')
  const [left, right] = x.range() as [number, number]
  const cut = (at: number) => Math.max(left, Math.min(right, x(at)))
  join(layer, 'path', 'value-line', value === null ? [] : [value]).attr('d', (one) => `M${x(one)},${middle(1)}V${middle(3)}`)
  join(layer, 'rect', 'luck-bar', luck === null ? [] : [luck])
    .attr('x', ([low]) => cut(low))
    .attr('width', ([low, high]) => Math.max(3, cut(high) - cut(low)))
    .attr('y', middle(2) - 3.5)
    .attr('height', 7)
  join(layer, 'path', 'ignorance-line', ignorance === null ? [] : [ignorance]).attr('d', (limits) => whisker(limits, x, cut))
  join(layer, 'path', 'value-mark', value === null ? [] : [value])
    .attr('d', met ? DISC : DIAMOND)
    .attr('transform', (one) => `translate(${x(one)},${middle(1)})`)
}

/** A line with an end where the interval ends, and none where the scale does. */
function whisker([low, high]: Limits, x: Scale, cut: (at: number) => number): string {
  const y = middle(3)
  const end = (at: number) => (cut(at) === x(at) ? `M${x(at)},${y - 4}V${y + 4}` : '')
  return `M${cut(low)},${y}H${cut(high)}${end(low)}${end(high)}`
}

/** The scale in words. */
export function describe({ words, value, met }: BandScaleData): string {
  if (value === null) return `Band ${words.band}; the model gave nothing to compute it from.`
  const verdict = met ? 'inside' : 'outside'
  return `Model ${words.value}, ${verdict} the band ${words.band}; luck ${words.luck}, ignorance ${words.ignorance}.`
}
