/**
 * Which states there were in a year, under which names, and which later states lay within them.
 * Source: public facts; who is a state in which year: Correlates of War Project, State System Membership. ODD section 6.
 */
import { readList, readRows } from './csv.ts'
import { type Geography, geographyOf, type Place } from './geography.ts'
import type { Problems } from './problem.ts'
import { positionIn, type StateIndex } from './states.ts'
import { PAST } from './years.ts'

interface PastState {
  readonly name: string
  /** Ids of later states that were parts of it. */
  readonly includes: readonly string[]
}

/** A state on the map that has no row in the table of a year. */
export interface Absent {
  readonly id: string
  readonly name: string
  /** The state of that year that it was a part of, where there was one. */
  readonly within: { readonly id: string; readonly name: string } | null
}

/** Past names that hold in the year, by id: where a state has several lines, the first that is still valid. */
export function readPast(text: string | undefined, year: number, states: StateIndex, problems: Problems): ReadonlyMap<string, PastState> {
  const past = new Map<string, PastState>()
  let before = { id: '', until: 0 }
  for (const { line, cells } of readRows(PAST, text, ['id', 'until', 'name', 'includes'], problems)) {
    const id = cells.id!
    const place = `line ${line}`
    positionIn(states, PAST, place, id, problems)
    const includes = readList(cells.includes!)
    for (const part of includes) positionIn(states, PAST, place, part, problems)
    const until = /^\d{4}$/.test(cells.until!) ? Number(cells.until) : Number.NaN
    if (!(until > (before.id === id ? before.until : 0))) {
      problems.add(
        PAST,
        place,
        'the last year of the name, later than in the line before of the same state',
        `"${cells.until}"`,
        'correct it',
      )
    }
    if (cells.name === '') problems.add(PAST, place, 'a name', 'a blank', 'fill in the cell')
    before = { id, until }
    if (year <= until && !past.has(id)) past.set(id, { name: cells.name!, includes })
  }
  return past
}

/** The map of a year: states with a row, their names of the time, and the borders of what lay within them as their own. */
export function mapOf(
  { places }: Geography,
  here: ReadonlySet<string>,
  past: ReadonlyMap<string, PastState>,
): { readonly geography: Geography; readonly absent: readonly Absent[] } {
  const names = new Map(places.map(({ id, name }) => [id, past.get(id)?.name ?? name]))
  /** A part that has a row of its own is no part any more. */
  const whole = new Map<string, string>()
  for (const [id, { includes }] of past) {
    if (here.has(id)) for (const part of includes) if (!here.has(part)) whole.set(part, id)
  }
  const bordersOf = (id: string): readonly string[] => {
    const own = places.filter((place) => place.id === id || whole.get(place.id) === id).flatMap(({ borders }) => borders)
    const of = own.map((other) => whole.get(other) ?? other).filter((other) => other !== id && here.has(other))
    return [...new Set(of)].sort()
  }
  const inYear = places
    .filter(({ id }) => here.has(id))
    .map((place): Place => ({ ...place, name: names.get(place.id)!, borders: bordersOf(place.id) }))
  const absent = places
    .filter(({ id }) => !here.has(id))
    .map(({ id, name }): Absent => {
      const within = whole.get(id)
      return { id, name, within: within === undefined ? null : { id: within, name: names.get(within)! } }
    })
  return { geography: geographyOf(inYear), absent }
}
