/**
 * Great-circle distance between the capitals of two states.
 * Source: CEPII GeoDist (Mayer and Zignago 2011), rounded to 10 km. ODD section 6.
 */
import { readList, readNumber, readRows } from './csv.ts'
import type { Problems } from './problem.ts'
import { rowsByState, type StateIndex } from './states.ts'

export const DISTANCES = 'distances.csv'

/** Half the circumference of the earth is 20,015 km. */
const DISTANCE_RULE = { low: 1, high: 2002, unit: 'tens of km' }

/**
 * n * n matrix in km, symmetric with a zero diagonal. The table is a triangle: the line of a state holds its distance to every state
 * before it in byte order, in tens of km.
 */
export function readDistances(text: string | undefined, states: StateIndex, problems: Problems): Float64Array {
  const n = states.ids.length
  const distance = new Float64Array(n * n)
  const rows = readRows(DISTANCES, text, ['id', 'tens_of_km'], problems)
  rowsByState(DISTANCES, rows, 'id', states, problems).forEach((row, i) => {
    if (row === undefined) return
    const id = states.ids[i]!
    const values = readList(row.cells.tens_of_km!)
    if (values.length !== i) {
      const rule = `${i} distances, one to each state before ${id}`
      problems.add(DISTANCES, id, rule, String(values.length), 'give the states in the sequence of their ids')
      return
    }
    values.forEach((text, j) => {
      const value = readNumber(DISTANCES, `${id} to ${states.ids[j]}`, text, DISTANCE_RULE, problems) ?? 0
      distance[i * n + j] = value * 10
      distance[j * n + i] = value * 10
    })
  })
  return distance
}
