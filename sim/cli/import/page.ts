/** What `pacta import` writes: the table, its provenance, and notes about both. */

import { basename } from 'node:path'
import { counted, csvLine, type Dropped, ENGINE, type Imported, type Importer, type Passed, plain } from '../../index.ts'
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
  readonly passed: readonly Passed[]
}

export function tableCsv({ imported: { table } }: Import): string {
  return [table.header, ...table.rows].map((cells) => csvLine(cells)).join('')
}

/** Enough to find the file again and to know what became of it. The same input gives the same bytes: there is no date in it. */
function provenanceOf({ importer, files, imported, dropped }: Import) {
  const { title, citation } = imported.source ?? importer
  return {
    source: title,
    citation,
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

export function passedText({ file, what }: Passed): string {
  return `passed over: ${basename(file)}, ${what}`
}

/** What to do with what was written. */
function nextStep({ imported: { part } }: Import, format: 'csv' | 'json'): readonly string[] {
  if (part === null) return []
  if (format === 'json') return ['next: put "part" into a scenario file, then pacta check FILE']
  return ['next: the same with --format json writes the part of a scenario file']
}

export function importPage(done: Import, format: 'csv' | 'json'): string {
  const { importer, files, imported, dropped, passed } = done
  const { title, citation } = imported.source ?? importer
  const years = imported.years === null ? '' : `, ${[...new Set(imported.years)].join('-')}`
  const read = files.map(({ path, lines, encoding }) => {
    return `read: ${basename(path)}, ${counted(lines, 'line')}${encoding === 'UTF-8' ? '' : `, as ${encoding}`}`
  })
  const lines = [
    `${title}${years}`,
    ...read,
    ...passed.map(passedText),
    ...imported.matched.map((text) => `matched: ${text}`),
    ...dropped.map(droppedText),
    ...imported.findings,
    `cite: ${citation}`,
    `licence: ${importer.licence}`,
    ...nextStep(done, format),
  ]
  return lines.join('\n')
}
