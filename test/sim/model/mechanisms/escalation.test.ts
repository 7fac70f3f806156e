/** A ladder of three rungs over a coalition of one, checked by hand. Twelve digits: a few roundings of 1e-16 each. */
import { describe, expect, it } from 'vitest'
import { PRESSURE_CHANNELS } from '../../../../sim/model/instruments.ts'
import { escalation } from '../../../../sim/model/mechanisms/escalation/index.ts'
import { BYSTANDER, ENFORCER, PATRON, RESPONDENT } from '../../../../sim/model/vocabulary.ts'
import { alone, type Example } from '../../../support/alone.ts'

/** A column by rung with a number for the first slot of each rung. */
function byRung(...numbers: readonly number[]): number[] {
  return numbers.flatMap((value) => [value, ...new Array<number>(PRESSURE_CHANNELS.length - 1).fill(0)])
}

/** A gap of 0.9 past its deadline; one enforcer commits 0.6 of all leverage; dwell 2 months, quorum 0.4. */
function ladder(world: Example['world'] = {}, d: Example['d'] = {}, p: Example['p'] = {}) {
  return alone(escalation, {
    sizes: { states: 3, rungs: 3 },
    world: {
      role: [RESPONDENT, ENFORCER, BYSTANDER],
      effort: [0, 1, 0],
      margin: 1,
      leverageShare: [0, 0.6, 0.4],
      leverage: 0.6,
      rungCount: 3,
      reportedGap: 0.9,
      age: 24,
      deadline: 6,
      reportAge: 1,
      ...world,
    },
    p: { vetoAffinity: 0.7, lapse: 0.5, participation: 0.5, firstRung: 0.5, shock: 0.2, ...p },
    d: {
      thresholdUp: 0.4,
      thresholdDown: 0.2,
      dwell: 2,
      reliefDwell: 2,
      reliefStep: 1,
      quorum: 0.4,
      grace: 1,
      institution: 1,
      ...d,
    },
  })
}

/** The rung after each of `months` months. */
function rungs({ world, step }: ReturnType<typeof ladder>, months: number): number[] {
  return Array.from({ length: months }, (_, month) => {
    step(month)
    return world.rung[0]!
  })
}

describe('up', () => {
  it('goes a rung whenever the gap has lasted for the dwell time, to the top and no further', () => {
    const one = ladder()
    expect(rungs(one, 6)).toEqual([0, 1, 1, 2, 2, 2])
  })

  it('counts the dwell time again once the gap was closed for a month', () => {
    const { world, step } = ladder()
    const rung = [0.9, 0.3, 0.9, 0.9].map((gap, month) => {
      world.reportedGap[0] = gap
      step(month)
      return world.rung[0]
    })
    expect(rung).toEqual([0, 0, 0, 1])
  })

  it('marks the month of the new rung and brings attention back', () => {
    const { world, step } = ladder({ attention: 0.5 })
    step(0)
    expect([world.escalated[0], world.attention[0]]).toEqual([0, 0.5])
    step(1)
    expect([world.escalated[0], world.attention[0]]).toEqual([1, expect.closeTo(0.6, 12)])
    step(2)
    expect(world.escalated[0]).toBe(0)
  })

  it('waits for the deadline, a gap above the threshold as it is read, and the end of a settlement', () => {
    expect(rungs(ladder({ age: 5 }), 4)).toEqual([0, 0, 0, 0])
    expect(rungs(ladder({ age: 6 }), 2)).toEqual([0, 1])
    expect(rungs(ladder({ reportedGap: 0.4 }), 4)).toEqual([0, 0, 0, 0])
    // Vague criteria can hide a gap of 0.5 behind a threshold read as 0.4 + 0.2, or show one of 0.3 above 0.4 - 0.2.
    expect(rungs(ladder({ reportedGap: 0.5, threshold: 0.2 }), 2)).toEqual([0, 0])
    expect(rungs(ladder({ reportedGap: 0.3, threshold: -0.2 }), 2)).toEqual([0, 1])
    expect(rungs(ladder({ settled: 1 }), 4)).toEqual([0, 0, 0, 0])
  })

  it('waits for criteria to be agreed, the longer the clearer they are; clear ones also say when measures end', () => {
    const clear = (age: number, clarity: number) => ladder({ age }, { clarity }, { agreeing: 4 })
    expect(rungs(clear(9, 1), 2)).toEqual([0, 0])
    expect(rungs(clear(10, 1), 2)).toEqual([0, 1])
    expect(rungs(clear(8, 0.5), 2)).toEqual([0, 1])
    // Relief is due after four months, or after half of them.
    const met = (clarity: number) => ladder({ rung: 2, reportedGap: 0.1 }, { clarity, reliefDwell: 4 }, { binding: 0.5 })
    expect(rungs(met(0), 4)).toEqual([2, 2, 2, 1])
    expect(rungs(met(1), 2)).toEqual([2, 1])
  })

  it('needs the quorum, of which the first rung needs a half', () => {
    expect(rungs(ladder({ leverage: 0.19 }), 4)).toEqual([0, 0, 0, 0])
    expect(rungs(ladder({ leverage: 0.39 }), 6)).toEqual([0, 1, 1, 1, 1, 1])
  })

  it('needs followers: enforcers whose margin the dearer rung would eat up do not count', () => {
    // The next rung costs 0.1 more per unit of dependence, here 0.2, so 0.02.
    const dear = { costRate: 0.05, costRateNext: 0.15, dependence: [0, 0.2, 0] }
    expect(rungs(ladder({ ...dear, margin: 0.021 }), 2)).toEqual([0, 1])
    expect(rungs(ladder({ ...dear, margin: 0.019 }), 2)).toEqual([0, 0])
  })
})

