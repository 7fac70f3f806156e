/**
 * Text of a comma-separated table -> rows of named cells. Knows the shape of a table, not its meaning.
 * ODD section 6 (input data).
 */
import { bounds, CsvStream } from '../text/index.ts'
import type { Problems } from './problem.ts'

/** One line of a table; `cells` has every declared column, trimmed, '' where blank. */
export interface Row {
  /** Counted from 1, header included. */
  readonly line: number
  readonly cells: { readonly [column: string]: string }
}

/**
 * Rows of a table in the sequence of the text; an unreadable line is reported and left out.
 * @param columns the header expected, in any sequence, neither more nor less
 */
export function readRows(file: string, text: string | undefined, columns: readonly string[], problems: Problems): readonly Row[] {
  const asHeader = columns.join(',')
  if (text === undefined) {
    problems.add(file, '', `a table with the columns ${asHeader}`, 'no such file', 'pass its text under this name')
    return []
  }
  const [first, ...lines] = linesOf(file, text, problems)
  const header = (first?.line === 1 ? first.values : []).map((name) => name.trim())
  if ([...header].sort().join(',') !== [...columns].sort().join(',')) {
    problems.add(file, 'line 1', `the header ${asHeader}`, `"${header.join(',')}"`, 'name each column once')
    return []
  }
  const rows: Row[] = []
  for (const { line, values } of lines) {
    if (values.length === header.length) {
      const cells = Object.fromEntries(header.map((name, column) => [name, values[column]!.trim()]))
      rows.push({ line, cells })
    } else if (values.length > 1 || values[0]!.trim() !== '') {
      problems.add(file, `line ${line}`, `${header.length} cells`, String(values.length), 'quote a cell that holds a comma')
    }
  }
  return rows
}

interface Line {
  readonly line: number
  readonly values: readonly string[]
}

/** The lines of a text; what its quotation marks make unreadable is reported. */
function linesOf(file: string, text: string, problems: Problems): readonly Line[] {
  const lines: Line[] = []
  const report = (line: number, found: string) =>
    problems.add(file, `line ${line}`, 'comma-separated text', found, 'close or double the quotation marks')
  const stream = new CsvStream(
    ',',
    (values, line) => lines.push({ line, values }),
    (line) => report(line, 'text after a closing quotation mark'),
  )
  try {
    stream.write(text)
    stream.end()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    report(stream.line, 'a quotation mark that is not closed')
  }
  return lines
}

/** What a number in a table may be. */
export interface NumberRule {
  readonly low: number
  readonly high: number
  readonly unit: string
}

/** Plain decimal notation only: no exponent, no thousands mark, no Infinity. */
const DECIMAL = /^-?\d+(\.\d+)?$/

/**
 * The number in a cell, or null where it is blank (missing) or broken (reported).
 * @param cell where the number stands, for the message, e.g. `DEU.gdp`
 */
export function readNumber(file: string, cell: string, text: string, rule: NumberRule, problems: Problems): number | null {
  if (text === '') return null
  const value = DECIMAL.test(text) ? Number(text) : Number.NaN
  if (value >= rule.low && value <= rule.high) return value
  const expected = `a number from ${bounds(rule.low, rule.high)} (${rule.unit})`
  problems.add(file, cell, expected, `"${text}"`, 'correct it, or leave it blank if the source has none')
  return null
}

/** The parts of a cell that lists things with spaces between; [] where blank. */
export function readList(text: string): readonly string[] {
  return text === '' ? [] : text.split(/ +/)
}
