/** Votes of a body, the worked example of ODD section 7 among them. Numbers by hand; twelve digits: a few roundings of 1e-16 each. */
import { describe, expect, it } from 'vitest'
import { escalation } from '../../../../sim/model/mechanisms/escalation/index.ts'
import { VOTE_AT, VOTE_TERMS } from '../../../../sim/model/terms.ts'
import {
  ABSTAIN,
  BINDS,
  BYSTANDER,
  CLIMB,
  ENFORCER,
  FORUM,
  LIFT,
  NO,
  NO_VOTE,
  OFFER,
  PATRON,
  RECOMMENDS,
  RENEW,
  RESPONDENT,
  SPLIT,
  SUPPORTER,
  YES,
} from '../../../../sim/model/vocabulary.ts'
import { type Alone, alone, type Example } from '../../../support/alone.ts'
import { byRung } from './by-hand.ts'

const WEIGHTS = {
  voice: 0.4,
  legalism: 0.002,
  efficacy: 0.006,
  affinityWeight: 0.002,
  voiceAffinity: 0.5,
  normFloor: 0.4,
  leverageFloor: 0.3,
}
/** A gap of 0.8 past its deadline that has lasted long enough: the motion for rung 1 comes in month 0. */
const DUE = { age: 24, deadline: 6, reportedGap: 0.8, monthsAbove: 8, reportAge: 1, mandated: -1 }

/** The body of the example: A, B, C, the aggregate D of six heads, and the respondent, in this sequence. */
function committee(world: Example['world'] = {}, p: Example['p'] = {}, sizes: Partial<Example['sizes']> = {}): Alone {
  return alone(escalation, {
    sizes: { states: 5, rungs: 2, forums: 1, majorities: 1, tests: 1, months: 60, ...sizes },
    world: {
      ...DUE,
      respondent: 4,
      rungCount: 2,
      role: [BYSTANDER, BYSTANDER, BYSTANDER, BYSTANDER, RESPONDENT],
      rungBy: byRung(0, FORUM),
      rungForum: byRung(-1, 0),
      rungEffect: byRung(1, RECOMMENDS),
      rungMajority: byRung(-1, 0),
      heads: [1, 1, 1, 6, 1],
      seat: 1,
      people: [10, 20, 30, 60, 80],
      forumSeats: 10,
      forumPeople: 200,
      forumLean: 0.00005,
      forumRespondentVotes: 1,
      testStart: [0, 1],
      testCast: 1,
      testNumerator: 2,
      testDenominator: 3,
      ruleOfLaw: [0.9, 0.3, 0.5, 0.4, 0.2],
      democracy: [0.9, 0.3, 0.5, 0.4, 0.2],
      affinity: [0.2, 0.8, 0.6, 0.6, 1],
      perceivedGap: 0.8,
      legitimacy: 0.5,
      normStrength: 0.5,
      leaderResolve: 0.5,
      stake: 0.02,
      gdp: 100,
      ...world,
    },
    p: { ...WEIGHTS, ...p },
    d: { thresholdUp: 0.4, thresholdDown: 0.2, dwell: 9, reliefDwell: 2, reliefStep: 1, quorum: 0.4 },
  })
}

const told = ({ world }: Alone) => ({
  vote: [...world.vote],
  tally: [world.ayes[0], world.noes[0], world.abstentions[0]],
  carried: world.carried[0],
  rung: world.rung[0],
})

function ran(body: Alone, ...months: readonly number[]): Alone {
  for (const month of months) body.step(month)
  return body
}

