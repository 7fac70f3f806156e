import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampledAttribution, shapleyAttribution } from '../../../sim/analysis/attribution.ts'

const worth = fc.double({ min: -1e3, max: 1e3, noNaN: true })
const game = (factors: number) =>
  fc.array(worth, { minLength: 1 << factors, maxLength: 1 << factors }).map((values) => Float64Array.from(values))

/** All permutations of 0..k-1. */
function permutations(factors: number): number[][] {
  if (factors === 0) return [[]]
  return permutations(factors - 1).flatMap((permutation) =>
    Array.from({ length: factors }, (_, at) => [...permutation.slice(0, at), factors - 1, ...permutation.slice(at)]),
  )
}

/** What the caller of the sampled form does: walk each permutation through the game. */
function walk(permutations: readonly (readonly number[])[], outcomes: Float64Array): Float64Array {
  return Float64Array.from(
    permutations.flatMap((permutation) => {
      let mask = 0
      return [outcomes[0]!, ...permutation.map((factor) => outcomes[(mask |= 1 << factor)]!)]
    }),
  )
}

// Parts are sums of 2^(k-1) terms of size 1e3: 1e-9 is far above their rounding.
const ROUNDING = 1e-9

describe('shapleyAttribution', () => {
  it('splits an interaction evenly', () => {
    // Patron alone 0.1, buster alone 0.2, both 1: the excess 0.7 is shared.
    const [patron, buster] = shapleyAttribution(Float64Array.of(0, 0.1, 0.2, 1))
    expect(patron).toBeCloseTo(0.45, 12)
    expect(buster).toBeCloseTo(0.55, 12)
  })

  it('meets the glove game: the owner of the scarce left glove gets two thirds', () => {
    // Factor 0 holds a left glove, 1 and 2 right ones; a pair is worth 1.
    const parts = shapleyAttribution(Float64Array.of(0, 0, 0, 1, 0, 1, 0, 1))
    ;[2 / 3, 1 / 6, 1 / 6].forEach((part, factor) => {
      expect(parts[factor]).toBeCloseTo(part, 12)
    })
  })

  it('meets the Shapley-Shubik index of the UN Security Council', () => {
    // Members 0-4 are permanent; a resolution needs all of them and 9 of 15.
    const passes = Float64Array.from({ length: 1 << 15 }, (_, mask) => {
      const votes = mask.toString(2).replaceAll('0', '').length
      return (mask & 31) === 31 && votes >= 9 ? 1 : 0
    })
    const parts = shapleyAttribution(passes)
    for (let member = 0; member < 15; member++) expect(parts[member]).toBeCloseTo(member < 5 ? 0.19627 : 0.001865, 6)
  })

  it('sums to the difference', () => {
    fc.assert(
      fc.property(game(5), (outcomes) => {
        const total = shapleyAttribution(outcomes).reduce((sum, part) => sum + part, 0)
        expect(Math.abs(total - (outcomes[31]! - outcomes[0]!))).toBeLessThan(ROUNDING)
      }),
    )
  })

  it('gives a factor without effect nothing', () => {
    fc.assert(
      fc.property(game(3), (small) => {
        // Factor 1 of four changes nothing: drop its bit before looking up.
        const outcomes = Float64Array.from({ length: 16 }, (_, mask) => small[(mask & 1) | ((mask >> 1) & 6)]!)
        const parts = shapleyAttribution(outcomes)
        expect(parts[1]).toBe(0)
        const rest = shapleyAttribution(small)
        expect(Math.abs(parts[0]! - rest[0]!)).toBeLessThan(ROUNDING)
        expect(Math.abs(parts[2]! - rest[1]!)).toBeLessThan(ROUNDING)
      }),
    )
  })

  it('treats factors that enter alike alike', () => {
    fc.assert(
      fc.property(game(4), (outcomes) => {
        const swap = (mask: number) => (mask & 12) | ((mask & 1) << 1) | ((mask & 2) >> 1)
        const even = outcomes.map((value, mask) => value + outcomes[swap(mask)]!)
        const parts = shapleyAttribution(even)
        expect(Math.abs(parts[0]! - parts[1]!)).toBeLessThan(ROUNDING)
      }),
    )
  })

  it('adds up over outcomes', () => {
    fc.assert(
      fc.property(game(4), game(4), (one, other) => {
        const together = shapleyAttribution(one.map((value, mask) => value + other[mask]!))
        const first = shapleyAttribution(one)
        const second = shapleyAttribution(other)
        together.forEach((part, factor) => {
          expect(Math.abs(part - first[factor]! - second[factor]!)).toBeLessThan(ROUNDING)
        })
      }),
    )
  })

  it('has nothing to share without factors and refuses an incomplete table', () => {
    expect(shapleyAttribution(Float64Array.of(7)).length).toBe(0)
    expect(() => shapleyAttribution(new Float64Array(6))).toThrow('outcomes: expected 2^k values')
    expect(() => shapleyAttribution(new Float64Array(0))).toThrow('outcomes')
  })
})

describe('sampledAttribution', () => {
  it('is the exact attribution when every permutation is walked once', () => {
    const every = permutations(4)
    expect(every.length).toBe(24)
    fc.assert(
      fc.property(game(4), (outcomes) => {
        const exact = shapleyAttribution(outcomes)
        sampledAttribution(every, walk(every, outcomes)).share.forEach((part, factor) => {
          expect(Math.abs(part - exact[factor]!)).toBeLessThan(ROUNDING)
        })
      }),
    )
  })

  it('states the standard error of the mean over permutations', () => {
    // Two factors, worth 0, 1, 2, 10: factor 0 adds 1 first and 8 second, factor 1 adds 2 and 9.
    const permutations = [[0, 1], [1, 0], Uint8Array.of(0, 1)] as const
    const { share, standardError } = sampledAttribution(permutations, Float64Array.of(0, 1, 10, 0, 2, 10, 0, 1, 10))
    expect(share[0]).toBeCloseTo((1 + 8 + 1) / 3, 12)
    expect(share[1]).toBeCloseTo((9 + 2 + 9) / 3, 12)
    // Deviations of 1, 8, 1: variance 49 / 3; over three permutations 49 / 9.
    expect(standardError[0]).toBeCloseTo(7 / 3, 12)
    expect(standardError[1]).toBeCloseTo(7 / 3, 12)
  })

  it('is certain where no permutation matters', () => {
    const permutations = [
      [0, 1],
      [1, 0],
    ]
    const { share, standardError } = sampledAttribution(permutations, Float64Array.of(0, 3, 8, 0, 5, 8))
    expect([...share]).toEqual([3, 5])
    expect([...standardError]).toEqual([0, 0])
  })

  it('refuses what is not a sample of permutations', () => {
    expect(() => sampledAttribution([[0]], new Float64Array(2))).toThrow('permutations: expected at least 2, got 1')
    expect(() => sampledAttribution([[0], [0]], new Float64Array(3))).toThrow('outcomes: expected 4')
    const twice = [
      [0, 1],
      [1, 1],
    ]
    expect(() => sampledAttribution(twice, new Float64Array(6))).toThrow('permutations[1]: expected a permutation of 0 to 1, got [1, 1]')
  })
})
