/** Bargains, plans and their breach, checked by hand. Nine digits: the bargain adds 1e-9 to a cost so as not to divide by zero. */
import { describe, expect, it } from 'vitest'
import { settlement } from '../../../../sim/model/mechanisms/settlement.ts'
import { RESPONSE_TERMS } from '../../../../sim/model/terms.ts'
import { DELAY, NEGOTIATE } from '../../../../sim/model/vocabulary.ts'
import { alone, type Example } from '../../../support/alone.ts'

/** The named terms of the respondent's last review; the others are 0. */
function weighed(terms: { readonly [K in (typeof RESPONSE_TERMS)[number]]?: number }): number[] {
  return RESPONSE_TERMS.map((name) => terms[name] ?? 0)
}

/** A respondent that negotiates with a gap of 0.8 and weighs a pressure of 0.004 against a cost of 0.01; an offer is on the table. */
function talks(changes: Partial<Example> = {}) {
  const { world, p, d, ...rest } = changes
  return alone(settlement, {
    sizes: { states: 2, months: 40 },
    world: {
      age: 12,
      posture: NEGOTIATE,
      compliance: 0.2,
      demand: 1,
      trueGap: 0.8,
      gdp: 100,
      rungCount: 6,
      responseTerms: weighed({ sanctions: 0.004, cost: 0.01 }),
      ...world,
    },
    p: { offer: 1, floor: 0.5, tolerance: 0.2, worthwhile: 0.1, ...p },
    d: { openness: 0.5, planMonths: 24, snapback: 0.4, ...d },
    ...rest,
  })
}

describe('a bargain', () => {
  it('is struck half way between what both sides can live with', () => {
    const { world, step } = talks()
    step(0)
    // The respondent goes up to (0.004 + 0.5 x 0.01) / 0.01 = 0.9; claimants down to 0.5 x (1.2 - 0.4 x 0.5) = 0.5.
    expect(world.settled[0]).toBe(1)
    expect(world.demand[0]).toBeCloseTo(0.7, 6)
    expect([world.planBase[0], world.settledMonths[0]]).toEqual([0.2, 0])
  })

  it('counts all that presses the respondent or draws it, against the domestic cost', () => {
    const terms = {
      sanctions: 0.001,
      threat: 0.0005,
      reputation: 0.0004,
      attachments: 0.0003,
      goodwill: 0.0006,
      inducement: 0.0002,
    }
    const { world, step } = talks({ world: { responseTerms: weighed({ ...terms, cost: 0.01 }) } })
    step(0)
    // 0.003 + 0.005 of 0.01 at most, 0.5 at least.
    expect(world.demand[0]).toBeCloseTo(0.65, 6)
  })

  it('fails where the respondent is pressed too little', () => {
    const { world, step } = talks({
      p: { floor: 0.75 },
      world: { responseTerms: weighed({ sanctions: 0.002, cost: 0.01 }) },
    })
    step(0)
    // 0.7 at most against 0.75 at least.
    expect([world.settled[0], world.demand[0]]).toEqual([0, 1])
  })

  it('is easier with weary claimants: harm and cost lower what they accept, by half at most', () => {
    // Harm of 0.01 and costs of 0.01 x 200 over a GDP of 100, ten times: 0.3 off 0.75; the bargain is half way to 0.9.
    const weary = { civilianHarm: 0.01, gdp: [100, 200], senderCost: [0, 0.01] }
    const { world, step } = talks({ p: { floor: 0.75, weariness: 10 }, world: weary })
    step(0)
    expect(world.demand[0]).toBeCloseTo(0.5 * (0.75 * 0.7 + 0.9), 6)
    const spent = talks({ p: { floor: 0.8, weariness: 100 }, world: weary })
    spent.step(0)
    expect(spent.world.demand[0]).toBeCloseTo(0.5 * (0.4 + 0.9), 6)
  })

  it('asks for no less than is fulfilled, and for no more than all of it', () => {
    const done = talks({ world: { compliance: 0.8 } })
    done.step(0)
    expect(done.world.demand[0]).toBe(0.8)
    const pressed = talks({
      p: { floor: 1 },
      d: { openness: 0 },
      world: { responseTerms: weighed({ sanctions: 1, cost: 0.01 }) },
    })
    pressed.step(0)
    // Claimants who want 1.2 get nothing, since nobody can give more than all.
    expect(pressed.world.settled[0]).toBe(0)
  })

  it('needs somebody who negotiates, a gap worth closing, and an offer', () => {
    const settled = (changes: Partial<Example>) => {
      const { world, step } = talks(changes)
      step(0)
      return world.settled[0]
    }
    expect(settled({})).toBe(1)
    expect(settled({ world: { posture: DELAY } })).toBe(0)
    expect(settled({ world: { trueGap: 0.1 } })).toBe(0)
    // Chance of an offer: 0.3 x 2 x 0.5.
    expect(settled({ p: { offer: 0.3 }, tape: { offer: 0.31 } })).toBe(0)
    expect(settled({ p: { offer: 0.3 }, tape: { offer: 0.29 } })).toBe(1)
    expect(settled({ d: { openness: 0 } })).toBe(0)
  })
})

