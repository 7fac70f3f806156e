/**
 * Text of a comma-separated table -> rows of named cells. Knows the shape of a table, not its meaning.
 * ODD section 6 (input data).
 */
import Papa from 'papaparse'
import type { Problems } from './problem.ts'

/** One line of a table; `cells` has every declared column, trimmed, '' where blank. */
export interface Row {
  /** Counted from 1, header included. */
  readonly line: number
  readonly cells: { readonly [column: string]: string }
}

/**
 * Rows of a table in the order of the text; an unreadable line is reported and left out.
 * @param columns the header expected, in any order, neither more nor less
 */
export function readRows(file: string, text: string | undefined, columns: readonly string[], problems: Problems): readonly Row[] {
  const asHeader = columns.join(',')
  if (text === undefined) {
    problems.add(file, '', `a table with the columns ${asHeader}`, 'no such file', 'pass its text under this name')
    return []
  }
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', header: false })
  for (const error of errors) {
    const where = error.row === undefined ? '' : `line ${error.row + 1}`
    problems.add(file, where, 'comma-separated text', error.message, 'close or double the quotation marks')
  }
  const header = (data[0] ?? []).map((name) => name.trim())
  if ([...header].sort().join(',') !== [...columns].sort().join(',')) {
    problems.add(file, 'line 1', `the header ${asHeader}`, `"${header.join(',')}"`, 'name each column once')
    return []
  }
  const rows: Row[] = []
  data.forEach((values, index) => {
    const blank = values.length === 1 && values[0]!.trim() === ''
    if (index === 0 || blank) return
    if (values.length !== header.length) {
      const cure = 'quote a cell that holds a comma'
      problems.add(file, `line ${index + 1}`, `${header.length} cells`, String(values.length), cure)
      return
    }
    const cells = Object.fromEntries(header.map((name, column) => [name, values[column]!.trim()]))
    rows.push({ line: index + 1, cells })
  })
  return rows
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
  const expected = `a number in ${rule.low} to ${rule.high} (${rule.unit})`
  problems.add(file, cell, expected, `"${text}"`, 'correct it, or leave it blank if the source has none')
  return null
}

/** The parts of a cell that lists things with spaces between; [] where blank. */
export function readList(text: string): readonly string[] {
  return text === '' ? [] : text.split(/ +/)
}
