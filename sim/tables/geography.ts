/**
 * Names, regions, positions on the map and land borders of the states.
 * Source: public facts after Natural Earth and mledoze/countries; ODbL, therefore its own table. ODD section 6.
 */
import { type Row, readList, readNumber, readRows } from './csv.ts'
import { Problems } from './problem.ts'
import { indexStates, positionIn, type StateIndex } from './states.ts'

export const GEOGRAPHY = 'geography.csv'

export interface Place {
  readonly id: string
  readonly name: string
  readonly region: string
  readonly subregion: string
  /** Degrees, north positive. */
  readonly latitude: number
  /** Degrees, east positive. */
  readonly longitude: number
  /** Ids of states with a common land border, sorted. */
  readonly borders: readonly string[]
}

export interface Geography {
  readonly states: StateIndex
  readonly places: readonly Place[]
  /** n * n, 1 where two states share a land border; symmetric, zero diagonal. */
  readonly contiguous: Uint8Array
}

const COLUMNS = ['id', 'name', 'region', 'subregion', 'latitude', 'longitude', 'borders'] as const

/** This table decides which states there are: its ids, sorted, are the index of all others. */
export function readGeography(text: string | undefined, problems: Problems): Geography {
  const rows = readRows(GEOGRAPHY, text, COLUMNS, problems)
  const byId = new Map<string, Row>()
  for (const row of rows) {
    const id = row.cells.id!
    if (!/^[A-Z]{3}$/.test(id)) {
      problems.add(GEOGRAPHY, `line ${row.line}`, 'three capital letters (ISO 3166)', `"${id}"`, 'use the alpha-3 code')
    }
    if (byId.has(id)) {
      problems.add(GEOGRAPHY, `line ${row.line}`, 'each state once', `${id} again`, 'remove one of the two lines')
    }
    byId.set(id, row)
  }
  const states = indexStates([...byId.keys()])
  const places = states.ids.map((id) => placeOf(id, byId.get(id)!, problems))
  return { states, places, contiguous: bordersOf(places, states, problems) }
}

/** The geography of places whose borders are among themselves. */
export function geographyOf(places: readonly Place[]): Geography {
  const states = indexStates(places.map(({ id }) => id))
  return { states, places, contiguous: bordersOf(places, states, new Problems()) }
}

function placeOf(id: string, { cells }: Row, problems: Problems): Place {
  for (const column of ['name', 'region', 'subregion', 'latitude', 'longitude']) {
    if (cells[column] === '') problems.add(GEOGRAPHY, `${id}.${column}`, 'a value', 'a blank', 'fill in the cell')
  }
  const degrees = (column: string, limit: number): number => {
    const rule = { low: -limit, high: limit, unit: 'degrees' }
    return readNumber(GEOGRAPHY, `${id}.${column}`, cells[column]!, rule, problems) ?? 0
  }
  return {
    id,
    name: cells.name!,
    region: cells.region!,
    subregion: cells.subregion!,
    latitude: degrees('latitude', 90),
    longitude: degrees('longitude', 180),
    borders: [...readList(cells.borders!)].sort(),
  }
}

function bordersOf(places: readonly Place[], states: StateIndex, problems: Problems): Uint8Array {
  const n = places.length
  const contiguous = new Uint8Array(n * n)
  places.forEach((place, i) => {
    for (const id of place.borders) {
      const j = positionIn(states, GEOGRAPHY, `${place.id}.borders`, id, problems)
      if (j < 0) continue
      contiguous[i * n + j] = 1
      if (!places[j]!.borders.includes(place.id)) {
        const value = `${place.id} lists ${id}, ${id} does not list ${place.id}`
        problems.add(GEOGRAPHY, `${place.id}.borders`, 'a border that both sides list', value, 'add or remove it on both')
      }
    }
  })
  return contiguous
}