describe('the worked example of the ODD', () => {
  it('has these terms, stances and heads', () => {
    const { world } = ran(committee(), 0)
    const term = (k: number, name: (typeof VOTE_TERMS)[number]) => world.voteTerms[k * VOTE_TERMS.length + VOTE_AT[name]]! * 1e6
    const rows = [0, 1, 2, 3].map((k) => ['lean', 'lawful', 'success', 'friendship', 'stance'].map((name) => term(k, name as 'lean')))
    const expected = [
      [50, 201.6, 11.52, -16, 247.12],
      [50, 67.2, 11.52, -256, -127.28],
      [50, 112, 11.52, -144, 29.52],
      [50, 89.6, 11.52, -144, 7.12],
    ]
    expect(rows).toEqual(expected.map((row) => row.map((value) => expect.closeTo(value, 6))))
    expect([...world.stance].map((value) => value * 1e6)).toEqual([...expected.map((row) => expect.closeTo(row[4]!, 6)), 0])
    expect([[...world.ayesOf], [...world.noesOf]]).toEqual([
      [1, 0, 1, 3, 0],
      [0, 1, 0, 2, 1],
    ])
  })

  it('fails by two thirds of the votes cast and carries by more than half', () => {
    const vote = [YES, NO, YES, SPLIT, NO]
    expect(told(ran(committee(), 0))).toEqual({ vote, tally: [5, 4, 1], carried: 0, rung: 0 })
    const simple = { testNumerator: 1_000_001, testDenominator: 2_000_000 }
    expect(told(ran(committee(simple), 0))).toEqual({ vote, tally: [5, 4, 1], carried: 1, rung: 1 })
    // Half of all ten heads is reached, more than half is not; A, C and half of D have 70 of 200 million people.
    expect(ran(committee({ testCast: 0, testNumerator: 1, testDenominator: 2 }), 0).world.carried[0]).toBe(1)
    expect(ran(committee({ ...simple, testCast: 0 }), 0).world.carried[0]).toBe(0)
    const people = { testCast: 0, testPeople: 1, testDenominator: 20 }
    expect([7, 8].map((least) => ran(committee({ ...people, testNumerator: least }), 0).world.carried[0])).toEqual([1, 0])
  })

  it('without the vote of the respondent counts nine heads', () => {
    const body = ran(committee({ forumRespondentVotes: 0, testCast: 0, testNumerator: 5, testDenominator: 9 }), 0)
    expect(told(body)).toEqual({ vote: [YES, NO, YES, SPLIT, NO_VOTE], tally: [5, 3, 1], carried: 1, rung: 1 })
  })
})

describe('a member', () => {
  it('that is a patron votes no whatever the motion is worth to it, and yes to lift', () => {
    const role = [PATRON, BYSTANDER, BYSTANDER, BYSTANDER, RESPONDENT]
    expect(ran(committee({ role }), 0).world.vote[0]).toBe(NO)
    const relief = { rung: 1, mandated: 1, reportedGap: 0.1, monthsBelow: 5, rungEnds: byRung(0, 1) }
    expect(ran(committee({ role, ...relief }), 0).world.vote[0]).toBe(YES)
  })

  it('abstains between a yes and an objection', () => {
    // B's stance without the lean is -177.28 millionths.
    expect([0.0001, 0.0002].map((objection) => ran(committee({}, { objection }), 0).world.vote[1])).toEqual([NO, ABSTAIN])
  })

  it('pays a price for suspending another, and a part of it for a part', () => {
    const suspends = (share: number) => ran(committee({ rungSuspension: byRung(0, share) }, { severity: 0.0005 }), 0).world
    expect(suspends(1).vote[0]).toBe(NO)
    expect(suspends(0.4).vote[0]).toBe(YES)
    expect(suspends(0.4).voteTerms[VOTE_AT.severity]).toBeCloseTo(-0.0002, 12)
  })

  it('feels the resolve of its leader as far as there is a gap, its peers, and pressure', () => {
    const more = { leaderResolve: 1, peerPull: 0.5, patronPull: 0.1 }
    const { world } = ran(committee(more, { leader: 0.001, peers: 0.002, pressure: 0.003, voicePressure: 0.5 }), 0)
    const of = (name: 'resolve' | 'pull' | 'pressed') => world.voteTerms[VOTE_AT[name]]
    // 0.4 * 0.001 * 0.5 * 0.8;  0.4 * 0.002 * 0.5 * 0.8;  0.4 * 0.5 * 0.003 * 0.1.
    expect([of('resolve'), of('pull'), of('pressed')]).toEqual([0.00016, 0.00032, -0.00006].map((value) => expect.closeTo(value, 12)))
  })
})

