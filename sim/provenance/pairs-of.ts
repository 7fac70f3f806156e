/** The pairs of states of a scenario. ODD section 6. */
import type { Scenario, State } from '../model/index.ts'

/** Two different states, and where the tie of the one to the other lies in the columns. */
export interface Pair {
  readonly from: State
  readonly to: State
  readonly at: number
}

/** Every pair of states, or those of one state towards all others, in the sequence of the columns. */
export function pairsOf({ states }: Scenario, only: State | null = null): readonly Pair[] {
  return states.flatMap((from, i) =>
    only !== null && from !== only ? [] : states.flatMap((to, j) => (i === j ? [] : [{ from, to, at: i * states.length + j }])),
  )
}
