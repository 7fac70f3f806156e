import { describe, expect, it } from 'vitest'
import { exactShares, type Outcomes, permutationsOf, sampledShares } from '../../../sim/experiment/shares.ts'

/** Two worlds in which factors add, and the first two work only together besides. */
const WEIGHTS = [0.4, -0.1, 0.05, 0]
const outcomes: Outcomes = async (mask) => {
  const of = (scale: number) =>
    WEIGHTS.reduce((sum, weight, at) => sum + ((mask >> at) & 1 ? scale * weight : 0), 0) + ((mask & 3) === 3 ? 0.2 * scale : 0)
  return Float64Array.of(of(1), of(3))
}

describe('shares', () => {
  it('of all combinations give each factor its own and half of what two make together', async () => {
    const share = await exactShares(4, outcomes)
    // Mean of the worlds is twice the first; sums of a few doubles.
    expect([0, 1, 2, 3].map((factor) => share(factor).estimate)).toEqual([
      expect.closeTo(1, 12),
      expect.closeTo(0, 12),
      expect.closeTo(0.1, 12),
      0,
    ])
    // Two worlds with shares 0.5 and 1.5: t(1) = 12.706 times a standard error of 0.5.
    expect(share(0).high - share(0).low).toBeCloseTo(2 * 12.7062 * 0.5, 3)
    expect(share(3)).toEqual({ estimate: 0, low: 0, high: 0 })
  })

  it('of sampled permutations sum to the same, and their interval is wider where permutations differ', async () => {
    const exact = await exactShares(4, outcomes)
    const share = await sampledShares(permutationsOf(4, 20, 'a'), outcomes)
    const total = [0, 1, 2, 3].reduce((sum, factor) => sum + share(factor).estimate, 0)
    expect(total).toBeCloseTo(1.1, 12)
    // In every permutation and its reverse, the one or the other of the two comes last: their part is exact.
    expect(share(0).estimate).toBeCloseTo(exact(0).estimate, 12)
    expect(share(0).high - share(0).low).toBeGreaterThan(exact(0).high - exact(0).low)
    // A factor that only adds has the same part in every permutation.
    expect(share(2).high).toBeCloseTo(exact(2).high, 10)
  })

  it('take permutations that are permutations, in pairs of reverses, the same for the same seed', () => {
    const permutations = permutationsOf(6, 9, 'a')
    expect(permutations).toHaveLength(9)
    for (const permutation of permutations) expect([...permutation].sort()).toEqual([0, 1, 2, 3, 4, 5])
    expect([...permutations[1]!].reverse()).toEqual([...permutations[0]!])
    expect(permutationsOf(6, 9, 'a')).toEqual(permutations)
    expect(permutationsOf(6, 9, 'b')).not.toEqual(permutations)
    // Every factor comes first about as often: 1,000 of 6,000, standard deviation 29; close enough for a bias of a sixth to show.
    const firsts = permutationsOf(6, 6000, 'c').map(([first]) => first)
    for (let factor = 0; factor < 6; factor++) {
      expect(Math.abs(firsts.filter((first) => first === factor).length - 1000)).toBeLessThan(150)
    }
  })
})
