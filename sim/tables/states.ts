/**
 * Tables with one line for each state: the lines in the sequence of the world's states, whatever sequence the text has.
 * ODD section 6 (input data).
 */

import { nearMatches } from '../problems/index.ts'
import { type NumberRule, type Row, readNumber } from './csv.ts'
import type { Problems } from './problem.ts'

/** Where each state stands in all columns and matrices; ids are ISO 3166 alpha-3, sorted by byte order. */
export interface StateIndex {
  readonly ids: readonly string[]
  readonly positionOf: ReadonlyMap<string, number>
}

/** One number for each state in index sequence, null where the table is blank. */
export type Numbers = readonly (number | null)[]

export function indexStates(ids: readonly string[]): StateIndex {
  const sorted = [...ids].sort()
  return { ids: sorted, positionOf: new Map(sorted.map((id, position) => [id, position])) }
}

/** The position of a state named in a cell, or -1 after reporting an unknown id. */
export function positionIn(states: StateIndex, file: string, cell: string, id: string, problems: Problems): number {
  const position = states.positionOf.get(id)
  if (position !== undefined) return position
  const near = nearMatches(id, states.ids)
  const cure = near.length > 0 ? `did you mean ${near.join(' or ')}?` : 'name a state of geography.csv'
  problems.add(file, cell, 'the id of a state in geography.csv', `"${id}"`, cure)
  return -1
}

/** The line of each state in index sequence; missing, repeated and unknown states are reported. */
export function rowsByState(
  file: string,
  rows: readonly Row[],
  key: string,
  states: StateIndex,
  problems: Problems,
): readonly (Row | undefined)[] {
  if (rows.length === 0) return []
  const found: (Row | undefined)[] = states.ids.map(() => undefined)
  for (const row of rows) {
    const id = row.cells[key]!
    const position = positionIn(states, file, `line ${row.line}`, id, problems)
    if (position < 0) continue
    if (found[position] !== undefined) {
      problems.add(file, `line ${row.line}`, 'one line for each state', `${id} again`, 'remove one of the two lines')
    }
    found[position] = row
  }
  states.ids.forEach((id, position) => {
    if (found[position] === undefined) {
      problems.add(file, id, 'one line for each state', 'none', 'add the line; cells without a number stay blank')
    }
  })
  return found
}

/** The numbers of one column in index sequence. */
export function numbersOf(
  file: string,
  byState: readonly (Row | undefined)[],
  column: string,
  rule: NumberRule,
  states: StateIndex,
  problems: Problems,
): Numbers {
  return states.ids.map((id, position) => {
    const text = byState[position]?.cells[column] ?? ''
    return readNumber(file, `${id}.${column}`, text, rule, problems)
  })
}

interface Named {
  readonly year: number
  readonly states: readonly { readonly id: string; readonly name: string }[]
}

/** What to do about an id that is no state of a table. @param now the world of 2019, which has all ids, where it is at hand */
export function noStateCure(id: string, { year, states }: Named, now: Named | undefined): string {
  if (now?.states.some((state) => state.id === id)) return `there was none in ${year}, by the tables: take a later month, or another state`
  const ids = states.map((state) => state.id)
  const names = states.map(({ name }) => name)
  const near = nearMatches(id, ids, names)
  return near.length > 0 ? `did you mean ${near.join(' or ')}?` : 'see scenarios/data/geography.csv'
}
