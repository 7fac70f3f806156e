/**
 * Peer ties: whom a state looks to. Weight grows with the share of its trade, common blocs and alliance; each state keeps
 * its strongest peers, and rows sum to one. ODD section 5. Source: contagion along trade and alliances after Granovetter 1978 and Watts
 * 2002.
 */
import type { Scenario, State } from '../scenario.ts'
import { BODIES } from '../vocabulary.ts'
import type { World } from '../world.ts'
import { initialValuesOf } from './parameters.ts'
import type { Trade } from './trade.ts'

export interface PeerPlan {
  readonly start: Int32Array
  readonly index: Int32Array
  readonly weight: Float64Array
}

/** Blocs of a state, except for bodies and the permanent members of the Security Council, whose members need not be close. */
const blocsOf = ({ memberships }: State) => Object.entries(memberships).filter(([bloc]) => bloc !== 'p5' && !BODIES.includes(bloc))

function commonBlocs(blocs: ReturnType<typeof blocsOf>, { memberships }: State): number {
  let common = 0
  for (const [bloc, share] of blocs) common += share * (memberships[bloc] ?? 0)
  return common
}

export function planPeers(scenario: Scenario, trade: Trade): PeerPlan {
  const { states } = scenario
  const { peers, blocWeight, allianceWeight } = initialValuesOf(scenario)
  const n = states.length
  const start = new Int32Array(n + 1)
  const index: number[] = []
  const weight: number[] = []
  for (let i = 0; i < n; i++) {
    const blocs = blocsOf(states[i]!)
    const candidates: { j: number; w: number }[] = []
    for (let j = 0; j < n; j++) {
      if (j === i) continue
      const flow = trade.exports[i * n + j]! + trade.exports[j * n + i]!
      const share = trade.total[i]! > 0 ? flow / trade.total[i]! : 0
      const w = share + blocWeight * commonBlocs(blocs, states[j]!) + allianceWeight * trade.alliance[i * n + j]!
      if (w > 0) candidates.push({ j, w })
    }
    // Ties in weight fall to the lower id, so the choice is unique.
    candidates.sort((a, b) => b.w - a.w || a.j - b.j)
    const kept = candidates.slice(0, peers).sort((a, b) => a.j - b.j)
    let sum = 0
    for (const { w } of kept) sum += w
    for (const { j, w } of kept) {
      index.push(j)
      weight.push(w / sum)
    }
    start[i + 1] = index.length
  }
  return { start, index: Int32Array.from(index), weight: Float64Array.from(weight) }
}

/** Writes the rows and their transpose. */
export function fillPeers(plan: PeerPlan, world: World): void {
  const n = world.sizes.states
  world.peerStart.set(plan.start)
  world.peerIndex.set(plan.index)
  world.peerWeight.set(plan.weight)
  const { followerStart, followerIndex, followerTie } = world
  for (const j of plan.index) followerStart[j + 1]!++
  for (let j = 0; j < n; j++) followerStart[j + 1] = followerStart[j + 1]! + followerStart[j]!
  const next = followerStart.slice()
  for (let i = 0; i < n; i++) {
    for (let t = plan.start[i]!; t < plan.start[i + 1]!; t++) {
      const at = next[plan.index[t]!]!++
      followerIndex[at] = i
      followerTie[at] = t
    }
  }
}