describe('a decision that binds', () => {
  const binds = { rungEffect: byRung(1, BINDS), rungSenderCost: byRung(0, 0.02), dependence: [0, 0, 0.01, 0, 0], testStart: [0, 0] }
  const p = { spill: 0.5, retaliation: 0.1, leastEffort: 0.15, effortScale: 0.001 }

  it('costs a member what it would have to carry: its part of the trade, and feared retaliation', () => {
    const { world } = ran(committee({ ...binds, forumUnanimous: 1 }, p), 0)
    // 0.01 * 0.02 * 1.5 of its trade, and a tenth of a half of what depends on it; each further loss falls on what is left.
    expect(world.voteTerms[2 * VOTE_TERMS.length + VOTE_AT.burden]).toBeCloseTo(-(0.0003 / 1.0003 + (0.05 * 0.01) / 1.01), 12)
  })

  it('is let pass under unanimity by one that only minds the burden, which is then bound but spared', () => {
    const friends = { affinity: [0.2, 0.2, 0.2, 0.2, 1], forumUnanimous: 1, forumRespondentVotes: 0 }
    const body = ran(committee({ ...binds, ...friends }, { ...p, parting: 0.00001 }), 0)
    expect(told(body)).toEqual({ vote: [YES, YES, ABSTAIN, YES, NO_VOTE], tally: [8, 0, 1], carried: 1, rung: 1 })
    expect([...body.world.exempt]).toEqual([0, 0, 1, 0, 0])
    expect([...body.world.role]).toEqual([ENFORCER, ENFORCER, ENFORCER, ENFORCER, RESPONDENT])
    // Nobody has reviewed yet, so margins are 0: half an effort, and the least where it is spared.
    expect([...body.world.effort]).toEqual([0.5, 0.5, 0.15, 0.5, 0])
    expect([...body.world.bound]).toEqual([1, 1, 1, 1, 0])
  })

  it('is stopped under unanimity by one that objects to it, and by a minority of an aggregate not', () => {
    const alone = { ...binds, forumUnanimous: 1, forumRespondentVotes: 0 }
    expect(ran(committee(alone, p), 0).world.carried[0]).toBe(0)
    // B is no friend any more; two of the six heads of D say no.
    const fewer = ran(committee({ ...alone, affinity: [0.2, 0.2, 0.6, 0.6, 1] }, p), 0).world
    expect([fewer.noesOf[3], fewer.carried[0]]).toEqual([2, 1])
  })
})

describe('a veto', () => {
  it('is of those who have one, of the respondent too if it votes', () => {
    const simple = { testNumerator: 1_000_001, testDenominator: 2_000_000 }
    const vetoed = (...vetoing: number[]) => ran(committee({ ...simple, vetoing }), 0).world.carried[0]
    expect([vetoed(1, 0, 0, 0, 0), vetoed(0, 1, 0, 0, 0), vetoed(0, 0, 0, 1, 0), vetoed(0, 0, 0, 0, 1)]).toEqual([1, 0, 1, 0])
    const absent = { ...simple, vetoing: [0, 0, 0, 0, 1], forumRespondentVotes: 0 }
    expect(ran(committee(absent), 0).world.carried[0]).toBe(1)
  })

  it('in the Security Council leaves 848 of the 32,768 coalitions of fifteen', () => {
    const members = 15
    const body = alone(escalation, {
      sizes: { states: 16, rungs: 2, forums: 1, majorities: 1, tests: 1 },
      world: {
        ...DUE,
        gdp: 100,
        respondent: 15,
        rungCount: 2,
        rungBy: byRung(0, FORUM),
        rungForum: byRung(-1, 0),
        rungMajority: byRung(-1, 0),
        heads: [...new Array<number>(members).fill(1), 0],
        // A permanent member has as many votes as there are others, and these have ten each.
        seat: 10,
        forumSeats: 150,
        vetoing: Array.from({ length: 16 }, (_, i) => (i < 5 ? 1 : 0)),
        forumLean: 0.001,
        testStart: [0, 1],
        testNumerator: 9,
        testDenominator: 15,
      },
    })
    const { world, step } = body
    let carried = 0
    for (let coalition = 0; coalition < 2 ** members; coalition++) {
      for (let i = 0; i < members; i++) world.role[i] = (coalition >> i) & 1 ? SUPPORTER : PATRON
      world.rung[0] = 0
      world.motion[0] = 0
      world.monthsAbove[0] = 9
      step(0)
      carried += world.carried[0]!
    }
    expect(carried).toBe(848)
  })
})

