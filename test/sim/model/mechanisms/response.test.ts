/** What the government of a respondent weighs and does, each term by hand. Twelve digits: a few roundings of 1e-16 each. */
import { describe, expect, it } from 'vitest'
import { response } from '../../../../sim/model/mechanisms/response/index.ts'
import { RESPONSE_TERMS } from '../../../../sim/model/terms.ts'
import { COMPLY, DEFY, DELAY, NEGOTIATE, PARTIAL } from '../../../../sim/model/vocabulary.ts'
import { log, normalCdf } from '../../../../sim/random/index.ts'
import { alone, type Example } from '../../../support/alone.ts'

type Term = (typeof RESPONSE_TERMS)[number]

/** A respondent that reviews this month, with one obligation that costs 0.01 at home and nothing fulfilled. */
function review(changes: Partial<Example> = {}) {
  const { world: columns, p, sizes, ...rest } = changes
  const { world, step } = alone(response, {
    sizes: { states: 1, ...sizes },
    world: {
      age: 12,
      posture: DELAY,
      frailty: 1,
      owed: 1,
      governmentFrailty: 1,
      trueGap: 1,
      demand: 1,
      rung: 1,
      durability: 1,
      democracy: 1,
      obligationStart: [0, 1],
      domesticCost: 0.01,
      ...columns,
    },
    p: { review: 1, temperature: 1e-4, depthCost: 1, honeymoon: 12, ...p },
    ...rest,
  })
  step(0)
  return { world, term: (name: Term) => world.responseTerms[RESPONSE_TERMS.indexOf(name)]! }
}

describe('the domestic cost', () => {
  it('is that of the obligations that remain, less what aligned law saves, more in a rally', () => {
    const { term } = review({
      sizes: { states: 1, obligations: 2 },
      world: { obligationStart: [0, 2], domesticCost: [0.02, 0.01], fulfilment: [0.5, 0], alignment: 0.5, rally: 0.1 },
      p: { alignmentRelief: 0.4 },
    })
    expect(term('cost')).toBeCloseTo(0.02 * 0.8 * 1.5, 12)
  })

  it('includes upkeep of what can be undone: payments stay paid', () => {
    const kept = (kind: number) => review({ world: { obligationKind: kind, fulfilment: 1 }, p: { upkeep: 0.2 } }).term('cost')
    expect([0, 1, 2, 3, 4].map(kept)).toEqual([0.002, 0, 0.0014, 0.0005, 0.0003].map((x) => expect.closeTo(x, 12)))
  })

  it('asks for no upkeep of what is final: land handed over, a person let go', () => {
    const of = (final: number, fulfilment: number) =>
      review({ world: { obligationFinal: final, fulfilment }, p: { upkeep: 0.2 } }).term('cost')
    expect([of(1, 1), of(0, 1)]).toEqual([0, expect.closeTo(0.002, 12)])
    // What is not done yet costs the same.
    expect([of(1, 0), of(0, 0)]).toEqual([0.01, 0.01])
  })

  it('differs by hidden draws: of the state, made when the case opens, and of its government, made with each new one', () => {
    // One standard deviation of ln 2 in all, half of the variance each: a factor of 2 to the square root of one half for a draw.
    const hidden = (leaderTenure: number, age: number) =>
      review({
        world: { age, leaderTenure, frailty: 1.5 },
        p: { frailtySpread: log(2), frailtyPassing: 0.5 },
        tape: { frailty: normalCdf(1), government: normalCdf(-1) },
      })
    const factor = 2 ** Math.sqrt(0.5)
    const opened = hidden(24, 0)
    // The normal quantile is good to 1e-9.
    expect(opened.world.frailty[0]).toBeCloseTo(factor, 8)
    expect(opened.world.governmentFrailty[0]).toBeCloseTo(1 / factor, 8)
    expect(opened.term('cost')).toBeCloseTo(0.01, 9)
    // A new government keeps what is of the state.
    const later = hidden(0, 30)
    expect([later.world.frailty[0], later.world.governmentFrailty[0]]).toEqual([1.5, expect.closeTo(1 / factor, 8)])
    const same = hidden(1, 30)
    expect([same.world.frailty[0], same.world.governmentFrailty[0]]).toEqual([1.5, 1])
  })
})

describe('a settlement', () => {
  it('asks for part of the rest only', () => {
    // Half is fulfilled and three quarters are asked for: half of what remains.
    expect(review({ world: { fulfilment: 0.5, compliance: 0.5, demand: 0.75 } }).term('cost')).toBeCloseTo(0.01 * 0.5 * 0.5, 12)
    expect(review({ world: { fulfilment: 0.8, compliance: 0.8, demand: 0.75 } }).term('cost')).toBe(0)
  })

  it('costs less at home by what time and manner save, and threatens with what a breach would bring back', () => {
    const { term } = review({ world: { settled: 1, concession: 0.3, heldOver: 0.004 } })
    expect([term('cost'), term('threat')]).toEqual([expect.closeTo(0.007, 12), 0.004])
  })
})

