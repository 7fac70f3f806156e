/** Where each field of the world table comes from and under which licence. ODD section 6. */
import { readList, readRows } from './csv.ts'
import type { Problems } from './problem.ts'

export const SOURCES = 'sources.csv'

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
] as const

export interface Citation {
  /** A field of the world table, or one number of it such as `VEN.gdp`. */
  readonly field: string
  readonly citation: string
  readonly licence: string
}

/** One citation for each of `SOURCED_FIELDS`, in that sequence. */
export function readCitations(text: string | undefined, problems: Problems): readonly Citation[] {
  const rows = readRows(SOURCES, text, ['fields', 'tables', 'citation', 'licence'], problems)
  if (rows.length === 0) return []
  const known: readonly string[] = SOURCED_FIELDS
  for (const { line, cells } of rows) {
    for (const field of readList(cells.fields!).filter((name) => !known.includes(name))) {
      problems.add(SOURCES, `line ${line}`, 'fields of the world table', `"${field}"`, `use ${known.join(', ')}`)
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
    return lines.slice(0, 1).map(({ cells }) => ({ field, citation: cells.citation!, licence: cells.licence! }))
  })
}

/** The citation of a field of a world table; its id and year where the table names none, as made-up tables may. */
export function citationOf(
  { sources, id, year }: { readonly sources: readonly Citation[]; readonly id: string; readonly year: number },
  field: string,
): string {
  return sources.find((source) => source.field === field)?.citation ?? `World table ${id}, numbers of ${year}`
}
