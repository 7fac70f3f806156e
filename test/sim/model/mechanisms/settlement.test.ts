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
  const { sizes, world, p, d, ...rest } = changes
  return alone(settlement, {
    sizes: { rungs: 6, months: 80, ...sizes, states: 2 },
    world: {
      age: 12,
      posture: NEGOTIATE,
      compliance: 0.2,
      demand: 1,
      trueGap: 0.8,
      gdp: 100,
      rungCount: 6,
      rungStrength: [0, 0.1, 0.3, 0.6, 0.8, 1].flatMap((strength) => [strength, 0, 0, 0, 0]),
      obligationStart: [0, 1],
      obligationWeight: 1,
      duration: 6,
      waivable: 1,
      responseTerms: weighed({ sanctions: 0.004, cost: 0.01 }),
      ...world,
    },
    p: { offer: 1, floor: 0.5, tolerance: 0.25, worthwhile: 0.1, eased: 0.5, stretch: 1, margin: 2, ...p },
    d: { openness: 0.5, planMonths: 24, snapback: 0.4, ...d },
    ...rest,
  })
}

describe('a bargain', () => {
  it('is over time and manner alone where these make complying worth its cost: the substance stays whole', () => {
    const { world, step } = talks({ world: { responseTerms: weighed({ sanctions: 0.009, cost: 0.01 }) } })
    step(0)
    // A tenth of the cost has to be saved; claimants grant half of the most, 0.25: half way is 0.175, with dates 1 + 0.35 times as late.
    expect([world.settled[0], world.demand[0]]).toEqual([1, 1])
    expect(world.concession[0]).toBeCloseTo(0.175, 6)
    expect(world.planMonths[0]).toBeCloseTo(24 * 1.35, 5)
    expect([world.planBase[0], world.settledMonths[0]]).toEqual([0.2, 0])
    // What a breach would bring back: four tenths of the pressure there was.
    expect(world.heldOver[0]).toBeCloseTo(0.4 * 0.009, 12)
  })

  it('gives up substance only where no wait that claimants bear suffices, and then half way between both sides', () => {
    const { world, step } = talks()
    step(0)
    // The respondent goes up to 0.004 / (0.01 x 0.75); claimants down to 0.5 x (1.2 - 0.4 x 0.5) = 0.5.
    expect(world.demand[0]).toBeCloseTo(0.5 * (0.4 / 0.75 + 0.5), 6)
    expect(world.concession[0]).toBe(0.25)
  })

  it('counts all that presses the respondent or draws it, against the domestic cost', () => {
    const terms = { sanctions: 0.001, threat: 0.0005, reputation: 0.0004, attachments: 0.0003, goodwill: 0.0016, inducement: 0.0003 }
    const { world, step } = talks({ world: { responseTerms: weighed({ ...terms, cost: 0.01 }) } })
    step(0)
    // 0.0041 of 0.0075 at most, 0.5 at least.
    expect(world.demand[0]).toBeCloseTo(0.5 * (0.41 / 0.75 + 0.5), 6)
  })

  it('fails where the respondent is pressed too little, however open the claimants are', () => {
    for (const openness of [0.05, 0.5, 0.89, 0.9, 1]) {
      const { world, step } = talks({ d: { openness }, world: { responseTerms: weighed({ sanctions: 0.001, cost: 0.01 }) } })
      step(0)
      expect([world.settled[0], world.demand[0]]).toEqual([0, 1])
    }
  })

  it('is easier with weary claimants: harm and cost make them wait longer and accept less, by half at most', () => {
    // Harm of 0.01 and costs of 0.01 x 200 over a GDP of 100, ten times: 0.3 more of the time, and 0.3 off 0.5.
    const weary = { civilianHarm: 0.01, gdp: [100, 200], senderCost: [0, 0.01] }
    const { world, step } = talks({ p: { weariness: 10 }, world: weary })
    step(0)
    expect(world.demand[0]).toBeCloseTo(0.5 * (0.5 * 0.7 + 0.4 / 0.6), 6)
    const spent = talks({ p: { floor: 0.8, weariness: 100 }, world: weary })
    spent.step(0)
    // They grant all the time there is, and accept half of what they would.
    expect(spent.world.demand[0]).toBeCloseTo(0.5 * (0.4 + 0.8), 6)
  })

  it('asks for no less than is fulfilled', () => {
    const done = talks({ world: { compliance: 0.8 } })
    done.step(0)
    expect(done.world.demand[0]).toBe(0.8)
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
    const agreed = { settled: 1, demand: 0.8, planBase: 0.2, planMonths: 24, concession: 0, heldOver: 0.002 }
    return talks({ ...rest, world: { ...agreed, compliance, rung: 5, durability: 0.2, monthsAbove: 3, ...world } })
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

  it('brings none where it is later by more than half of what is tolerated', () => {
    // After six months 0.6 x 6 / 24 more is due; 6 / 27 where it may be an eighth late, 6 / 30 where it may be a quarter late.
    const { world, step } = plan(0.2 + 0.6 * 0.21)
    for (let month = 0; month < 6; month++) step(month)
    expect([world.rung[0], world.settled[0]]).toEqual([5, 1])
  })

  it('is broken by inaction at the first milestone, however little was agreed', () => {
    const { world, step } = plan(0.2, { world: { demand: 0.25 } })
    for (let month = 0; month < 5; month++) step(month)
    expect(world.settled[0]).toBe(1)
    step(5)
    expect([world.settled[0], world.breaches[0], world.demand[0], world.monthsAbove[0]]).toEqual([0, 1, 1, 0])
    expect([world.concession[0], world.heldOver[0]]).toEqual([0, 0])
  })

  it('has a date for each obligation: twice what it takes, and none before the first dates', () => {
    // Due after 24 months and after 2 x 36; a quarter late that is 30 and 90, so after 30 months one obligation and a third of the other.
    const two = { obligationStart: [0, 2], obligationWeight: [0.5, 0.5], duration: [6, 36], settledMonths: 29 }
    const level = 0.2 + 0.6 * (0.5 + 0.5 / 3)
    const kept = plan(level + 1e-9, { sizes: { states: 2, months: 2, obligations: 2 }, world: two })
    kept.step(0)
    expect(kept.world.settled[0]).toBe(1)
    const broken = plan(level - 1e-9, { sizes: { states: 2, months: 2, obligations: 2 }, world: two })
    broken.step(0)
    expect(broken.world.settled[0]).toBe(0)
  })

  it('ends when it is fulfilled, and all measures with it; claimants have then waived the rest', () => {
    const { world, step } = plan(0.8)
    step(0)
    expect([world.rung[0], world.settled[0], world.demand[0]]).toEqual([0, 0, 0.8])
    expect(world.waived[0]).toBeCloseTo(0.2, 12)
    // Later plans can ask for no more than that, and a breach brings no more back.
    const again = plan(0.1, { world: { waived: 0.2, settledMonths: 29 } })
    again.step(0)
    expect([again.world.demand[0], again.world.waived[0]]).toEqual([0.8, 0.2])
  })

  it('that asked for all leaves nothing to waive', () => {
    const { world, step } = plan(1, { world: { demand: 1 } })
    step(0)
    expect([world.settled[0], world.demand[0], world.waived[0]]).toEqual([0, 1, 0])
  })

  it('gives up nothing for good where there are no claimants: all is asked for again', () => {
    const { world, step } = plan(0.8, { world: { waivable: 0 } })
    step(0)
    expect([world.settled[0], world.demand[0], world.waived[0]]).toEqual([0, 1, 0])
  })

  it('once broken snaps measures back to the strongest rung that the design allows, and the coalition looks steadier for it', () => {
    const late = { rung: 1, settledMonths: 29 }
    const broken = plan(0, { world: late })
    broken.step(0)
    expect([broken.world.rung[0], broken.world.snapped[0]]).toEqual([2, 1])
    expect(broken.world.durability[0]).toBeCloseTo(0.2 + 0.25 * 0.4 * 0.8, 12)
    broken.step(1)
    expect(broken.world.snapped[0]).toBe(0)
    // Measures that are harder already stay.
    const hard = plan(0, { world: { ...late, rung: 4 } })
    hard.step(0)
    expect([hard.world.rung[0], hard.world.snapped[0]]).toEqual([4, 0])
    // Rungs of words between the others change nothing: strength counts, not their number.
    const rungStrength = [0, 0, 0, 0, 0.3, 1].flatMap((strength) => [strength, 0, 0, 0, 0])
    const wordy = plan(0, { world: { ...late, rungStrength } })
    wordy.step(0)
    expect(wordy.world.rung[0]).toBe(4)
    const soft = plan(0, { world: late, d: { snapback: 0 } })
    soft.step(0)
    expect([soft.world.rung[0], soft.world.durability[0]]).toEqual([1, 0.2])
  })

  it('brings back no rung that a vote ended: of those below it the highest, and the ladder counts on for the vote', () => {
    // Five channels to a rung; rungs 2 and up end by a vote.
    const rungEnds = [0, 0, 1, 1, 1, 1].flatMap((value) => [value, 0, 0, 0, 0])
    const broken = (world: Example['world']) => {
      const one = plan(0, { sizes: { states: 2, months: 40, rungs: 6 }, world: { settledMonths: 29, monthsAbove: 7, ...world } })
      one.step(0)
      return [one.world.rung[0], one.world.snapped[0], one.world.monthsAbove[0]]
    }
    expect(broken({ rung: 1, rungEnds })).toEqual([1, 0, 7])
    expect(broken({ rung: 0, rungEnds })).toEqual([1, 1, 7])
    expect(broken({ rung: 0 })).toEqual([2, 1, 0])
  })
})
