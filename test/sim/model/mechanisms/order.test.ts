/** What becomes of legitimacy, norms, authority and consent, checked by hand. Twelve digits: a few roundings of 1e-16 each. */
import { describe, expect, it } from 'vitest'
import { order } from '../../../../sim/model/mechanisms/order.ts'
import { FORUM } from '../../../../sim/model/vocabulary.ts'
import { alone, type Example } from '../../../support/alone.ts'

function month(changes: Partial<Example>) {
  const { sizes, world, ...rest } = changes
  const one = alone(order, { sizes: { states: 2, ...sizes }, world: { ...world }, ...rest })
  one.step(0)
  return one.world
}

describe('the legitimacy of enforcement', () => {
  const p = {
    speed: 1,
    base: 0.3,
    predictability: 0.2,
    success: 0.2,
    remedy: 0.1,
    breadth: 0.2,
    disproportionality: 0.5,
    harm: 0.1,
    unilateral: 0.2,
  }
  const later = (world: Example['world'], d: Example['d'] = {}) => month({ world, p, d: d ?? {} }).legitimacy[0]

  it('rests on the mandate, clear criteria, success, remedies and the leverage behind it', () => {
    expect(later({})).toBeCloseTo(0.3, 12)
    expect(later({ compliance: 0.5, remedyCoverage: 0.4, leverage: 0.6 }, { clarity: 0.5 })).toBeCloseTo(0.3 + 0.1 + 0.1 + 0.04 + 0.12, 12)
  })

  it('suffers from measures out of proportion, from harm, and from acting outside a blocked institution', () => {
    expect(later({ disproportion: 0.2, civilianHarm: 0.005, outside: 1, rung: 1, compliance: 1 })).toBeCloseTo(0.5 - 0.1 - 0.05 - 0.2, 12)
    expect(later({ disproportion: 1 })).toBe(0)
  })

  it('suffers beside a forum as far as measures break a duty, and half as much where the duty is owed to all', () => {
    const beside = (rungCountermeasure: number, ergaOmnes = 0) => {
      const world = { rung: 1, outside: 1, rungBy: FORUM, rungCountermeasure, ergaOmnes }
      return month({ sizes: { states: 2, rungs: 2 }, world, p }).legitimacy[0]
    }
    expect([beside(1), beside(0.5), beside(0), beside(1, 1)]).toEqual([0.1, 0.2, 0.3, 0.2].map((x) => expect.closeTo(x, 12)))
  })

  it('suffers from secondary measures while one is in force, and from courts that attach what has immunity', () => {
    const q = { ...p, extraterritorial: 0.1, immunity: 0.05 }
    const priced = (rung: number, d: NonNullable<Example['d']>) => month({ world: { rung }, p: q, d }).legitimacy[0]
    expect(priced(1, { secondaryMeasures: 0.5 })).toBeCloseTo(0.25, 12)
    expect(priced(0, { secondaryMeasures: 0.5 })).toBeCloseTo(0.3, 12)
    expect(priced(0, { jurisdictionalCapture: 1 })).toBeCloseTo(0.25, 12)
  })

  it('moves there step by step', () => {
    expect(month({ world: { legitimacy: 0.5 }, p: { ...p, speed: 0.1 } }).legitimacy[0]).toBeCloseTo(0.48, 12)
  })
})

describe('norms and courts', () => {
  it('grow as breaches are answered and judgments obeyed, and fade as they are not', () => {
    const later = (world: Example['world']) => {
      const { normStrength, courtAuthority } = month({
        world: { normStrength: 0.5, courtAuthority: 0.5, ...world },
        p: { normSpeed: 0.1, authoritySpeed: 0.2 },
      })
      return [normStrength[0], courtAuthority[0]]
    }
    const near = (...values: number[]) => values.map((x) => expect.closeTo(x, 12))
    // A full gap that nobody answers; one answered by the damage that counts for half; one by words alone; no gap.
    expect(later({ reportedGap: 1 })).toEqual(near(0.45, 0.4))
    expect(later({ reportedGap: 1, grossDamage: 0.005 })).toEqual(near(0.5, 0.4))
    expect(later({ reportedGap: 1, rung: 5 })).toEqual(near(0.45, 0.4))
    expect(later({ compliance: 1 })).toEqual(near(0.55, 0.6))
  })

  it('follow the mean of the cases that are open, and nothing while there are none', () => {
    const p = { normSpeed: 1, authoritySpeed: 1 }
    const answered = (age: readonly number[]) =>
      month({ sizes: { states: 2, cases: 3 }, world: { age, reportedGap: [1, 0.5, 1] }, p }).normStrength[0]
    expect(answered([0, 4, -1])).toBeCloseTo(0.25, 12)
    const docket = (age: readonly number[]) =>
      month({
        sizes: { states: 2, cases: 3 },
        world: { age, compliance: [1, 0.5, 0], normStrength: 0.3, courtAuthority: 0.3 },
        p,
      }).courtAuthority[0]
    expect(docket([0, 4, -1])).toBeCloseTo(0.75, 12)
    expect(docket([-1, -1, -1])).toBe(0.3)
  })
})

describe('consent to jurisdiction', () => {
  it('is lost by a respondent under measures as its gap is open, and drifts with law and the standing of courts', () => {
    const later = (rung: number) => [
      ...month({
        world: { consent: [0.5, 0.8], ruleOfLaw: [0.5, 1], courtAuthority: 0.5, reportedGap: 0.5, rung },
        p: { backlash: 0.1 },
      }).consent,
    ]
    // The respondent's aim is 0.5 (0.5 + 0.5); the other's 0.5 (1 + 0.5) = 0.75, at 0.002 per month.
    expect(later(0)).toEqual([0.5, 0.8 - 0.002 * 0.05].map((x) => expect.closeTo(x, 12)))
    expect(later(1)[0]).toBeCloseTo(0.475 + 0.002 * 0.025, 12)
  })

  it('is withdrawn by a respondent under measures once little is left of it, and does not come back', () => {
    const once = (exit: number, rung = 1) => {
      const { consent, withdrawn } = month({
        world: { consent: [0.1, 0.8], ruleOfLaw: 0.5, courtAuthority: 0.5, reportedGap: 0.5, rung },
        p: { backlash: 0.1, exit },
      })
      return { left: [...withdrawn], consent: consent[0]! }
    }
    // Half a gap takes a twentieth of 0.1; those who stay drift back towards 0.5.
    expect(once(0.09)).toEqual({ left: [0, 0], consent: expect.closeTo(0.095 + 0.002 * 0.405, 12) })
    expect(once(0.096)).toEqual({ left: [1, 0], consent: expect.closeTo(0.095, 12) })
    expect(once(0.5, 0).left).toEqual([0, 0])
  })
})
