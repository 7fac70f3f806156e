/**
 * The main chart: compliance from 0 to 100 % over months. A fan over all worlds, sampled worlds as thin lines, one followed world in full,
 * judgment, deadline and events as flags, milestones from history as points, words at the line ends.
 */

import { curveStepAfter, line, type ScaleLinear, scaleLinear } from 'd3'
import { counted, interval, MONTHS_PER_YEAR, monthKey, monthWords, percent } from '../../../sim/text/index.ts'
import {
  canvasUnder,
  dodge,
  dropCanvas,
  type Frame,
  frame,
  type Host,
  inkOf,
  join,
  linesOf,
  type Table,
  themeKey,
  tidy,
} from '../base/index.ts'
import { drawCursor, drawHit, drawLevels, drawYears, type Extent, plotOf, type Reading } from './axis.ts'
import { type Band, drawBand, intervals, linePath, type Series } from './band.ts'
import { type Behind, describeBehind, drawBehind, nameBehind, withBehind } from './behind.ts'
import { drawMarks, type Mark, placeMarks } from './mark.ts'
import { covered, drawMilestones, type Milestone, placeMilestones } from './milestone.ts'
import { NARROW, type TimeOptions, type When } from './scale.ts'

/** Compliance in [0, 1] over months. */
export interface TrajectoriesData {
  readonly compliance: Band
  /** How many worlds the band is over. */
  readonly worlds: number
  /** Sampled worlds, drawn thin; 20 is a good number. */
  readonly sample: readonly Series[]
  /** One world in full, with its name (`world 17`); or null. */
  readonly followed: { readonly name: string; readonly compliance: Series } | null
  readonly marks: readonly Mark[]
  readonly milestones: readonly Milestone[]
  /** What happened, as coded from the sources, constant from step to step; NaN where nothing is coded. */
  readonly coded?: Series | null | undefined
  /** Another result, drawn faintly behind. */
  readonly behind?: Behind | null | undefined
}

/** Widest line of what is marked at the month that is read, px. */
const MOST_READ = 240

/** Lines go to a canvas when they hold more than this many marks, a mark being a year of a line. */
const CANVAS_FROM = 1500
const isMany = (sample: readonly Series[], { months }: When) => (sample.length * months) / MONTHS_PER_YEAR > CANVAS_FROM

type Scale = ScaleLinear<number, number>

const LEVELS = [0, 0.25, 0.5, 0.75, 1].map((value) => ({
  value,
  label: value === 1 ? percent(1) : String(value * 100),
}))

/** Of the drawing, px. Default: 420 px, 320 px narrow. */
export function heightOf(_: TrajectoriesData, { height, width }: TimeOptions): number {
  return height ?? (width < NARROW ? 320 : 420)
}

/** Draws or updates the chart; only the scrubbed month is redrawn when nothing else changed. */
export function draw(element: Host, data: TrajectoriesData, options: TimeOptions): void {
  const narrow = options.width < NARROW
  const height = heightOf(data, options)
  const axis = options.axis ?? true
  const chart = frame(element, {
    kind: 'trajectories',
    title: options.title ?? 'Compliance',
    unit: narrow ? 'share of what was ordered' : 'share of what the judgment ordered, over time',
    summary: () => describe(data, options),
    width: options.width,
    height,
    stale: options.stale,
    depends: [data, options.months, options.start, axis, isMany(data.sample, options) && themeKey()],
  })
  const { x, extent: room } = plotOf(options, height, axis)
  const flags = placeMarks(data.marks, x, options.width)
  const extent = { top: room.top + flags.height, bottom: room.bottom }
  const y = scaleLinear().domain([0, 1]).range([extent.bottom, extent.top])
  const milestones = placeMilestones(data.milestones, x, y)
  if (chart.fresh) {
    drawYears(chart, x, options, extent, axis)
    drawLevels(chart, x, y, LEVELS, 0)
    drawBehind(chart, data.behind ?? null, x, y)
    drawBand(chart.layer('fan', 'tone-blue'), data.compliance, x, y)
    drawSample(element, chart, data.sample, x, y, options, height)
    drawMarks(chart, flags, x, extent, options.start)
    const followed = chart.layer('followed')
    const lines = data.followed === null ? [] : [data.followed.compliance]
    join(followed, 'path', 'under-line', lines).attr('d', (series) => linePath(series, x, y))
    join(followed, 'path', 'followed-line', lines).attr('d', (series) => linePath(series, x, y))
    nameBehind(chart, data.behind ?? null, data.compliance.p50, x, y, extent)
    const coded = data.coded == null ? [] : [data.coded]
    join(chart.layer('coded'), 'path', 'coded-line', coded).attr('d', (series) => stepPath(series, x, y))
    drawMilestones(chart, milestones, options.start)
    drawEnds(chart, data, x, y, extent, narrow)
  }
  drawCursor(chart, x, y, options, extent, readingsOf(data, options.month ?? null), covered(milestones))
  drawHit(chart, x, options, extent, (month) => readAt(data, month))
  // Over what takes the pointer, so that a point can say what it is.
  chart.layer('milestones').raise()
}

