/** Exports that a scenario gives in place of those of its world table: the flows of its world, and single ties. ODD section 6. */
import type { ScenarioDraft } from './read/index.ts'

export interface GivenExports {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly exports?: number | undefined
}

/** Single ties come after the flows of the world and go before them. */
export function givenExports({ world, ties = [] }: Pick<ScenarioDraft, 'world' | 'ties'>): readonly GivenExports[] {
  const flows = world !== undefined && 'flows' in world ? [...(world.flows ?? [])] : []
  return [...flows.map((flow) => ({ from: flow?.[0], to: flow?.[1], exports: flow?.[2] })), ...[...ties].flatMap((tie) => tie ?? [])]
}

/**
 * The flows with those that are given in their place; the same array where none is. Pairs that name no state are passed over.
 * @param flows exports from ids[i] to ids[j] at [i * n + j], USD bn per year
 */
export function withExports(flows: Float64Array, ids: readonly string[], given: readonly GivenExports[]): Float64Array {
  const place = new Map(ids.map((id, at) => [id, at]))
  const cells = given.flatMap(({ from = '', to = '', exports }) => {
    const [i, j] = [place.get(from), place.get(to)]
    return exports === undefined || i === undefined || j === undefined || i === j ? [] : [[i * ids.length + j, exports] as const]
  })
  if (cells.length === 0) return flows
  const changed = flows.slice()
  for (const [cell, exports] of cells) changed[cell] = exports
  return changed
}
