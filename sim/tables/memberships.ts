/**
 * Which states belong to which blocs, courts and councils, and from when until when.
 * Source: public facts (dates of joining and leaving). ODD section 6.
 */
import { readList, readRows } from './csv.ts'
import type { Problems } from './problem.ts'
import { holdsOn, readSpells, type Spell } from './spells.ts'
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
  'un',
  'wto',
  'icc',
  'oas',
  'au',
  'ecowas',
  'iwc',
] as const

/** Bloc -> when the state was a member, for the blocs that it ever belonged to, in the sequence of `BLOCS`. */
export type Memberships = { readonly [bloc: string]: readonly Spell[] }

/** The memberships of each state, in index sequence. */
export function readMemberships(text: string | undefined, states: StateIndex, problems: Problems): readonly Memberships[] {
  const rows = readRows(MEMBERSHIPS, text, ['bloc', 'members'], problems)
  const memberships = states.ids.map((): { [bloc: string]: readonly Spell[] } => ({}))
  for (const bloc of rows.length === 0 ? [] : BLOCS) {
    const lines = rows.filter((row) => row.cells.bloc === bloc)
    if (lines.length !== 1) {
      problems.add(MEMBERSHIPS, bloc, 'one line for each bloc', String(lines.length), 'add or remove a line')
    }
    for (const { name, spells } of readSpells(readList(lines[0]?.cells.members ?? ''), MEMBERSHIPS, bloc, problems)) {
      const position = positionIn(states, MEMBERSHIPS, bloc, name, problems)
      if (position >= 0) memberships[position]![bloc] = spells
    }
  }
  const known: readonly string[] = BLOCS
  for (const row of rows.filter(({ cells }) => !known.includes(cells.bloc!))) {
    problems.add(MEMBERSHIPS, `line ${row.line}`, `one of ${BLOCS.join(', ')}`, `"${row.cells.bloc}"`, 'rename it')
  }
  return memberships
}

/** The blocs that a state belongs to on a day. */
export const blocsOn = (memberships: Memberships, day: string): readonly string[] =>
  Object.entries(memberships).flatMap(([bloc, spells]) => (holdsOn(spells, day) ? [bloc] : []))
