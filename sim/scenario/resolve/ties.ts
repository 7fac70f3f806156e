/**
 * Ties of a scenario: from the matrices of a folded world table, or from the lists of the file, with the affinities that the file gives.
 * Whoever asks again for the same figures gets the same object, so that a page that moves a lever neither hashes nor sends them again.
 * ODD section 5.
 */
import { makeTies, NOT_GIVEN, sameTies, type Ties } from '../../model/index.ts'
import type { FoldedWorld } from '../../tables/index.ts'
import type { ScenarioFile } from '../schema.ts'

type Affinities = ScenarioFile['ties']
type InlineWorld = Extract<ScenarioFile['world'], { flows: unknown }>

/** Kilometres between states that are written out, which have no place on the map: neighbours, and all others. An assumption. */
export const INLINE_DISTANCE = { neighbours: 500, others: 5000 } as const

/** The last ties of each fold. */
const OF_FOLD = new WeakMap<FoldedWorld, { readonly key: string; readonly ties: Ties }>()
/** The last ties that were written out in a file. */
let ofFile: Ties | null = null

export function tableTies(folded: FoldedWorld, affinities: Affinities = []): Ties {
  const key = JSON.stringify(affinities)
  const last = OF_FOLD.get(folded)
  if (last?.key === key) return last.ties
  const { states, trade, distance, alliance, contiguous } = folded
  const ids = states.map(({ id }) => id)
  const ties = makeTies(ids.length, {
    exports: trade,
    // In a fold the diagonal says how the members of an aggregate are tied to one another.
    distance: withoutDiagonal(ids.length, distance),
    alliance: withoutDiagonal(ids.length, alliance),
    contiguous: withoutDiagonal(ids.length, contiguous),
    affinity: affinityColumn(ids, affinities),
  })
  OF_FOLD.set(folded, { key, ties })
  return ties
}

/** Lists may name a pair once in either direction; flows and affinities have one. */
export function inlineTies(world: InlineWorld, affinities: Affinities = []): Ties {
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
  const ties = makeTies(n, { exports, distance, alliance, contiguous, affinity: affinityColumn(ids, affinities) })
  ofFile = ofFile !== null && sameTies(ofFile, ties) ? ofFile : ties
  return ofFile
}

/** Where the tie of one state to another lies in a column. */
function cellsOf(ids: readonly string[]): (from: string, to: string) => number {
  const place = new Map(ids.map((id, at) => [id, at]))
  return (from, to) => place.get(from)! * ids.length + place.get(to)!
}

function affinityColumn(ids: readonly string[], affinities: NonNullable<Affinities>): Float64Array {
  const cellOf = cellsOf(ids)
  const column = new Float64Array(ids.length * ids.length).fill(NOT_GIVEN)
  for (const { from, to, affinity } of affinities) column[cellOf(from, to)] = affinity
  return column
}

/** A copy with 0 on the diagonal. */
function withoutDiagonal(n: number, matrix: Float64Array): Float64Array {
  const column = matrix.slice()
  for (let i = 0; i < n; i++) column[i * n + i] = 0
  return column
}
