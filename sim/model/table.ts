/**
 * Declarations as text: lists of names, and tables with one row per name, cells parted by `|`. A line that begins with `|` goes on with the
 * row above it, a line without `|` with the last cell, and `#` begins a comment. Names keep their types: the compiler knows them.
 */

type Trimmed<T extends string> = T extends ` ${infer Rest}` ? Trimmed<Rest> : T extends `${infer Rest} ` ? Trimmed<Rest> : T

/** Words of one line. */
type LineWords<T extends string, Found extends string = never> = T extends ` ${infer Rest}`
  ? LineWords<Rest, Found>
  : T extends `${infer Word} ${infer Rest}`
    ? LineWords<Rest, Found | Word>
    : T extends ''
      ? Found
      : Found | T

/** The names in a text of names, separated by spaces and line breaks. */
export type WordsOf<T extends string, Found extends string = never> = T extends `${infer Line}\n${infer Rest}`
  ? WordsOf<Rest, Found | LineWords<Line>>
  : Found | LineWords<T>

/** First cell of a line; '' where the line continues the one before. */
type Head<T extends string> = T extends `${infer Cell}|${string}` ? Trimmed<Cell> : ''

/** The names of the rows of a table. */
export type NamesOf<T extends string, Found extends string = never> = T extends `${infer Line}\n${infer Rest}`
  ? NamesOf<Rest, Found | Exclude<Head<Line>, ''>>
  : Found | Exclude<Head<T>, ''>

/** The names of the rows whose second cell is `Kind`. */
export type NamesOfKind<T extends string, Kind extends string, Found extends string = never> = T extends `${infer Line}\n${infer Rest}`
  ? NamesOfKind<Rest, Kind, Found | HeadOfKind<Line, Kind>>
  : Found | HeadOfKind<T, Kind>

type HeadOfKind<T extends string, Kind extends string> = T extends `${infer Cell}| ${Kind} |${string}`
  ? Cell extends `${string}|${string}`
    ? never
    : Trimmed<Cell>
  : never

/** The names in a text, in its sequence. */
export function words<const T extends string>(text: T): readonly WordsOf<T>[] {
  return text.split(/\s+/).filter((word) => word !== '') as unknown as readonly WordsOf<T>[]
}

/** The rows of a table, cell by cell. Throws where a row has another number of cells than asked for, which is a programming error. */
export function rows(text: string, cells: number): readonly (readonly string[])[] {
  const found: string[] = []
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '' || line.startsWith('#')) continue
    if (line.includes('|') && !line.startsWith('|')) found.push(line)
    else found.push(`${found.pop() ?? ''} ${line}`)
  }
  return found.map((line) => {
    const row = line.split('|').map((cell) => cell.trim())
    if (row.length !== cells) throw new RangeError(`expected ${cells} cells, got ${row.length}: ${line}`)
    return row
  })
}

/** `0 to 1` as a range. */
export function rangeOf(cell: string): readonly [low: number, high: number] {
  const [low, high] = cell.split(' to ').map(Number)
  if (low === undefined || high === undefined || Number.isNaN(low) || Number.isNaN(high))
    throw new RangeError(`expected a range, got ${cell}`)
  return [low, high]
}
