/**
 * The rung ladder: one row per rung, mildest at the bottom; a stepped ribbon in each row is as thick as the share of
 * worlds on that rung. The followed world climbs through the rows as a line.
 */

import { area, curveStep, line, scaleLinear } from 'd3'
import { monthKey, monthWords, percent } from '../../../sim/text/index.ts'
import { type Frame, GLYPHS, type Host, join, shorten, type Table, tellWhole, textWidth, tidy } from '../base/index.ts'
import { drawCursor, drawEndHead, drawHit, plotOf, timeFrame } from './axis.ts'
import type { Series } from './band.ts'
import { NARROW, type TimeOptions, type When } from './scale.ts'

/** Shares of worlds by rung. */
export interface LadderData {
  /** Names by rung; index 0 is `no measures`. */
  readonly rungs: readonly string[]
  /** Share of worlds on a rung at a month, [rung][month], 0-1; each month sums to 1. */
  readonly shares: readonly Series[]
  /** Rung of the followed world, or null. */
  readonly followed: Series | null
  /** Votes of the followed world on a rung, by month; none where no forum decides. */
  readonly votes: readonly LadderVote[]
}

/** A vote on a rung: what it said in a line. */
export interface LadderVote {
  readonly month: number
  readonly rung: number
  readonly carried: boolean
  readonly words: string
}

const ROW = 28
const ROW_NARROW = 32

/** Of the drawing, px. Default: 28 px a rung, 32 px narrow. */
export function heightOf({ rungs }: LadderData, options: TimeOptions): number {
  const { top, bottom } = plotOf(options, 0, options.axis ?? false).extent
  return options.height ?? top - bottom + rungs.length * (options.width < NARROW ? ROW_NARROW : ROW)
}

/** Draws or updates the chart. */
export function draw(element: Host, data: LadderData, options: TimeOptions): void {
  const narrow = options.width < NARROW
  const axis = options.axis ?? false
  const count = data.rungs.length
  const { chart, x, extent } = timeFrame(element, data, options, {
    kind: 'ladder',
    title: options.title ?? 'Rung of the ladder',
    unit: unitOf(data, narrow),
    summary: () => describe(data, options),
    height: heightOf(data, options),
    axis,
  })
  const y = scaleLinear()
    .domain([-0.5, count - 0.5])
    .range([extent.bottom, extent.top])
  const row = Math.abs(y(1) - y(0))
  const [left, right] = x.range() as [number, number]
  if (chart.fresh) {
    const rows = chart.layer('rows')
    join(rows, 'line', 'gridline', data.rungs)
      .attr('x1', left)
      .attr('x2', right)
      .attr('y1', (_, rung) => y(rung))
      .attr('y2', (_, rung) => y(rung))
    const ribbon = (shares: Series, rung: number) =>
      area<number>()
        .curve(curveStep)
        .x((_, month) => x(month))
        .y0((share) => y(rung) + (share * row * 0.94) / 2)
        .y1((share) => y(rung) - (share * row * 0.94) / 2)(Array.from(shares)) ?? ''
    join(chart.layer('shares'), 'path', 'area', data.shares)
      .attr('class', (_, rung) => `area ${rung === 0 ? 'tone-grey' : 'tone-blue'}`)
      .attr('fill-opacity', (_, rung) => (rung === 0 ? 0.38 : 0.38 + (0.42 * rung) / Math.max(1, count - 1)))
      .attr('d', ribbon)
    const step = line<number>()
      .curve(curveStep)
      .x((_, month) => x(month))
      .y((rung) => y(rung))
    const followed = chart.layer('followed')
    const lines = data.followed === null ? [] : [Array.from(data.followed)]
    join(followed, 'path', 'under-line', lines).attr('d', (series) => step(series))
    join(followed, 'path', 'followed-line', lines).attr('d', (series) => step(series))
    drawVotes(chart, data.votes, x, y)
    const words = chart.layer('words')
    join(words, 'text', 'row-label', data.rungs)
      .attr('class', `row-label ${narrow ? 'halo' : ''}`)
      .attr('x', narrow ? left + 4 : left - 10)
      .attr('y', (_, rung) => y(rung) + (narrow ? -7 : 4))
      .attr('text-anchor', narrow ? 'start' : 'end')
      .text((name) => (narrow ? shorten(name, 150) : ''))
      .each(function (name) {
        if (!narrow) twoLines(this, name, left - 12)
        tellWhole(chart, this, this.textContent!.includes('…') ? name : null, 'over')
      })
  }
  const month = options.month ?? null
  const rung = month === null ? undefined : data.followed?.[month]
  const readings = rung === undefined ? [] : [{ value: rung, text: '', tone: 'is-followed' }]
  const shown = month ?? options.months - 1
  const ends = chart.layer('ends')
  drawEndHead(ends, x, extent, shown, options)
  join(ends, 'text', 'end-label', data.shares)
    .attr('x', right + 10)
    .attr('y', (_, index) => y(index) + 4)
    .text((shares) => percent(shares[shown]!))
  drawCursor(chart, x, y, options, extent, readings)
  drawHit(chart, x, options, extent, (month) => readAt(data, month))
  // Over what takes the pointer, so that a name that was cut can say all of itself.
  chart.layer('words').raise()
}

