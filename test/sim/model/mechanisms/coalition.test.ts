/** Why states join, speak, profit or shield, each term by hand. Twelve digits: a few roundings of 1e-16 each. */
import { describe, expect, it } from 'vitest'
import { BUSTER, BYSTANDER, ENFORCER, PATRON, RESPONDENT, SUPPORTER } from '../../../../sim/model/vocabulary.ts'
import { log } from '../../../../sim/random/index.ts'
import { reviewed as review } from './by-hand.ts'

/** What is lost of a whole where each further loss falls on what is left. */
const part = (x: number) => x / (1 + x)

describe('the terms of a decision', () => {
  it('speak for enforcing: law as it is felt, stake as it can matter, resolve', () => {
    const { term } = review({
      world: {
        ruleOfLaw: 0.8,
        democracy: 0.6,
        legitimacy: 0.5,
        perceivedGap: 0.9,
        normStrength: 0.5,
        stake: 0.5,
        leverageShare: [0, 0.4],
        leaderResolve: 0.9,
      },
      p: { legalism: 0.01, efficacy: 0.01, leader: 0.002 },
    })
    // A state under law 0.7; the norm counts 0.4 + 0.6 x 0.5 = 0.7; under full attention nothing fades.
    expect(term('lawful')).toBeCloseTo(0.01 * 0.7 * 0.5 * 0.9 * 0.7, 12)
    expect(term('success')).toBeCloseTo(0.01 * 0.5 * 0.9 * (0.3 + 0.7 * 0.4), 12)
    expect(term('resolve')).toBeCloseTo(0.002 * 0.4, 12)
    expect(term('utilityEnforcer')).toBeCloseTo(0.002205 + 0.00261 + 0.0008, 12)
  })

  it('speak for following a state that is near or allied, as long as there is a gap', () => {
    const following = (near: number, bond: number) =>
      review({
        world: { lead: 0, leadNear: [0.5, near], leadBond: [0, bond], perceivedGap: 0.8 },
        p: { followNear: 0.001, followBond: 0.0004 },
      }).term('following')
    // Half a span away it counts for nothing; an ally at the same place 0.0005 + 0.0004, a stranger a whole span away -0.0005.
    expect([following(0.5, 0), following(1, 1), following(0, 0)]).toEqual(
      [0, 0.0009 * 0.8, -0.0005 * 0.8].map((x) => expect.closeTo(x, 12)),
    )
  })

  it('fade with attention, unless an institution keeps the case on the agenda', () => {
    const law = { ruleOfLaw: 1, democracy: 1, legitimacy: 0.8, perceivedGap: 0.6, normStrength: 1, peerPull: [0, 0.5] }
    const p = { legalism: 0.01, peers: 0.002, agendaKeeping: 0.5 }
    const faded = (attention: number, institution: number) => {
      const { term } = review({ world: { ...law, attention }, p, d: { institution } })
      return [term('lawful'), term('pull')]
    }
    const share = (part: number) => [0.01 * 0.8 * 0.6 * part, 0.002 * 0.5 * 0.6 * part].map((x) => expect.closeTo(x, 12))
    expect(faded(1, 0)).toEqual(share(1))
    expect(faded(0, 0)).toEqual(share(0.25))
    // A wholly mandated case keeps half of what attention has lost: 0.2 + 0.5 x 0.8 of three quarters.
    expect(faded(0.2, 1)).toEqual(share(0.25 + 0.75 * 0.6))
  })

  it('speak against it: trade lost now and on the next rung, friendship, patrons, retaliation, unrest next door, harm', () => {
    const { term } = review({
      world: {
        rung: 1,
        costRate: 0.1,
        costRateNext: 0.3,
        dependence: [0, 0.05],
        perceivedGap: 0.8,
        affinity: [0, 0.5],
        patronPull: [0, 0.3],
        proximity: [0, 0.6],
        ruleOfLaw: 1,
        democracy: 1,
        civilianHarm: 0.01,
        // As much as costs half of the most that unrest can.
        grossDamage: 0.01,
      },
      p: {
        foresight: 0.5,
        affinityWeight: 0.004,
        pressure: 0.002,
        retaliation: 0.1,
        instability: 0.001,
        harmAversion: 0.2,
      },
    })
    expect(term('paid')).toBeCloseTo(-part(0.005), 12)
    expect(term('credible')).toBeCloseTo(-0.5 * (part(0.015) - part(0.005)) * 0.8, 12)
    expect(term('friendship')).toBeCloseTo(-0.004 * 0.25, 12)
    expect(term('pressed')).toBeCloseTo(-0.0006, 12)
    // A respondent three times as large can retaliate against three quarters of the trade at risk.
    expect(term('retaliated')).toBeCloseTo(-0.1 * part(0.05) * 0.75, 12)
    expect(term('unstable')).toBeCloseTo(-0.001 * 0.6 * 0.5, 12)
    expect(term('harmful')).toBeCloseTo(-0.002, 12)
  })

  it('weigh a fixed cost on the smallest, which participation support takes off', () => {
    const small = { world: { smallness: [0, 0.5] }, p: { participation: 0.0002, smallCost: 0.001, membership: 0.0008 } }
    expect(review(small).term('fixed')).toBeCloseTo(-0.0007, 12)
    const { term } = review({ ...small, d: { participationSupport: 1 } })
    expect(term('fixed')).toBeCloseTo(-0.0002 - 0.001 * 0.5 * 0.2, 12)
    expect(term('induced')).toBeCloseTo(0.0004, 12)
  })

  it('charge a member what it pays, and others what they would pay less what members share', () => {
    const trade = {
      rung: 1,
      costRate: 0.1,
      costRateNext: 0.1,
      dependence: [0, 0.05],
      senderCost: [0, 0.0012],
      poolDue: 0.0004,
    }
    expect(review({ world: trade, d: { burdenSharing: 0.4 } }).term('paid')).toBeCloseTo(-part(0.005) * 0.6 - 0.0004, 12)
    const member = { ...trade, role: [RESPONDENT, ENFORCER] }
    expect(review({ world: member, d: { burdenSharing: 0.4 } }).term('paid')).toBeCloseTo(-0.0012, 12)
  })
})