/** Holds each value until the next month's. */
function stepPath(series: Series, x: Scale, y: Scale): string {
  return (
    line<number>()
      .curve(curveStepAfter)
      .defined((value) => Number.isFinite(value))
      .x((_, month) => x(month))
      .y((value) => y(value))(Array.from(series)) ?? ''
  )
}

function drawSample(
  element: Host,
  chart: Frame,
  sample: readonly Series[],
  x: Scale,
  y: Scale,
  options: TimeOptions,
  height: number,
): void {
  const context = isMany(sample, options) ? canvasUnder(element, options.width, height) : null
  const layer = chart.layer('sample', 'tone-blue')
  join(layer, 'path', 'world-line', context === null ? sample : []).attr('d', (series) => linePath(series, x, y))
  if (context === null) {
    dropCanvas(element)
    return
  }
  context.strokeStyle = inkOf(chart.svg.node()!.parentElement!, '--tone-blue')
  context.globalAlpha = Math.max(0.03, Math.min(0.34, 20 / sample.length))
  context.lineWidth = 0.75
  for (const series of sample) context.stroke(new Path2D(linePath(series, x, y)))
}

interface End {
  readonly y: number
  readonly text: string
  readonly tone: string
  readonly strong: boolean
}

/** A bracket at the right edge holds the intervals of the last month; words stand beside it. */
function drawEnds(chart: Frame, data: TrajectoriesData, x: Scale, y: Scale, extent: Extent, narrow: boolean): void {
  const band = data.compliance
  const last = band.p50.length - 1
  const right = x.range()[1]!
  const shapes = intervals(band)
  const layer = chart.layer('ends', 'tone-blue')
  join(layer, 'line', 'bracket', shapes)
    .attr('x1', right + 6)
    .attr('x2', right + 6)
    .attr('y1', (shape) => Math.max(y(shape.low[last]!), y(shape.high[last]!) + 2))
    .attr('y2', (shape) => y(shape.high[last]!))
    .attr('stroke-width', (_, rank) => (rank === shapes.length - 1 ? 5 : 1.5))
    .attr('stroke-opacity', (_, rank) => (rank === shapes.length - 1 ? 0.55 : 0.5))
  const short = (words: string) => (narrow ? words.replace('half of worlds', 'half') : words)
  const ends: End[] = [
    ...shapes.map((shape) => ({
      y: y(shape.high[last]!),
      text: short(shape.words),
      tone: 'tone-grey',
      strong: false,
    })),
    // In two lines where there is no room for one.
    ...(narrow ? ['median', percent(band.p50[last]!)] : [`median ${percent(band.p50[last]!)}`]).map((text) => ({
      y: y(band.p50[last]!),
      text,
      tone: 'tone-blue',
      strong: true,
    })),
  ]
  if (data.followed !== null) {
    const name = narrow ? data.followed.name.replace('world ', 'w. ') : data.followed.name
    ends.push({ y: y(data.followed.compliance[last]!), text: name, tone: 'is-followed', strong: false })
  }
  const places = dodge(ends, 16, extent.top + 2, extent.bottom - 2)
  join(layer, 'path', 'leader', ends).attr('d', (end, index) => `M${right + 10},${end.y}L${right + 15},${places[index]}`)
  join(layer, 'text', 'end-label', ends)
    .attr('class', (end) => `end-label ${end.tone} ${end.strong ? 'is-strong' : ''}`)
    .attr('x', right + 18)
    .attr('y', (_, index) => places[index]! + 4)
    .text((end) => end.text)
}