function unitOf({ votes }: LadderData, narrow: boolean): string {
  // On a phone the line ends before the month over the end labels.
  if (narrow) return votes.length === 0 ? 'share of worlds' : 'worlds; ◆ carried, ✕ not'
  return `share of worlds on each rung; line: the followed world${votes.length === 0 ? '' : '; votes: ◆ carried, ✕ failed'}`
}

/** A vote lies in the row of its rung: a diamond where it was carried, a cross where it failed. */
function drawVotes(chart: Frame, votes: readonly LadderVote[], x: (month: number) => number, y: (rung: number) => number): void {
  join(chart.layer('votes').attr('pointer-events', 'none'), 'path', 'vote-mark', votes)
    .attr('class', ({ carried }) => `vote-mark ${carried ? 'is-carried' : 'is-failed'}`)
    .attr('d', ({ carried }) => (carried ? GLYPHS.negotiate.path(5) : GLYPHS.defy.path(4.5)))
    .attr('transform', ({ month, rung }) => `translate(${x(month)},${y(rung)})`)
}

/** The name of a rung beside its row, in two lines where one is too short. */
function twoLines(text: SVGTextElement, name: string, width: number): void {
  const lines = textWidth(name, 12) <= width ? [name] : brokenInTwo(name, width)
  for (const [index, line] of lines.entries()) {
    const span = text.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'tspan'))
    span.setAttribute('x', text.getAttribute('x')!)
    span.setAttribute('dy', index > 0 ? '12' : lines.length > 1 ? '-6' : '0')
    span.textContent = shorten(line, width, 12)
  }
}

/** As many words as fit, and the rest. */
function brokenInTwo(name: string, width: number): readonly [string, string] {
  const words = name.split(' ')
  let taken = 1
  while (taken < words.length && textWidth(words.slice(0, taken + 1).join(' '), 12) <= width) taken++
  return [words.slice(0, taken).join(' '), words.slice(taken).join(' ')]
}

/** What is read at a month: the rungs that most worlds are on, from the top, and that of the followed world. */
export function readAt({ rungs, shares, followed, votes }: LadderData, month: number): readonly string[] {
  const listed = rungs.map((name, rung) => ({ name, share: shares[rung]![month]! })).filter(({ share }) => share >= 0.005)
  const rung = followed?.[month]
  const own = rung === undefined ? [] : [`followed world: ${rungs[rung]!}`]
  const voted = votes.filter((vote) => vote.month === month).map(({ words }) => `vote ${words}`)
  return [...listed.reverse().map(({ name, share }) => `${percent(share)} ${name}`), ...own, ...voted]
}

/** Where most worlds stand at the shown month (the last, if none is) and how high the followed world climbs. */
export function describe(data: LadderData, when: When): string {
  const month = when.month ?? when.months - 1
  const listed = data.rungs
    .map((name, rung) => ({ name, share: data.shares[rung]![month]! }))
    .sort((a, b) => b.share - a.share)
    .filter(({ share }) => share >= 0.005)
    .map(({ name, share }) => `${percent(share)} at ${name}`)
  const top = data.followed === null ? -1 : Math.max(...Array.from(data.followed))
  const climbed = top < 0 ? '' : ` The followed world climbs as far as ${data.rungs[top]}.`
  const head = `Share of worlds on each of ${data.rungs.length} rungs; in ${monthWords(when.start, month)}`
  return `${head}: ${listed.join(', ')}.${climbed}${votesWords(data)}`
}

function votesWords({ votes }: LadderData): string {
  if (votes.length === 0) return ''
  const carried = votes.filter((vote) => vote.carried).length
  return ` Votes in it: ${carried} carried, ${votes.length - carried} failed.`
}

/** One row a month: the share of worlds on each rung, the followed world's rung, and its votes where there are any. */
export function table(data: LadderData, when: When): Table {
  const rows = Array.from({ length: when.months }, (_, month) => [
    monthKey(when.start, month),
    ...data.shares.map((shares) => tidy(shares[month])),
    tidy(data.followed?.[month]),
    ...(data.votes.length === 0 ? [] : [data.votes.find((vote) => vote.month === month)?.words ?? '']),
  ])
  const voted = data.votes.length === 0 ? [] : ['vote in the followed world']
  return { columns: ['month', ...data.rungs.map((name) => `share at ${name}`), 'rung of the followed world', ...voted], rows }
}
