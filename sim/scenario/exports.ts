/** Exports that a scenario sets for single pairs in place of those of its world table. ODD section 6. */

interface Given {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly exports?: number | undefined
}

/**
 * The flows with those that are given in their place; the same array where none is. Pairs that name no state are passed over.
 * @param flows exports from ids[i] to ids[j] at [i * n + j], USD bn per year
 */
export function withExports(flows: Float64Array, ids: readonly string[], given: readonly (Given | undefined)[] = []): Float64Array {
  const cells = given.flatMap((one) => {
    const { from = '', to = '', exports } = one ?? {}
    const [i, j] = [ids.indexOf(from), ids.indexOf(to)]
    return exports === undefined || i < 0 || j < 0 || i === j ? [] : [[i * ids.length + j, exports] as const]
  })
  if (cells.length === 0) return flows
  const changed = flows.slice()
  for (const [cell, exports] of cells) changed[cell] = exports
  return changed
}
