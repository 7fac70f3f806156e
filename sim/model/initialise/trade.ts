/** The ties that the world is filled from: those of the scenario, and the total trade of each state. ODD section 5. */
import type { Ties } from '../ties.ts'

export interface Trade extends Ties {
  /** Exports and imports of each state with all others, USD bn per year. */
  readonly total: Float64Array
}

export function tradeOf(ties: Ties): Trade {
  const { states: n, exports } = ties
  const total = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let j = 0; j < n; j++) if (j !== i) sum += exports[i * n + j]! + exports[j * n + i]!
    total[i] = sum
  }
  return { ...ties, total }
}
