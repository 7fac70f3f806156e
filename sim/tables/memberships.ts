/**
 * Which states belong to which blocs, courts and councils at the end of a year.
 * Source: public facts (lists of members). ODD section 6.
 */
import { readList, readRows } from './csv.ts'
import type { Problems } from './problem.ts'
import { inForce } from './spells.ts'
import { positionIn, type StateIndex } from './states.ts'

export const MEMBERSHIPS = 'memberships.csv'

/** Every bloc a table must list, in the sequence in which a state's memberships are given. */
export const BLOCS = [
  'eu',
  'nato',
  'g7',
  'brics',
  'asean',
  'csto',
  'eaeu',
  'gcc',
  'mercosur',
  'arab-league',
  'coe',
  'iacthr',
  'p5',
] as const

/** The blocs of each state, in index sequence. @param year where each member stands with its dates: those at the end of this year */
export function readMemberships(
  text: string | undefined,
  states: StateIndex,
  problems: Problems,
  year: number | null = null,
): readonly (readonly string[])[] {
  const rows = readRows(MEMBERSHIPS, text, ['bloc', 'members'], problems)
  const memberships = states.ids.map((): string[] => [])
  for (const bloc of rows.length === 0 ? [] : BLOCS) {
    const lines = rows.filter((row) => row.cells.bloc === bloc)
    if (lines.length !== 1) {
      problems.add(MEMBERSHIPS, bloc, 'one line for each bloc', String(lines.length), 'add or remove a line')
    }
    const listed = readList(lines[0]?.cells.members ?? '')
    for (const id of new Set(year === null ? listed : inForce(listed, year, MEMBERSHIPS, bloc, problems))) {
      const position = positionIn(states, MEMBERSHIPS, bloc, id, problems)
      if (position >= 0) memberships[position]!.push(bloc)
    }
  }
  const known: readonly string[] = BLOCS
  for (const row of rows.filter(({ cells }) => !known.includes(cells.bloc!))) {
    problems.add(MEMBERSHIPS, `line ${row.line}`, `one of ${BLOCS.join(', ')}`, `"${row.cells.bloc}"`, 'rename it')
  }
  return memberships
}
