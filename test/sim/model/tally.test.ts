/** Outcomes from canned months, counted by hand. Twelve digits: sums of a dozen numbers rounded at 1e-16 each. */
import { describe, expect, it } from 'vitest'
import { LEVERS, leverPosition } from '../../../sim/model/initialise/index.ts'
import { OUTCOME_NAMES, type OutcomeName } from '../../../sim/model/results.ts'
import { createTally } from '../../../sim/model/tally.ts'
import { COMPLY, DEFY } from '../../../sim/model/vocabulary.ts'
import { type ColumnName, World } from '../../../sim/model/world.ts'

/** Column -> its number in each month since the judgment. */
type Canned = { readonly [K in ColumnName]?: readonly number[] }

/** The outcomes of one world of one case, the second of two that the tally has seen. */
function outcomesOf(canned: Canned, thresholdUp = 0.4): { readonly [K in OutcomeName]: number } {
  const sizes = {
    ...{ states: 2, cases: 1, obligations: 1, ties: 1, rungs: 5, coefficients: 17, levers: LEVERS.length, events: 1, months: 24 },
    ...{ forums: 0, majorities: 1, tests: 1 },
  }
  const world = World.allocate(sizes)
  world.levers[leverPosition('escalation.thresholdUp')] = thresholdUp
  const outcomes = Object.fromEntries(OUTCOME_NAMES.map((name) => [name, new Float64Array(2)])) as {
    [K in OutcomeName]: Float64Array
  }
  const tally = createTally(world)
  // What went before leaves nothing behind.
  tally.begin(0)
  for (const column of [world.compliance, world.rung, world.leverage, world.civilianHarm, world.members, world.posture]) column.fill(1)
  for (const month of [0, 1]) {
    world.age[0] = month
    tally.observe(0)
  }
  tally.end(0, outcomes, 0)
  for (const column of [world.compliance, world.rung, world.leverage, world.civilianHarm, world.members]) column.fill(0)
  world.posture[0] = COMPLY
  world.age[0] = -1

  tally.begin(0)
  const months = Math.max(0, ...Object.values(canned).map((values) => values.length))
  for (let month = 0; month < months; month++) {
    world.age[0] = month
    for (const [name, values] of Object.entries(canned)) world[name as ColumnName][0] = values[Math.min(month, values.length - 1)]!
    tally.observe(0)
  }
  tally.end(0, outcomes, 1)
  return Object.fromEntries(OUTCOME_NAMES.map((name) => [name, outcomes[name][1]])) as { [K in OutcomeName]: number }
}

describe('compliance', () => {
  it('is timed from the judgment when it first reaches one half and 95 per cent', () => {
    const { timeToSubstantial, timeToFull, finalCompliance } = outcomesOf({
      compliance: [0.1, 0.49, 0.5, 0.94, 0.95, 0.97],
    })
    expect([timeToSubstantial, timeToFull, finalCompliance]).toEqual([2, 4, 0.97])
  })

  it('that is never reached is timed at -1', () => {
    const { timeToSubstantial, timeToFull, lasted } = outcomesOf({ compliance: [0.1, 0.6, 0.6] })
    expect([timeToSubstantial, timeToFull, lasted]).toEqual([1, -1, 0])
  })

  it('lasts if, once full, it never falls below 90 per cent', () => {
    expect(outcomesOf({ compliance: [0.5, 0.95, 0.91, 0.9] }).lasted).toBe(1)
    expect(outcomesOf({ compliance: [0.5, 0.95, 0.89, 0.95] }).lasted).toBe(0)
    expect(outcomesOf({ compliance: [0.5, 0.94, 0.94] }).lasted).toBe(0)
  })

  it('is reversed each time it falls by more than ten points from a peak, counted again from there', () => {
    expect(outcomesOf({ compliance: [0.5, 0.41, 0.45, 0.42] }).reversals).toBe(0)
    expect(outcomesOf({ compliance: [0.5, 0.39, 0.38, 0.3] }).reversals).toBe(1)
    expect(outcomesOf({ compliance: [0.5, 0.39, 0.28, 0.6, 0.45] }).reversals).toBe(3)
  })

  it('has a mean over the months since the judgment', () => {
    expect(outcomesOf({ compliance: [0, 0.3, 0.9] }).meanCompliance).toBeCloseTo(0.4, 12)
  })
})

