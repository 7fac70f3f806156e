/** What reaches victims, checked by hand. Twelve digits: a few roundings of 1e-16 each. */
import { describe, expect, it } from 'vitest'
import { remedies } from '../../../../sim/model/mechanisms/remedies.ts'
import { OBLIGATION_KINDS } from '../../../../sim/model/vocabulary.ts'
import { alone, type Example } from '../../../support/alone.ts'

const CEASE = OBLIGATION_KINDS.indexOf('cease')
const PAY = OBLIGATION_KINDS.indexOf('pay')
const REMEDY = OBLIGATION_KINDS.indexOf('remedy')

/** Coverage after a month at full speed: all that is there arrives at once. */
function coverage(world: Example['world'], d: Example['d'] = {}, p: Example['p'] = {}) {
  const one = alone(remedies, {
    sizes: { states: 1, obligations: 3 },
    world: {
      obligationStart: [0, 3],
      obligationKind: [CEASE, PAY, REMEDY],
      obligationWeight: [0.5, 0.3, 0.2],
      ...world,
    },
    p: { disbursement: 1, ...p },
    d: d ?? {},
  })
  one.step(0)
  return one.world.remedyCoverage[0]
}

describe('remedies', () => {
  it('come from what the respondent pays and restores, by weight; stopping a wrong reaches no victim', () => {
    expect(coverage({ fulfilment: [1, 0.5, 0.25] })).toBeCloseTo((0.3 * 0.5 + 0.2 * 0.25) / 0.5, 12)
    expect(coverage({ fulfilment: [1, 0, 0] })).toBe(0)
  })

  it('follow compliance where nothing is owed to victims as such', () => {
    expect(coverage({ obligationKind: CEASE, compliance: 0.6 })).toBe(0.6)
  })

  it('are advanced by a fund on the part that is not paid', () => {
    expect(coverage({ fulfilment: [0, 0.5, 0.5] }, { fund: 0.4 })).toBeCloseTo(0.5 + 0.5 * 0.4, 12)
  })

  it('are bought with attached property, up to all there are', () => {
    // 0.2 % of GDP at 0.5 per per cent.
    expect(coverage({ recovered: 0.002 }, {}, { attachedWorth: 0.5 })).toBeCloseTo(0.1, 12)
    expect(coverage({ recovered: 0.1 }, {}, { attachedWorth: 0.5 })).toBe(1)
  })

  it('that a fund pays for are its part of what reaches victims this month', () => {
    const { world, step } = alone(remedies, {
      sizes: { states: 1, obligations: 1 },
      world: { obligationStart: [0, 1], obligationKind: PAY, obligationWeight: 1, fulfilment: 0.5, remedyCoverage: 0.2 },
      p: { disbursement: 0.1 },
      d: { fund: 0.4 },
    })
    step(0)
    // Half is paid and the fund adds 0.2: of the tenth of 0.7 - 0.2 that arrives, two sevenths are the fund's.
    expect(world.advanced[0]).toBeCloseTo((0.05 * 2) / 7, 12)
    world.remedyCoverage[0] = 0.9
    step(1)
    expect(world.advanced[0]).toBe(0)
  })

  it('take time to arrive', () => {
    expect(coverage({ fulfilment: 1, remedyCoverage: 0.2 }, {}, { disbursement: 0.05 })).toBeCloseTo(0.2 + 0.05 * 0.8, 12)
  })
})
