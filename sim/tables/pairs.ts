/**
 * Yes-or-no ties between two states that have no direction: defence alliances and common official languages.
 * Sources: ATOP (derived), CEPII GeoDist (Mayer and Zignago 2011). ODD section 6.
 */
import { readList, readRows } from './csv.ts'
import type { Problems } from './problem.ts'
import { endOf, holdsOn, readSpells } from './spells.ts'
import { positionIn, rowsByState, type StateIndex } from './states.ts'

export const ALLIANCES = 'alliances.csv'
export const LANGUAGES = 'languages.csv'

/** `AAA BBB`: two states whose sequence does not matter, as a key. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/**
 * n * n matrix, 1 for a tie, symmetric with a zero diagonal. A line is `id,id id ...`; each pair stands once, under the id that comes
 * first in byte order.
 * @param column the column that lists the partners: `allies` or `speakers`
 * @param year where each partner stands with its dates, as in `spells.ts`: those at the end of this year
 */
export function readPairs(
  file: string,
  text: string | undefined,
  column: string,
  states: StateIndex,
  problems: Problems,
  year: number | null = null,
): Uint8Array {
  const n = states.ids.length
  const tied = new Uint8Array(n * n)
  const rows = readRows(file, text, ['id', column], problems)
  rowsByState(file, rows, 'id', states, problems).forEach((row, i) => {
    const cell = `${states.ids[i]}.${column}`
    const listed = readList(row?.cells[column] ?? '')
    const held = () => readSpells(listed, file, cell, problems).filter(({ spells }) => holdsOn(spells, endOf(year!)))
    for (const id of year === null ? listed : held().map(({ name }) => name)) {
      const j = positionIn(states, file, cell, id, problems)
      if (j < 0) continue
      if (j <= i) problems.add(file, cell, 'partners later in the alphabet', id, `list the pair once, under ${id}`)
      tied[i * n + j] = 1
      tied[j * n + i] = 1
    }
  })
  return tied
}
