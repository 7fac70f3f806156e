/** What slips past measures, checked by hand. Twelve digits: a few roundings of 1e-16 each. */
import { describe, expect, it } from 'vitest'
import { evasion } from '../../../../sim/model/mechanisms/evasion.ts'
import { BUSTER, BYSTANDER, ENFORCER, PATRON, RESPONDENT, SUPPORTER } from '../../../../sim/model/vocabulary.ts'
import { alone, type Example } from '../../../support/alone.ts'

/** A respondent hurt by 0.05 of its GDP, all of which can be evaded, by one whole-hearted enforcer. */
function evade(changes: Partial<Example> = {}) {
  const { world: columns, sizes, p, ...rest } = changes
  const one = alone(evasion, {
    sizes: { states: 3, rungs: 2, ...sizes },
    world: {
      role: [RESPONDENT, ENFORCER, BYSTANDER],
      effort: [0, 1, 0],
      leverageShare: [0, 1, 0],
      gdp: 100,
      rung: 1,
      grossDamage: 0.05,
      evadableDamage: 0.05,
      ...columns,
    },
    p: { diversion: 0.6, uncovered: 0.35, patronAid: 0.3, ...p },
    ...rest,
  })
  one.step(0)
  return one
}

const saved = (changes: Partial<Example>) => 0.05 - evade(changes).world.netDamage[0]!

describe('patrons and busters', () => {
  const buster = { role: [RESPONDENT, ENFORCER, BUSTER], absorption: [0, 0, 0.4], affinity: [0, 0, 1] }
  const patron = { role: [RESPONDENT, ENFORCER, PATRON], absorption: [0, 0, 0], patronage: [0, 0, 1] }

  it('do little alone', () => {
    // A buster takes 0.4 / (0.4 + 0.4) = half; uncovered it reaches 0.35 of what unlimited busters could, 0.6.
    expect(saved({ world: buster })).toBeCloseTo(0.05 * 0.6 * 0.5 * 0.35, 12)
    // A patron that carries no goods covers nobody.
    expect(saved({ world: patron })).toBeCloseTo(0, 12)
  })

  it('together save the respondent more than the sum of both', () => {
    const sizes = { states: 4 }
    const both = {
      role: [RESPONDENT, ENFORCER, BUSTER, PATRON],
      effort: [0, 1, 0, 0],
      leverageShare: [0, 1, 0, 0],
      absorption: [0, 0, 0.4, 0],
      affinity: [0, 0, 1, 1],
      patronage: [0, 0, 0, 1],
    }
    // Covered, the buster undoes 0.6 x 0.5 = 0.3; the patron offsets 0.3 x 0.5 = 0.15 of what is left.
    expect(saved({ sizes, world: both })).toBeCloseTo(0.05 - 0.05 * 0.7 * 0.85, 12)
    expect(saved({ sizes, world: both })).toBeGreaterThan(saved({ world: buster }) + saved({ world: patron }))
  })

  it('are deterred by secondary measures', () => {
    const free = saved({ world: buster })
    expect(saved({ world: buster, p: { diversion: 0.6, uncovered: 0.35, deterrence: 0.5 }, d: { secondaryMeasures: 0.4 } })).toBeCloseTo(
      0.8 * free,
      12,
    )
  })

  it('carry more the closer they are; bystanders and supporters a part', () => {
    // Absorption counts 0.4 to 1 with affinity: 0.4 x 0.4 = 0.16 of 0.56.
    expect(saved({ world: { ...buster, affinity: 0 } })).toBeCloseTo((0.05 * 0.6 * 0.35 * 0.16) / 0.56, 12)
    const idle = (role: number) =>
      saved({
        world: { ...buster, role: [RESPONDENT, ENFORCER, role] },
        p: { diversion: 0.6, uncovered: 0.35, passive: 0.25 },
      })
    expect(idle(BYSTANDER)).toBeCloseTo((0.05 * 0.6 * 0.35 * 0.1) / 0.5, 12)
    expect(idle(SUPPORTER)).toBeCloseTo((0.05 * 0.6 * 0.35 * 0.05) / 0.45, 12)
    expect(idle(ENFORCER)).toBeCloseTo(0, 12)
  })
})

