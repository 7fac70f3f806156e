/**
 * One official file -> its rows for an importer: finds the header, whatever comes before it and whatever parts the cells, tells which of
 * the importer's layouts the file has, and reports lines that do not fit it. ODD section 6 (input data).
 */
import { CsvStream } from '../text/index.ts'
import type { ImportNotes } from './notes.ts'

/** Where the columns stand in a line, by the importer's own name for them; -1 for an optional one that the file lacks. */
export type Places<K extends string = string> = { readonly [key in K]: number }

/** A form that a file may have. */
export interface Layout {
  /** As messages call it: `BACI trade flows`. */
  readonly name: string
  /** The importer's name of each column -> the headings it has had, newest first; capitals do not count. */
  readonly columns: { readonly [key: string]: readonly string[] }
  readonly optional?: { readonly [key: string]: readonly string[] }
  /** Called with the header; returns what takes each line after it. `where` names a line in messages. */
  open(
    at: Places,
    header: readonly string[],
    file: string,
  ): (cells: readonly string[], where: (line?: number) => string, line: number) => void
}

export interface FileReader {
  /** The next piece of the text. */
  write(piece: string): void
  /** @returns lines read after the header */
  end(): number
}

const DELIMITERS = [',', '\t', ';'] as const
/** Lines searched for a header; downloads of the World Bank put four before it. */
const HEAD_LINES = 12

interface Match {
  readonly layout: Layout
  readonly at: Places
  readonly header: readonly string[]
  readonly delimiter: string
  readonly line: number
}

/** @param file as messages name it */
export function readFileFor(layouts: readonly Layout[], file: string, notes: ImportNotes): FileReader {
  let head = ''
  let rows = 0
  let stream: CsvStream | null = null
  let refused = false

  function begin(last: boolean): void {
    const found = findHeader(head, layouts, last)
    if (found === null) {
      if (!last && head.split('\n', HEAD_LINES + 1).length <= HEAD_LINES && head.length < 4_000_000) return
      refused = true
      reportHeader(head, layouts, file, notes)
      return
    }
    const width = found.header.length
    // A heading left blank at the end is a comma too many, which some releases put on every line and some on the header alone.
    const least = found.header.at(-1) === '' ? width - 1 : width
    const take = found.layout.open(found.at, found.header, file)
    let line = 0
    const where = (at = line) => `${file} > line ${at}`
    stream = new CsvStream(found.delimiter, (cells, at) => {
      line = at
      if (at <= found.line) return
      rows++
      if (cells.length >= least && cells.length <= width + 1) take(cells, where, at)
      else if (cells.length > 1 || cells[0]!.trim() !== '') {
        const cure = cells.length === 1 ? 'is the file cut off?' : 'download it again, or quote cells that hold a comma'
        notes.problem(where(), `${width} cells as in the header`, String(cells.length), cure)
      } else rows--
    })
    const text = head
    head = ''
    stream.write(text)
  }

  /** What the stream throws on text that is not a table is a problem like any other, and the last of the file. */
  function reading(step: () => void): void {
    if (refused) return
    try {
      step()
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      refused = true
      const where = `${file} > line ${stream?.line ?? 1}`
      notes.problem(where, 'a line that ends', 'none', 'close or double the quotation mark')
    }
  }

  return {
    write(piece) {
      reading(() => {
        if (stream !== null) stream.write(piece)
        else {
          head += head === '' && piece.startsWith('\uFEFF') ? piece.slice(1) : piece
          begin(false)
        }
      })
    },
    end() {
      reading(() => {
        if (stream === null) begin(true)
        stream?.end()
      })
      return rows
    },
  }
}

/** The header among the first lines, in the layout that asks for most. */
function findHeader(head: string, layouts: readonly Layout[], last: boolean): Match | null {
  const whole = last ? head : head.slice(0, head.lastIndexOf('\n') + 1)
  for (const delimiter of DELIMITERS) {
    for (const { cells, line } of linesOf(whole, delimiter)) {
      const header = cells.map((cell) => cell.trim())
      const fitting = layouts.flatMap((layout) => {
        const at = placesIn(header, layout)
        return at === null ? [] : [{ layout, at, header, delimiter, line }]
      })
      fitting.sort((a, b) => Object.keys(b.layout.columns).length - Object.keys(a.layout.columns).length)
      if (fitting[0] !== undefined) return fitting[0]
    }
  }
  return null
}

function linesOf(text: string, delimiter: string): readonly { cells: readonly string[]; line: number }[] {
  const lines: { cells: readonly string[]; line: number }[] = []
  const stream = new CsvStream(delimiter, (cells, line) => {
    if (lines.length < HEAD_LINES) lines.push({ cells, line })
  })
  try {
    stream.write(text.split('\n', HEAD_LINES + 1).join('\n'))
    stream.end()
  } catch (error) {
    // The head may end within quotes; what there is before them is enough.
    if (!(error instanceof RangeError)) throw error
  }
  return lines
}

function placeOf(header: readonly string[], names: readonly string[]): number {
  const low = header.map((name) => name.toLowerCase())
  return names.map((name) => low.indexOf(name.toLowerCase())).find((at) => at >= 0) ?? -1
}

/** Null where a column that is needed is not there. */
function placesIn(header: readonly string[], layout: Layout): Places | null {
  const needed = Object.entries(layout.columns).map(([key, names]) => [key, placeOf(header, names)] as const)
  if (needed.some(([, at]) => at < 0)) return null
  const more = Object.entries(layout.optional ?? {}).map(([key, names]) => [key, placeOf(header, names)] as const)
  return Object.fromEntries([...needed, ...more])
}

/** One problem for each column that the nearest layout lacks. */
function reportHeader(head: string, layouts: readonly Layout[], file: string, notes: ImportNotes): void {
  const tried = DELIMITERS.flatMap((delimiter) =>
    linesOf(head, delimiter).flatMap(({ cells, line }) =>
      layouts.map((layout) => {
        const header = cells.map((cell) => cell.trim())
        const missing = Object.values(layout.columns).filter((names) => placeOf(header, names) < 0)
        return { layout, line, header, missing, has: Object.keys(layout.columns).length - missing.length }
      }),
    ),
  )
  tried.sort((a, b) => b.has - a.has || a.missing.length - b.missing.length)
  const best = tried[0]
  if (best === undefined || best.has === 0) {
    const expected = layouts.map(({ columns }) =>
      Object.values(columns)
        .map((names) => names[0]!)
        .join(', '),
    )
    const got = best === undefined ? 'an empty file' : `"${best.header.join(',').slice(0, 60)}"`
    notes.problem(file, `a header with the columns ${expected.join('; or ')}`, got, 'name the official file, unpacked')
    return
  }
  for (const names of best.missing) {
    const got = `"${best.header.join(',').slice(0, 60)}${best.header.join(',').length > 60 ? '…' : ''}"`
    const cure = `${best.layout.name} need it; download the file again`
    notes.problem(`${file} > line ${best.line}`, `a column ${names.join(' or ')}`, got, cure)
  }
}
