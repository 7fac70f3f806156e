import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brierScore, crps, fairCrps, skillScore } from '../../../sim/analysis/score.ts'
import { normalCdf, normalQuantile } from '../../../sim/random/index.ts'

const finite = fc.double({ min: -100, max: 100, noNaN: true })
const ensemble = fc.array(finite, { minLength: 2, maxLength: 30 }).map((members) => Float64Array.from(members))

/** The definition, pair by pair. */
function byDefinition(members: Float64Array, outcome: number, divisor: number): number {
  const distance = members.reduce((sum, member) => sum + Math.abs(member - outcome), 0) / members.length
  const spread = members.reduce((sum, one) => sum + members.reduce((part, other) => part + Math.abs(one - other), 0), 0)
  return distance - spread / divisor
}

/** Members at the middle of n equal shares of a distribution: it in the limit. */
const shares = (count: number, quantile: (p: number) => number) =>
  Float64Array.from({ length: count }, (_, rank) => quantile((rank + 0.5) / count))

describe('crps', () => {
  it('is the absolute error of a single member', () => {
    expect(crps(Float64Array.of(3), 5)).toBe(2)
  })

  it('is the integral of the squared difference of step functions', () => {
    // F steps by 1/2 at 0 and 2, the outcome is 3: (1/4) * 2 + 1 * 1.
    expect(crps(Float64Array.of(2, 0), 3)).toBeCloseTo(1.5, 14)
    // Outcome 1 between them: 1/4 on each side.
    expect(crps(Float64Array.of(0, 2), 1)).toBeCloseTo(0.5, 14)
  })

  it('agrees with its definition, and so does the fair version', () => {
    fc.assert(
      fc.property(ensemble, finite, (members, outcome) => {
        const n = members.length
        // Rounding of sums of 900 terms up to 200.
        expect(crps(members, outcome)).toBeCloseTo(byDefinition(members, outcome, 2 * n * n), 9)
        expect(fairCrps(members, outcome)).toBeCloseTo(byDefinition(members, outcome, 2 * n * (n - 1)), 9)
        expect(crps(members, outcome)).toBeGreaterThanOrEqual(-1e-12)
      }),
    )
  })

  it('tends to the closed form of the normal distribution', () => {
    // sigma (z (2 Phi(z) - 1) + 2 phi(z) - 1 / sqrt(pi)), Gneiting & Raftery 2007; at z = 0: 0.2336950.
    expect(crps(shares(2000, normalQuantile), 0)).toBeCloseTo(Math.sqrt(2 / Math.PI) - 1 / Math.sqrt(Math.PI), 3)
    const z = 1.3
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
    const closed = 2 * (z * (2 * normalCdf(z) - 1) + 2 * density - 1 / Math.sqrt(Math.PI))
    // 2,000 members stand for the distribution to about 1 / 2,000.
    const members = shares(2000, (p) => 10 + 2 * normalQuantile(p))
    expect(crps(members, 10 + 2 * z)).toBeCloseTo(closed, 3)
  })

  it('tends to the closed form of the uniform distribution', () => {
    // On 0-1 with outcome y: y^3 / 3 + (1 - y)^3 / 3; midpoints are short of it by 1 / (12 n^2) or so.
    const members = shares(1000, (p) => p)
    expect(crps(members, 0.3)).toBeCloseTo((0.3 ** 3 + 0.7 ** 3) / 3, 6)
  })

  it('does not lose digits to a large common level', () => {
    const small = Float64Array.of(0.25, 0.5, 1)
    const lifted = small.map((value) => value + 2 ** 40)
    expect(crps(lifted, 0.75 + 2 ** 40)).toBe(crps(small, 0.75))
  })
})

describe('fairCrps', () => {
  it('scores, on average over ensembles of any size, the distribution they come from', () => {
    // Members 0 or 1 with probability p: the score of that distribution is the Brier score (p - y)^2.
    for (const [p, outcome] of [
      [0.3, 1],
      [0.3, 0],
      [0.8, 1],
    ] as const) {
      for (const n of [2, 3, 5]) {
        let expected = 0
        for (let mask = 0; mask < 1 << n; mask++) {
          const members = Float64Array.from({ length: n }, (_, member) => (mask >> member) & 1)
          const chance = members.reduce((product, value) => product * (value === 1 ? p : 1 - p), 1)
          expected += chance * fairCrps(members, outcome)
        }
        expect(expected).toBeCloseTo((p - outcome) * (p - outcome), 12)
      }
    }
  })

  it('needs two members', () => {
    expect(() => fairCrps(Float64Array.of(1), 1)).toThrow('members: expected at least 2, got 1')
    expect(() => crps(new Float64Array(0), 1)).toThrow('members: expected at least 1, got 0')
  })
})

describe('brierScore', () => {
  it('is the mean squared error of stated probabilities', () => {
    expect(brierScore(Float64Array.of(1, 0, 0.5, 0.8), Uint8Array.of(1, 0, 1, 0))).toBeCloseTo((0.25 + 0.64) / 4, 14)
    expect(brierScore(new Float64Array(6).fill(0.5), Uint8Array.of(0, 1, 1, 0, 1, 1))).toBe(0.25)
  })

  it('is least, among constant statements, at the base rate', () => {
    const happened = Uint8Array.of(1, 0, 0, 0, 1)
    const constant = (p: number) => brierScore(new Float64Array(5).fill(p), happened)
    expect(constant(0.4)).toBeCloseTo(0.4 * 0.6, 14)
    for (const p of [0.2, 0.39, 0.41, 0.9]) expect(constant(p)).toBeGreaterThan(constant(0.4))
  })

  it('refuses what it cannot score', () => {
    expect(() => brierScore(new Float64Array(0), new Uint8Array(0))).toThrow('happened')
    expect(() => brierScore(new Float64Array(2), new Uint8Array(1))).toThrow('happened')
    expect(() => brierScore(Float64Array.of(1.2), Uint8Array.of(1))).toThrow('probabilities[0]')
  })
})

describe('skillScore', () => {
  it('is 1 for perfect, 0 for no better than the reference, below 0 for worse', () => {
    expect(skillScore(0, 0.25)).toBe(1)
    expect(skillScore(0.25, 0.25)).toBe(0)
    expect(skillScore(0.5, 0.25)).toBe(-1)
    expect(skillScore(0.1, 0)).toBeNull()
  })
})