describe('offers', () => {
  // Half of what is offered per unit of dependence has been delivered: 0.02 of a trade of a tenth of GDP.
  const offers = { offerRate: 0.02, dependence: [0, 0.1] }
  const p = { supporterOffers: 0.5 }

  it('cost those who would enforce or speak what they would pay for them, whatever they are now', () => {
    for (const role of [BYSTANDER, SUPPORTER]) {
      const { term } = review({ world: { ...offers, role: [RESPONDENT, role] }, p })
      expect(term('delivered')).toBeCloseTo(-part(0.002), 12)
      expect(term('pledged')).toBeCloseTo(-part(0.001), 12)
      expect(term('utilityEnforcer')).toBe(term('delivered'))
      expect(term('utilitySupporter')).toBe(term('pledged'))
    }
  })

  it('are told apart from the trade that a member loses', () => {
    const { term } = review({ world: { ...offers, role: [RESPONDENT, ENFORCER], senderCost: [0, 0.003 + part(0.002)] }, p })
    expect([term('paid'), term('delivered')]).toEqual([-0.003, -part(0.002)].map((x) => expect.closeTo(x, 12)))
  })

  it('keep supporters away who gain little by speaking', () => {
    const speaks = { world: { stake: 1, perceivedGap: 1 }, p: { efficacy: 0.003, voice: 1, participation: 0.01, ...p } }
    expect(review(speaks).world.role[1]).toBe(SUPPORTER)
    expect(review({ ...speaks, world: { ...speaks.world, ...offers } }).world.role[1]).toBe(BYSTANDER)
  })
})

