/**
 * One bar divided among classes, best first: each has its own ink from blue to amber and its own hatching, so that no
 * meaning rests on colour. The share and a word or two stand under each part, or in a row each where there is no
 * room. The keyboard walks along the parts.
 */
import { pointer } from 'd3'
import { interval, percent } from '../../../sim/text/index.ts'
import { type Frame, frame, type Host, join, type Table, textWidth, tidy } from '../base/index.ts'
import { hatching } from './hatching.ts'

/** A class and its share of the whole, 0-1, with its 95 % limits. */
export interface SharePart {
  /** What the members of the class do: `settle`. */
  readonly word: string
  /** What puts something in the class, in a sentence. */
  readonly meaning: string
  readonly estimate: number
  readonly low: number
  readonly high: number
}

export interface ShareBarData {
  /** At most six; the shares sum to 1. */
  readonly parts: readonly SharePart[]
  /** What is divided: `1,000 worlds`. */
  readonly of: string
}

export interface ShareBarOptions {
  /** Of the drawing, CSS px. */
  readonly width: number
  readonly title: string
  readonly stale?: boolean | undefined
}

const TOP = 24
const BAR = 30
const ROW = 22
/** Below this width parts are listed in rows. */
const NARROW = 600
const GAP = 12
/** Ink of each part in turn. */
const INK = ['share-1', 'share-2', 'share-3', 'share-4', 'share-5', 'share-6'] as const

/** A part with its place on the bar, px. */
interface Placed {
  readonly part: SharePart
  readonly index: number
  readonly from: number
  readonly to: number
}

/** Parts chosen by pointer or keyboard. */
const chosen = new WeakMap<SVGSVGElement, number>()

const footOf = (shown: number, narrow: boolean) => TOP + BAR + (narrow ? 8 + shown * ROW : 42)

/** Of the drawing, px: below a width each part has a row. */
export function heightOf({ parts }: ShareBarData, width: number): number {
  const narrow = width < NARROW
  return footOf(parts.filter(({ estimate }) => estimate > 0).length, narrow) + (narrow ? 34 : 20)
}

/** Draws or updates the bar. */
export function draw(element: Host, data: ShareBarData, options: ShareBarOptions): void {
  const { width, title } = options
  const narrow = width < NARROW
  const placed = place(data.parts, width)
  const shown = placed.filter(({ part }) => part.estimate > 0)
  const foot = footOf(shown.length, narrow)
  const chart = frame(element, {
    kind: 'shareBar',
    title,
    unit: `share of ${data.of}`,
    summary: () => describe(data),
    width,
    height: heightOf(data, width),
    stale: options.stale,
    depends: [data],
    role: 'application',
  })
  if (!chart.fresh) return
  drawParts(chart, shown)
  if (narrow) drawRows(chart, shown, width)
  else drawLabels(chart, shown, width)
  listen(chart, shown, data, { width, foot })
}

function place(parts: readonly SharePart[], width: number): readonly Placed[] {
  let at = 0
  return parts.map((part, index) => {
    const from = at * width
    at += part.estimate
    return { part, index, from, to: Math.min(width, at * width) }
  })
}

const inkOfPart = ({ index }: Placed) => INK[index % INK.length]!

function drawParts(chart: Frame, shown: readonly Placed[]): void {
  const layer = chart.layer('parts')
  const wide = ({ from, to }: Placed) => Math.max(1, to - from - 1.5)
  join(layer, 'rect', 'share-part', shown)
    .attr('class', (one) => `share-part ${inkOfPart(one)}`)
    .attr('x', ({ from }) => from)
    .attr('y', TOP)
    .attr('width', wide)
    .attr('height', BAR)
  join(layer, 'path', 'share-hatch', shown)
    .attr('class', (one) => `share-hatch ${inkOfPart(one)}`)
    .attr('d', (one) => hatching(one.index, one.from, wide(one), TOP, BAR))
}

const round = (value: number) => Math.round(value * 10) / 10

/** Left ends of labels of these widths, as near to the wanted ones as they can be without touching, between 0 and `room`. */
export function spread(wanted: readonly number[], widths: readonly number[], room: number): readonly number[] {
  const at = [...wanted]
  for (let n = 1; n < at.length; n++) at[n] = Math.max(at[n]!, at[n - 1]! + widths[n - 1]! + GAP)
  let limit = room
  for (let n = at.length - 1; n >= 0; n--) {
    at[n] = Math.max(0, Math.min(at[n]!, limit - widths[n]!))
    limit = at[n]! - GAP
  }
  return at
}

/** Share and word under each part, and a line that leads to it where the label had to give way. */
function drawLabels(chart: Frame, shown: readonly Placed[], width: number): void {
  const layer = chart.layer('labels')
  const widths = shown.map(({ part }) => Math.max(textWidth(percent(part.estimate), 15, 620), textWidth(part.word, 13)) + 2)
  const lefts = spread(
    shown.map(({ from }) => from),
    widths,
    width,
  )
  const foot = TOP + BAR
  join(layer, 'path', 'share-lead', shown).attr('d', ({ from, to }, at) => {
    const x = Math.min(from + 4, (from + to) / 2)
    const end = Math.max(lefts[at]! + 4, Math.min(x, lefts[at]! + widths[at]!))
    return `M${round(x)},${foot}v3L${round(end)},${foot + 9}`
  })
  join(layer, 'text', 'share-value', shown)
    .attr('x', (_, at) => lefts[at]!)
    .attr('y', foot + 24)
    .text(({ part }) => percent(part.estimate))
  join(layer, 'text', 'share-word', shown)
    .attr('x', (_, at) => lefts[at]!)
    .attr('y', foot + 40)
    .text(({ part }) => part.word)
  chart.layer('rows').selectAll('*').remove()
}

