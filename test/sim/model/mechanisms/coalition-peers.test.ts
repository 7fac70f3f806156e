/**
 * How states in a coalition influence one another, and the sums of the coalition, by hand. Twelve digits: a few
 * roundings of 1e-16 each.
 */
import { describe, expect, it } from 'vitest'
import { coalition } from '../../../../sim/model/mechanisms/coalition/index.ts'
import { BUSTER, BYSTANDER, ENFORCER, PATRON, RESPONDENT, SUPPORTER } from '../../../../sim/model/vocabulary.ts'
import { alone } from '../../../support/alone.ts'

describe('peers', () => {
  /** Of two states beside the respondent, `leader` has a stake and the other only looks to it. */
  function chain(leader: 1 | 2) {
    const follower = leader === 1 ? 2 : 1
    return alone(coalition, {
      sizes: { states: 3, rungs: 3, ties: 1, months: 2 },
      world: {
        role: [RESPONDENT, BYSTANDER, BYSTANDER],
        age: 12,
        gdp: 100,
        attention: 1,
        perceivedGap: 1,
        stake: [0, leader === 1 ? 1 : 0, leader === 2 ? 1 : 0],
        peerStart: follower === 1 ? [0, 0, 1, 1] : [0, 0, 0, 1],
        peerIndex: [leader],
        peerWeight: [1],
        followerStart: leader === 1 ? [0, 0, 1, 1] : [0, 0, 0, 1],
        followerIndex: [follower],
        followerTie: [0],
      },
      p: { review: 1, temperature: 1e-5, efficacy: 0.01, peers: 0.002, participation: 0.001 },
    })
  }

  it('are followed in the same month by those whose ids come after, in the next by those before', () => {
    const after = chain(1)
    after.step(0)
    expect([...after.world.role]).toEqual([RESPONDENT, ENFORCER, ENFORCER])
    const before = chain(2)
    before.step(0)
    expect(before.world.role[2]).toBe(ENFORCER)
    expect(before.world.role[1]).not.toBe(ENFORCER)
    expect(before.world.peerPull[1]).toBe(1)
    before.step(1)
    expect(before.world.role[1]).toBe(ENFORCER)
  })

  it('feel a change of role by the difference that it makes', () => {
    const { world, step } = chain(2)
    world.role[2] = SUPPORTER
    world.peerPull[1] = 0.35
    step(0)
    expect(world.role[2]).toBe(ENFORCER)
    expect(world.peerPull[1]).toBeCloseTo(1, 12)
  })

  it.each([{ age: 0 }, { peersChanged: 1 }])('are counted afresh when a case opens and when ties have changed: %o', (change) => {
    // Nobody reviews; the second state looks to a buster, and the pull kept so far is wrong.
    const { world, step } = alone(coalition, {
      sizes: { states: 3, ties: 1 },
      world: {
        role: [RESPONDENT, BUSTER, BYSTANDER],
        age: 12,
        peerStart: [0, 0, 0, 1],
        peerIndex: [1],
        peerWeight: [0.8],
        peerPull: 0.3,
        ...change,
      },
      p: { temperature: 1e-5 },
    })
    step(0)
    expect([...world.peerPull]).toEqual([0, 0, -0.4])
  })
})

describe('the coalition', () => {
  /** Nobody reviews; one enforcer holds 0.6 of all leverage at half effort. */
  function standing(leverage: number, alarm: number) {
    const { world, step } = alone(coalition, {
      sizes: { states: 5 },
      world: {
        role: [RESPONDENT, ENFORCER, SUPPORTER, BUSTER, PATRON],
        effort: [0, 0.5, 0, 0, 0],
        leverageShare: [0, 0.6, 0.2, 0.15, 0.05],
        age: 12,
        durability: 0.4,
        leverage,
      },
      p: { temperature: 1e-5, steadiness: 0.5, alarm },
    })
    step(0)
    return world
  }

  it('is summed up by role', () => {
    const world = standing(0.3, 0)
    expect([world.leverage[0], world.supporterShare[0], world.busterShare[0], world.patronShare[0], world.members[0]]).toEqual([
      0.3, 0.2, 0.15, 0.05, 1,
    ])
  })

  it('looks as steady as it is large, and less so in a month in which it has lost leverage', () => {
    expect(standing(0.3, 2).durability[0]).toBeCloseTo(0.4 + 0.5 * (0.3 / 0.42 - 0.4), 12)
    // From 0.4 to 0.3: 0.1 of 0.45 lost, twice as alarming.
    expect(standing(0.4, 2).durability[0]).toBeCloseTo(0.4 + 0.5 * ((0.3 / 0.42) * (1 - 0.2 / 0.45) - 0.4), 12)
    expect(standing(0.4, 20).durability[0]).toBeCloseTo(0.2, 12)
  })
})
