/** What measures do to a respondent and cost three senders, checked by hand. Twelve digits: a few roundings of 1e-16 each. */
import { describe, expect, it } from 'vitest'
import { measures } from '../../../../sim/model/mechanisms/measures.ts'
import {
  ACTS,
  BINDS,
  BUSTER,
  BYSTANDER,
  CLAIMANTS,
  ENFORCER,
  FORUM,
  PERMITS,
  RECOMMENDS,
  RESPONDENT,
  SUPPORTER,
} from '../../../../sim/model/vocabulary.ts'
import { alone, type Example } from '../../../support/alone.ts'
import { byRung } from './by-hand.ts'

const NONE = [0, 0, 0, 0, 0]

/** What is lost of a whole where each further loss falls on what is left. */
const part = (x: number) => x / (1 + x)

/** Two rungs above the empty one; the first enforcer makes half an effort; the third state only speaks. */
function senders(world: Example['world'] = {}, p: Example['p'] = {}, d: Example['d'] = {}) {
  return alone(measures, {
    sizes: { states: 4, rungs: 3 },
    world: {
      role: [RESPONDENT, ENFORCER, ENFORCER, SUPPORTER],
      effort: [0, 0.5, 1, 0],
      gdp: [50, 100, 300, 80],
      rung: 1,
      rungCount: 3,
      // Trade, finance, aid, assets, penalty.
      rungBite: [...NONE, ...[0.1, 0.2, 0.5, 0.1, 0.002], ...[0.3, 0.2, 0.5, 0.1, 0.002]],
      rungCivilian: [...NONE, ...[0.5, 0, 1, 0, 0], ...[0.5, 0, 1, 0, 0]],
      rungEvadable: [...NONE, ...[0.6, 0.5, 0, 0, 0], ...[0.6, 0.5, 0, 0, 0]],
      rungSenderCost: [...NONE, 0.1, 0, 0, 0, 0, 0.2, 0, 0, 0, 0],
      exposureTrade: [0, 0.2, 0.1, 0.3],
      exposureFinance: [0, 0.02, 0.03, 0.1],
      exposureAid: [0, 0, 0.01, 0.1],
      propertyLeft: [0, 0.02, 0.01, 0.1],
      dependence: [0, 0.04, 0.01, 0.5],
      ...world,
    },
    p: { onset: 1, ...p },
    d: { institution: 0.5, ...d },
  })
}