/** A row for each part: a sample of its ink, its share, its word. */
function drawRows(chart: Frame, shown: readonly Placed[], width: number): void {
  const layer = chart.layer('rows')
  const y = (row: number) => TOP + BAR + 8 + row * ROW
  join(layer, 'rect', 'share-part', shown)
    .attr('class', (one) => `share-part ${inkOfPart(one)}`)
    .attr('x', 0)
    .attr('y', (_, row) => y(row) + 3)
    .attr('width', 22)
    .attr('height', 14)
  join(layer, 'path', 'share-hatch', shown)
    .attr('class', (one) => `share-hatch ${inkOfPart(one)}`)
    .attr('d', (one, row) => hatching(one.index, 0, 22, y(row) + 3, 14))
  join(layer, 'text', 'share-value', shown)
    .attr('x', 32)
    .attr('y', (_, row) => y(row) + 15)
    .text(({ part }) => percent(part.estimate))
  join(layer, 'text', 'share-word', shown)
    .attr('x', Math.min(92, width / 3))
    .attr('y', (_, row) => y(row) + 15)
    .text(({ part }) => part.word)
  chart.layer('labels').selectAll('*').remove()
}

interface Place {
  readonly width: number
  readonly foot: number
}

function listen(chart: Frame, shown: readonly Placed[], data: ShareBarData, place: Place): void {
  const node = chart.svg.node()!
  const choose = (at: number | null) => {
    if (at === null) chosen.delete(node)
    else chosen.set(node, at)
    drawChosen(chart, shown, data, place, at)
  }
  choose(null)
  chart.svg
    .attr('tabindex', 0)
    .on('pointermove pointerdown', (event: PointerEvent) => {
      const [x, y] = pointer(event, node)
      const found = shown.findIndex(({ from, to }) => x >= from && x < to)
      choose(y >= TOP && y <= place.foot && found >= 0 && place.width >= NARROW ? found : rowAt(x, y, shown, place, found))
    })
    .on('pointerleave blur', () => choose(null))
    .on('keydown', (event: KeyboardEvent) => {
      const next = step(event.key, chosen.get(node) ?? null, shown.length)
      if (next === null) return
      event.preventDefault()
      choose(next)
    })
}

/** On a narrow bar, the part under a finger: on the bar itself, or in the rows. */
function rowAt(x: number, y: number, shown: readonly Placed[], { width }: Place, onBar: number): number | null {
  if (width >= NARROW || x < 0) return null
  if (y >= TOP && y < TOP + BAR) return onBar < 0 ? null : onBar
  const row = Math.floor((y - TOP - BAR - 8) / ROW)
  return row >= 0 && row < shown.length ? row : null
}

/** The part that a key leads to; null for other keys. */
export function step(key: string, from: number | null, count: number): number | null {
  if (count === 0) return null
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const way = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key]
  if (way === undefined) return null
  return from === null ? 0 : Math.min(count - 1, Math.max(0, from + way))
}

/** What is said of a part: `Settle: 38 %, 35 to 41 %: a settlement was in force in the last month.` */
export function readout({ word, estimate, low, high, meaning }: SharePart): string {
  return `${word[0]!.toUpperCase()}${word.slice(1)}: ${percent(estimate)}, ${interval(low, high, percent)}: ${meaning}`
}

function drawChosen(chart: Frame, shown: readonly Placed[], data: ShareBarData, { width, foot }: Place, at: number | null): void {
  const one = at === null ? undefined : shown[at]
  const layer = chart.layer('chosen').attr('pointer-events', 'none')
  join(layer, 'rect', 'share-chosen', one === undefined ? [] : [one])
    .attr('x', ({ from }) => from - 1)
    .attr('y', TOP - 1)
    .attr('width', ({ from, to }) => Math.max(3, to - from + 0.5))
    .attr('height', BAR + 2)
  const lines = one === undefined ? [] : broken(readout(one.part), width)
  join(layer, 'text', 'share-readout', lines)
    .attr('x', 0)
    .attr('y', (_, line) => foot + 14 + line * 16)
    .text((text) => text)
  chart.svg.select('desc').text(one === undefined ? describe(data) : readout(one.part))
}

/** In two lines where one is too short. */
function broken(text: string, width: number): readonly string[] {
  const rows: string[] = []
  for (const word of text.split(' ')) {
    const last = rows.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`) <= width) rows[rows.length - 1] = `${last} ${word}`
    else rows.push(word)
  }
  return rows.slice(0, 2)
}

/** The bar in words, the largest share first. */
export function describe({ parts, of }: ShareBarData): string {
  const listed = [...parts].sort((a, b) => b.estimate - a.estimate).filter(({ estimate }) => estimate > 0)
  return `Of ${of}: ${listed.map(({ word, estimate }) => `${percent(estimate)} ${word}`).join(', ')}.`
}

/** One row a class. */
export function table({ parts }: ShareBarData): Table {
  return {
    columns: ['class', 'share', 'low', 'high', 'meaning'],
    rows: parts.map(({ word, estimate, low, high, meaning }) => [word, tidy(estimate), tidy(low), tidy(high), meaning]),
  }
}
