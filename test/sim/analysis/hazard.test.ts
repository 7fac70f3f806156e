import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hazardByPeriod } from '../../../sim/analysis/hazard.ts'
import { controls, patients6mp } from './freireich.ts'

describe('hazardByPeriod', () => {
  it('meets the published rates of the 6-MP trial: 9 relapses in 359 weeks, 21 in 182', () => {
    const [treated] = hazardByPeriod(patients6mp.times, patients6mp.observed, 35, 1)
    const [control] = hazardByPeriod(controls.times, controls.observed, 35, 1)
    expect(treated?.events).toBe(9)
    expect(treated!.hazard! / 35).toBeCloseTo(9 / 359, 12)
    expect(control!.hazard! / 35).toBeCloseTo(21 / 182, 12)
  })

  it('splits time at risk and events by year', () => {
    // Complies in month 6; complies in month 12, which closes the first year; censored in month 30.
    const years = hazardByPeriod(Float64Array.of(6, 12, 30), Uint8Array.of(1, 1, 0))
    expect(years.map(({ from, to, events, exposure }) => [from, to, events, exposure])).toEqual([
      [0, 12, 2, 2.5],
      [12, 24, 0, 1],
      [24, 36, 0, 0.5],
    ])
    expect(years.map((year) => year.hazard)).toEqual([0.8, 0, 0])
    // Two events: error factor exp(1.96 / sqrt(2)) = 3.9982.
    expect(years[0]?.high).toBeCloseTo(0.8 * 3.9982, 3)
    expect(years[0]?.low).toBeCloseTo(0.8 / 3.9982, 3)
    expect(years[1]?.high).toBeNull()
  })

  it('knows no hazard where nobody is at risk', () => {
    const years = hazardByPeriod(Float64Array.of(3), Uint8Array.of(1), 12, 2)
    expect(years[1]).toMatchObject({ exposure: 0, hazard: null, low: null, high: null })
    expect(hazardByPeriod(Float64Array.of(0), Uint8Array.of(1))[0]).toMatchObject({ events: 1, hazard: null })
  })

  it('loses no event and no month', () => {
    const world = fc.tuple(fc.integer({ min: 0, max: 180 }), fc.boolean())
    fc.assert(
      fc.property(fc.array(world, { minLength: 1, maxLength: 40 }), (worlds) => {
        const times = Float64Array.from(worlds, ([time]) => time)
        const observed = Uint8Array.from(worlds, ([, event]) => (event ? 1 : 0))
        const years = hazardByPeriod(times, observed)
        expect(years.reduce((total, year) => total + year.events, 0)).toBe(observed.reduce((a, b) => a + b, 0))
        // Rounding of a sum of twelfths.
        expect(years.reduce((total, year) => total + year.exposure * 12, 0)).toBeCloseTo(
          times.reduce((a, b) => a + b, 0),
          8,
        )
      }),
    )
  })

  it('refuses a period without length', () => {
    expect(() => hazardByPeriod(Float64Array.of(1), Uint8Array.of(1), 0)).toThrow('length')
  })
})
