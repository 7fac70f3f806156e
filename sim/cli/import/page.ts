/** What `pacta import` writes: the table, its provenance, and notes about both. */

import { basename } from 'node:path'
import {
  asCitation,
  commandLine,
  counted,
  csvLine,
  type Dropped,
  ENGINE,
  type Imported,
  type Importer,
  OWN_TABLES,
  type OwnTable,
  type Passed,
  plain,
} from '../../index.ts'
import { fingerprint } from '../input/index.ts'
import { layOut } from '../terminal/index.ts'
import type { FileFacts } from './file.ts'

export interface ReadFile extends FileFacts {
  readonly path: string
  /** Lines after the header. */
  readonly lines: number
  /** Date or number of the release, as far as file or name say. */
  readonly released: string | null
}

export interface Import {
  readonly importer: Importer
  /** As it was asked for; null for the importer's own choice. */
  readonly year: number | null
  readonly files: readonly ReadFile[]
  readonly imported: Imported
  readonly dropped: readonly Dropped[]
  readonly passed: readonly Passed[]
}

export function tableCsv({ imported: { table } }: Import): string {
  return [table.header, ...table.rows].map((cells) => csvLine(cells)).join('')
}

/** Enough to find the file again and to know what became of it. The same input gives the same bytes: there is no date in it. */
function provenanceOf(done: Import, base?: string) {
  const { importer, files, imported, dropped } = done
  const { title, citation } = imported.source ?? importer
  return {
    ...(base === undefined ? {} : { base, cite: citationOf(done), otherYears: imported.otherYears, table: fingerprint(tableCsv(done)) }),
    source: title,
    citation,
    licence: importer.licence,
    years: imported.years,
    files: files.map(({ path, ...facts }) => ({ name: basename(path), ...facts })),
    layout: importer.layout,
    rows: imported.table.rows.length,
    matched: imported.matched,
    findings: imported.findings,
    notes: dropped.map(droppedText),
    engine: ENGINE,
  }
}

/** @param base the world that the table is for, where it is a part of one */
export function provenanceJson(done: Import, base?: string): string {
  return `${layOut(provenanceOf(done, base))}\n`
}

/** Provenance and table in one; one row of the table a line. */
export function importJson(done: Import): string {
  const { table } = done.imported
  const rows = table.rows.map((row) => `      ${JSON.stringify(row)}`).join(',\n')
  const parts = [
    `  "provenance": ${layOut(provenanceOf(done), '  ')}`,
    `  "table": {\n    "columns": ${JSON.stringify(table.header)},\n    "rows": [\n${rows}\n    ]\n  }`,
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

/** Citation, licence, files and releases in a sentence, as long as a scenario file allows. */
function citationOf({ importer, files, imported }: Import): string {
  const { citation } = imported.source ?? importer
  const read = files.map(({ path, released }) => basename(path) + (released === null ? '' : ` (release ${released})`))
  const told = `${citation}; ${importer.licence}. From ${read.join(', ')}`
  return asCitation(told)
}

/** The table as a part of a world of one's own. */
export function ownTableOf(done: Import): OwnTable {
  const { importer, imported } = done
  return {
    name: importer.layout,
    text: tableCsv(done),
    citation: citationOf(done),
    year: imported.years?.[1] ?? null,
    grade: 'data',
    otherYears: imported.otherYears,
  }
}

/** @param steps what became of the numbers and what to do next; none for a table by itself */
export function importPage(done: Import, steps: readonly string[]): string {
  const { importer, files, imported, dropped, passed } = done
  const { title, citation } = imported.source ?? importer
  const years = imported.years === null ? '' : `, ${[...new Set(imported.years)].join(' to ')}`
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
    ...(steps.length > 0 ? steps : printedSteps(done)),
  ]
  return lines.join('\n')
}

/** What a table by itself is good for. */
function printedSteps({ importer, files, year }: Import): readonly string[] {
  if (!OWN_TABLES.includes(importer.layout)) return ['next: open the table in R or Python; pacta facts has the published rates to compare']
  const asked = year === null ? [] : ['--year', String(year)]
  const command = commandLine(['import', importer.id, ...files.map(({ path }) => path), ...asked])
  return [`next: ${command} --into SCENARIO --out mine.json, or the same with --table mine/`]
}
