import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  pairedCounts,
  pairedProportionDifference,
  wilsonInterval,
  wilsonIntervalCorrected,
  worldsNeededForProportion,
} from '../../../sim/analysis/proportion.ts'
import { normalQuantile } from '../../../sim/random/index.ts'

describe('wilsonInterval', () => {
  // Newcombe 1998, Statistics in Medicine 17:857-872, table I, methods 3 and 4; four decimals printed.
  it.each([
    [81, 263, 0.2553, 0.3662, 0.2535, 0.3682],
    [15, 148, 0.0624, 0.1605, 0.0598, 0.1644],
    [0, 20, 0, 0.1611, 0, 0.2005],
    [1, 29, 0.0061, 0.1718, 0.0018, 0.1963],
  ])('meets the published %s of %s', (successes, trials, low, high, lowerCorrected, upperCorrected) => {
    const plain = wilsonInterval(successes, trials)
    expect(plain.low).toBeCloseTo(low, 4)
    expect(plain.high).toBeCloseTo(high, 4)
    const corrected = wilsonIntervalCorrected(successes, trials)
    expect(corrected.low).toBeCloseTo(lowerCorrected, 4)
    expect(corrected.high).toBeCloseTo(upperCorrected, 4)
  })

  it('is the set of shares that a score test does not reject', () => {
    const z = normalQuantile(0.975)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(400), (trials, some) => {
        const successes = Math.min(some, trials)
        const { estimate, low, high } = wilsonInterval(successes, trials)
        for (const limit of [low, high]) {
          const score = Math.abs(estimate - limit) - z * Math.sqrt((limit * (1 - limit)) / trials)
          // Rounding of a root of a quadratic; 0 and 1 are roots by construction.
          expect(Math.abs(score)).toBeLessThan(1e-12)
        }
        expect(low).toBeLessThanOrEqual(estimate)
        expect(high).toBeGreaterThanOrEqual(estimate)
        const corrected = wilsonIntervalCorrected(successes, trials)
        expect(corrected.low).toBeLessThanOrEqual(low)
        expect(corrected.high).toBeGreaterThanOrEqual(high)
      }),
    )
  })

  it('ends exactly at 0 and 1', () => {
    expect(wilsonInterval(0, 5).low).toBe(0)
    expect(wilsonInterval(5, 5).high).toBe(1)
    expect(wilsonIntervalCorrected(5, 5).high).toBe(1)
  })

  it('refuses counts that are none', () => {
    expect(() => wilsonInterval(0, 0)).toThrow('trials: expected at least 1, got 0')
    expect(() => wilsonInterval(6, 5)).toThrow('successes: expected a whole number from 0 to 5, got 6')
    expect(() => wilsonInterval(1.5, 5)).toThrow('successes')
    expect(() => wilsonInterval(1, 5, 0)).toThrow('confidence')
  })
})

describe('worldsNeededForProportion', () => {
  const halfWidthAt = (successes: number, trials: number) => {
    const { low, high } = wilsonInterval(successes, trials)
    return (high - low) / 2
  }

  it('is the fewest worlds whose interval is short enough', () => {
    // Half the worlds: n even, so that the share can be kept.
    const more = worldsNeededForProportion(50, 100, 0.03)
    expect(halfWidthAt((100 + more) / 2, 100 + more)).toBeLessThanOrEqual(0.03)
    expect(halfWidthAt((98 + more) / 2, 98 + more)).toBeGreaterThan(0.03)
    // Nothing happened yet: the share stays 0 for every n.
    const rare = worldsNeededForProportion(0, 10, 0.01)
    expect(halfWidthAt(0, 10 + rare)).toBeLessThanOrEqual(0.01)
    expect(halfWidthAt(0, 9 + rare)).toBeGreaterThan(0.01)
  })

  it('assumes one half before the first world', () => {
    // z^2 (1 / (4 w^2) - 1) = 1063.3 for w = 0.03.
    expect(worldsNeededForProportion(0, 0, 0.03)).toBe(1064)
  })

  it('is 0 once the target is met', () => {
    expect(worldsNeededForProportion(500, 1000, 0.05)).toBe(0)
    expect(() => worldsNeededForProportion(1, 2, 0.6)).toThrow('halfWidth')
  })
})

describe('pairedProportionDifference', () => {
  it('meets the published intervals', () => {
    // Fagerland, Lydersen & Laake 2017, Statistical Analysis of Contingency Tables, chapter 8: Cavo et al. 2012.
    const cavo = pairedProportionDifference({ both: 59, firstOnly: 6, secondOnly: 16, neither: 80 })
    expect(cavo.estimate).toBeCloseTo(-0.0621, 4)
    expect(cavo.low).toBeCloseTo(-0.1186, 4)
    expect(cavo.high).toBeCloseTo(-0.0046, 4)
    // Newcombe 1998, Statistics in Medicine 17:2635-2650, method 10.
    const newcombe = pairedProportionDifference({ both: 36, firstOnly: 12, secondOnly: 2, neither: 0 })
    expect(newcombe.estimate).toBeCloseTo(0.2, 12)
    expect(newcombe.low).toBeCloseTo(0.0569, 4)
    expect(newcombe.high).toBeCloseTo(0.3404, 4)
  })

  it('turns round when the designs swap', () => {
    const cell = fc.nat(40)
    fc.assert(
      fc.property(cell, cell, cell, cell, (both, firstOnly, secondOnly, neither) => {
        fc.pre(both + firstOnly + secondOnly + neither > 0)
        const there = pairedProportionDifference({ both, firstOnly, secondOnly, neither })
        const back = pairedProportionDifference({ both, firstOnly: secondOnly, secondOnly: firstOnly, neither })
        // Rounding only.
        expect(there.low).toBeCloseTo(-back.high, 12)
        expect(there.low).toBeLessThanOrEqual(there.estimate)
        expect(there.high).toBeGreaterThanOrEqual(there.estimate)
        expect(there.low).toBeGreaterThanOrEqual(-1)
        expect(there.high).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('counts pairs from two columns', () => {
    expect(pairedCounts(Uint8Array.of(1, 1, 0, 0, 1), Uint8Array.of(1, 0, 1, 0, 1))).toEqual({
      both: 2,
      firstOnly: 1,
      secondOnly: 1,
      neither: 1,
    })
    expect(() => pairedCounts(new Uint8Array(2), new Uint8Array(3))).toThrow('second: expected 2 worlds, got 3')
  })

  it('refuses counts that are none', () => {
    expect(() => pairedProportionDifference({ both: 0, firstOnly: 0, secondOnly: 0, neither: 0 })).toThrow('trials')
    expect(() => pairedProportionDifference({ both: -1, firstOnly: 2, secondOnly: 0, neither: 0 })).toThrow('counts')
  })
})