describe('pressure', () => {
  it('counts damage in force more the longer the coalition is expected to last', () => {
    const sanctions = (durability: number) =>
      review({ world: { netDamage: 0.01, durability }, p: { durabilityFloor: 0.4 } }).term('sanctions')
    expect([1, 0.5, 0].map(sanctions)).toEqual([0.01, 0.007, 0.004].map((x) => expect.closeTo(x, 12)))
  })

  it('counts the next rung as far as the threat is clear, lasting and backed by the quorum, and not blocked', () => {
    const threat = (world: Example['world']) =>
      review({
        world: { nextDamage: 0.02, durability: 0.5, leverage: 0.6, ...world },
        p: { credibility: 0.5 },
        d: { clarity: 0.8, quorum: 0.2 },
      }).term('threat')
    expect(threat({})).toBeCloseTo(0.5 * 0.8 * 0.5 * 0.02, 12)
    expect(threat({ leverage: 0.105 })).toBeCloseTo(0.002, 12)
    expect(threat({ blocked: 1 })).toBe(0)
    // Where a forum decides the next rung, what counts is whether it would carry it, not leverage.
    expect(threat({ outlook: 0.5, leverage: 0 })).toBeCloseTo(0.002, 12)
    expect(threat({ outlook: 0 })).toBe(0)
  })

  it('of measures that are lifted is not weighed, though their damage lingers', () => {
    expect(review({ world: { netDamage: 0.01, rung: 0 } }).term('sanctions')).toBe(0)
  })

  it('adds reputation and attachments as they are', () => {
    const { term } = review({ world: { reputationCost: 0.002, attachment: 0.001 }, p: { reputationWeight: 1.5 } })
    expect([term('reputation'), term('attachments')]).toEqual([expect.closeTo(0.003, 12), 0.001])
  })
})

describe('the constituency for compliance', () => {
  it('is the public where it can speak and attends, and a promise to accept the court as law is kept at home and the court obeyed', () => {
    const { term } = review({
      world: {
        democracy: 0.8,
        ruleOfLaw: 0.6,
        attention: 0.5,
        legitimacy: 0.4,
        remedyCoverage: 0.5,
        consent: 0.7,
        courtAuthority: 0.3,
        trueGap: 0,
      },
      p: { constituency: 0.01, legalCulture: 0.01 },
    })
    // Three tenths of it remain once the gap is closed.
    expect(term('goodwill')).toBeCloseTo((0.01 * 0.7 * 0.5 * 0.7 * 1.5 + 0.01 * 0.7 * 0.5 * (0.6 + 0.3)) * 0.3, 12)
  })
})

describe('the posture', () => {
  it('is defiance where pressure is less than the domestic cost, compliance where it is more', () => {
    const under = (netDamage: number) => review({ world: { netDamage } }).world.posture[0]
    expect(under(0.0099)).toBe(DEFY)
    expect(under(0.0101)).toBe(COMPLY)
  })

  it('is worth what the posture keeps, pays and earns', () => {
    const { term } = review({ world: { netDamage: 0.004, inducementValue: 0.02 }, p: { promise: 0.5 } })
    // Kept 1, 0.85, 0.5, 0.45, 0 of the gap; earned 0, 0.05, 0.25, 0.6, 1 of 0.01.
    expect(term('utilityDefy')).toBeCloseTo(-0.004, 12)
    expect(term('utilityDelay')).toBeCloseTo(-0.15 * 0.01 - 0.85 * 0.004 + 0.0005, 12)
    expect(term('utilityPartial')).toBeCloseTo(-0.005 - 0.002 + 0.0025, 12)
    expect(term('utilityNegotiate')).toBeCloseTo(-0.55 * 0.01 - 0.45 * 0.004 + 0.006, 12)
    expect(term('utilityComply')).toBeCloseTo(-0.01 + 0.01, 12)
  })

  it('is delay where the coalition looks fragile and waiting is worth something', () => {
    const waiting = (durability: number) =>
      review({ world: { netDamage: 0.004, durability }, p: { waiting: 1, durabilityFloor: 1 } }).world.posture[0]
    // Waiting is worth (1 - durability) x 0.004, all of it to delay, seven tenths to defiance.
    expect(waiting(0)).toBe(DELAY)
    expect(waiting(1)).toBe(DEFY)
  })

  it('gives waiting no worth beyond the pressure that may go away, so none where there is no coalition', () => {
    const gamble = (world: Example['world']) => review({ world: { durability: 0, ...world }, p: { waiting: 0.5 } }).term('gamble')
    expect(gamble({ rung: 0, netDamage: 0.004 })).toBe(0)
    expect(gamble({ netDamage: 0.004 })).toBeCloseTo(0.002, 12)
    // No more than the cost at home of 0.01.
    expect(gamble({ netDamage: 0.04 })).toBeCloseTo(0.005, 12)
  })

  it('is bound by what the leader has said, less so in the first months', () => {
    const bound = (leaderTenure: number, age = 36) =>
      review({ world: { leaderResolve: 0.8, leaderTenure, age }, p: { commitment: 0.5 } }).term('backingDown')
    // Half of a cost of 0.01, eight tenths of it, bound in full after twelve months in office.
    expect([3, 12, 60].map((tenure) => bound(tenure))).toEqual([0.001, 0.004, 0.004].map((x) => expect.closeTo(x, 12)))
    // What was said before the judgment does not count.
    expect(bound(60, 3)).toBeCloseTo(0.001, 12)
  })

  it('negotiating under a settlement is to close the gap', () => {
    const { world, term } = review({
      world: { posture: NEGOTIATE, settled: 1, netDamage: 0.02 },
      p: { inertia: 0.1 },
    })
    // A cost of 0.01 and a pressure of 0.02 are at stake.
    expect(term('utilityNegotiate')).toBeCloseTo(-0.01 + 0.1 * 0.03, 12)
    expect(world.posture[0]).toBe(NEGOTIATE)
  })

  it('is a logit with the draw in the sequence of the postures', () => {
    // Nothing at stake: five equal shares.
    const chosen = (draw: number) => review({ world: { domesticCost: 0 }, tape: { choosePosture: draw } }).world.posture[0]
    expect([0.1, 0.3, 0.5, 0.7, 0.9].map(chosen)).toEqual([DEFY, DELAY, PARTIAL, NEGOTIATE, COMPLY])
  })
})