describe('the motions of a forum', () => {
  it('come when it meets, and after a failure with the next report or when patience ends', () => {
    const body = committee({ forumMeets: 3 }, { patience: 6 })
    const voted: number[] = []
    for (let month = 0; month < 24; month++) {
      body.world.reportAge[0] = month === 7 ? 0 : 1 + month
      if (month > 7) body.world.reportAge[0] = month - 7
      body.step(month)
      if (body.world.motion[0] !== 0 && body.world.monthsSinceMotion[0] === 0) voted.push(month)
    }
    // Fails in month 0; six months later; with the report of month 7 at the next meeting; then every six months.
    expect(voted).toEqual([0, 6, 9, 15, 21])
    expect([body.world.motion[0], body.world.motionRung[0], body.world.blocked[0]]).toEqual([CLIMB, 1, 1])
  })

  it('carry by themselves where the majority has no tests and nobody has a veto', () => {
    const body = ran(committee({ testStart: [0, 0] }), 0)
    expect(told(body)).toEqual({ vote: [0, 0, 0, 0, 0], tally: [0, 0, 0], carried: 0, rung: 1 })
  })

  it('renew what runs out, or it falls', () => {
    const standing = { rung: 1, mandated: 1, forumRenews: 6, monthsUnrenewed: 4 }
    const simple = { ...standing, testNumerator: 1_000_001, testDenominator: 2_000_000 }
    const held = ran(committee(simple), 0, 1)
    expect([held.world.motion[0], held.world.rung[0], held.world.monthsUnrenewed[0]]).toEqual([RENEW, 1, 0])
    expect(ran(committee(standing), 0).world.rung[0]).toBe(1)
    expect(ran(committee(standing), 0, 1).world.rung[0]).toBe(0)
    // A rung may have another rhythm than its forum.
    expect(ran(committee({ ...standing, rungRenews: byRung(-1, 12) }), 0, 1).world.rung[0]).toBe(1)
  })

  it('lift what ends by a vote, turned round: those to whom measures are still worth something say no', () => {
    const relief = { rung: 1, mandated: 1, reportedGap: 0.1, monthsBelow: 5, rungEnds: byRung(0, 1) }
    const body = ran(committee({ ...relief, perceivedGap: 0.8 }), 0)
    expect([body.world.motion[0], [...body.world.vote], body.world.rung[0]]).toEqual([LIFT, [NO, YES, ABSTAIN, SPLIT, YES], 1])
    // With the gap closed only the lean of 50 millionths is left against friendship: B, C and D say yes, A abstains.
    const closed = ran(committee({ ...relief, perceivedGap: 0 }, { objection: 0.0001 }), 0)
    expect([[...closed.world.vote], closed.world.carried[0], closed.world.rung[0]]).toEqual([[ABSTAIN, YES, YES, SPLIT, YES], 1, 0])
    // What ends by itself needs no vote.
    expect(ran(committee({ ...relief, rungEnds: 0 }), 0).world.rung[0]).toBe(0)
  })

  it('give what is offered, at each meeting anew', () => {
    const offer = { offerForum: 0, offerMajority: 0, forumMeets: 2, reportedGap: 0.1, monthsAbove: 0 }
    const body = ran(committee({ ...offer, perceivedGap: 0 }), 0)
    expect([body.world.motion[0], body.world.carried[0], body.world.offerGiven[0]]).toEqual([OFFER, 1, 1])
    body.world.perceivedGap.fill(1)
    expect(ran(body, 1).world.offerGiven[0]).toBe(1)
    expect(ran(body, 2).world.offerGiven[0]).toBe(0)
    expect(ran(committee({ ...offer, testStart: [0, 0] }), 1).world.offerGiven[0]).toBe(1)
  })
})