describe('a plan', () => {
  /** Asks for 0.8 from 0.2 over 24 months, so 0.025 per month; the ladder stands on its fifth rung. */
  function plan(compliance: number, changes: Partial<Example> = {}) {
    const { world, ...rest } = changes
    return talks({
      ...rest,
      world: { settled: 1, demand: 0.8, planBase: 0.2, compliance, rung: 5, durability: 0.2, monthsAbove: 3, ...world },
    })
  }

  it('brings relief of a rung every six months while it is kept', () => {
    const { world, step } = plan(0.79)
    const rungs = Array.from({ length: 13 }, (_, month) => {
      step(month)
      return world.rung[0]
    })
    expect(rungs).toEqual([5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 4, 3, 3])
    expect([world.settled[0], world.breaches[0]]).toEqual([1, 0])
  })

  it('lifts all measures once what was agreed is reached', () => {
    const { world, step } = plan(0.8)
    step(0)
    expect([world.rung[0], world.settled[0]]).toEqual([0, 1])
  })

  it('brings none where fulfilment lags by more than half of what is tolerated', () => {
    // After six months 0.35 is due; 0.24 is more than 0.1 behind, but not more than 0.2.
    const { world, step } = plan(0.24)
    for (let month = 0; month < 6; month++) step(month)
    expect([world.rung[0], world.settled[0]]).toEqual([5, 1])
  })

  it('is broken by falling further behind: all is asked for again', () => {
    const { world, step } = plan(0.2)
    for (let month = 0; month < 8; month++) step(month)
    // 0.4 is due after eight months: 0.2 is just tolerated.
    expect(world.settled[0]).toBe(1)
    step(8)
    expect([world.settled[0], world.breaches[0], world.demand[0], world.monthsAbove[0]]).toEqual([0, 1, 1, 0])
  })

  it('once broken snaps measures back to a share of the ladder, and the coalition looks steadier for it', () => {
    const broken = plan(0, { world: { rung: 1, settledMonths: 24 } })
    broken.step(0)
    expect([broken.world.rung[0], broken.world.snapped[0]]).toEqual([2, 1])
    expect(broken.world.durability[0]).toBeCloseTo(0.2 + 0.25 * 0.4 * 0.8, 12)
    broken.step(1)
    expect(broken.world.snapped[0]).toBe(0)
    // Measures that are harder already stay.
    const hard = plan(0, { world: { rung: 4, settledMonths: 24 } })
    hard.step(0)
    expect([hard.world.rung[0], hard.world.snapped[0]]).toEqual([4, 0])
    const soft = plan(0, { world: { rung: 1, settledMonths: 24 }, d: { snapback: 0 } })
    soft.step(0)
    expect([soft.world.rung[0], soft.world.durability[0]]).toEqual([1, 0.2])
  })
})
