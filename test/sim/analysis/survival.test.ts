import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kaplanMeier, restrictedMean, survivalAt, survivalQuantile } from '../../../sim/analysis/survival.ts'
import { controls, patients6mp } from './freireich.ts'

const treated = kaplanMeier(patients6mp.times, patients6mp.observed)
const control = kaplanMeier(controls.times, controls.observed)

describe('kaplanMeier on the 6-MP trial', () => {
  it('meets the published curve, its standard errors and log-log limits', () => {
    // Klein & Moeschberger 2003, table 4.1 (share, standard error); limits as printed by Stata's sts list.
    const published = [
      [6, 21, 3, 0.8571, 0.0764, 0.6197, 0.9516],
      [7, 17, 1, 0.8067, 0.0869, 0.5631, 0.9228],
      [10, 15, 1, 0.7529, 0.0963, 0.5032, 0.8894],
      [13, 12, 1, 0.6902, 0.1068, 0.4316, 0.8491],
      [16, 11, 1, 0.6275, 0.1141, 0.3675, 0.8049],
      [22, 7, 1, 0.5378, 0.1282, 0.2678, 0.7468],
      [23, 6, 1, 0.4482, 0.1346, 0.1881, 0.6801],
    ] as const
    expect([...treated.times]).toEqual(published.map((row) => row[0]))
    expect([...treated.atRisk]).toEqual(published.map((row) => row[1]))
    expect([...treated.events]).toEqual(published.map((row) => row[2]))
    published.forEach(([, , , share, error, low, high], step) => {
      expect(treated.survival[step]).toBeCloseTo(share, 4)
      expect(treated.survival[step]! * Math.sqrt(treated.greenwood[step]!)).toBeCloseTo(error, 4)
      expect(treated.low[step]).toBeCloseTo(low, 4)
      expect(treated.high[step]).toBeCloseTo(high, 4)
    })
    expect(treated).toMatchObject({ count: 21, followUp: 35, confidence: 0.95 })
  })

  it('meets the published medians, with null where the curve does not fall far enough', () => {
    expect(survivalQuantile(treated, 0.5)).toEqual({ estimate: 23, low: 13, high: null })
    expect(survivalQuantile(control, 0.5)).toEqual({ estimate: 8, low: 4, high: 11 })
    expect(survivalQuantile(treated, 0.25)).toEqual({ estimate: 13, low: 6, high: 22 })
    expect(survivalQuantile(treated, 0.75)).toEqual({ estimate: null, low: 23, high: null })
  })

  it('meets the published restricted means', () => {
    // Klein & Moeschberger 2003, example 4.2: 23.29 weeks, standard error 2.83, interval 17.74 to 28.83.
    const mean = restrictedMean(treated)
    expect(mean.estimate).toBeCloseTo(23.29, 2)
    expect(mean.standardError).toBeCloseTo(2.83, 2)
    expect(mean.low).toBeCloseTo(17.74, 1)
    expect(mean.high).toBeCloseTo(28.83, 1)
    expect(mean.horizon).toBe(35)
  })
})

describe('kaplanMeier without censoring', () => {
  it('is the share that is left', () => {
    control.times.forEach((time, step) => {
      const left = controls.times.filter((other) => other > time).length
      expect(control.survival[step]).toBeCloseTo(left / 21, 12)
    })
  })

  it('has the plain mean as its restricted mean', () => {
    const mean = restrictedMean(control)
    expect(mean.estimate).toBeCloseTo(182 / 21, 12)
    const squares = controls.times.reduce((total, time) => total + (time - 182 / 21) * (time - 182 / 21), 0)
    expect(mean.standardError).toBeCloseTo(Math.sqrt(squares) / 21, 12)
  })

  it('finds every order statistic', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 60 }), (months) => {
        const times = Float64Array.from(months).sort()
        const curve = kaplanMeier(times, new Uint8Array(times.length).fill(1))
        // The k-th of n is reached at share k / n; rounding in the product must not push it to the next.
        for (let rank = 1; rank < times.length; rank++) {
          expect(survivalQuantile(curve, rank / times.length).estimate).toBe(times[rank - 1])
        }
      }),
    )
  })

  it('keeps the upper limit and drops the lower where everybody is through', () => {
    const last = control.times.length - 1
    expect(control.survival[last]).toBe(0)
    expect(control.low[last]).toBe(0)
    expect(control.high[last]).toBe(control.high[last - 1])
  })
})

describe('kaplanMeier at its edges', () => {
  it('stays at 1 when nothing happens', () => {
    const curve = kaplanMeier(Float64Array.of(5, 9), Uint8Array.of(0, 0))
    expect(curve.times.length).toBe(0)
    expect(survivalAt(curve, 9)).toEqual({ estimate: 1, low: 1, high: 1 })
    expect(survivalAt(curve, 10)).toBeNull()
    expect(survivalQuantile(curve, 0.5)).toEqual({ estimate: null, low: null, high: null })
    expect(restrictedMean(curve)).toMatchObject({ estimate: 9, standardError: 0 })
  })

  it('counts who is censored at a time as still at risk then', () => {
    const curve = kaplanMeier(Float64Array.of(3, 3), Uint8Array.of(1, 0))
    expect(curve.survival[0]).toBe(0.5)
  })

  it('answers at, between and beyond the times of events', () => {
    expect(survivalAt(treated, 5.9)).toEqual({ estimate: 1, low: 1, high: 1 })
    expect(survivalAt(treated, 6)?.estimate).toBe(treated.survival[0])
    expect(survivalAt(treated, 9)?.estimate).toBe(treated.survival[1])
    expect(survivalAt(treated, 36)).toBeNull()
    expect(survivalAt(control, 999)?.estimate).toBe(0)
  })

  it('stays in sequence whatever the data', () => {
    const world = fc.tuple(fc.integer({ min: 0, max: 180 }), fc.boolean())
    fc.assert(
      fc.property(fc.array(world, { minLength: 1, maxLength: 50 }), (worlds) => {
        const times = Float64Array.from(worlds, ([time]) => time)
        const curve = kaplanMeier(
          times,
          Uint8Array.from(worlds, ([, event]) => (event ? 1 : 0)),
        )
        for (let step = 0; step < curve.times.length; step++) {
          expect(curve.survival[step]).toBeLessThan(step === 0 ? 1 : curve.survival[step - 1]!)
          expect(curve.low[step]).toBeLessThanOrEqual(curve.survival[step]!)
          expect(curve.high[step]).toBeGreaterThanOrEqual(curve.survival[step]!)
        }
        const shuffled = worlds.slice().reverse()
        const again = kaplanMeier(
          Float64Array.from(shuffled, ([time]) => time),
          Uint8Array.from(shuffled, ([, event]) => (event ? 1 : 0)),
        )
        expect(again).toEqual(curve)
      }),
    )
  })

  it('refuses what it cannot read', () => {
    expect(() => kaplanMeier(new Float64Array(0), new Uint8Array(0))).toThrow('times: expected at least 1, got 0')
    expect(() => kaplanMeier(Float64Array.of(1, -2), Uint8Array.of(1, 1))).toThrow('times[1]')
    expect(() => kaplanMeier(Float64Array.of(1), new Uint8Array(2))).toThrow('observed: expected 1')
    expect(() => survivalQuantile(treated, 1)).toThrow('probability')
    expect(() => restrictedMean(treated, 36)).toThrow('horizon: expected more than 0 and at most 35, got 36')
  })
})
