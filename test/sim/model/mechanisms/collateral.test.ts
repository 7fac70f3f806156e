/** Harm, rally and proportion of one set of measures, checked by hand. Twelve digits: a few roundings of 1e-16 each. */
import { describe, expect, it } from 'vitest'
import { collateral } from '../../../../sim/model/mechanisms/collateral.ts'
import { alone, type Example } from '../../../support/alone.ts'

/** What is lost of a whole where each further loss falls on what is left. */
const part = (x: number) => x / (1 + x)

/** Damage of 0.04 gross and 0.02 net, a quarter of it on civilians. */
function harm(world: Example['world'] = {}, p: Example['p'] = {}, d: Example['d'] = {}) {
  const one = alone(collateral, {
    sizes: { states: 2 },
    world: { rung: 1, grossDamage: 0.04, netDamage: 0.02, civilianDamage: 0.01, ...world },
    p: { recovery: 1, warranted: 0.02, rallyHarm: 0.005, ...p },
    d,
  })
  one.step(0)
  return one.world
}

describe('civilian harm', () => {
  it('is the part of the damage that falls on civilians and is not evaded', () => {
    expect(harm().civilianHarm[0]).toBeCloseTo(part(0.005), 12)
  })

  it('grows more than in proportion', () => {
    // Half a per cent of GDP at 0.2 per per cent: a tenth more.
    expect(harm({}, { convexity: 0.2 }).civilianHarm[0]).toBeCloseTo(part(0.0055), 12)
  })

  it('never exceeds the whole', () => {
    const worst = { grossDamage: 1, netDamage: 1, civilianDamage: 1 }
    expect(harm(worst, { convexity: 5 }).civilianHarm[0]).toBeCloseTo(501 / 502, 12)
  })

  it('is spared by carve-outs', () => {
    expect(harm({}, { exemption: 0.6 }, { carveOuts: 1 }).civilianHarm[0]).toBeCloseTo(part(0.002), 12)
    expect(harm({}, { exemption: 0.6 }, { carveOuts: 0.5 }).civilianHarm[0]).toBeCloseTo(part(0.0035), 12)
  })

  it('follows damage with a delay, up and down', () => {
    expect(harm({}, { recovery: 0.2 }).civilianHarm[0]).toBeCloseTo(0.2 * part(0.005), 12)
    expect(harm({ grossDamage: 0, netDamage: 0, civilianDamage: 0, civilianHarm: 0.01 }, { recovery: 0.2 }).civilianHarm[0]).toBeCloseTo(
      0.008,
      12,
    )
  })
})

describe('a rally', () => {
  const p = { rallyStrength: 0.1 }

  it('forms where the government controls the media and the enforcement lacks legitimacy', () => {
    // Harm of 0.005 is half of the way; the scale of 2 makes it the whole strength.
    const felt = { ...p, rallyHarm: part(0.005) }
    expect(harm({ narrativeControl: [1, 0] }, felt).rally[0]).toBeCloseTo(0.1, 12)
    expect(harm({ narrativeControl: [0.5, 0], legitimacy: 0.4 }, felt).rally[0]).toBeCloseTo(0.03, 12)
  })

  it('does not form without control of the media, against legitimate enforcement, or without harm', () => {
    expect(harm({ narrativeControl: [0, 1] }, p).rally[0]).toBe(0)
    expect(harm({ narrativeControl: 1, legitimacy: 1 }, p).rally[0]).toBe(0)
    expect(harm({ narrativeControl: 1, civilianDamage: 0 }, p).rally[0]).toBe(0)
  })
})

describe('the reverse of a rally', () => {
  it('forms where the strength is negative', () => {
    expect(harm({ narrativeControl: 1 }, { rallyStrength: -0.1, rallyHarm: part(0.005) }).rally[0]).toBeCloseTo(-0.1, 12)
  })
})

describe('disproportion', () => {
  const excess = (reportedGap: number) => harm({ reportedGap, civilianDamage: 0 }).disproportion[0]

  it('is the square of net damage beyond what the gap warrants, while a measure is in force', () => {
    // A net damage of 0.02 is what a full gap warrants.
    expect(excess(1)).toBe(0)
    expect(excess(0.5)).toBeCloseTo(0.25, 12)
    expect(excess(0)).toBe(1)
    expect(harm({ reportedGap: 0, rung: 0 }).disproportion[0]).toBe(0)
  })
})
