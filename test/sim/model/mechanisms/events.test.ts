/** Events on worlds of two or three states, checked by hand. Twelve digits: a few roundings of 1e-16 each. */
import { describe, expect, it } from 'vitest'
import { events } from '../../../../sim/model/mechanisms/events.ts'
import { EVENT_KINDS, type EventKind } from '../../../../sim/model/vocabulary.ts'
import { alone, type Example } from '../../../support/alone.ts'

/** Two states, the first one the respondent; nothing happens unless it is stated. */
function world(changes: Partial<Example> = {}, months = 6) {
  const { world: columns, sizes, ...rest } = changes
  return alone(events, {
    sizes: { states: 2, months, ...sizes },
    world: { age: -1, ...columns },
    p: { affinitySpan: 3 },
    ...rest,
  })
}

/** The columns of one scheduled event. */
function scheduled(month: number, kind: EventKind, subject: number, object: number, value: number, resolve = 0) {
  return {
    eventMonth: month,
    eventKind: EVENT_KINDS.indexOf(kind),
    eventSubject: subject,
    eventObject: object,
    eventValue: value,
    eventValue2: resolve,
  }
}

describe('turnover', () => {
  it('replaces a leader when the draw falls below the monthly hazard, and the new one shifts the state', () => {
    // Democracy 0.5: scale of the shift 0.4 x (2 - 0.5) = 0.6.
    const p = { affinitySpan: 3, shiftScale: 0.4 }
    const columns = {
      democracy: 0.5,
      turnoverHazard: 0.015,
      leaderTenure: 30,
      affinityBase: [0, 0.6],
      affinity: [0, 0.6],
      position: [1, 0],
    }
    const { world: w, step } = world(
      {
        world: columns,
        p,
        tape: { turnover: [0.5, 0.0149], shift: [0, 0.25], resolve: [0, 0.9], crisis: [1] },
      },
      1,
    )
    step(0)
    expect([...w.leaderTenure]).toEqual([31, 0])
    expect(w.leaderShift[1]).toBeCloseTo(-0.3, 12)
    expect(w.leaderResolve[1]).toBe(0.9)
    // It stands 0.3 further from the respondent at 1; eight tenths of affinity are lost over a span of 3.
    expect(w.affinity[1]).toBeCloseTo(0.6 - 0.8 * 0.1, 12)
  })

  it('is not drawn around a change that the scenario schedules for that state, and is at any other time', () => {
    const months = 60
    const { world: w, step } = world(
      {
        sizes: { states: 2, months, events: 1 },
        world: { ...scheduled(30, 'leader', 1, -1, 0.5), turnoverHazard: 1, position: [1, 0] },
        tape: { turnover: 0.5, crisis: 1 },
      },
      months,
    )
    const fresh = Array.from({ length: months }, (_, month) => {
      step(month)
      return [...w.leaderTenure].map((tenure) => tenure === 0)
    })
    expect(fresh.every(([first]) => first)).toBe(true)
    // Twelve months on either side of month 30, which has its own.
    expect(fresh.flatMap(([, second], month) => (second ? [] : [month]))).toEqual([
      18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42,
    ])
  })

  it('does nothing when the draw does not', () => {
    const p = { affinitySpan: 3, shiftScale: 0.4 }
    const { world: w, step } = world({ world: { democracy: 0.5, turnoverHazard: 0.015, leaderTenure: 30 }, p, tape: { turnover: 0.0151 } })
    step(0)
    expect([...w.leaderTenure, ...w.leaderShift]).toEqual([31, 31, 0, 0])
  })
})

describe('a scheduled leader', () => {
  it('of the respondent moves the affinity of everybody', () => {
    // The respondent goes from 0.5 to 2: the state at 3.5 comes 1.5 nearer (+0.4), the one at -0.5 goes 1.5 further off (-0.4).
    const { world: w, step } = world({
      sizes: { states: 3, events: 1 },
      world: {
        position: [0.5, 3.5, -0.5],
        affinityBase: [0, 0.2, 0.9],
        affinity: [0, 0.2, 0.9],
        ...scheduled(1, 'leader', 0, -1, 1.5, 0.8),
      },
    })
    step(0)
    expect([...w.affinity]).toEqual([0, 0.2, 0.9])
    step(1)
    expect(w.leaderResolve[0]).toBe(0.8)
    expect(w.affinity[1]).toBeCloseTo(0.6, 12)
    expect(w.affinity[2]).toBeCloseTo(0.5, 12)
  })
})