describe('loopholes', () => {
  const p = { loopholes: 0.5, divergence: 0.5, widest: 1.5 }

  it('open with half-hearted effort, by the leverage of who is half-hearted', () => {
    expect(evade({ p, world: { effort: [0, 0.6, 0] } }).world.evasion[0]).toBeCloseTo(0.5 * 0.4, 12)
    expect(evade({ p }).world.evasion[0]).toBe(0)
  })

  it('widen with divergent positions in the coalition, unless members share what they know', () => {
    const divergent = {
      role: [RESPONDENT, ENFORCER, ENFORCER],
      effort: [0, 0.6, 0.6],
      leverageShare: [0, 0.5, 0.5],
      position: [0, -0.5, 0.8],
      leaderShift: [0, -0.3, 0],
    }
    // With leaders the stances are -0.8 and 0.8, the standard deviation 0.8, so the loophole of 0.2 widens by 0.5 x 0.8 = 0.4.
    expect(evade({ p, world: divergent }).world.evasion[0]).toBeCloseTo(0.28, 12)
    expect(evade({ p, world: divergent, d: { informationSharing: 1 } }).world.evasion[0]).toBeCloseTo(0.2, 12)
  })
})

describe('adaptation', () => {
  /** Adaptation after a month with this damage. */
  const adapted = (grossDamage: number, adaptation: number, learning = 0.1) =>
    evade({ p: { learning, adaptationLimit: 0.5 }, world: { adaptation, grossDamage } }).world.adaptation[0]

  it('grows with what hurts and fades at half the speed once nothing does', () => {
    // A damage of 0.045 beside a scale of 0.005: nine tenths of the speed up, a tenth of half of it down.
    expect(adapted(0.045, 0)).toBeCloseTo(0.09 / (1 + 0.09 + 0.005), 12)
    expect(adapted(0.045, 0.5)).toBeCloseTo(0.59 / (1 + 0.09 + 0.005), 12)
    expect(adapted(0, 0.5)).toBeCloseTo(0.5 / 1.05, 12)
  })

  it('hardly begins under a mere protest', () => {
    // A protest costs some 0.00002 of GDP.
    expect(adapted(0.00002, 0)).toBeLessThan(0.1 * 0.005)
  })

  it('never leaves its range, however fast it is', () => {
    expect([adapted(1, 1, 1), adapted(0, 1, 1), adapted(1, 0, 1)].every((one) => one! > 0 && one! <= 1)).toBe(true)
  })
})

describe('the trade that is cut', () => {
  const cut = {
    role: [RESPONDENT, ENFORCER, BUSTER],
    absorption: [0, 0, 0.4],
    affinity: [0, 0, 1],
    tradeCut: 10,
  }

  it('is taken up in part by outsiders', () => {
    const { world } = evade({ world: cut })
    // The buster takes 0.6 x 0.5 x 0.35 = 0.105 of the ten billion.
    expect(world.tradeDiverted[0]).toBeCloseTo(1.05, 12)
    expect([...world.divertedTrade]).toEqual([0, 0, expect.closeTo(1.05, 12)])
  })

  it('is diverted less under secondary measures', () => {
    const { world } = evade({
      world: cut,
      p: { diversion: 0.6, uncovered: 0.35, deterrence: 0.5 },
      d: { secondaryMeasures: 0.4 },
    })
    expect(world.tradeDiverted[0]).toBeCloseTo(1.05 * 0.8, 12)
    expect([world.absorbed[0], world.diversionRate[0]]).toEqual([0.4, 0.105 * 0.8].map((x) => expect.closeTo(x, 12)))
  })

  it('goes to those who take it up, in proportion', () => {
    const two = {
      ...cut,
      role: [RESPONDENT, ENFORCER, BUSTER, BYSTANDER],
      effort: [0, 1, 0, 0],
      leverageShare: [0, 1, 0, 0],
    }
    const { world } = evade({
      sizes: { states: 4 },
      world: { ...two, absorption: [0, 0, 0.3, 0.5], affinity: 1 },
      p: { diversion: 1, uncovered: 1, passive: 0.2 },
    })
    // Taken up by 0.3 and 0.2 x 0.5: 0.4 / (0.4 + 0.4) of it, three quarters by the buster.
    expect([...world.divertedTrade]).toEqual([0, 0, 3.75, 1.25].map((x) => expect.closeTo(x, 12)))
  })

  it('is taken up by nobody once nothing is cut', () => {
    const one = evade({ world: cut })
    one.world.tradeCut[0] = 0
    one.step(1)
    const { tradeDiverted, divertedTrade } = one.world
    expect([tradeDiverted, divertedTrade].flatMap((column) => [...column])).toEqual([0, 0, 0, 0])
  })
})

describe('damage that cannot be evaded', () => {
  it('stays whatever slips past the rest', () => {
    const { world } = evade({ p: { loopholes: 1, widest: 1 }, world: { effort: 0, evadableDamage: 0.02 } })
    expect(world.evasion[0]).toBe(1)
    expect(world.netDamage[0]).toBeCloseTo(0.03, 12)
  })
})