describe('damage', () => {
  it('is bite times exposure to the enforcers times their effort, channel by channel; penalties need an institution', () => {
    const { world, step } = senders()
    step(0)
    // Reach: trade 0.5 x 0.2 + 0.1 = 0.2, finance 0.01 + 0.03 = 0.04, aid 0.01, assets 0.01 + 0.01 = 0.02, penalty 0.5.
    expect(world.grossDamage[0]).toBeCloseTo(part(0.02 + 0.008 + 0.005 + 0.002 + 0.001), 12)
    // Civilians bear, and evasion reaches, the same shares of what is lost in the end.
    expect(world.civilianDamage[0]).toBeCloseTo((0.5 * 0.02 + 0.005) / 1.036, 12)
    expect(world.evadableDamage[0]).toBeCloseTo((0.6 * 0.02 + 0.5 * 0.008) / 1.036, 12)
  })

  it('threatens what the next rung would add; the last rung threatens nothing', () => {
    const { world, step } = senders()
    step(0)
    expect(world.nextDamage[0]).toBeCloseTo(part(0.036 + 0.2 * (0.3 - 0.1)) - part(0.036), 12)
    world.rung[0] = 2
    step(0)
    expect(world.nextDamage[0]).toBe(0)
  })

  it('cuts a part of the trade with the enforcers, by their effort, which follows effort and rung at once', () => {
    const { world, step } = senders({ rungCut: [...NONE, 0.5, 0, 0, 0, 0, 0.5, 0, 0, 0, 0] })
    step(0)
    // Half of a trade of 0.5 x 0.2 + 0.1 of a GDP of 50.
    expect(world.tradeCut[0]).toBeCloseTo(5, 12)
    world.effort[1] = 0
    step(0)
    expect(world.tradeCut[0]).toBeCloseTo(2.5, 12)
    world.rung[0] = 0
    step(0)
    expect(world.tradeCut[0]).toBe(0)
  })

  it('never exceeds the whole, however exposed the respondent is', () => {
    const { world, step } = senders({ exposureTrade: 10, exposureFinance: 10, exposureAid: 10, propertyLeft: 10 })
    step(0)
    // Reach is 15 in every channel but the last: 15 x 0.9 + 0.001 of a whole.
    expect(world.grossDamage[0]).toBeCloseTo(13.501 / 14.501, 12)
    expect(world.civilianDamage[0]).toBeLessThan(world.grossDamage[0]!)
  })

  it('builds fast and fades slowly', () => {
    const { world, step } = senders({}, { onset: 0.5, restoration: 0.1 })
    step(0)
    expect(world.grossDamage[0]).toBeCloseTo(0.5 * part(0.036), 12)
    step(0)
    // Half of it is left to come, so the speed is half way between the two.
    expect(world.grossDamage[0]).toBeCloseTo((0.5 + 0.3 * 0.5) * part(0.036), 12)
    world.rung[0] = 0
    step(0)
    expect(world.grossDamage[0]).toBeCloseTo(0.9 * 0.65 * part(0.036), 12)
    expect(world.senderBurden[0]).toBe(0)
  })

  it('stays near the mean of an effort that goes up and down', () => {
    // Efforts of 1.1 and 0.9 times the usual by turns, at speeds ten to one: half of the swing at most, where a ratchet would take it all.
    const { world, step } = senders({}, { onset: 0.3, restoration: 0.03 })
    for (let month = 0; month < 200; month++) step(0)
    const usual = world.grossDamage[0]!
    const effort = [...world.effort]
    for (let month = 0; month < 200; month++) {
      effort.forEach((e, i) => {
        world.effort[i] = e * (month % 2 === 0 ? 1.1 : 0.9)
      })
      step(0)
    }
    expect(world.grossDamage[0]! / usual).toBeGreaterThan(0.95)
    expect(world.grossDamage[0]! / usual).toBeLessThan(1.05)
  })

  it('is nothing without enforcers', () => {
    const { world, step } = senders({ role: [RESPONDENT, SUPPORTER, BUSTER, SUPPORTER] }, {}, { institution: 0 })
    step(0)
    expect([world.grossDamage[0], world.senderBurden[0], ...world.senderCost]).toEqual([0, 0, 0, 0, 0, 0])
  })
})

/** What the two enforcers lose at a rate of 0.15, USD bn per year. */
const LOST = 100 * part(0.003) + 300 * part(0.0015)

describe('the cost to senders', () => {
  it('is effort times dependence times the cost of the rung, spill included, for enforcers only', () => {
    const { world, step } = senders({}, { spill: 0.5 })
    step(0)
    // Rate 0.1 x 1.5 = 0.15: 0.5 x 0.15 x 0.04 and 0.15 x 0.01 of GDP, some 0.3 and 0.45 USD bn.
    expect([...world.senderCost]).toEqual([0, part(0.003), part(0.0015), 0].map((x) => expect.closeTo(x, 12)))
    expect(world.senderBurden[0]).toBeCloseTo(LOST, 12)
  })

  it('is shared by GDP as far as the design pools it, and the sum stays the same', () => {
    const { world, step } = senders({}, { spill: 0.5 }, { burdenSharing: 0.4 })
    step(0)
    // Each bears 0.6 of its own and, of a GDP of 400, 0.4 of what all lose.
    const due = (0.4 * LOST) / 400
    expect([...world.senderCost]).toEqual([0, 0.6 * part(0.003) + due, 0.6 * part(0.0015) + due, 0].map((x) => expect.closeTo(x, 12)))
    expect(world.senderCost[1]! * 100 + world.senderCost[2]! * 300).toBeCloseTo(LOST, 12)
    expect(world.senderBurden[0]).toBeCloseTo(LOST, 12)
  })

  it('wholly pooled weighs the same share of GDP on every member', () => {
    const { world, step } = senders({}, { spill: 0.5 }, { burdenSharing: 1 })
    step(0)
    expect([...world.senderCost]).toEqual([0, LOST / 400, LOST / 400, 0].map((x) => expect.closeTo(x, 12)))
  })
})

