/**
 * Ties of a scenario: from the matrices of a folded world table, or from the lists of the file, with the affinities and single flows that
 * the file gives.
 * A request for the same numbers gets the same object, so that a page that moves a lever neither hashes nor sends them again.
 * ODD section 5.
 */
import { makeTies, NOT_GIVEN, sameTies, type Ties } from '../../model/index.ts'
import type { FoldedWorld } from '../../tables/index.ts'
import { withExports } from '../exports.ts'
import type { ScenarioFile } from '../schema.ts'

type Given = ScenarioFile['ties']
type InlineWorld = Extract<ScenarioFile['world'], { flows: unknown }>

/** Kilometres between states that are written out, which have no place on the map: neighbours, and all others. An assumption. */
export const INLINE_DISTANCE = { neighbours: 500, others: 5000 } as const

/** Ties that are still in use. */
let inUse: readonly WeakRef<Ties>[] = []

/** Ties in use that have the same numbers, or else these. */
function once(made: Ties): Ties {
  const alive = inUse.flatMap((ref) => ref.deref() ?? [])
  const ties = alive.find((one) => sameTies(one, made)) ?? made
  inUse = [...new Set([...alive, ties])].map((one) => new WeakRef(one))
  return ties
}

export function tableTies(folded: FoldedWorld, given: Given = []): Ties {
  const { states, trade, distance, alliance, contiguous } = folded
  const ids = states.map(({ id }) => id)
  const made = makeTies(ids.length, {
    exports: withExports(trade, ids, given),
    // In a fold the diagonal says how the members of an aggregate are tied to one another.
    distance: withoutDiagonal(ids.length, distance),
    alliance: withoutDiagonal(ids.length, alliance),
    contiguous: withoutDiagonal(ids.length, contiguous),
    affinity: affinityColumn(ids, given),
  })
  return once(made)
}

/** Most lists name a pair once, in either direction; flows and affinities have a direction of their own. */
export function inlineTies(world: InlineWorld, given: Given = []): Ties {
  const ids = world.states.map(({ id }) => id).sort()
  const n = ids.length
  const cellOf = cellsOf(ids)
  const exports = new Float64Array(n * n)
  const distance = withoutDiagonal(n, new Float64Array(n * n).fill(INLINE_DISTANCE.others))
  const [alliance, contiguous] = [new Float64Array(n * n), new Float64Array(n * n)]
  for (const [from, to, flow] of world.flows) exports[cellOf(from, to)] = flow
  for (const [a, b] of world.alliances ?? []) for (const cell of [cellOf(a, b), cellOf(b, a)]) alliance[cell] = 1
  for (const [a, b] of world.neighbours ?? []) {
    for (const cell of [cellOf(a, b), cellOf(b, a)]) {
      contiguous[cell] = 1
      distance[cell] = INLINE_DISTANCE.neighbours
    }
  }
  return once(makeTies(n, { exports, distance, alliance, contiguous, affinity: affinityColumn(ids, given) }))
}

/** Where the tie of one state to another lies in a column. */
function cellsOf(ids: readonly string[]): (from: string, to: string) => number {
  const place = new Map(ids.map((id, at) => [id, at]))
  return (from, to) => place.get(from)! * ids.length + place.get(to)!
}

function affinityColumn(ids: readonly string[], given: NonNullable<Given>): Float64Array {
  const cellOf = cellsOf(ids)
  const column = new Float64Array(ids.length * ids.length).fill(NOT_GIVEN)
  for (const { from, to, affinity } of given) if (affinity !== undefined) column[cellOf(from, to)] = affinity
  return column
}

/** A copy with 0 on the diagonal. */
function withoutDiagonal(n: number, matrix: Float64Array): Float64Array {
  const column = matrix.slice()
  for (let i = 0; i < n; i++) column[i * n + i] = 0
  return column
}