describe('affinity', () => {
  it('stays between none and full', () => {
    const { world: w, step } = world({
      sizes: { states: 3, events: 1 },
      world: { position: [0, 3, -3], affinityBase: [0, 0.8, 0.3], ...scheduled(0, 'leader', 0, -1, 3) },
    })
    step(0)
    expect([...w.affinity]).toEqual([0, 1, 0])
  })
})

describe('a rivalry', () => {
  it('turns the weight of both peers against one another and says so for one month', () => {
    const { world: w, step } = world({
      sizes: { states: 3, ties: 4, events: 1 },
      world: {
        peerStart: [0, 2, 3, 4],
        peerIndex: [1, 2, 0, 0],
        peerWeight: [0.7, 0.3, 1, 1],
        ...scheduled(2, 'rivalry', 0, 1, 0.75),
      },
    })
    for (const month of [0, 1, 2]) step(month)
    // 1 - 2 x 0.75 = -0.5 of what it was, in both directions; the third state is left out of it.
    expect([...w.peerWeight]).toEqual([-0.35, 0.3, -0.5, 1])
    expect(w.peersChanged[0]).toBe(1)
    step(3)
    expect(w.peersChanged[0]).toBe(0)
    expect([...w.peerWeight]).toEqual([-0.35, 0.3, -0.5, 1])
  })
})

describe('rivals', () => {
  it('that fall out again stay rivals', () => {
    const { world: w, step } = world({
      sizes: { states: 2, ties: 2, events: 2 },
      world: {
        peerStart: [0, 1, 2],
        peerIndex: [1, 0],
        peerWeight: 0.8,
        ...scheduled(1, 'rivalry', 0, 1, 1),
        eventMonth: [1, 3],
      },
    })
    for (const month of [0, 1, 2, 3]) step(month)
    expect([...w.peerWeight]).toEqual([-0.8, -0.8])
  })
})

describe('attention', () => {
  it('is drawn away by a crisis: a drawn one from every case, a scheduled one from the case it names', () => {
    const columns = { age: 3, attention: [0.8, 0.6], ...scheduled(1, 'crisis', 0, 1, 0.5) }
    const { world: w, step } = world({
      sizes: { states: 2, cases: 2, events: 1 },
      world: columns,
      p: { affinitySpan: 3, crisisHazard: 1.2, crisisLoss: 0.25 },
      tape: { crisis: [0.09, 0.11, 1, 1, 1, 1] },
    })
    step(0)
    expect([...w.attention]).toEqual([0.8 * 0.75, 0.6 * 0.75].map((x) => expect.closeTo(x, 12)))
    step(1)
    expect([...w.attention]).toEqual([0.6, 0.225].map((x) => expect.closeTo(x, 12)))
    w.age[1] = -1
    w.eventMonth[0] = 2
    step(2)
    // A case that has not come up has no attention to lose.
    expect(w.attention[1]).toBeCloseTo(0.225, 12)
  })
})

describe('an amendment of the design', () => {
  it('sets the lever of the case it names, or of all', () => {
    const amended = (object: number) => {
      const sizes = { states: 2, cases: 2, levers: 3, events: 1 }
      const { world: w, step } = world({ sizes, world: scheduled(0, 'design', 1, object, 0.9) })
      step(0)
      return [...w.levers]
    }
    // Lever-major: lever 1 of two cases lies at 2 and 3.
    expect(amended(1)).toEqual([0, 0, 0, 0.9, 0, 0])
    expect(amended(-1)).toEqual([0, 0, 0.9, 0.9, 0, 0])
  })
})

describe('a change of capacity', () => {
  it('befalls the state it names', () => {
    const { world: w, step } = world({
      sizes: { states: 2, events: 1 },
      world: { capacity: 0.3, ...scheduled(0, 'capacity', 1, -1, 0.8) },
    })
    step(0)
    expect([...w.capacity]).toEqual([0.3, 0.8])
  })
})