describe('the cost of a rung', () => {
  it('is told per unit of dependence, for the rung in force and the next, and so is what the pool asks of each', () => {
    const { world, step } = senders({}, { spill: 0.5 }, { burdenSharing: 0.4 })
    step(0)
    expect([world.costRate[0], world.costRateNext[0], world.poolDue[0]]).toEqual(
      [0.15, 0.3, (0.4 * LOST) / 400].map((x) => expect.closeTo(x, 12)),
    )
    world.rung[0] = 2
    step(0)
    expect(world.costRateNext[0]).toBe(world.costRate[0])
  })
})

describe('the cost of offers', () => {
  it('falls on every state that offers, by its trade, as far as the respondent has complied', () => {
    // Dependence is trade over own GDP: exposures of 0.2, 0.1 and 0.3 of a GDP of 50.
    const dependence = [0, 10 / 100, 5 / 300, 15 / 80]
    // Trade of 0.45 on offer at 0.05 is worth 0.0225 of a GDP of 50, at 0.2 of its value to those who give it.
    const given = { rung: 0, offerTrade: 0.05, offerCost: 0.2, dependence }
    const { world, step } = senders({ ...given, compliance: 0.5 }, { supporterOffers: 0.5 })
    step(0)
    const rate = (0.2 * part(0.0225) * 0.5) / 0.45
    expect(world.offerRate[0]).toBeCloseTo(rate, 12)
    const each = [0, part(rate * dependence[1]!), part(rate * dependence[2]!), part(0.5 * rate * dependence[3]!)]
    // Together about 0.2 x 0.0225 x 0.5 of a GDP of 50.
    expect(world.senderBurden[0]).toBeCloseTo(100 * each[1]! + 300 * each[2]! + 80 * each[3]!, 12)
    expect(world.senderBurden[0]).toBeCloseTo(0.2 * 0.0225 * 50 * 0.5, 2)
    expect([...world.senderCost]).toEqual(each.map((x) => expect.closeTo(x, 12)))
    const none = senders({ ...given, compliance: 0 }, { supporterOffers: 0.5 })
    none.step(0)
    expect(none.world.senderBurden[0]).toBe(0)
  })
})

describe('inducements', () => {
  it('are worth what the trade with enforcers and, in part, supporters is worth', () => {
    const { world, step } = senders({ offerTrade: 0.05 }, { supporterOffers: 0.5 })
    step(0)
    // Trade on offer: 0.2 + 0.1 + half of 0.3, whatever the effort.
    expect(world.inducementValue[0]).toBeCloseTo(part(0.05 * 0.45), 12)
  })

  it('that need no trade need somebody of weight to give them', () => {
    const { world, step } = senders({ offerBudget: 0.01, offerSecurity: 0.004 })
    step(0)
    expect(world.inducementValue[0]).toBeCloseTo(part((0.014 * 0.3) / 0.35), 12)
    const alone = senders({ offerBudget: 0.01, role: [RESPONDENT, BUSTER, BUSTER, BUSTER] })
    alone.step(0)
    expect(alone.world.inducementValue[0]).toBe(0)
  })
})

