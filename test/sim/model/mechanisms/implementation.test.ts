/** From will to fulfilment, checked by hand. Twelve digits: a few roundings of 1e-16 each. */
import { describe, expect, it } from 'vitest'
import { implementation } from '../../../../sim/model/mechanisms/implementation.ts'
import { OBLIGATION_KINDS, type ObligationKind } from '../../../../sim/model/vocabulary.ts'
import { alone, type Example } from '../../../support/alone.ts'

/** One obligation of ten months, half fulfilled, in a state whose law is wholly aligned and which lacks no capacity. */
function month(changes: Partial<Example> = {}) {
  const { world: columns, ...rest } = changes
  const { world, step } = alone(implementation, {
    sizes: { states: 1 },
    world: {
      capacity: 1,
      alignment: 1,
      obligationStart: [0, 1],
      obligationWeight: 1,
      duration: 10,
      fulfilment: 0.5,
      owed: 1,
      demand: 1,
      ...columns,
    },
    ...rest,
  })
  step(0)
  return world
}

const kind = (name: ObligationKind) => OBLIGATION_KINDS.indexOf(name)
const progress = (changes: Partial<Example>) => month(changes).fulfilment[0]! - 0.5

describe('fulfilment', () => {
  it('grows by a tenth per month at full effort where ten months are needed', () => {
    expect(progress({ world: { respondentEffort: 1 } })).toBeCloseTo(0.1, 12)
    expect(progress({ world: { respondentEffort: 0.4 } })).toBeCloseTo(0.04, 12)
  })

  it('grows only with effort beyond what keeps up what is there', () => {
    const p = { maintenance: 0.2 }
    expect(progress({ world: { respondentEffort: 0.6 }, p })).toBeCloseTo(0.05, 12)
    expect(progress({ world: { respondentEffort: 0.2 }, p })).toBe(0)
  })

  it('grows more slowly where law is not aligned, most of all for reforms', () => {
    const of = (name: ObligationKind) =>
      progress({ world: { respondentEffort: 1, alignment: 0.5, obligationKind: kind(name) }, p: { lawWeight: 0.6 } })
    expect(of('reform')).toBeCloseTo(0.1 * (1 - 0.6 * 0.5), 12)
    expect(of('pay')).toBeCloseTo(0.1 * (1 - 0.6 * 0.3 * 0.5), 12)
  })

  it('goes to the cheaper obligations first, so that half-hearted effort still does what costs little', () => {
    const of = (selectivity: number, respondentEffort: number) =>
      month({
        sizes: { states: 1, obligations: 2 },
        world: {
          ...{ respondentEffort, obligationStart: [0, 2], obligationWeight: [0.5, 0.5], fulfilment: [0.5, 0.5] },
          domesticCost: [0.001, 0.003],
        },
        p: { selectivity, maintenance: 0.2 },
      }).fulfilment
    expect([...of(0, 0.6)]).toEqual([expect.closeTo(0.55, 12), expect.closeTo(0.55, 12)])
    // The mean costs 0.002: wholly selective effort is twice as much for the first and two thirds for the second.
    expect([...of(1, 0.3)]).toEqual([expect.closeTo(0.55, 6), expect.closeTo(0.5, 6)])
    expect([...of(0.5, 0.6)]).toEqual([expect.closeTo(0.575, 6), expect.closeTo(0.535, 6)])
    expect(of(1, 0)[0]!).toBe(0.5)
  })

  it('stops at all of it, and compliance is its weighted sum', () => {
    const world = month({
      sizes: { states: 1, obligations: 2 },
      world: { respondentEffort: 1, obligationStart: [0, 2], obligationWeight: [0.3, 0.7], fulfilment: [0.95, 0.5] },
    })
    expect([...world.fulfilment]).toEqual([1, expect.closeTo(0.6, 12)])
    expect(world.compliance[0]).toBeCloseTo(0.3 + 0.42, 12)
    expect(world.trueGap[0]).toBeCloseTo(0.28, 12)
  })

  it('leaves a gap only to what is asked for under a settlement', () => {
    const gap = (demand: number) => month({ world: { respondentEffort: 0, demand } }).trueGap[0]
    expect(gap(0.8)).toBeCloseTo(0.375, 12)
    expect(gap(0.5)).toBe(0)
  })
})

