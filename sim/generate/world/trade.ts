/**
 * Ties between made-up states: neighbours and distances on the map, languages, unions, and trade by gravity, balanced to the totals of
 * each state. ODD section 5.
 */
import { balanceFlows } from './balance.ts'
import { GRAVITY_COEFFICIENTS, gravityFlows } from './gravity.ts'
import type { SyntheticState } from './states.ts'

/** States that no other comes between share a border if they are not farther apart than this, km. */
const FARTHEST_NEIGHBOUR = 2500
/** States do not lie on top of each other, km. */
const NEAREST = 100
/** Exports and imports of one state as a share of the world's; beyond a half there would be nobody to trade with. */
const LARGEST_TRADER = 0.4

export interface SyntheticTies {
  /** Exports from i to j at [i * n + j], USD bn per year; the diagonal is 0. */
  readonly trade: Float64Array
  /** Exports and imports of each state that the trade adds up to, USD bn per year. */
  readonly exports: Float64Array
  readonly imports: Float64Array
  /** Symmetric, 0 or 1. */
  readonly contiguous: Uint8Array
}

/** @param union the trade union each state belongs to, -1 for none */
export function syntheticTies(states: readonly SyntheticState[], union: readonly number[]): SyntheticTies {
  const n = states.length
  const distance = distancesOf(states)
  const contiguous = neighboursOf(states, distance)
  const matrix = (tied: (i: number, j: number) => boolean) =>
    Uint8Array.from({ length: n * n }, (_, at) => (tied(Math.floor(at / n), at % n) ? 1 : 0))
  const flows = gravityFlows(
    {
      gdp: states.map(({ gdp }) => gdp),
      distance,
      contiguous,
      language: matrix((i, j) => states[i]!.tongue === states[j]!.tongue),
      agreement: matrix((i, j) => union[i]! >= 0 && union[i] === union[j]),
    },
    GRAVITY_COEFFICIENTS,
  )
  const { exports, imports } = totalsOf(states)
  return { trade: balanceFlows(flows, exports, imports).flows, exports, imports, contiguous }
}

function distancesOf(states: readonly SyntheticState[]): Float64Array {
  const n = states.length
  return Float64Array.from({ length: n * n }, (_, at) => {
    const [a, b] = [states[Math.floor(at / n)]!, states[at % n]!]
    if (a === b) return 0
    return Math.max(NEAREST, Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)))
  })
}

/** Neighbours as in a Gabriel graph: no third state lies within the circle whose diameter the two make. */
function neighboursOf(states: readonly SyntheticState[], distance: Float64Array): Uint8Array {
  const n = states.length
  const contiguous = new Uint8Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const apart = distance[i * n + j]!
      if (apart > FARTHEST_NEIGHBOUR) continue
      let between = false
      for (let k = 0; k < n && !between; k++) {
        const [a, b] = [distance[i * n + k]!, distance[j * n + k]!]
        between = k !== i && k !== j && a * a + b * b < apart * apart
      }
      if (!between) contiguous[i * n + j] = contiguous[j * n + i] = 1
    }
  }
  return contiguous
}

/** Exports and imports that add up over the world, no state having more of them than the others can take. */
function totalsOf(states: readonly SyntheticState[]): {
  readonly exports: Float64Array
  readonly imports: Float64Array
} {
  const exports = Float64Array.from(states, ({ gdp, exports }) => gdp * exports)
  const imports = Float64Array.from(states, ({ gdp, imports }) => gdp * imports)
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
  // Cutting the largest makes the world smaller and others large in their turn; shares converge quickly.
  for (let round = 0; round < 100; round++) {
    const all = sum(exports) + sum(imports)
    let cut = false
    for (let i = 0; i < states.length; i++) {
      const share = (exports[i]! + imports[i]!) / all
      if (share <= LARGEST_TRADER) continue
      const factor = LARGEST_TRADER / share
      exports[i]! *= factor
      imports[i]! *= factor
      cut = true
    }
    if (!cut) break
  }
  const scale = sum(exports) / sum(imports)
  for (let i = 0; i < states.length; i++) imports[i]! *= scale
  return { exports, imports }
}