describe('the choice', () => {
  const keen = { world: { stake: 1, perceivedGap: 1 }, p: { efficacy: 0.01, effortScale: 0.003 } }

  it('is to enforce where that is worth most, with an effort that grows with the margin', () => {
    const { world } = review(keen)
    // Worth 0.01 x 0.3; as much as the scale, so three quarters whole-hearted.
    expect(world.role[1]).toBe(ENFORCER)
    expect(world.margin[1]).toBeCloseTo(0.003, 12)
    expect(world.effort[1]).toBeCloseTo(0.75, 12)
  })

  it('is never made with less than a little effort', () => {
    // An unlikely draw: a margin far below nothing still gives 0.15.
    const { world } = review({
      p: { participation: 0.01, temperature: 0.01, effortScale: 0.0001 },
      tape: { chooseRole: 0.9 },
    })
    expect(world.margin[1]).toBeCloseTo(-0.01, 12)
    expect([world.role[1], world.effort[1]]).toEqual([ENFORCER, 0.15])
  })

  it('is to speak where enforcing costs too much and speaking little', () => {
    const { world, term } = review({
      world: { ...keen.world, rung: 1, costRate: 0.2, costRateNext: 0.2, dependence: [0, 0.02] },
      p: { ...keen.p, voice: 0.4 },
    })
    expect(term('utilityEnforcer')).toBeCloseTo(0.003 - part(0.004), 12)
    expect(term('utilitySupporter')).toBeCloseTo(0.4 * 0.003, 12)
    expect([world.role[1], world.effort[1]]).toEqual([SUPPORTER, 0])
  })

  it('of speaking counts half of what holds a state back from enforcing', () => {
    const { term } = review({
      world: { leaderResolve: 1, affinity: [0, 0.5], patronPull: [0, 0.4] },
      p: { voice: 0.5, leader: 0.008, affinityWeight: 0.004, pressure: 0.005 },
    })
    expect(term('speaking')).toBeCloseTo(0.5 * (0.004 - 0.0005 - 0.001), 12)
    // Without an open gap law and stake weigh nothing.
    expect(term('utilitySupporter')).toBe(term('speaking'))
  })

  it('is a logit: odds of two to one for an advantage of one temperature times ln 2', () => {
    // Standing by and speaking are worth nothing, enforcing T ln 2: shares of 1/4, 1/4 and 1/2, in the sequence of the roles.
    const worth = 0.001 * log(2)
    const chosen = (draw: number) =>
      review({
        world: { perceivedGap: 1, stake: 1 },
        p: { temperature: 0.001, efficacy: worth / 0.3 },
        tape: { chooseRole: draw },
      }).world.role[1]
    expect([0.24, 0.26, 0.49, 0.51, 0.99].map(chosen)).toEqual([BYSTANDER, SUPPORTER, SUPPORTER, ENFORCER, ENFORCER])
  })

  it('is made only by those who review', () => {
    const { world } = review({ ...keen, p: { ...keen.p, review: 0.3 } })
    expect([world.role[1], world.members[0]]).toEqual([BYSTANDER, 0])
    expect(review({ ...keen, p: { ...keen.p, review: 0.3 }, tape: { reviewRole: 0.29 } }).world.role[1]).toBe(ENFORCER)
  })

  it('of a member who gains nothing is to leave, unless it is locked in', () => {
    const tired = { world: { role: [RESPONDENT, ENFORCER] }, p: { participation: 0.004, lockInWorth: 0.01 } }
    expect(review(tired).world.role[1]).not.toBe(ENFORCER)
    const { world, term } = review({ ...tired, d: { lockIn: 0.5, institution: 1 } })
    expect(term('lockedIn')).toBeCloseTo(0.005, 12)
    expect(world.role[1]).toBe(ENFORCER)
    // Without an institution three tenths of the lock remain: 0.0015 against 0.004.
    expect(review({ ...tired, d: { lockIn: 0.5 } }).world.role[1]).not.toBe(ENFORCER)
  })
})

describe('busters', () => {
  const offer = {
    rung: 1,
    tradeCut: 50,
    diversionRate: 0.4,
    absorbed: 0.6,
    absorption: [0, 0.5],
    normStrength: 1,
    ruleOfLaw: 1,
    democracy: 1,
    standing: 0.5,
  }
  const p = { profitMargin: 0.1, standingLoss: 0.002, fines: 0.02 }

  it('profit from diverted trade less what it does to their standing', () => {
    const { world, term } = review({ world: offer, p })
    // It would take up 0.4 x 0.5 = 0.2 beside the 0.6 of others: a quarter of 0.4 x 50, at a margin of a tenth, over a GDP of 100.
    expect(term('profit')).toBeCloseTo(part(0.005), 12)
    expect(term('despised')).toBeCloseTo(-0.002, 12)
    expect(world.role[1]).toBe(BUSTER)
  })

  it('are kept off by secondary measures', () => {
    const { world, term } = review({ world: offer, p, d: { secondaryMeasures: 0.5 } })
    expect(term('fined')).toBeCloseTo(-0.01, 12)
    expect(world.role[1]).not.toBe(BUSTER)
  })

  it('do not arise where no measure is in force', () => {
    expect(review({ world: { ...offer, rung: 0 }, p }).world.role[1]).not.toBe(BUSTER)
  })
})

describe('a friend', () => {
  it('of the respondent finds busting and shielding worth more by four tenths of its reluctance', () => {
    const friend = { rung: 1, affinity: [0, 0.5], patronage: [0, 0.5] }
    const { term } = review({ world: friend, p: { affinityWeight: 0.004, shielding: 0.006, standingLoss: 0.001 } })
    expect(term('utilityBuster') - term('despised')).toBeCloseTo(0.4 * 0.001, 12)
    expect(term('utilityPatron') - term('despised')).toBeCloseTo(0.003 + 0.4 * 0.001, 12)
  })
})

describe('a buster', () => {
  it('weighs the part that it has already', () => {
    const held = {
      rung: 1,
      tradeCut: 50,
      diversionRate: 0.4,
      absorbed: 0.6,
      absorption: [0, 0.5],
      role: [RESPONDENT, BUSTER],
    }
    expect(review({ world: held, p: { profitMargin: 0.1 } }).term('profit')).toBeCloseTo(part((0.1 * 50 * 0.4) / 3 / 100), 12)
  })
})

describe('patrons', () => {
  it('shield where they are ready to', () => {
    const { world, term } = review({ world: { patronage: [0, 0.6] }, p: { shielding: 0.01 } })
    expect(term('shielded')).toBeCloseTo(0.006, 12)
    expect(world.role[1]).toBe(PATRON)
    expect(review({ p: { shielding: 0.01 } }).world.role[1]).not.toBe(PATRON)
  })
})
