import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { studentQuantile } from '../../../sim/analysis/distribution.ts'
import { mean, meanInterval, standardDeviation, sum, variance, worldsNeededForMean } from '../../../sim/analysis/mean.ts'

/** NIST Statistical Reference Datasets, NumAcc3 and NumAcc4: one value, then 500 pairs around it. */
function numAcc(base: number): Float64Array {
  return Float64Array.from({ length: 1001 }, (_, index) => base + (index === 0 ? 0.2 : index % 2 === 1 ? 0.1 : 0.3))
}

describe('mean and variance', () => {
  it('meets the certified values of the NIST reference data', () => {
    expect(mean(Float64Array.of(10000001, 10000003, 10000002))).toBe(10000002)
    expect(standardDeviation(Float64Array.of(10000001, 10000003, 10000002))).toBe(1)
    // The data themselves are rounded to 1e-9 (base 1e6) and 2e-9 (base 1e7) in binary.
    expect(mean(numAcc(1e6))).toBeCloseTo(1000000.2, 9)
    expect(standardDeviation(numAcc(1e6))).toBeCloseTo(0.1, 9)
    expect(mean(numAcc(1e7))).toBeCloseTo(10000000.2, 8)
    expect(standardDeviation(numAcc(1e7))).toBeCloseTo(0.1, 8)
  })

  it('keeps what a plain sum would lose', () => {
    expect(sum(Float64Array.of(1, 1e100, 1, -1e100))).toBe(2)
    expect(sum(Float64Array.of(0.1, 0.2, 0.3))).toBe(0.6)
  })

  it('lets infinity through', () => {
    expect(mean(Float64Array.of(1, Number.POSITIVE_INFINITY))).toBe(Number.POSITIVE_INFINITY)
  })

  it('vanishes where nothing varies', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 2, max: 50 }), (value, count) => {
        // The mean may be one rounding (1e-16) off; its square is all that can be left.
        expect(variance(new Float64Array(count).fill(value))).toBeLessThanOrEqual(1e-31 * value * value)
      }),
    )
    expect(variance(Float64Array.of(0.1, 0.1, 0.1))).toBe(0)
  })

  it('refuses too few values', () => {
    expect(() => mean(new Float64Array(0))).toThrow('values: expected at least 1, got 0')
    expect(() => variance(Float64Array.of(1))).toThrow('values: expected at least 2, got 1')
  })
})

describe('meanInterval', () => {
  it('is mean +- t s / sqrt(n)', () => {
    // 1, 2, 3, 4, 5: mean 3, s = sqrt(2.5), t(4) = 2.776 (table).
    const interval = meanInterval(Float64Array.of(1, 2, 3, 4, 5))
    expect(interval.estimate).toBe(3)
    expect(interval.standardError).toBeCloseTo(Math.sqrt(0.5), 14)
    // The table has three decimals.
    expect(interval.halfWidth).toBeCloseTo(2.776 * Math.sqrt(0.5), 3)
    expect(interval.high - interval.estimate).toBeCloseTo(interval.halfWidth, 14)
    expect(interval.estimate - interval.low).toBeCloseTo(interval.halfWidth, 14)
    expect(interval).toMatchObject({ count: 5, confidence: 0.95 })
  })

  it('widens with confidence', () => {
    const values = Float64Array.of(1, 2, 4)
    expect(meanInterval(values, 0.99).halfWidth).toBeGreaterThan(meanInterval(values, 0.9).halfWidth)
    expect(() => meanInterval(values, 1)).toThrow('confidence: expected a number from 0 to 1, got 1')
  })
})

describe('precision', () => {
  it('asks for the fewest worlds that meet the target', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.double({ min: 0.02, max: 3, noNaN: true }), (count, target) => {
        const interval = meanInterval(Float64Array.from({ length: count }, (_, index) => index % 2))
        const more = worldsNeededForMean(interval, target)
        const halfWidthAt = (worlds: number) => (studentQuantile(0.975, worlds - 1) * interval.standardDeviation) / Math.sqrt(worlds)
        // 1e-12: the interval's own half-width takes the same route with another sequence of rounding.
        expect(halfWidthAt(count + more)).toBeLessThanOrEqual(target * (1 + 1e-12))
        if (more > 0) expect(halfWidthAt(count + more - 1)).toBeGreaterThan(target * (1 - 1e-12))
      }),
    )
  })

  it('refuses a target that no number of worlds meets', () => {
    expect(() => worldsNeededForMean(meanInterval(Float64Array.of(1, 2)), 0)).toThrow('halfWidth')
  })
})
