import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Estimate } from '../../../sim/analysis/interval.ts'
import { correlation, effectVerdict, pairedEffect } from '../../../sim/analysis/paired.ts'

/** Hours of extra sleep of ten patients under two drugs: Cushny & Peebles 1905, the data of Student 1908. */
const first = Float64Array.of(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2)
const second = Float64Array.of(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4)

describe('pairedEffect', () => {
  it('meets the published analysis of the sleep data', () => {
    const effect = pairedEffect(second, first)
    // Mean difference 1.58, interval 0.7001142 to 2.4598858, t = 4.0621 (R, ?sleep): digits as printed there.
    expect(effect.estimate).toBeCloseTo(1.58, 12)
    expect(effect.low).toBeCloseTo(0.7001142, 7)
    expect(effect.high).toBeCloseTo(2.4598858, 7)
    expect(effect.estimate / effect.standardError).toBeCloseTo(4.0621, 4)
    expect(effect.correlation).toBeCloseTo(0.7951702, 7)
    expect(effect.treated).toBeCloseTo(2.33, 12)
    expect(effect.baseline).toBeCloseTo(0.75, 12)
  })

  it('says how much the pairing helped', () => {
    const effect = pairedEffect(second, first)
    // Variances 3.200556 and 4.009 (R), of the difference 1.512889; ratio of the two.
    expect(effect.varianceReduction).toBeCloseTo((3.200556 + 4.009) / 1.512889, 4)
    // The mean over the root of the mean variance.
    expect(effect.standardised).toBeCloseTo(1.58 / Math.sqrt((3.200556 + 4.009) / 2), 5)
  })

  it('is certain when luck makes no difference', () => {
    const effect = pairedEffect(Float64Array.of(2, 3, 5), Float64Array.of(1, 2, 4))
    expect(effect).toMatchObject({ estimate: 1, low: 1, high: 1, varianceReduction: Number.POSITIVE_INFINITY })
    expect(effect.correlation).toBeCloseTo(1, 12)
  })

  it('has no correlation, reduction or standardised size where nothing varies', () => {
    const still = new Float64Array(4)
    expect(pairedEffect(still, still)).toMatchObject({
      estimate: 0,
      correlation: null,
      varianceReduction: null,
      standardised: null,
    })
  })

  it('changes sign when the designs swap', () => {
    const there = pairedEffect(second, first)
    const back = pairedEffect(first, second)
    expect(back.estimate).toBe(-there.estimate)
    expect(back.low).toBe(-there.high)
    expect(back.standardised).toBe(-there.standardised!)
  })

  it('refuses worlds without a partner', () => {
    expect(() => pairedEffect(new Float64Array(3), new Float64Array(2))).toThrow('baseline: expected 3 worlds, got 2')
    expect(() => correlation(new Float64Array(3), new Float64Array(2))).toThrow('second')
  })
})

describe('effectVerdict', () => {
  const interval = (low: number, high: number): Estimate => ({ estimate: (low + high) / 2, low, high })

  it.each([
    [0.2, 0.4, 1, 0.1, 'supported'],
    [0.2, 0.4, -1, 0.1, 'opposite'],
    [-0.4, -0.2, -1, 0.1, 'supported'],
    [-0.4, -0.2, 1, 0.1, 'opposite'],
    [0.02, 0.08, 1, 0.1, 'not supported'],
    [-0.3, 0.05, 1, 0.1, 'not supported'],
    [0.05, 0.3, 1, 0.1, 'too close to call'],
    [-0.3, 0.3, 1, 0.1, 'too close to call'],
    [0, 0, 1, 0, 'not supported'],
    [-0.2, 0, 1, 0, 'not supported'],
    [0, 0.2, 1, 0, 'too close to call'],
    [1e-9, 0.2, 1, 0, 'supported'],
  ] as const)('%s to %s, sign %s, negligible %s: %s', (low, high, sign, negligible, verdict) => {
    expect(effectVerdict(interval(low, high), sign, negligible)).toBe(verdict)
  })

  it('turns support into its opposite when the claim turns', () => {
    const number = fc.double({ min: -1, max: 1, noNaN: true })
    fc.assert(
      fc.property(number, number, fc.double({ min: 0, max: 0.5, noNaN: true }), (a, b, negligible) => {
        const effect = interval(Math.min(a, b), Math.max(a, b))
        const up = effectVerdict(effect, 1, negligible)
        const down = effectVerdict(effect, -1, negligible)
        expect(up === 'supported').toBe(down === 'opposite')
        expect(down === 'supported').toBe(up === 'opposite')
      }),
    )
  })

  it('refuses a negligible size below 0', () => {
    expect(() => effectVerdict(interval(0, 1), 1, -1)).toThrow('negligible')
  })
})
