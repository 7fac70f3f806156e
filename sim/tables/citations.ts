/** Where each field of the world table comes from and under which licence. ODD section 6. */

import { interval } from '../text/index.ts'
import { readList, readRows } from './csv.ts'
import type { Problems } from './problem.ts'
import { DATED_SOURCES, SOURCES } from './years.ts'

/** Every field of a world table that a source must be named for. */
export const SOURCED_FIELDS = [
  'name',
  'region',
  'subregion',
  'latitude',
  'longitude',
  'borders',
  'contiguous',
  'gdp',
  'population',
  'tourism',
  'ruleOfLaw',
  'capacity',
  'voice',
  'position',
  'democracy',
  'memberships',
  'trade',
  'distance',
  'language',
  'alliance',
  'relations',
] as const

export interface Citation {
  /** A field of the world table, or one number of it such as `VEN.gdp`. */
  readonly field: string
  readonly citation: string
  readonly licence: string
  /** What the numbers of the field are where nothing else is said of one of them; `data` where it is left out. */
  readonly grade?: 'data' | 'estimate'
}

/** One citation for each of `SOURCED_FIELDS`, in that sequence. */
export function readCitations(text: string | undefined, problems: Problems): readonly Citation[] {
  const rows = readRows(SOURCES, text, ['grade', 'fields', 'tables', 'citation', 'licence'], problems)
  if (rows.length === 0) return []
  const known: readonly string[] = SOURCED_FIELDS
  for (const { line, cells } of rows) {
    for (const field of readList(cells.fields!).filter((name) => !known.includes(name))) {
      problems.add(SOURCES, `line ${line}`, 'fields of the world table', `"${field}"`, `use ${known.join(', ')}`)
    }
    if (gradeNamed(cells.grade!) === undefined) {
      problems.add(SOURCES, `line ${line}`, 'data or estimate', `"${cells.grade}"`, 'correct the grade')
    }
    if (cells.citation === '' || cells.licence === '') {
      problems.add(SOURCES, `line ${line}`, 'a citation and a licence', 'a blank', 'fill in the cell')
    }
  }
  return SOURCED_FIELDS.flatMap((field) => {
    const lines = rows.filter(({ cells }) => readList(cells.fields!).includes(field))
    if (lines.length !== 1) {
      problems.add(SOURCES, field, 'one source for each field', String(lines.length), 'name it on one line')
    }
    return lines.slice(0, 1).map(({ cells }) => {
      const estimated = cells.grade === 'estimate' ? { grade: 'estimate' as const } : {}
      return { field, citation: cells.citation!, licence: cells.licence!, ...estimated }
    })
  })
}

/** A grade that a table writes out. */
export const gradeNamed = (text: string): 'data' | 'estimate' | undefined => (['data', 'estimate'] as const).find((one) => one === text)

/** The citations of a year: those that hold for it in place of those of the same fields. */
export function readDatedCitations(
  text: string | undefined,
  year: number,
  citations: readonly Citation[],
  problems: Problems,
): readonly Citation[] {
  const found = new Map<string, Citation>()
  const known: readonly string[] = SOURCED_FIELDS
  for (const { line, cells } of readRows(
    DATED_SOURCES,
    text,
    ['from', 'to', 'grade', 'fields', 'tables', 'citation', 'licence'],
    problems,
  )) {
    const place = `line ${line}`
    const { from = '', to = '', citation = '', licence = '' } = cells
    if (!/^\d{4}$/.test(from) || !/^\d{4}$/.test(to) || from > to) {
      problems.add(DATED_SOURCES, place, 'the first and the last year', interval(from, to, String), 'correct the years')
    }
    const grade = gradeNamed(cells.grade!)
    if (grade === undefined) problems.add(DATED_SOURCES, place, 'data or estimate', `"${cells.grade}"`, 'correct the grade')
    if (citation === '' || licence === '') {
      problems.add(DATED_SOURCES, place, 'a citation and a licence', 'a blank', 'fill in the cell')
    }
    for (const field of readList(cells.fields!)) {
      if (!known.includes(field)) {
        problems.add(DATED_SOURCES, place, 'fields of the world table', `"${field}"`, `use ${known.join(', ')}`)
      }
      if (from > String(year) || to < String(year)) continue
      if (found.has(field)) problems.add(DATED_SOURCES, place, 'one source for each field and year', `${field} again`, 'correct the years')
      found.set(field, { field, citation, licence, ...(grade === 'estimate' ? { grade } : {}) })
    }
  }
  return citations.map((one) => found.get(one.field) ?? one)
}

/** The citation of a field of a world table; its id and year where the table names none, as made-up tables may. */
export function citationOf(
  { sources, id, year }: { readonly sources: readonly Citation[]; readonly id: string; readonly year: number },
  field: string,
): string {
  return sources.find((source) => source.field === field)?.citation ?? `World table ${id}, numbers of ${year}`
}

/** What the numbers of a field are where nothing else is said of one of them. */
export function gradeOf({ sources }: { readonly sources: readonly Citation[] }, field: string): 'data' | 'estimate' {
  return sources.find((source) => source.field === field)?.grade ?? 'data'
}
