/**
 * The header of an official file: found among its first lines in one of the layouts that an importer knows, or the nearest layout and what
 * it lacks. ODD section 6 (input data).
 */
import { show } from '../problems/index.ts'
import { CsvStream } from '../text/index.ts'
import type { ImportNotes } from './notes.ts'
import type { OfficialFile } from './release.ts'

/** Where the columns stand in a line, by the importer's own name for them; -1 for an optional one that the file lacks. */
export type Places<K extends string = string> = { readonly [key in K]: number }

/** Takes a line; `where` names it, or another, in messages. */
export type TakeLine = (cells: readonly string[], where: (line?: number) => string, line: number) => void

/** A form that a file may have. */
export interface Layout {
  /** As messages call it: `BACI trade flows`. */
  readonly name: string
  /** The importer's name of each column -> the headings it has had, newest first; capitals do not count. */
  readonly columns: { readonly [key: string]: readonly string[] }
  readonly optional?: { readonly [key: string]: readonly string[] }
  /**
   * Called with the header; returns what takes each line after it, or null if the file is passed over, which it notes.
   * @param before the lines above the header
   */
  open(at: Places, header: readonly string[], file: OfficialFile, before: readonly (readonly string[])[]): TakeLine | null
}

/** A file that comes in the same archive and holds nothing that is needed. */
export interface Companion {
  readonly what: string
  /** Headings that tell it. */
  readonly columns: readonly string[]
}

/** The files that an importer knows. */
export interface Known {
  readonly layouts: readonly Layout[]
  readonly companions?: readonly Companion[]
}

export interface Match {
  readonly layout: Layout
  readonly at: Places
  readonly header: readonly string[]
  readonly before: readonly (readonly string[])[]
  readonly delimiter: string
  readonly line: number
}

const DELIMITERS = [',', '\t', ';'] as const
/** Lines searched for a header; downloads of the World Bank put four before it, its older sheets fourteen. */
export const HEAD_LINES = 24
/** Characters shown of a header. */
const SHOWN = 60

/** The header among the first lines, in the layout that asks for most. */
export function findHeader(head: string, layouts: readonly Layout[]): Match | null {
  for (const delimiter of DELIMITERS) {
    const lines = linesOf(head, delimiter)
    for (const [row, { cells, line }] of lines.entries()) {
      const header = cells.map((cell) => cell.trim())
      const fitting = layouts.flatMap((layout) => {
        const at = placesIn(header, layout)
        return at === null ? [] : [{ layout, at, header, before: lines.slice(0, row).map((one) => one.cells), delimiter, line }]
      })
      fitting.sort((a, b) => Object.keys(b.layout.columns).length - Object.keys(a.layout.columns).length)
      if (fitting[0] !== undefined) return fitting[0]
    }
  }
  return null
}

/** The companion that the file is, by one of its first lines; null where it is none. */
export function findCompanion(head: string, companions: readonly Companion[]): Companion | null {
  for (const delimiter of DELIMITERS) {
    for (const { cells } of linesOf(head, delimiter)) {
      const header = cells.map((cell) => cell.trim())
      const found = companions.find(({ columns }) => columns.every((name) => placeOf(header, [name]) >= 0))
      if (found !== undefined) return found
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

/** Where the first of the headings stands that the header has; -1 where it has none. */
export function placeOf(header: readonly string[], names: readonly string[]): number {
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
export function reportHeader(head: string, layouts: readonly Layout[], file: string, notes: ImportNotes): void {
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
  const text = best?.header.join(',') ?? ''
  const got = best === undefined ? 'an empty file' : show(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)
  if (best === undefined || best.has === 0) {
    const expected = layouts.map(({ columns }) =>
      Object.values(columns)
        .map((names) => names[0]!)
        .join(', '),
    )
    notes.problem(file, `a header with the columns ${expected.join('; or ')}`, got, 'name the official file, unpacked')
    return
  }
  for (const names of best.missing) {
    const cure = `${best.layout.name} need it; download the file again`
    notes.problem(`${file} > line ${best.line}`, `a column ${names.join(' or ')}`, got, cure)
  }
}
