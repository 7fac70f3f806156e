/** Distances and common borders pair by pair, as `pacta import gravity` writes them. ODD section 6 (input data). */
import { readNumber, readRows } from './csv.ts'
import type { Problems } from './problem.ts'
import { positionIn, type StateIndex } from './states.ts'

export const WAYS = 'pairs.csv'

export interface Way {
  /** Positions of the states, that of the first id in byte order first. */
  readonly from: number
  readonly to: number
  /** Null where the table is blank. */
  readonly km: number | null
  /** 0 or 1. */
  readonly contiguous: number | null
}

/** A line for each pair of which something is known. */
export function readWays(text: string, states: StateIndex, problems: Problems): readonly Way[] {
  const seen = new Set<string>()
  return readRows(WAYS, text, ['id', 'other', 'km', 'contiguous', 'language', 'agreement'], problems).flatMap(({ line, cells }) => {
    const place = `line ${line}`
    const ends = [cells.id!, cells.other!].map((id) => positionIn(states, WAYS, place, id, problems)).sort((a, b) => a - b)
    const [from = -1, to = -1] = ends
    const km = readNumber(WAYS, `${place}, km`, cells.km!, { low: 1, high: 20_100, unit: 'km' }, problems)
    const contiguous = readNumber(WAYS, `${place}, contiguous`, cells.contiguous!, { low: 0, high: 1, unit: '0 or 1' }, problems)
    if (from < 0) return []
    if (from === to) problems.add(WAYS, place, 'two different states', `${cells.id} twice`, 'remove the line')
    if (seen.has(`${from} ${to}`)) problems.add(WAYS, place, 'each pair once', `${cells.id} and ${cells.other} again`, 'remove the line')
    seen.add(`${from} ${to}`)
    return [{ from, to, km, contiguous: contiguous === null ? null : Math.round(contiguous) }]
  })
}
