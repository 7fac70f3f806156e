/** How text may look where it goes: width and colour. Plain and 80 wide where it is not a terminal; NO_COLOR is honoured (no-color.org). */
import type { Host, Screen } from '../host/index.ts'

export interface Look {
  readonly width: number
  bold(text: string): string
  dim(text: string): string
  accent(text: string): string
}

const same = (text: string) => text

/** For files and pipes: no colour, 80 characters wide. */
export const PLAIN: Look = { width: 80, bold: same, dim: same, accent: same }

export function lookOf(screen: Screen, env: Host['env']): Look {
  if (screen.isTTY !== true) return PLAIN
  const width = Math.max(40, Math.min(screen.columns || 80, 120))
  const colour = (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb'
  if (!colour) return { ...PLAIN, width }
  const paint = (code: number) => (text: string) => `\u001b[${code}m${text}\u001b[0m`
  return { width, bold: paint(1), dim: paint(2), accent: paint(34) }
}

/** A text with ordinary spaces, which a terminal can search and copy. */
const spaced = (text: string) => text.replaceAll('\u00a0', ' ')

/** Lines of at most `width` characters, broken at spaces (not at no-break ones, which become ordinary). */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \n]+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].map(spaced)
}

/** Rows of cells in columns as wide as their widest cell; columns in `right` are aligned to the right. */
export function columned(cells: readonly (readonly string[])[], right: readonly number[] = []): readonly string[] {
  const rows = cells.map((row) => row.map(spaced))
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]!.length)))
  return rows.map((row) =>
    row
      .map((cell, at) => (right.includes(at) ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
      .join('  ')
      .trimEnd(),
  )
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/** A share of 1 as a bar of up to `width` characters, to an eighth of a character; anything above 0 shows. */
export function bar(share: number, width: number): string {
  const eighths = share > 0 ? Math.max(1, Math.round(8 * width * share)) : 0
  return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8]!
}

const STEPS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']

/** Values as a line of small columns, scaled from the smallest to the largest; a flat row of lows where all are equal. */
export function sparkline(values: readonly number[], width: number): string {
  const low = Math.min(...values)
  const reach = Math.max(...values) - low
  const count = Math.min(width, values.length)
  return Array.from({ length: count }, (_, at) => {
    const value = values[count === 1 ? 0 : Math.round((at * (values.length - 1)) / (count - 1))]!
    return STEPS[reach === 0 ? 0 : Math.min(7, Math.floor((8 * (value - low)) / reach))]!
  }).join('')
}