describe('a forum', () => {
  /** Rung 1 is by a forum of the respondent and the last two states. */
  function body(effect: number, world: Example['world'] = {}) {
    const one = alone(measures, {
      sizes: { states: 4, rungs: 3, forums: 1 },
      world: {
        role: [RESPONDENT, ENFORCER, BYSTANDER, SUPPORTER],
        effort: [0, 0.5, 0, 0],
        gdp: 100,
        rung: 1,
        rungCount: 3,
        rungBite: [...NONE, ...[0.1, 0.2, 0.5, 0.1, 0.002], ...[0.3, 0.2, 0.5, 0.1, 0.004]],
        rungBy: byRung(0, FORUM, 0),
        rungForum: byRung(-1, 0, -1),
        rungEffect: byRung(PERMITS, effect, PERMITS),
        rungSenderCost: byRung(0, 0.1, 0.2),
        heads: [1, 0, 1, 1],
        exposureTrade: [0, 0.2, 0.1, 0.3],
        exposureFinance: [0, 0.02, 0.03, 0.1],
        exposureAid: [0, 0, 0.01, 0.1],
        propertyLeft: [0, 0.02, 0.01, 0.1],
        dependence: [0, 0.04, 0.01, 0.5],
        ...world,
      },
      p: { onset: 1 },
      d: { institution: 0.5 },
    })
    one.step(0)
    return one.world
  }

  it('that acts reaches over its members without any state, at no cost to them; its penalties count in full', () => {
    const world = body(ACTS, { role: [RESPONDENT, BYSTANDER, BYSTANDER, BYSTANDER] })
    // Members: trade 0.4, finance 0.13, aid 0.11, assets 0.11, penalty 1.
    expect(world.grossDamage[0]).toBeCloseTo(part(0.04 + 0.026 + 0.055 + 0.011 + 0.002), 12)
    expect([...world.senderCost]).toEqual([0, 0, 0, 0])
    // Others may act beside it where the rung says so.
    const both = body(ACTS, { rungAlso: byRung(0, 1, 0) })
    expect(both.grossDamage[0]).toBeCloseTo(part(0.134 + 0.5 * (0.02 + 0.004 + 0.002)), 12)
    expect(body(ACTS).grossDamage[0]).toBeCloseTo(part(0.134), 12)
  })

  it('that binds acts through its members and gives penalties their full weight; one gone round gives none', () => {
    expect(body(BINDS).grossDamage[0]).toBeCloseTo(part(0.5 * (0.02 + 0.004 + 0.002) + 0.002), 12)
    expect(body(BINDS, { outside: 1 }).grossDamage[0]).toBeCloseTo(part(0.5 * (0.02 + 0.004 + 0.002) + 0.001), 12)
    expect(body(RECOMMENDS).grossDamage[0]).toBeCloseTo(part(0.5 * (0.02 + 0.004 + 0.002) + 0.001), 12)
  })

  it('threatens with all of its members, who would make the least effort at least; claimants with what they are ready for', () => {
    const idle = { rung: 0, rungCount: 2, role: [RESPONDENT, BYSTANDER, BYSTANDER, BYSTANDER], may: 0, readiness: [0, 0.6, 0.4, 0] }
    const threat = (effect: number, world: Example['world'] = {}) => body(effect, { ...idle, ...world }).nextDamage[0]
    const bites = (trade: number, finance: number, aid: number, assets: number, penalty: number) =>
      part(0.1 * trade + 0.2 * finance + 0.5 * aid + 0.1 * assets + 0.002 * penalty)
    expect(threat(ACTS)).toBeCloseTo(bites(0.4, 0.13, 0.11, 0.11, 1), 12)
    const [a, b] = [0.4, 0.15]
    expect(threat(BINDS)).toBeCloseTo(bites(a * 0.1 + b * 0.3, a * 0.03 + b * 0.1, a * 0.01 + b * 0.1, a * 0.01 + b * 0.1, 1), 12)
    expect(threat(RECOMMENDS)).toBeCloseTo(bites(0, 0, 0, 0, 0.5), 12)
    const injured = { claimant: [0, 1, 0, 0] }
    const alone = bites(0.12, 0.012, 0, 0.012, 0.5)
    expect(threat(PERMITS, injured)).toBeCloseTo(alone, 12)
    expect(threat(PERMITS, { ...injured, rungBy: byRung(0, CLAIMANTS, 0), rungForum: -1 })).toBeCloseTo(alone, 12)
    // After words, a rung by anyone threatens with all who would act on it.
    const words = { rung: 1, rungCount: 3 }
    expect(threat(RECOMMENDS, words)).toBeCloseTo(part(0.048 + 0.2 * 0.024 + 0.5 * 0.004 + 0.1 * 0.016 + 0.002) - part(0.001), 12)
  })

  it('that has not voted to give an offer leaves it part of its worth and those who would pay for it their money', () => {
    const offer = { rung: 0, offerBudget: 0.01, offerCost: 1, compliance: 0.5, offerForum: 0 }
    const held = body(PERMITS, offer)
    const given = body(PERMITS, { ...offer, offerGiven: 1 })
    const free = body(PERMITS, { ...offer, offerForum: -1 })
    expect(held.inducementValue[0]).toBeCloseTo(0.5 * given.inducementValue[0]!, 12)
    expect([held.senderBurden[0], given.senderBurden[0]! > 0]).toEqual([0, true])
    expect(free.inducementValue[0]).toBe(given.inducementValue[0])
  })
})
