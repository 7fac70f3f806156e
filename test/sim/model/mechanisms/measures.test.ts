/** What measures do to a respondent and cost three senders, checked by hand. Twelve digits: a few roundings of 1e-16 each. */
import { describe, expect, it } from 'vitest'
import { measures } from '../../../../sim/model/mechanisms/measures.ts'
import { BUSTER, ENFORCER, RESPONDENT, SUPPORTER } from '../../../../sim/model/vocabulary.ts'
import { alone, type Example } from '../../../support/alone.ts'

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
      exposureAssets: [0, 0.02, 0.01, 0.1],
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
    const { world, step } = senders({ exposureTrade: 10, exposureFinance: 10, exposureAid: 10, exposureAssets: 10 })
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
    expect(world.grossDamage[0]).toBeCloseTo(0.75 * part(0.036), 12)
    world.rung[0] = 0
    step(0)
    expect(world.grossDamage[0]).toBeCloseTo(0.675 * part(0.036), 12)
    expect(world.senderBurden[0]).toBe(0)
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

describe('attachments', () => {
  it('reach the property in the courts of enforcers, as their law and the design allow, with no rung in force', () => {
    const law = { executionLaw: [0, 0.5, 1, 1], rung: 0 }
    const { world, step } = senders(law, {}, { jurisdictionalCapture: 0.5 })
    step(0)
    expect(world.attachment[0]).toBeCloseTo(0.5 * (0.5 * 0.02 + 0.01), 12)
    const without = senders(law)
    without.step(0)
    expect(without.world.attachment[0]).toBe(0)
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
