/** Compliance over time in characters: a fan of 5 to 95 % and 25 to 75 % of the worlds, the median as a line, dates below. */
import { type Bands, monthWords, yearMarks, yearOf } from '../../index.ts'
import type { Look } from './look.ts'

export interface Axis {
  /** First month, 'YYYY-MM'; null without a calendar. */
  readonly start: string | null
  /** Moments to point out, by month. */
  readonly marks: readonly { readonly month: number; readonly label: string }[]
}

const HEIGHT = 12
/** Characters to the left of a plot, for what the lines stand for. */
export const LABEL_WIDTH = 7
const ARROWS = ['▲', '△']
const LEGEND = '━ median of the worlds   ▒ half of them (25 to 75 %)   ░ nine in ten (5 to 95 %)'

/** Lines of text, at most `look.width` wide; none without months. */
export function fanPlot(bands: Bands, axis: Axis, look: Look): readonly string[] {
  const months = bands.p50.length
  if (months === 0) return []
  const width = look.width - LABEL_WIDTH - 2
  const monthOf = (column: number) => Math.round((column * (months - 1)) / (width - 1))
  const columnOf = (month: number) => (months === 1 ? 0 : Math.round((month * (width - 1)) / (months - 1)))
  const columns = Array.from({ length: width }, (_, column) => cellsOf(bands, monthOf(column), monthOf(Math.max(0, column - 1))))
  const lines: string[] = []
  for (let row = 0; row < HEIGHT; row++) {
    const label = row % 3 === 0 ? `${100 - (100 * row) / HEIGHT} %` : ''
    const text = columns.map((cells) => cells[row]!).join('')
    lines.push(`${label.padStart(LABEL_WIDTH - 1)} ${row % 3 === 0 ? '┤' : '│'}${painted(text, look)}`.trimEnd())
  }
  const { rule, labels } = monthAxis(axis.start, months, width, columnOf)
  lines.push(`${'0 %'.padStart(LABEL_WIDTH - 1)} └${rule}`, labels)
  const marks = axis.marks.filter(({ month }) => month >= 0 && month < months)
  if (marks.length > 0) {
    lines.push(
      placed(
        marks.map(({ month }, at) => ({ at: columnOf(month), text: ARROWS[at % ARROWS.length]! })),
        width,
      ),
    )
    const named = marks.map(({ month, label }, at) => `${ARROWS[at % ARROWS.length]} ${label} ${monthWords(axis.start, month)}`)
    const room = look.width - LABEL_WIDTH - 1
    const legend = named.join('   ').length <= room ? [named.join('   ')] : named
    lines.push(...legend.map((line) => `${' '.repeat(LABEL_WIDTH + 1)}${line.slice(0, room)}`))
  }
  return [...lines, ...(LEGEND.length <= look.width ? [look.dim(LEGEND)] : [])]
}

function rowOf(share: number): number {
  return Math.max(0, Math.min(HEIGHT - 1, Math.floor((1 - share) * HEIGHT)))
}

/** The characters of one column from top to bottom; the median line reaches up or down to where it was before. */
function cellsOf(bands: Bands, month: number, before: number): readonly string[] {
  const [top, upper, middle, lower, bottom] = [bands.p95, bands.p75, bands.p50, bands.p25, bands.p05].map((band) =>
    rowOf(band[month]!),
  ) as [number, number, number, number, number]
  const last = rowOf(bands.p50[before]!)
  return Array.from({ length: HEIGHT }, (_, row) => {
    if (row === middle) return '━'
    if ((row > middle && row < last) || (row < middle && row > last)) return '┃'
    if (row >= upper && row <= lower) return '▒'
    return row >= top && row <= bottom ? '░' : ' '
  })
}

function painted(text: string, look: Look): string {
  return text.replace(/[░▒]+/g, look.dim).replace(/[━┃]+/g, look.accent)
}

interface Tick {
  readonly month: number
  readonly label: string
}

/** The rule under a plot and what stands below it. @param columnOf the column of a month */
export function monthAxis(
  start: string | null,
  months: number,
  width: number,
  columnOf: (month: number) => number,
): { readonly rule: string; readonly labels: string } {
  const ticks = ticksOf(start, months, width)
  const ticked = new Set(ticks.map(({ month }) => columnOf(month)))
  return {
    rule: Array.from({ length: width }, (_, column) => (ticked.has(column) ? '┬' : '─')).join(''),
    labels: placed(
      ticks.map(({ month, label }) => ({ at: columnOf(month), text: label })),
      width,
    ),
  }
}

/** Januaries, or multiples of twelve months, no more than one every ten characters. */
function ticksOf(start: string | null, months: number, width: number): readonly Tick[] {
  const years = yearMarks(start, months, () => true).length
  const labelOf = (month: number) => (start === null ? String(month) : yearOf(start, month))
  return yearMarks(start, months, (step) => years / step <= width / 10).map((month) => ({ month, label: labelOf(month) }))
}

/** Texts under the plot, each centred on its column; left out where it would run into the one before or off the end. */
function placed(texts: readonly { readonly at: number; readonly text: string }[], width: number): string {
  let line = ' '.repeat(LABEL_WIDTH + 1)
  for (const { at, text } of texts) {
    const begin = Math.min(LABEL_WIDTH + 1 + at - Math.floor((text.length - 1) / 2), LABEL_WIDTH + 1 + width - text.length)
    if (begin > line.trimEnd().length || line.trim() === '') line = line.padEnd(begin) + text
  }
  return line
}
