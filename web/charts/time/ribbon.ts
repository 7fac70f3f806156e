/**
 * The coalition ribbon: leverage over the respondent by role. Enforcers and supporters stack up from the zero line, busters and patrons
 * down; glyphs and words stand at the right end.
 */

import { area, max, type ScaleLinear, scaleLinear } from 'd3'
import { monthKey, monthWords, percent } from '../../../sim/text/index.ts'
import { dodge, type Frame, GLYPHS, type Host, join, roleWord, type Table, textWidth, tidy } from '../base/index.ts'
import { drawCursor, drawEndHead, drawHit, drawLevels, type Extent, timeFrame } from './axis.ts'
import type { Series } from './band.ts'
import { NARROW, type TimeOptions, type When } from './scale.ts'

/** Share of all leverage over the respondent that states in each role hold, 0-1, mean over worlds or in one world. */
export interface RibbonData {
  readonly enforcer: Series
  readonly supporter: Series
  readonly buster: Series
  readonly patron: Series
}

const SEQUENCE = ['enforcer', 'supporter', 'buster', 'patron'] as const
type Side = (typeof SEQUENCE)[number]

/** Below the zero line. */
const against = (role: Side): boolean => role === 'buster' || role === 'patron'

/** Signed edges of a role at a month: supporters lie on enforcers, patrons under busters. */
function edges(data: RibbonData, role: Side, month: number): readonly [number, number] {
  const inner = role === 'supporter' ? data.enforcer[month]! : role === 'patron' ? data.buster[month]! : 0
  const outer = inner + data[role][month]!
  return against(role) ? [-inner, -outer] : [inner, outer]
}

/** Height of the row that says which glyph is which role, where there is no room for words at the right end, px. */
const KEY_HEIGHT = 24

const headOf = ({ width }: TimeOptions) => (width < NARROW ? KEY_HEIGHT : 0)

/** Of the drawing, px. Default: 190 px, 194 px narrow. */
export function heightOf(_: RibbonData, options: TimeOptions): number {
  return options.height ?? (options.width < NARROW ? 170 : 190) + headOf(options) + (options.axis ? 20 : 0)
}

/** Draws or updates the chart. */
export function draw(element: Host, data: RibbonData, options: TimeOptions): void {
  const narrow = options.width < NARROW
  const axis = options.axis ?? false
  const head = headOf(options)
  const { chart, x, extent } = timeFrame(element, data, options, {
    kind: 'ribbon',
    title: options.title ?? 'Coalition',
    unit: narrow ? 'share of leverage, by role' : 'share of all leverage over the respondent, by role',
    summary: () => describe(data, options),
    ...{ height: heightOf(data, options), axis, head },
  })
  const up = max(Array.from(data.enforcer, (value, month) => value + data.supporter[month]!)) ?? 0
  const down = max(Array.from(data.buster, (value, month) => value + data.patron[month]!)) ?? 0
  const step = Math.max(up, down) > 0.6 ? 0.5 : Math.max(up, down) > 0.25 ? 0.2 : 0.1
  const y = scaleLinear()
    .domain([-Math.max(down * 1.05, step / 2), Math.max(up * 1.05, step / 2)])
    .range([extent.bottom, extent.top])
  if (chart.fresh) {
    const levels = [-1, 0, 1].map((sign) => ({ value: sign * step, label: sign === 0 ? '0' : percent(step) }))
    const [low, high] = y.domain() as [number, number]
    drawLevels(
      chart,
      x,
      y,
      levels.filter(({ value }) => value >= low && value <= high),
      0,
    )
    const shape = (role: Side) =>
      area<number>()
        .x((_, month) => x(month))
        .y0((_, month) => y(edges(data, role, month)[0]))
        .y1((_, month) => y(edges(data, role, month)[1]))(Array.from(data[role])) ?? ''
    join(chart.layer('areas'), 'path', 'area', SEQUENCE)
      .attr('class', (role) => `area role-${role}`)
      .attr('fill-opacity', 0.85)
      .attr('d', shape)
    join(chart.layer('edges'), 'path', 'edge', SEQUENCE).attr('d', shape)
    const [left, right] = x.range() as [number, number]
    join(chart.layer('zero'), 'line', 'zeroline', [0]).attr('x1', left).attr('x2', right).attr('y1', y(0)).attr('y2', y(0))
  }
  drawKey(chart, narrow)
  drawEnds(chart, data, x, y, extent, options)
  drawCursor(chart, x, y, options, extent, [])
  drawHit(chart, x, options, extent, (month) => readAt(data, month))
}