describe('the noise of the choice', () => {
  it('is a share of what is at stake: small and large demands are decided alike', () => {
    // Pressure equal to the cost: postures differ only in inertia, worth the log of two in units of noise, so delay weighs 2 of 6.
    const delays = (size: number, draw: number) =>
      review({
        world: { domesticCost: size, netDamage: size },
        p: { temperature: 0.5, inertia: 0.5 * log(2) },
        tape: { choosePosture: draw },
      }).world.posture[0] === DELAY
    for (const size of [0.0001, 0.01]) {
      expect([0.16, 0.17, 0.49, 0.51].map((draw) => delays(size, draw))).toEqual([false, true, true, false])
    }
  })
})

describe('the first posture', () => {
  const opening = (world: Example['world'], draw = 0.5) =>
    review({
      world: { age: 0, reportAge: 3, posture: DEFY, ...world },
      p: { review: 0, temperature: 0.5, inertia: 0.5, effortSpeed: 0.1 },
      tape: { choosePosture: draw },
    }).world

  it('is a decision in the month of the judgment, with every posture open and none to keep', () => {
    // Pressure equal to the cost: five equal shares, though the world starts on the first posture.
    const postures = [0.1, 0.3, 0.5, 0.7, 0.9].map((draw) => opening({ netDamage: 0.01 }, draw).posture[0])
    expect(postures).toEqual([DEFY, DELAY, PARTIAL, NEGOTIATE, COMPLY])
  })

  it('is acted on at once', () => {
    const efforts = [0.1, 0.3, 0.5, 0.7, 0.9].map((draw) => opening({ netDamage: 0.01 }, draw).respondentEffort[0])
    expect(efforts).toEqual([0, 0.1, 0.5, 0.3, 1])
  })
})

describe('a review', () => {
  const pressed = { netDamage: 1, reportAge: 3 }

  it('comes by the draw, or with a report or a new rung', () => {
    const posture = (world: Example['world'], review_ = 0) =>
      review({ world: { ...pressed, ...world }, p: { review: review_ }, tape: { reviewResponse: 0.3 } }).world.posture[0]
    expect(posture({})).toBe(DELAY)
    expect(posture({}, 0.31)).toBe(COMPLY)
    expect(posture({ reportAge: 0 })).toBe(COMPLY)
    expect(posture({ escalated: 1 })).toBe(COMPLY)
  })
})

describe('effort', () => {
  it('follows the posture step by step', () => {
    const effort = (world: Example['world']) =>
      review({
        world: { respondentEffort: 0.2, reportAge: 1, ...world },
        p: { review: 0, effortSpeed: 0.5, planEffort: 0.8 },
      }).world.respondentEffort[0]
    expect([DEFY, DELAY, PARTIAL, NEGOTIATE, COMPLY].map((posture) => effort({ posture }))).toEqual(
      [0.1, 0.15, 0.35, 0.25, 0.6].map((x) => expect.closeTo(x, 12)),
    )
    expect(effort({ posture: NEGOTIATE, settled: 1 })).toBeCloseTo(0.5, 12)
  })
})