function readingsOf(data: TrajectoriesData, month: number | null): Reading[] {
  if (month === null) return []
  const median = data.compliance.p50[month] ?? Number.NaN
  const readings: Reading[] = [{ value: median, text: percent(median), tone: 'tone-blue' }]
  const value = data.followed?.compliance[month]
  if (value !== undefined) readings.push({ value, text: '', tone: 'is-followed' })
  return readings
}

/** What is read at a month: median, spread, the followed world. */
export function readAt({ compliance: band, followed, marks, milestones }: TrajectoriesData, month: number): readonly string[] {
  const between = (low: Series, high: Series) => interval(low[month]!, high[month]!, percent)
  return [
    `median ${percent(band.p50[month]!)}`,
    `half of worlds ${between(band.p25, band.p75)}`,
    `nine in ten ${between(band.p05, band.p95)}`,
    ...(followed === null ? [] : [`${followed.name} ${percent(followed.compliance[month]!)}`]),
    ...[...marks, ...milestones]
      .filter((one) => one.month === month && one.label !== '')
      .flatMap(({ whole, label }) => linesOf(whole ?? label, MOST_READ)),
  ]
}

/** What the chart shows, in words: where worlds end, when the median passes half, what is marked. */
export function describe(data: TrajectoriesData, when: When): string {
  const { compliance: band, marks } = data
  const last = band.p50.length - 1
  const span = `from ${interval(0, last, (month) => monthWords(when.start, month))}`
  const end =
    `In the last month the median world is at ${percent(band.p50[last]!)}, half of worlds lie between ${percent(band.p25[last]!)} and ` +
    `${percent(band.p75[last]!)}, nine in ten between ${percent(band.p05[last]!)} and ${percent(band.p95[last]!)}.`
  const half = Array.from(band.p50).findIndex((value) => value >= 0.5)
  const middle = half < 0 ? 'The median never reaches 50 %.' : `The median reaches 50 % in ${monthWords(when.start, half)}.`
  const listed = marks.map((mark) => `${mark.label} in ${monthWords(when.start, mark.month)}`).join('; ')
  const behind = data.behind ? ` ${describeBehind(data.behind)}` : ''
  return `Compliance in ${counted(data.worlds, 'world')} ${span}. ${end} ${middle}${listed === '' ? '' : ` Marked: ${listed}.`}${behind}`
}

/** One row a month: quantiles, mean, the followed world, and what is marked there. Shares in [0, 1]. */
export function table(data: TrajectoriesData, when: When): Table {
  const { compliance: band, followed } = data
  const rows = Array.from(band.p50, (p50, month) => [
    monthKey(when.start, month),
    tidy(band.p05[month]),
    tidy(band.p25[month]),
    tidy(p50),
    tidy(band.p75[month]),
    tidy(band.p95[month]),
    tidy(band.mean?.[month]),
    tidy(followed?.compliance[month]),
    data.marks
      .filter((mark) => mark.month === month)
      .map((mark) => mark.label)
      .join('; '),
  ])
  const columns = ['month', 'p05', 'p25', 'median', 'p75', 'p95', 'mean', followed?.name ?? 'followed world', 'marks']
  return withBehind({ columns, rows }, data.behind ?? null)
}