/** Glyphs with their words under the title. */
function drawKey(chart: Frame, narrow: boolean): void {
  const layer = chart.layer('key')
  const words = narrow ? SEQUENCE.map((role) => ({ role, word: roleWord(role, 2), left: 0 })) : []
  let left = 0
  for (const item of words) {
    item.left = left
    left += 11 + textWidth(item.word) + 11
  }
  join(layer, 'path', 'key-glyph', words)
    .attr('class', ({ role }) => `key-glyph glyph-${GLYPHS[role].kind} role-${role}`)
    .attr('d', ({ role }) => GLYPHS[role].path(4.5))
    .attr('transform', (item) => `translate(${item.left + 5},31)`)
  join(layer, 'text', 'key-label', words)
    .attr('class', 'key-label end-label')
    .attr('x', (item) => item.left + 13)
    .attr('y', 35)
    .text(({ word }) => word)
}

function drawEnds(
  chart: Frame,
  data: RibbonData,
  x: ScaleLinear<number, number>,
  y: ScaleLinear<number, number>,
  extent: Extent,
  options: TimeOptions,
): void {
  const last = data.enforcer.length - 1
  const shown = options.month ?? last
  const right = x.range()[1]!
  const ends = SEQUENCE.map((role) => {
    const [a, b] = edges(data, role, last)
    return { role, share: data[role][shown]!, y: y((a + b) / 2) }
  })
  // The sequence from top to bottom is the sequence of the stack, also where shares are nil.
  const rank = ['supporter', 'enforcer', 'buster', 'patron']
  ends.sort((a, b) => rank.indexOf(a.role) - rank.indexOf(b.role))
  const places = dodge(ends, 17, extent.top + 6, extent.bottom - 4)
  const layer = chart.layer('ends')
  drawEndHead(layer, x, extent, shown, options)
  join(layer, 'path', 'end-glyph', ends)
    .attr('class', (end) => `end-glyph glyph-${GLYPHS[end.role].kind} role-${end.role}`)
    .attr('d', (end) => GLYPHS[end.role].path(4.5))
    .attr('transform', (_, index) => `translate(${right + 14},${places[index]!})`)
  join(layer, 'text', 'end-label', ends)
    .attr('x', right + 24)
    .attr('y', (_, index) => places[index]! + 4)
    .text((end) => (options.width < NARROW ? percent(end.share) : `${roleWord(end.role)} ${percent(end.share)}`))
}

/** What is read at a month: leverage by role. */
export const readAt = (data: RibbonData, month: number): readonly string[] =>
  SEQUENCE.map((role) => `${roleWord(role)} ${percent(data[role][month]!)}`)

/** Leverage by role at the shown month (the last, if none is), and when enforcement peaked. */
export function describe(data: RibbonData, when: When): string {
  const month = when.month ?? when.months - 1
  const shares = SEQUENCE.map((role) => `${roleWord(role)} ${percent(data[role][month]!)}`).join(', ')
  const enforced = Array.from(data.enforcer)
  const peak = enforced.indexOf(Math.max(...enforced))
  return (
    `Leverage over the respondent in ${monthWords(when.start, month)}: ${shares}. Enforcers peak at ${percent(enforced[peak]!)} in ` +
    `${monthWords(when.start, peak)}.`
  )
}

/** One row a month: the share of leverage by role. */
export function table(data: RibbonData, when: When): Table {
  const rows = Array.from(data.enforcer, (_, month) => [monthKey(when.start, month), ...SEQUENCE.map((role) => tidy(data[role][month]))])
  return { columns: ['month', ...SEQUENCE.map((role) => `${roleWord(role)}, share of leverage`)], rows }
}
