/** When cases open, age and fade, checked by hand. Twelve digits: a few roundings of 1e-16 each. */
import { describe, expect, it } from 'vitest'
import { docket } from '../../../../sim/model/mechanisms/docket.ts'
import { alone, type Example } from '../../../support/alone.ts'

const world = (columns: Example['world'], p: Example['p'] = {}, tape: Example['tape'] = {}) =>
  alone(docket, { sizes: { states: 1, months: 6 }, world: { age: -1, ...columns }, p: p ?? {}, tape: tape ?? {} })

describe('a judgment', () => {
  it('opens its case in its month, and the case ages from there', () => {
    const { world: w, step } = world({ judgment: 2 })
    const ages = [0, 1, 2, 3, 4].map((month) => {
      step(month)
      return w.age[0]
    })
    expect(ages).toEqual([-1, -1, 0, 1, 2])
  })

  it('on a breach to come waits for its month and then for the draw', () => {
    // 1.2 per year is a tenth per month.
    const { world: w, step } = world({ judgment: 2, breachHazard: 1.2 }, {}, { breach: [0.01, 0.01, 0.11, 0.09, 0.01, 0.01] })
    const ages = [0, 1, 2, 3, 4].map((month) => {
      step(month)
      return w.age[0]
    })
    expect(ages).toEqual([-1, -1, -1, 0, 1])
  })

  it('on a breach to come is rarer the stronger the norm and the better courts are obeyed', () => {
    // Norm 0.5 x authority 0.4 x deterrence 0.5 takes a tenth off a hazard of 0.1 per month.
    const opens = (draw: number) => {
      const { world: w, step } = world(
        { breachHazard: 1.2, normStrength: 0.5, courtAuthority: 0.4 },
        { normDeterrence: 0.5 },
        { breach: draw },
      )
      step(0)
      return w.age[0]
    }
    expect([opens(0.089), opens(0.091)]).toEqual([0, -1])
  })

  it('is not handed down against a state that has left the jurisdiction', () => {
    const { world: w, step } = world({ judgment: 0, withdrawn: 1 })
    step(0)
    expect(w.age[0]).toBe(-1)
  })
})

describe('attention', () => {
  it('fades towards its floor while a case is open, and from its second month on', () => {
    // 0.6 per year is 0.05 per month of the distance from 0.8 to 0.2.
    const p = { attentionDecay: 0.6, attentionFloor: 0.2 }
    const { world: w, step } = world({ attention: 0.8 }, p)
    step(0)
    expect(w.attention[0]).toBe(0.8)
    step(1)
    expect(w.attention[0]).toBeCloseTo(0.77, 12)
    const unopened = world({ attention: 0.8, judgment: 5 }, p)
    unopened.step(0)
    expect(unopened.world.attention[0]).toBe(0.8)
  })
})
