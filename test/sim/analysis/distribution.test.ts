import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { studentCdf, studentQuantile } from '../../../sim/analysis/distribution.ts'
import { normalCdf, normalQuantile } from '../../../sim/random/index.ts'

describe('studentQuantile', () => {
  // The printed table of any textbook (Fisher & Yates): three decimals, hence half a unit of the third.
  it.each([
    [0.95, 1, 6.314],
    [0.975, 1, 12.706],
    [0.995, 1, 63.657],
    [0.9995, 1, 636.619],
    [0.975, 2, 4.303],
    [0.975, 3, 3.182],
    [0.9, 5, 1.476],
    [0.975, 5, 2.571],
    [0.9995, 5, 6.869],
    [0.95, 10, 1.812],
    [0.975, 10, 2.228],
    [0.995, 10, 3.169],
    [0.975, 30, 2.042],
    [0.975, 60, 2.0],
    [0.995, 120, 2.617],
    [0.975, 120, 1.98],
  ])('meets the table: %s at %s degrees is %s', (probability, degrees, table) => {
    expect(Math.abs(studentQuantile(probability, degrees) - table)).toBeLessThanOrEqual(0.0005)
  })

  it('meets the closed form at 2 degrees', () => {
    for (const p of [0.001, 0.1, 0.3, 0.6, 0.975, 0.999999]) {
      const exact = (2 * p - 1) / Math.sqrt(2 * p * (1 - p))
      // 1e-12: far looser than the rounding of either side.
      expect(Math.abs(studentQuantile(p, 2) / exact - 1)).toBeLessThan(1e-12)
    }
  })

  it('reaches far into the heaviest tail, where t is 1 / (pi p)', () => {
    expect(Math.abs(studentQuantile(1e-300, 1) * Math.PI * 1e-300 + 1)).toBeLessThan(1e-12)
  })

  it('is odd, 0 at one half and infinite at the ends', () => {
    expect(studentQuantile(0.25, 7)).toBe(-studentQuantile(0.75, 7))
    expect(studentQuantile(0.5, 7)).toBe(0)
    expect(studentQuantile(0, 7)).toBe(Number.NEGATIVE_INFINITY)
    expect(studentQuantile(1, 7)).toBe(Number.POSITIVE_INFINITY)
  })

  it('becomes the normal quantile', () => {
    expect(studentQuantile(0.975, Number.POSITIVE_INFINITY)).toBe(normalQuantile(0.975))
    // The gap is (z^3 + z) / (4 v), about 2.4e-12 here.
    expect(Math.abs(studentQuantile(0.975, 1e12) - normalQuantile(0.975))).toBeLessThan(3e-12)
  })

  it('inverts the cdf on both sides of the switch of method', () => {
    const degrees = fc.oneof(fc.double({ min: 0.5, max: 60, noNaN: true }), fc.constantFrom(4999, 5001, 1e7))
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), degrees, (p, v) => {
        // Relative to the smaller tail: rounding of t far out, times the degrees.
        expect(Math.abs(studentCdf(studentQuantile(p, v), v) - p)).toBeLessThan(1e-12 * Math.min(p, 1 - p) + 3e-16)
      }),
    )
  })

  it('refuses what is out of range', () => {
    expect(() => studentQuantile(1.1, 3)).toThrow('probability: expected a number from 0 to 1, got 1.1')
    expect(() => studentQuantile(0.5, 0)).toThrow('degrees: expected more than 0, got 0')
    expect(() => studentCdf(1, Number.NaN)).toThrow('degrees')
  })
})

describe('studentCdf', () => {
  it('meets the closed forms at 1, 2 and 4 degrees', () => {
    // Tolerance: rounding only.
    expect(studentCdf(1, 1)).toBeCloseTo(0.75, 14)
    expect(studentCdf(Math.sqrt(3), 1)).toBeCloseTo(5 / 6, 14)
    for (const t of [-30, -2, -0.3, 0, 0.01, 1, 5]) {
      expect(studentCdf(t, 2)).toBeCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), 14)
      const s = 1 + (t * t) / 4
      expect(studentCdf(t, 4)).toBeCloseTo(0.5 + (3 / 8) * (t / Math.sqrt(s)) * (1 - (t * t) / (12 * s)), 14)
    }
  })

  it('is the normal cdf at infinite degrees of freedom', () => {
    expect(studentCdf(-1.5, Number.POSITIVE_INFINITY)).toBe(normalCdf(-1.5))
  })

  it('joins smoothly where the method changes', () => {
    // The true change over 1e-9 degrees is below 5e-14 even at -8; two methods that disagreed would show here.
    for (const t of [-8, -2, -0.5, 1, 3]) {
      const ratio = studentCdf(t, 5000) / studentCdf(t, 5000.000000001)
      expect(Math.abs(ratio - 1)).toBeLessThan(2e-13)
    }
  })

  it('runs from 0 to 1', () => {
    expect(studentCdf(Number.NEGATIVE_INFINITY, 3)).toBe(0)
    expect(studentCdf(Number.POSITIVE_INFINITY, 3)).toBe(1)
  })
})
