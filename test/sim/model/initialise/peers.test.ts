/** Whom states look to, by hand. Twelve digits: a few roundings of 1e-16 each. */
import { describe, expect, it } from 'vitest'
import { compile } from '../../../../sim/model/compile.ts'
import { planPeers } from '../../../../sim/model/initialise/peers.ts'
import { tradeOf } from '../../../../sim/model/initialise/trade.ts'
import { makeScenario, makeState, type Pair } from '../../../support/scenarios.ts'

const pair = (from: string, to: string, exports: number, alliance = 0): Pair => ({
  from,
  to,
  exports,
  distance: 800,
  alliance,
  contiguous: 0,
  affinity: null,
})

/** The first trades 30 with the second and 10 with the third; the first two share half a bloc, the first is allied to the third. */
const small = makeScenario(4, {
  states: [
    makeState(0, { memberships: { union: 1, p5: 1 } }),
    makeState(1, { memberships: { union: 0.5, p5: 1 } }),
    makeState(2, { memberships: {} }),
    makeState(3, { memberships: {} }),
  ],
  pairs: [pair('S000', 'S001', 20), pair('S001', 'S000', 10), pair('S000', 'S002', 10, 1)],
})

/** The peers of state i with their weights. */
function peersOf(scenario: typeof small, i: number): (readonly [peer: number, weight: number])[] {
  const { start, index, weight } = planPeers(scenario, tradeOf(scenario.ties))
  return [...index.subarray(start[i], start[i + 1])].map((peer, n) => [peer, weight[start[i]! + n]!])
}

describe('peers', () => {
  it('weigh by trade, common blocs and alliance, and rows sum to one', () => {
    // To the first: 0.75 + 0.04 x 0.5 and 0.25 + 0.06; a seat in the Security Council is not a bloc.
    expect(peersOf(small, 0)).toEqual([
      [1, expect.closeTo(0.77 / 1.08, 12)],
      [2, expect.closeTo(0.31 / 1.08, 12)],
    ])
    expect(peersOf(small, 1)).toEqual([[0, 1]])
    expect(peersOf(small, 2)).toEqual([[0, 1]])
  })

  it('are none for a state without trade, bloc and ally', () => {
    expect(peersOf(small, 3)).toEqual([])
  })

  it('are the twelve strongest at most, and of equals those with the lower ids', () => {
    const states = Array.from({ length: 15 }, (_, n) => makeState(n, { memberships: {} }))
    const pairs = states.flatMap((a) => states.filter((b) => b !== a).map((b) => pair(a.id, b.id, 1)))
    const even = makeScenario(15, { states, pairs })
    expect(peersOf(even, 14).map(([peer]) => peer)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(peersOf(even, 0).map(([peer]) => peer)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    const strong = makeScenario(15, {
      states,
      pairs: [...pairs.filter((p) => p.from !== 'S014' || p.to !== 'S013'), pair('S014', 'S013', 9)],
    })
    expect(peersOf(strong, 14).map(([peer]) => peer)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13])
  })
})

describe('followers', () => {
  it('are the peer ties read from the other end', () => {
    const { world } = compile(makeScenario(9))
    const { peerStart, peerIndex, followerStart, followerIndex, followerTie } = world
    const ties: string[] = []
    const mirrored: string[] = []
    for (let i = 0; i < 9; i++) {
      for (let t = peerStart[i]!; t < peerStart[i + 1]!; t++) ties.push(`${i} looks to ${peerIndex[t]} by tie ${t}`)
      for (let f = followerStart[i]!; f < followerStart[i + 1]!; f++)
        mirrored.push(`${followerIndex[f]} looks to ${i} by tie ${followerTie[f]}`)
    }
    expect(ties.length).toBe(world.sizes.ties)
    expect(mirrored.sort()).toEqual(ties.sort())
  })
})
