/** Trade and the other facts of pairs as dense matrices in the order of the states. ODD section 5. */
import type { Scenario } from '../scenario.ts'

/** Row-major n x n matrices; trade in USD bn per year, distance in km, the others 0-1; affinity is -1 where not given. */
export interface Trade {
  readonly exports: Float64Array
  readonly distance: Float64Array
  readonly alliance: Float64Array
  readonly contiguous: Float64Array
  readonly affinity: Float64Array
  /** Exports and imports of each state with all others. */
  readonly total: Float64Array
}

export function tradeOf(scenario: Scenario): Trade {
  const n = scenario.states.length
  const place = new Map(scenario.states.map((s, i) => [s.id, i]))
  const exports = new Float64Array(n * n)
  const distance = new Float64Array(n * n).fill(5000)
  const alliance = new Float64Array(n * n)
  const contiguous = new Float64Array(n * n)
  const affinity = new Float64Array(n * n).fill(-1)
  for (const pair of scenario.pairs) {
    const at = place.get(pair.from)! * n + place.get(pair.to)!
    exports[at] = pair.exports
    distance[at] = pair.distance
    alliance[at] = pair.alliance
    contiguous[at] = pair.contiguous
    if (pair.affinity !== null) affinity[at] = pair.affinity
  }
  const total = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let j = 0; j < n; j++) if (j !== i) sum += exports[i * n + j]! + exports[j * n + i]!
    total[i] = sum
  }
  return { exports, distance, alliance, contiguous, affinity, total }
}
