/**
 * One official file -> its rows for an importer: tells which of the importer's layouts the file has, passes over what only comes in the
 * same archive, and reports lines that do not fit the header. ODD section 6 (input data).
 */
import { CsvStream } from '../text/index.ts'
import { findCompanion, findHeader, HEAD_LINES, type Known, reportHeader, type TakeLine } from './header.ts'
import type { ImportNotes } from './notes.ts'
import { type OfficialFile, releaseIn, releaseOf } from './release.ts'

export interface FileReader {
  /** The next piece of the text. */
  write(piece: string): void
  /** Null where the file was passed over. */
  end(): FileRead | null
}

export interface FileRead {
  /** Lines after the header. */
  readonly lines: number
  /** Date or number of the release, as far as file or name say. */
  readonly released: string | null
}

/** Characters that the first lines may have. */
const LONGEST_HEAD = 4_000_000
/** Files that say how the others are to be read. */
const README = /^read.?me\b[^/]*$/i
/** What DataBank writes below a table. */
const FOOTER = /^(data from database|last updated)\b/i

const blank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '')

/** @param name of the file, as messages call it */
export function readFileFor({ layouts, companions = [] }: Known, name: string, notes: ImportNotes): FileReader {
  const file: OfficialFile = { name, released: releaseOf(name) }
  let head = ''
  let rows = 0
  let stream: CsvStream | null = null
  let passed = false
  let refused = false

  function begin(last: boolean): void {
    const lines = head.split('\n', HEAD_LINES + 1)
    const whole = last ? head : head.slice(0, head.lastIndexOf('\n') + 1)
    const found = findHeader(whole, layouts)
    if (found === null) {
      if (!last && lines.length <= HEAD_LINES && head.length < LONGEST_HEAD) return
      const companion = findCompanion(head, companions)
      const what = README.test(name.slice(name.lastIndexOf('/') + 1)) ? 'notes on the release' : companion?.what
      if (what === undefined) reportHeader(head, layouts, name, notes)
      else notes.pass(name, what)
      passed = what !== undefined
      refused = true
      return
    }
    for (const cells of found.before) file.released = releaseIn(cells.join(',')) ?? file.released
    const take = found.layout.open(found.at, found.header, file, found.before)
    if (take === null) {
      passed = true
      refused = true
      return
    }
    stream = new CsvStream(found.delimiter, linesAfter(found.line, found.header, take))
    const text = head
    head = ''
    stream.write(text)
  }

  /** Takes lines of the width of the header; cells beyond it must be blank, which some programs add. */
  function linesAfter(headerLine: number, header: readonly string[], take: TakeLine) {
    const width = header.length
    // A blank heading at the end comes from a comma too many, which some releases put on every line and some only on the header.
    const least = header.at(-1) === '' ? width - 1 : width
    let line = 0
    const where = (at = line) => `${name} > line ${at}`
    return (cells: readonly string[], at: number) => {
      line = at
      if (at <= headerLine) return
      const { length } = cells
      if (length === width || (length >= least && blank(cells.slice(width)))) {
        if (cells[0] !== '' && FOOTER.test(cells[0]!) && blank(cells.slice(1))) return footer(cells[0]!)
        rows++
        return take(cells, where, at)
      }
      if (length === 1 && FOOTER.test(cells[0]!)) return footer(cells[0]!)
      if (blank(cells)) return
      rows++
      const cure = length === 1 ? 'is the file cut off?' : 'download it again, or quote cells that hold a comma'
      notes.problem(where(), `${width} cells as in the header`, String(length), cure)
    }
  }

  function footer(text: string): void {
    file.released = releaseIn(text) ?? file.released
  }

  /** If the text is not a table, the stream throws; that is reported as the last problem of the file. */
  function reading(step: () => void): void {
    if (refused) return
    try {
      step()
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      refused = true
      const where = `${name} > line ${stream?.line ?? 1}`
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
      return passed ? null : { lines: rows, released: file.released }
    },
  }
}
