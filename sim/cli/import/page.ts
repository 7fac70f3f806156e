/** What `pacta import` writes: the table, its provenance, and notes about both. */

import { basename } from 'node:path'
import { counted, csvLine, type Dropped, ENGINE, type Imported, type Importer, plain } from '../../index.ts'
import { layOut } from '../terminal/index.ts'
import type { FileFacts } from './file.ts'

export interface ReadFile extends FileFacts {
  readonly path: string
  /** Lines after the header. */
  readonly lines: number
}

export interface Import {
  readonly importer: Importer
  readonly files: readonly ReadFile[]
  readonly imported: Imported
  readonly dropped: readonly Dropped[]
}

export function tableCsv({ imported: { table } }: Import): string {
  return [table.header, ...table.rows].map((cells) => csvLine(cells)).join('')
}

/** Enough to find the file again and to know what became of it. The same input gives the same bytes: there is no date in it. */
function provenanceOf({ importer, files, imported, dropped }: Import) {
  return {
    source: importer.title,
    citation: importer.citation,
    licence: importer.licence,
    years: imported.years,
    files: files.map(({ path, ...facts }) => ({ name: basename(path), ...facts })),
    layout: imported.table.layout,
    rows: imported.table.rows.length,
    matched: imported.matched,
    findings: imported.findings,
    notes: dropped.map(droppedText),
    engine: ENGINE,
  }
}

export function provenanceJson(done: Import): string {
  return `${layOut(provenanceOf(done))}\n`
}

/** Provenance, table and scenario part in one; one row of the table a line. */
export function importJson(done: Import): string {
  const { table, part } = done.imported
  const rows = table.rows.map((row) => `      ${JSON.stringify(row)}`).join(',\n')
  const parts = [
    `  "provenance": ${layOut(provenanceOf(done), '  ')}`,
    `  "table": {\n    "columns": ${JSON.stringify(table.header)},\n    "rows": [\n${rows}\n    ]\n  }`,
    ...(part === null ? [] : [`  "part": ${layOut(part, '  ')}`]),
  ]
  return `{\n${parts.join(',\n')}\n}\n`
}

/** `left out: 1,234 lines of other years`, with how many different things they name. */
export function droppedText({ kept, unit, lines, reason, different, examples }: Dropped): string {
  const more = different > examples.length ? `${plain(different)} different: ` : ''
  const named = examples.length === 0 ? '' : ` (${more}${examples.join(', ')}${more === '' ? '' : ' …'})`
  return `${kept ? 'kept' : 'left out'}: ${counted(lines, unit)} ${reason}${named}`
}

export function importPage(done: Import): string {
  const { importer, files, imported, dropped } = done
  const years = imported.years === null ? '' : `, ${[...new Set(imported.years)].join('-')}`
  const read = files.map(({ path, lines, encoding }) => {
    return `read: ${basename(path)}, ${counted(lines, 'line')}${encoding === 'UTF-8' ? '' : `, as ${encoding}`}`
  })
  const lines = [
    `${importer.title}${years}`,
    ...read,
    ...imported.matched.map((text) => `matched: ${text}`),
    ...dropped.map(droppedText),
    ...imported.findings,
    `cite: ${importer.citation}`,
    `licence: ${importer.licence}`,
  ]
  return lines.join('\n')
}
