import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawsFor, inWords, lognormal, pick, uniform, whole } from '../../../../sim/generate/docket/draws.ts'

const namesOf = (count: number) => Array.from({ length: count }, (_, n) => `case-${n}`)

describe('draws', () => {
  it('have one case in the middle of every slice, in another sequence for each quality and seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.string({ minLength: 1, maxLength: 9 }), (count, seed) => {
        const draw = drawsFor(namesOf(count), seed)
        const all = namesOf(count).map((_, n) => draw('cost', n))
        expect([...all].sort((a, b) => a - b)).toEqual(all.map((_, rank) => (rank + 0.5) / count))
      }),
      { numRuns: 30 },
    )
    const of = (seed: string, quality: 'cost' | 'month') => namesOf(30).map((_, n) => drawsFor(namesOf(30), seed)(quality, n))
    expect(of('tin', 'cost')).not.toEqual(of('tin', 'month'))
    expect(of('tin', 'cost')).not.toEqual(of('tan', 'cost'))
    expect(of('tin', 'cost')).toEqual(of('tin', 'cost'))
  })
})

describe('distributions', () => {
  it('have their median in the middle and are cut at both ends', () => {
    const of = { median: 0.0003, sigma: 1.3, low: 0.00001, high: 0.02 }
    expect(lognormal(of, 0.5)).toBe(0.0003)
    expect(lognormal(of, 1e-9)).toBe(of.low)
    expect(lognormal(of, 1 - 1e-9)).toBe(of.high)
    // Normal quantile 1, to two digits.
    expect(lognormal(of, 0.8413447)).toBeCloseTo(0.0003 * Math.E ** 1.3, 4)
  })

  it('spread evenly from low to high', () => {
    expect([0.001, 0.5, 0.999].map((u) => uniform({ low: 0.2, high: 0.6 }, u))).toEqual([0.2, 0.4, 0.6])
    const counts = [0, 0, 0, 0]
    for (let u = 0.005; u < 1; u += 0.01) counts[whole({ low: 12, high: 15 }, u) - 12]!++
    expect(counts).toEqual([25, 25, 25, 25])
  })

  it('are told in words', () => {
    expect(inWords({ low: 12, high: 15 })).toBe('uniform, 12 to 15')
    expect(inWords({ median: 9, sigma: 0.6, low: 2, high: 60 })).toBe(
      'lognormal, median 9, standard deviation of the logarithm 0.6, cut to 2 to 60',
    )
  })
})

describe('pick', () => {
  it('takes each item as often as it weighs', () => {
    const found = Array.from({ length: 100 }, (_, n) => pick(['a', 'b', 'c'], (item) => ({ a: 1, b: 0, c: 3 })[item]!, (n + 0.5) / 100))
    expect(['a', 'b', 'c'].map((item) => found.filter((one) => one === item).length)).toEqual([25, 0, 75])
  })

  it('refuses weights that come to nothing', () => {
    expect(() => pick(['a'], () => 0, 0.5)).toThrow(RangeError)
    expect(() => pick([], () => 1, 0.5)).toThrow(RangeError)
  })
})
