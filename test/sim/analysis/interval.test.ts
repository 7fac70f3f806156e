import { describe, expect, it } from 'vitest'
import { CONFIDENCE, normalMultiplier, upperProbability } from '../../../sim/analysis/interval.ts'

describe('confidence', () => {
  it('leaves half of what is missing above the upper limit', () => {
    expect(upperProbability(CONFIDENCE)).toBe(0.975)
    expect(upperProbability(0.5)).toBe(0.75)
  })

  it('gives the multipliers of any textbook', () => {
    // Three decimals printed.
    expect(normalMultiplier(0.9)).toBeCloseTo(1.645, 3)
    expect(normalMultiplier(0.95)).toBeCloseTo(1.96, 3)
    expect(normalMultiplier(0.99)).toBeCloseTo(2.576, 3)
  })

  it('refuses certainty and nonsense', () => {
    for (const confidence of [0, 1, 95, Number.NaN]) {
      expect(() => upperProbability(confidence)).toThrow(`confidence: expected a number from 0 to 1, got ${confidence}`)
    }
  })
})
