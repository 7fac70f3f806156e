/**
 * Tables that people write by hand: one line for each thing that was coded, columns under their headings in any sequence, those that may be
 * left out among them. Everything that is wrong is reported with its line and what to do. ODD section 6 (input data).
 */
import { didYouMean, type Findings, listed, show } from '../problems/index.ts'
import { bounds, CsvStream, isMonth } from '../text/index.ts'

/** A column of a table, for help and for reading. */
export interface CodedColumn {
  readonly name: string
  /** What stands in it, in words. */
  readonly words: string
  /** Whether the table cannot do without it. */
  readonly needed: boolean
}

/** One line. A cell that is blank or not as it should be is null; the latter is reported. */
export class CodedRow {
  readonly line: number
  readonly #cells: { readonly [column: string]: string }
  readonly #file: string
  readonly #findings: Findings

  constructor(file: string, line: number, cells: { readonly [column: string]: string }, findings: Findings) {
    this.line = line
    this.#cells = cells
    this.#file = file
    this.#findings = findings
  }

  /** Where a column of the line is, for messages. */
  place(column: string): string {
    return `${this.#file} > line ${this.line}, ${column}`
  }

  problem(column: string, rule: string, value: string, cure: string | (() => string)): null {
    this.#findings.add(this.place(column), rule, value, cure)
    return null
  }

  has(column: string): boolean {
    return this.raw(column) !== ''
  }

  raw(column: string): string {
    return this.#cells[column] ?? ''
  }

  /** A text that must be there. */
  text(column: string, cure: string): string | null {
    return this.has(column) ? this.raw(column) : this.problem(column, 'a text', 'a blank', cure)
  }

  number(column: string, low: number, high: number, unit: string, cure: string): number | null {
    const text = this.raw(column)
    const value = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN
    if (value >= low && value <= high) return value
    const rule = `a number from ${bounds(low, high)}${unit === '' ? '' : ` (${unit})`}`
    return this.problem(column, rule, text === '' ? 'a blank' : show(text), /^\d+,\d+$/.test(text) ? 'write a point, not a comma' : cure)
  }

  month(column: string): string | null {
    const text = this.raw(column)
    if (isMonth(text)) return text
    return this.problem(column, 'a month as YYYY-MM', text === '' ? 'a blank' : show(text), 'write 2004-09 for September 2004')
  }

  word<W extends string>(column: string, among: readonly W[]): W | null {
    const text = this.raw(column)
    const found = among.find((one) => one === text)
    if (found !== undefined) return found
    return this.problem(column, `one of ${listed(among)}`, text === '' ? 'a blank' : show(text), () =>
      didYouMean(text, among, 'write one of these'),
    )
  }

  /** Words with spaces between. */
  list(column: string): readonly string[] {
    return this.raw(column)
      .split(/[ ;]+/)
      .filter((word) => word !== '')
  }
}

/** Delimiters of programs for tables. */
const DELIMITERS = [',', ';', '\t'] as const

/** The lines of the table that could be read; null where its header is not one of it. */
export function readCoded(file: string, text: string, columns: readonly CodedColumn[], findings: Findings): readonly CodedRow[] | null {
  const first = text.replace(/^\uFEFF/, '').split('\n', 1)[0]!
  const delimiter = DELIMITERS.find((one) => first.includes(one)) ?? ','
  const lines: { readonly cells: readonly string[]; readonly line: number }[] = []
  const stream = new CsvStream(
    delimiter,
    (cells, line) => void lines.push({ cells: cells.map((cell) => cell.trim()), line }),
    (line) =>
      findings.add(`${file} > line ${line}`, 'quotation marks around a whole cell', 'text after one', 'double the marks within a text'),
  )
  try {
    stream.write(text)
    stream.end()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    findings.add(`${file} > line ${stream.line}`, 'a line that ends', 'none', 'close or double the quotation mark')
  }
  const [header, ...rest] = lines
  const names = header?.cells.map((cell) => cell.toLowerCase()) ?? []
  const known = columns.map(({ name }) => name)
  const before = findings.all().length
  names.forEach((name, at) => {
    const place = `${file} > line ${header!.line}`
    if (!known.includes(name))
      findings.add(place, `columns ${known.join(', ')}`, show(name), () => didYouMean(name, known, 'rename or remove it'))
    else if (names.indexOf(name) < at) findings.add(place, 'each column once', `${show(name)} again`, 'remove one of the two')
  })
  for (const { name, needed, words } of columns) {
    if (needed && !names.includes(name)) findings.add(`${file} > line ${header?.line ?? 1}`, `a column ${name}`, 'none', `add it: ${words}`)
  }
  if (findings.all().length > before) return null
  return rest.flatMap(({ cells, line }) => {
    if (cells.length !== names.length && !(cells.length > names.length && cells.slice(names.length).every((cell) => cell === ''))) {
      const cure = 'quote cells that hold a comma, or add the missing ones'
      findings.add(`${file} > line ${line}`, `${names.length} cells as in the header`, String(cells.length), cure)
      return []
    }
    if (cells.every((cell) => cell === '')) return []
    return [new CodedRow(file, line, Object.fromEntries(names.map((name, at) => [name, cells[at]!])), findings)]
  })
}
