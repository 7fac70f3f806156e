import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bands, meanByMonth, median, quantileOfSorted, quantiles } from '../../../sim/analysis/quantile.ts'

const finite = fc.double({ min: -1e9, max: 1e9, noNaN: true })

describe('quantiles', () => {
  it('interpolates at (n - 1) p, the type 7 of Hyndman and Fan', () => {
    // n = 4: positions 0.3, 0.75, 1.5, 2.25 between 1, 2, 4, 8; exact in binary except for the first.
    const values = Float64Array.of(8, 1, 4, 2)
    const [tenth, lower, middle, upper] = quantiles(values, [0.1, 0.25, 0.5, 0.75])
    expect(tenth).toBeCloseTo(1.3, 12)
    expect([lower, middle, upper]).toEqual([1.75, 3, 5])
  })

  it('gives the minimum at 0 and the maximum at 1, and leaves the sample as it was', () => {
    const values = Float64Array.of(3, -7, 11)
    expect([...quantiles(values, [0, 1])]).toEqual([-7, 11])
    expect([...values]).toEqual([3, -7, 11])
  })

  it('answers every probability for a single value', () => {
    expect([...quantiles(Float64Array.of(5), [0, 0.3, 1])]).toEqual([5, 5, 5])
  })

  it('lets infinity stand for never', () => {
    const never = Number.POSITIVE_INFINITY
    expect(median(Float64Array.of(3, never, never))).toBe(never)
    expect(median(Float64Array.of(3, 5, never))).toBe(5)
    expect(median(Float64Array.of(3, never))).toBe(never)
  })

  it('reads only the first values when a count is given', () => {
    expect(quantileOfSorted(Float64Array.of(1, 2, 3, 99), 1, 3)).toBe(3)
  })

  it('refuses what has no quantile', () => {
    expect(() => quantiles(new Float64Array(0), [0.5])).toThrow('values: expected at least 1, got 0')
    expect(() => quantiles(Float64Array.of(1, Number.NaN, 2), [0.5])).toThrow('NaN')
    expect(() => quantiles(Float64Array.of(1), [1.5])).toThrow('probability: expected a number from 0 to 1, got 1.5')
    expect(() => quantileOfSorted(Float64Array.of(1), 0.5, 2)).toThrow('count')
  })

  it('rises with the probability and stays inside the sample', () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1, maxLength: 40 }), fc.double({ min: 0, max: 1, noNaN: true }), (sample, p) => {
        const [low, high, least, most] = quantiles(Float64Array.from(sample), [p / 2, p, 0, 1])
        expect(low).toBeGreaterThanOrEqual(least!)
        expect(high).toBeGreaterThanOrEqual(low!)
        expect(most).toBeGreaterThanOrEqual(high!)
      }),
    )
  })
})

describe('bands', () => {
  // Three worlds of two months: month 0 holds 1, 5, 3; month 1 holds 10, 30, 20.
  const values = Float64Array.of(1, 10, 5, 30, 3, 20)

  it('takes quantiles over the worlds, month by month', () => {
    const [low, middle, high] = bands(values, 3, 2, [0, 0.5, 1])
    expect([...low!]).toEqual([1, 10])
    expect([...middle!]).toEqual([3, 20])
    expect([...high!]).toEqual([5, 30])
  })

  it('reads the first worlds of a buffer that is still filling', () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 12, maxLength: 12 }), fc.integer({ min: 1, max: 4 }), (flat, worlds) => {
        const buffer = Float64Array.from(flat)
        const whole = bands(buffer, worlds, 3, [0.1, 0.9])
        const part = bands(buffer.slice(0, worlds * 3), worlds, 3, [0.1, 0.9])
        expect(whole).toEqual(part)
        expect(meanByMonth(buffer, worlds, 3)).toEqual(meanByMonth(buffer.slice(0, worlds * 3), worlds, 3))
      }),
    )
  })

  it('agrees with one sample per month', () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 20, maxLength: 20 }), (flat) => {
        const probabilities = [0.05, 0.5, 0.95]
        const fan = bands(Float64Array.from(flat), 5, 4, probabilities)
        for (let month = 0; month < 4; month++) {
          const column = Float64Array.from([0, 1, 2, 3, 4], (world) => flat[world * 4 + month]!)
          expect(fan.map((band) => band[month])).toEqual([...quantiles(column, probabilities)])
        }
      }),
    )
  })

  it('writes into arrays it is given', () => {
    const into = [new Float64Array(2)]
    expect(bands(values, 3, 2, [0.5], into)).toBe(into)
    expect([...into[0]!]).toEqual([3, 20])
  })

  it('refuses a shape that does not fit', () => {
    expect(() => bands(values, 4, 2, [0.5])).toThrow('values: expected at least 8 (worlds x months), got 6')
    expect(() => bands(values, 0, 2, [0.5])).toThrow('worlds')
    expect(() => bands(values, 3, 1.5, [0.5])).toThrow('months')
    expect(() => bands(values, 3, 2, [2])).toThrow('probability')
    expect(() => bands(values, 3, 2, [0.5], [new Float64Array(1)])).toThrow('into')
  })
})

describe('meanByMonth', () => {
  it('averages over the worlds', () => {
    expect([...meanByMonth(Float64Array.of(1, 10, 5, 30, 3, 20), 3, 2)]).toEqual([3, 20])
  })
})
