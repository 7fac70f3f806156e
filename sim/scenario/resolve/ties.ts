/**
 * Ties of a scenario: from the matrices of a folded world table, or from the lists of the file, with the affinities and single flows that
 * the file gives.
 * A request for the same numbers gets the same object, so that a page that moves a lever neither hashes nor sends them again.
 * ODD section 5.
 */
import { makeTies, NOT_GIVEN, sameTies, type TieColumn, type Ties } from '../../model/index.ts'
import { type FoldedWorld, HOSTILITIES } from '../../tables/index.ts'
import { givenExports, withExports } from '../exports.ts'
import type { ScenarioFile } from '../schema.ts'

type Given = ScenarioFile['ties']
type InlineWorld = Extract<ScenarioFile['world'], { states: unknown }>
type TableWorld = Extract<ScenarioFile['world'], { keep: unknown }>

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

/** What the file gives for a pair goes before what is in the table; a single tie goes before the flows of the world. */
export function tableTies(folded: FoldedWorld, world: TableWorld, given: Given = []): Ties {
  const ids = folded.states.map(({ id }) => id)
  const n = ids.length
  const cellOf = cellsOf(ids)
  const exports = withExports(folded.trade, ids, givenExports({ world, ties: given }))
  // In a fold the diagonal says how the members of an aggregate are tied to one another.
  const distance = withoutDiagonal(n, folded.distance)
  putPairs(distance, world.distances, cellOf)
  const shares = sharesOf(world, cellOf, (column) => withoutDiagonal(n, folded[column]))
  return once(makeTies(n, { exports, distance, ...shares, affinity: affinityColumn(ids, given) }))
}

/** The list of a file that gives a column of shares. */
export const SHARE_LISTS = {
  alliance: 'alliances',
  contiguous: 'neighbours',
  enemies: 'enemies',
  hostile: 'hostile',
  rivals: 'rivals',
  claims: 'claims',
} as const satisfies { readonly [C in TieColumn]?: string }
type ShareColumn = keyof typeof SHARE_LISTS
const SHARES = Object.keys(SHARE_LISTS) as ShareColumn[]

/** Each column of shares: what it begins as, then what the file lists. */
function sharesOf(
  world: { readonly [L in (typeof SHARE_LISTS)[ShareColumn]]?: Parameters<typeof putPairs>[1] },
  cellOf: (from: string, to: string) => number,
  begin: (column: ShareColumn) => Float64Array,
): { readonly [C in ShareColumn]: Float64Array } {
  const columns = Object.fromEntries(SHARES.map((column) => [column, begin(column)])) as { readonly [C in ShareColumn]: Float64Array }
  // A pair that the file puts in one class of hostility is in no other.
  for (const listed of HOSTILITIES) {
    const pairs = (world[SHARE_LISTS[listed]] ?? []).map(([a, b]) => [a, b, 0] as const)
    for (const column of HOSTILITIES) putPairs(columns[column], pairs, cellOf)
  }
  for (const column of SHARES) putPairs(columns[column], world[SHARE_LISTS[column]], cellOf)
  return columns
}

/** Both directions of each pair; a pair without a number has the tie. */
function putPairs(
  column: Float64Array,
  pairs: readonly (readonly [from: string, to: string, value?: number | undefined])[] | undefined,
  cellOf: (from: string, to: string) => number,
): void {
  for (const [a, b, value = 1] of pairs ?? []) for (const cell of [cellOf(a, b), cellOf(b, a)]) column[cell] = value
}

/** Most lists name a pair once, in either direction; flows and affinities have a direction of their own. */
export function inlineTies(world: InlineWorld, given: Given = []): Ties {
  const ids = world.states.map(({ id }) => id).sort()
  const n = ids.length
  const cellOf = cellsOf(ids)
  const exports = new Float64Array(n * n)
  const distance = withoutDiagonal(n, new Float64Array(n * n).fill(INLINE_DISTANCE.others))
  for (const [from, to, flow] of world.flows) if (from !== to) exports[cellOf(from, to)] = flow
  const shares = sharesOf(world, cellOf, () => new Float64Array(n * n))
  const near = (world.neighbours ?? []).filter(([, , share = 1]) => share > 0)
  putPairs(
    distance,
    near.map(([a, b]) => [a, b, INLINE_DISTANCE.neighbours]),
    cellOf,
  )
  putPairs(distance, world.distances, cellOf)
  return once(makeTies(n, { exports, distance, ...shares, affinity: affinityColumn(ids, given) }))
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