describe('capacity and will', () => {
  const weak = { capacity: 0.2, capacityDemand: 0.7 }
  const p = { steepness: 2, absorption: 0.5 }

  it('are two things: what is lacking slows the willing', () => {
    // 0.5 is lacking, so it takes 1 + 2 x 0.5 times as long.
    expect(progress({ world: { ...weak, respondentEffort: 1 }, p })).toBeCloseTo(0.05, 12)
  })

  it('assistance makes the willing able', () => {
    expect(progress({ world: { ...weak, respondentEffort: 1 }, p, d: { assistance: 1 } })).toBeCloseTo(0.1, 12)
    expect(progress({ world: { ...weak, respondentEffort: 1 }, p, d: { assistance: 0.5 } })).toBeCloseTo(0.1 / 1.5, 12)
  })

  it('assistance does little for those who make little effort, nothing for those who make none', () => {
    const gain = (respondentEffort: number) =>
      progress({ world: { ...weak, respondentEffort }, p, d: { assistance: 1 } }) - progress({ world: { ...weak, respondentEffort }, p })
    expect(gain(1)).toBeCloseTo(0.05, 12)
    // At an effort of 0.2 a tenth of the capacity is taken up: 0.02 / 1.8 against 0.02 / 2.
    expect(gain(0.2)).toBeCloseTo(0.02 / 1.8 - 0.01, 12)
    expect(gain(0)).toBe(0)
  })
})

describe('money', () => {
  const overdue = { obligationKind: kind('pay'), obligationFinal: 1, age: 12, deadline: 12 }
  const p = { interest: 0.12 }

  it('that is overdue bears interest on what is not paid, so the share that is paid falls', () => {
    const w = month({ world: overdue, p })
    // One per cent on one half.
    expect(w.owed[0]).toBeCloseTo(1.005, 12)
    expect(w.fulfilment[0]).toBeCloseTo(0.5 / 1.005, 12)
  })

  it('bears none before it is due and none once it is paid', () => {
    expect(month({ world: { ...overdue, age: 11 }, p }).owed[0]).toBe(1)
    expect(month({ world: { ...overdue, fulfilment: 1 }, p })).toMatchObject({ owed: Float64Array.of(1), fulfilment: Float64Array.of(1) })
  })

  it('is paid in instalments of the award, with interest last', () => {
    // A tenth of the award on a debt that has grown to 1.25, of which 0.4 are paid, plus 1 % on the other 0.6.
    const now = 1.25 * (1 + 0.01 * 0.6)
    const w = month({ world: { ...overdue, respondentEffort: 1, owed: 1.25, fulfilment: 0.4 }, p })
    expect(w.fulfilment[0]).toBeCloseTo((0.4 * 1.25 + 0.1) / now, 12)
  })

  it('is all that bears interest', () => {
    for (const name of OBLIGATION_KINDS) {
      if (name !== 'pay') expect(month({ world: { ...overdue, obligationKind: kind(name) }, p }).owed[0]).toBe(1)
    }
  })
})

describe('backsliding', () => {
  const p = { backsliding: 0.02, maintenance: 0.2 }
  const idle = { respondentEffort: 0, alignment: 0 }

  it('sets in where effort falls below what maintains, in proportion', () => {
    expect(progress({ world: idle, p })).toBeCloseTo(-0.02 * 0.5, 12)
    expect(progress({ world: { ...idle, respondentEffort: 0.1 }, p })).toBeCloseTo(-0.005, 12)
    expect(progress({ world: { ...idle, respondentEffort: 0.2 }, p })).toBe(0)
  })

  it('is stopped by aligned law and slowed by reviews', () => {
    expect(progress({ world: { ...idle, alignment: 1 }, p })).toBe(0)
    expect(progress({ world: { ...idle, alignment: 0.5 }, p })).toBeCloseTo(-0.005, 12)
    expect(progress({ world: idle, p, d: { followUp: 1 } })).toBeCloseTo(-0.01 * 0.3, 12)
  })

  it('spares what has been paid and undoes what has merely ceased', () => {
    const of = (name: ObligationKind) => progress({ world: { ...idle, obligationKind: kind(name) }, p })
    expect(OBLIGATION_KINDS.map(of)).toEqual([-0.01, 0, -0.007, -0.0025, -0.0015].map((x) => expect.closeTo(x, 12)))
  })

  it('never touches what is final, of whatever kind', () => {
    const of = (name: ObligationKind) => progress({ world: { ...idle, obligationKind: kind(name), obligationFinal: 1 }, p })
    expect(OBLIGATION_KINDS.map(of)).toEqual([0, 0, 0, 0, 0])
  })

  it('has no meaning where no effort is needed to maintain', () => {
    expect(progress({ world: idle, p: { backsliding: 0.02, maintenance: 0 } })).toBe(0)
    expect(progress({ world: { ...idle, respondentEffort: 1, alignment: 1 }, p: { backsliding: 0.02, maintenance: 1 } })).toBe(0)
  })
})

describe('alignment', () => {
  it('grows with effort and model legislation, and erodes without effort unless reviews go on', () => {
    const p = { reform: 0.02, erosion: 0.01 }
    const later = (respondentEffort: number, d: Example['d'] = {}) =>
      month({ world: { respondentEffort, alignment: 0.5 }, p, d: d ?? {} }).alignment[0]
    expect(later(1)).toBeCloseTo(0.51, 12)
    expect(later(1, { modelLegislation: 1 })).toBeCloseTo(0.52, 12)
    expect(later(0)).toBeCloseTo(0.495, 12)
    expect(later(0, { followUp: 1 })).toBe(0.5)
  })
})
