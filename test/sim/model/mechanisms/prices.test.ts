/** What a design costs in money, item by item, checked by hand. Twelve digits: a few roundings of 1e-16 each. */
import { describe, expect, it } from 'vitest'
import { coalition } from '../../../../sim/model/mechanisms/coalition/index.ts'
import { measures } from '../../../../sim/model/mechanisms/measures.ts'
import { prices } from '../../../../sim/model/mechanisms/prices.ts'
import { COALITION_TERMS } from '../../../../sim/model/terms.ts'
import { BYSTANDER, ENFORCER, RESPONDENT, SUPPORTER } from '../../../../sim/model/vocabulary.ts'
import { alone, type Example } from '../../../support/alone.ts'

/** A respondent with a GDP of 50, enforcers with 100 and 300, and a supporter. */
function billed(world: Example['world'], p: NonNullable<Example['p']>, d: Example['d']) {
  const one = alone(prices, {
    sizes: { states: 4, obligations: 2 },
    world: {
      role: [RESPONDENT, ENFORCER, ENFORCER, SUPPORTER],
      gdp: [50, 100, 300, 80],
      smallness: [0, 0.5, 0.25, 0.9],
      members: 2,
      trueGap: 0.5,
      obligationStart: [0, 2],
      ...world,
    },
    p,
    d: { reportInterval: 6, ...d },
  })
  one.step(0)
  return one.world
}

describe('the members of the court', () => {
  const p = { report: 0.001, audit: 0.002, hearing: 0.01, publishing: 0.02 }
  const d = { audits: 3, transparency: 0.5, publicity: 0.25 }

  it('pay for two reports a year, three audits behind each, hearings and publicity', () => {
    expect(billed({}, p, d).billCourt[0]).toBeCloseTo(2 * 0.007 + 0.005 + 0.005, 12)
  })

  it('pay nothing once no gap is left', () => {
    expect(billed({ trueGap: 0 }, p, d).billCourt[0]).toBe(0)
  })
})

describe('donors', () => {
  it('pay for help as far as the government makes an effort, for drafts, and for follow-up to the end', () => {
    const p = { helping: 0.002, drafting: 0.01, reviewing: 0.04 }
    const d = { assistance: 0.5, modelLegislation: 0.1, followUp: 0.25 }
    expect(billed({ respondentEffort: 0.4 }, p, d).billHelp[0]).toBeCloseTo(0.002 * 0.5 * 0.4 * 50 + 0.001 + 0.01, 12)
    expect(billed({ respondentEffort: 0.4, trueGap: 0 }, p, d).billHelp[0]).toBeCloseTo(0.01, 12)
  })

  it('advance to victims what is to be paid and remedied, as the fund reaches them', () => {
    // To pay 0.01 of GDP a year for two years; to cease is nothing that a fund could pay.
    const world = { obligationKind: [1, 0], domesticCost: [0.01, 0.03], duration: [24, 12], advanced: 0.005 }
    expect(billed(world, { victims: 1 }, {}).billRemedies[0]).toBeCloseTo(0.02 * 50 * 0.005 * 12, 12)
  })
})

describe('enforcers', () => {
  it('pay for what the coalition runs, by GDP', () => {
    const p = { sharing: 0.01, policing: 0.5, pooling: 0.1, membership: 0.001 }
    const d = { informationSharing: 0.5, secondaryMeasures: 0.2, participationSupport: 0.4 }
    const world = billed({ rung: 1, poolDue: 0.002 }, p, d)
    // Officers of two members, the office, a tenth of a pool of 0.8, and support for 0.5 x 100 + 0.25 x 300.
    const bill = 0.01 + 0.1 + 0.08 + 0.0004 * 125
    expect(world.billCoalition[0]).toBeCloseTo(bill, 12)
    expect(world.billDue[0]).toBeCloseTo(bill / (400 + bill), 12)
    expect(billed({ rung: 0 }, { policing: 0.5 }, d).billCoalition[0]).toBe(0)
  })

  it('that are none pay nothing', () => {
    const speakers = { role: [RESPONDENT, SUPPORTER, SUPPORTER, SUPPORTER], members: 0, rung: 1 }
    const world = billed(speakers, { policing: 0.5 }, { secondaryMeasures: 1 })
    expect([world.billCoalition[0], world.billDue[0]]).toEqual([0.5, 0])
  })
})

describe('those who may join', () => {
  const term = (role: number, name: (typeof COALITION_TERMS)[number], more: Partial<Example>) => {
    const { world, step } = alone(coalition, {
      sizes: { states: 2 },
      world: { role: [RESPONDENT, role], age: 12, gdp: [300, 100], attention: 1, billDue: 0.0004 },
      ...more,
      p: { review: 1, temperature: 1e-5, ...more.p },
    })
    step(0)
    return world.coalitionTerms[COALITION_TERMS.length + COALITION_TERMS.indexOf(name)]
  }

  it('weigh what the coalition runs as members do', () => {
    for (const role of [BYSTANDER, ENFORCER]) expect(term(role, 'billed', {})).toBeCloseTo(-0.0004, 12)
  })

  it('are deterred by a part of the cost of leaving that holds members', () => {
    const lock = { p: { lockInWorth: 0.01, wary: 0.3 }, d: { lockIn: 0.5, institution: 1 } }
    expect(term(BYSTANDER, 'lockedIn', lock)).toBeCloseTo(-0.0015, 12)
    expect(term(ENFORCER, 'lockedIn', lock)).toBeCloseTo(0.005, 12)
  })
})

describe('pressure', () => {
  it('is forgone where carve-outs exempt what would fall on civilians', () => {
    const { world, step } = alone(measures, {
      sizes: { states: 2, rungs: 2 },
      world: {
        role: [RESPONDENT, ENFORCER],
        effort: [0, 1],
        gdp: 100,
        rung: 1,
        rungCount: 2,
        rungBite: [0, 0, 0, 0, 0, 0.1, 0, 0, 0, 0],
        rungCivilian: [0, 0, 0, 0, 0, 0.5, 0, 0, 0, 0],
        exposureTrade: [0, 0.2],
      },
      p: { onset: 1, forgone: 0.5, exemption: 0.6 },
      d: { carveOuts: 1 },
    })
    step(0)
    // Half of a damage of 0.02 falls on civilians, and three tenths of that do not happen.
    expect(world.grossDamage[0]).toBeCloseTo(0.017 / 1.017, 12)
  })
})
