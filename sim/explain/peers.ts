/**
 * The peers a state looks to when it chooses its role: how much weight each has, what role it had, and whether another role of that one
 * peer would have changed the choice on the same luck, tried by a run of the month from the snapshot. ODD section 4, interaction.
 */
import type { Scenario, World } from '../model/index.ts'
import { BYSTANDER, ENFORCER, RESPONDENT, ROLES } from '../model/index.ts'
import type { Seat } from './decision.ts'
import type { Retry } from './replay.ts'

export interface Peer {
  readonly state: string
  /** Influence on the state; the weights of its peers sum to one unless rivalries have turned some. */
  readonly weight: number
  /** A role, or 'respondent'. */
  readonly role: string
}

/** One peer in another role that flips the decision. */
export interface PeerFlip {
  readonly state: string
  readonly weight: number
  readonly from: string
  readonly to: string
  readonly becomes: string
}

/** Peers of the state of the seat in a world, weightiest first; empty for a respondent, who chooses a posture. */
export function peersOf(world: World, seat: Seat, { states }: Scenario): readonly Peer[] {
  if (seat.decides === 'posture') return []
  return tiesOf(world, seat)
    .map(({ peer, weight }) => ({ state: states[peer]!.id, weight, role: roleOf(world, seat, peer) }))
    .sort((a, b) => b.weight - a.weight)
}

/** Every single peer that would have flipped the decision as a bystander or an enforcer, weightiest first. */
export function peerFlipsOf(scenario: Scenario, seat: Seat, again: Retry, chosen: number): readonly PeerFlip[] {
  if (seat.decides === 'posture') return []
  const eve = again.eve()
  const base = seat.kase * eve.sizes.states
  const ties = tiesOf(eve, seat).map((tie) => ({ ...tie, role: roleOf(eve, seat, tie.peer) }))
  const found: PeerFlip[] = []
  for (const { peer, weight, role } of ties) {
    if (role === 'respondent') continue
    for (const to of [BYSTANDER, ENFORCER].filter((other) => ROLES[other] !== role)) {
      const option = again.choice({
        kind: 'situation',
        alter(world) {
          world.role[base + peer] = to
          // Makes everyone count their peers again.
          world.peersChanged[0] = 1
        },
      })
      if (option < 0 || option === chosen) continue
      found.push({ state: scenario.states[peer]!.id, weight, from: role, to: ROLES[to]!, becomes: ROLES[option]! })
    }
  }
  return found.sort((a, b) => b.weight - a.weight)
}

function tiesOf({ peerStart, peerIndex, peerWeight }: World, { state }: Seat) {
  const ties: { readonly peer: number; readonly weight: number }[] = []
  for (let t = peerStart[state]!; t < peerStart[state + 1]!; t++) ties.push({ peer: peerIndex[t]!, weight: peerWeight[t]! })
  return ties
}

function roleOf({ role, sizes }: World, { kase }: Seat, state: number): string {
  const held = role[kase * sizes.states + state]!
  return held === RESPONDENT ? 'respondent' : ROLES[held]!
}