describe('a veto', () => {
  const collective = { rungCollective: byRung(0, 0, 1), veto: [0, 0, 1], affinity: [0, 0, 0.8] }

  it('of a friend of the respondent blocks collective rungs and no others', () => {
    const one = ladder(collective)
    expect(rungs(one, 6)).toEqual([0, 1, 1, 1, 1, 1])
    expect([one.world.blocked[0], one.world.outside[0]]).toEqual([1, 0])
  })

  it('is not cast by one who is not a friend', () => {
    expect(rungs(ladder({ ...collective, affinity: [0, 0, 0.6] }), 4)).toEqual([0, 1, 1, 2])
  })

  it('is cast by a patron whatever its affinity, and by the respondent itself', () => {
    const cool = { ...collective, affinity: 0 }
    expect(rungs(ladder({ ...cool, role: [RESPONDENT, ENFORCER, PATRON] }), 4)).toEqual([0, 1, 1, 1])
    expect(rungs(ladder({ ...cool, veto: [1, 0, 0] }), 4)).toEqual([0, 1, 1, 1])
  })

  it('is passed by where the coalition acts outside the institution', () => {
    const one = ladder(collective, { actOutside: 1 })
    expect(rungs(one, 4)).toEqual([0, 1, 1, 2])
    expect([one.world.blocked[0], one.world.outside[0]]).toEqual([0, 1])
  })
})

describe('what a report shows', () => {
  it('is whether the next rung could be blocked, before anybody tries', () => {
    const next = { rungCollective: byRung(0, 1, 1), veto: [0, 0, 1], affinity: [0, 0, 0.8], reportedGap: 0.1 }
    const told = (world: Example['world'], d: Example['d'] = {}) => {
      const one = ladder({ ...next, reportAge: 0, ...world }, d ?? {})
      one.step(0)
      return one.world.blocked[0]
    }
    expect(told({})).toBe(1)
    expect(told({ affinity: 0 })).toBe(0)
    expect(told({}, { actOutside: 1 })).toBe(0)
    expect(told({ rung: 2 })).toBe(0)
    expect(told({ rungCollective: byRung(0, 0, 1) })).toBe(0)
    expect(told({ rungCollective: byRung(0, 0, 1), rung: 1 })).toBe(1)
    // A friend that is gone is seen with the next report, not before.
    expect([told({ affinity: 0, blocked: 1, reportAge: 3 }), told({ affinity: 0, blocked: 1 })]).toEqual([1, 0])
  })

  it('is felt by the respondent where a breach snapped measures back the month before', () => {
    const one = ladder({ snapped: 1, reportedGap: 0.1 })
    one.step(0)
    expect(one.world.escalated[0]).toBe(1)
  })
})

describe('down', () => {
  const closed = { reportedGap: 0.1, rung: 2 }

  it('goes by the relief rule: so many rungs after each dwell time below the lower threshold', () => {
    expect(rungs(ladder(closed), 5)).toEqual([2, 1, 1, 0, 0])
    expect(rungs(ladder(closed, { reliefStep: 2 }), 2)).toEqual([2, 0])
    // Between the thresholds nothing moves.
    expect(rungs(ladder({ ...closed, reportedGap: 0.3 }), 5)).toEqual([2, 2, 2, 2, 2])
  })

  it('goes to nothing at sunset where the quorum is lost; with the quorum measures are renewed', () => {
    const between = { reportedGap: 0.3, rung: 2 }
    expect(rungs(ladder({ ...between, leverage: 0.3 }, { sunset: 3 }), 4)).toEqual([2, 2, 0, 0])
    // The first rung is renewed by half of the quorum.
    expect(rungs(ladder({ ...between, rung: 1, leverage: 0.3 }, { sunset: 3 }), 4)).toEqual([1, 1, 1, 1])
    expect(rungs(ladder({ ...between, rung: 1, leverage: 0.19 }, { sunset: 3 }), 4)).toEqual([1, 1, 0, 0])
    const renewed = ladder(between, { sunset: 3 })
    expect(rungs(renewed, 7)).toEqual([2, 2, 2, 2, 2, 2, 2])
    expect(renewed.world.monthsUnrenewed[0]).toBe(1)
  })

  it('goes a rung at a time when leverage has stayed below half of the quorum for longer than the grace', () => {
    // The second rung lapses below 0.2, the first below 0.1.
    const between = { reportedGap: 0.3, rung: 2 }
    expect(rungs(ladder({ ...between, leverage: 0.19 }), 4)).toEqual([2, 1, 1, 1])
    expect(rungs(ladder({ ...between, leverage: 0.09 }), 4)).toEqual([2, 1, 1, 0])
    expect(rungs(ladder({ ...between, leverage: 0.21 }), 4)).toEqual([2, 2, 2, 2])
    expect(rungs(ladder({ ...between, leverage: 0.09 }, { grace: 3 }), 4)).toEqual([2, 2, 2, 1])
  })

  it('comes back into the institution once the last rung is lifted', () => {
    const one = ladder({ ...closed, rung: 1, outside: 1 })
    expect(rungs(one, 2)).toEqual([1, 0])
    expect(one.world.outside[0]).toBe(0)
  })
})