describe('the ladder', () => {
  it('counts the months above rung 0, the times it was left and the highest rung', () => {
    const { monthsUnderMeasures, episodes, peakRung } = outcomesOf({ rung: [0, 1, 2, 2, 0, 0, 1, 0] })
    expect([monthsUnderMeasures, episodes, peakRung]).toEqual([4, 2, 2])
  })

  it('evades on average over the months under measures only', () => {
    expect(outcomesOf({ rung: [0, 1, 1, 0], evasion: [0.9, 0.2, 0.4, 0.9] }).meanEvasion).toBeCloseTo(0.3, 12)
    expect(outcomesOf({ rung: [0, 0], evasion: [0.9, 0.9] }).meanEvasion).toBe(0)
  })

  it('is climbed wrongly where the true gap did not warrant it', () => {
    const climbs = { escalated: [0, 1, 0, 1], trueGap: [0.5, 0.3, 0.3, 0.5], deadline: [6] }
    expect(outcomesOf(climbs).wrongEscalations).toBe(1)
    expect(outcomesOf(climbs, 0.2).wrongEscalations).toBe(0)
  })

  it('misses months past the deadline in which the gap was there and the report did not show it', () => {
    const months = { deadline: [2], trueGap: [0.5, 0.5, 0.5, 0.5, 0.5, 0.3], monthsAbove: [0, 0, 0, 1, 0, 0] }
    expect(outcomesOf(months).missedEscalations).toBe(2)
    expect(outcomesOf({ ...months, settled: [1] }).missedEscalations).toBe(0)
  })
})

describe('the coalition', () => {
  it('has a peak, and a half-life from there until less than half of it is left', () => {
    const { peakLeverage, coalitionHalfLife } = outcomesOf({ leverage: [0.2, 0.6, 0.5, 0.3, 0.29, 0.1] })
    expect([peakLeverage, coalitionHalfLife]).toEqual([0.6, 3])
  })

  it('that recovers to a new peak is timed from that one', () => {
    expect(outcomesOf({ leverage: [0.4, 0.1, 0.5, 0.4] }).coalitionHalfLife).toBe(-1)
    expect(outcomesOf({ leverage: [0.4, 0.1, 0.5, 0.4, 0.2] }).coalitionHalfLife).toBe(2)
  })

  it('has a largest and a mean number of members', () => {
    const { peakMembers, meanMembers } = outcomesOf({ members: [1, 5, 3] })
    expect([peakMembers, meanMembers]).toEqual([5, 3])
  })
})

describe('cost and harm', () => {
  it('are summed over years of twelve months', () => {
    const { civilianHarm, respondentCost, senderCost } = outcomesOf({
      civilianHarm: [0, 0.012, 0.024],
      netDamage: [0.01, 0.02, 0.02],
      reputationCost: [0.002, 0.002, 0.004],
      senderBurden: [12, 6, 0],
    })
    expect(civilianHarm).toBeCloseTo(0.003, 12)
    expect(respondentCost).toBeCloseTo(0.058 / 12, 12)
    expect(senderCost).toBeCloseTo(1.5, 12)
  })
})

describe('what is told of the end and of the months', () => {
  it('is as it stands in the last month, or the mean', () => {
    const outcomes = outcomesOf({
      settled: [0, 1],
      breaches: [0, 2],
      waived: [0, 0.2],
      collected: [0.01, 0.02],
      alignment: [0.1, 0.6],
      remedyCoverage: [0.9, 0.3],
      durability: [0.2, 0.4],
      legitimacy: [0.5, 0.6],
      rally: [0, 0.1],
      posture: [DEFY, COMPLY],
    })
    expect(outcomes).toMatchObject({
      settled: 1,
      breaches: 2,
      waived: 0.2,
      collected: 0.02,
      finalAlignment: 0.6,
      finalRemedies: 0.3,
      monthsDefying: 1,
      observed: 1,
    })
    expect([outcomes.meanDurability, outcomes.meanLegitimacy, outcomes.meanRally]).toEqual(
      [0.3, 0.55, 0.05].map((x) => expect.closeTo(x, 12)),
    )
  })

  it('is nothing for a case that never came up', () => {
    const { timeToSubstantial, timeToFull, coalitionHalfLife, ...rest } = outcomesOf({})
    expect([timeToSubstantial, timeToFull, coalitionHalfLife]).toEqual([-1, -1, -1])
    expect(Object.values(rest).every((value) => value === 0)).toBe(true)
  })
})
