import { describe, expect, it } from 'vitest'
import { fitLogit, logitOf } from '../../../sim/analysis/logit.ts'

const ones = (count: number) => new Float64Array(count).fill(1)

describe('a logit', () => {
  it('is that of Hosmer and Lemeshow: age and coronary disease, by two groups (2000, section 3.2)', () => {
    // 21 of 27 from 55 years on had the disease, 22 of 73 below: odds ratio 8.11, logarithm 2.094, intercept -0.841.
    const groups = [
      [1, 1, 21],
      [1, 0, 6],
      [0, 1, 22],
      [0, 0, 51],
    ] as const
    const { intercept, slopes } = fitLogit(
      groups.map(([age]) => [age]),
      Float64Array.from(groups, ([, disease]) => disease),
      Float64Array.from(groups, ([, , count]) => count),
    )
    expect(intercept).toBeCloseTo(-0.841, 3)
    expect(slopes[0]).toBeCloseTo(2.094, 3)
    expect(intercept).toBeCloseTo(Math.log(22 / 51), 9)
  })

  it('takes shares as many units of either kind', () => {
    const split = fitLogit([[0], [0], [1], [1]], Float64Array.of(1, 0, 1, 0), Float64Array.of(1, 3, 3, 1))
    const shares = fitLogit([[0], [1]], Float64Array.of(0.25, 0.75), Float64Array.of(4, 4))
    expect(shares.slopes[0]).toBeCloseTo(split.slopes[0]!, 9)
    expect(logitOf(shares, [0])).toBeCloseTo(0.25, 9)
    expect(logitOf(shares, [1])).toBeCloseTo(0.75, 9)
  })

  it('meets its own conditions: residuals sum to nothing, by themselves and times each predictor', () => {
    const rows = Array.from({ length: 40 }, (_, n) => [((n * 7) % 11) / 5, ((n * 3) % 13) / 6])
    const happened = Float64Array.from(rows, ([a, b], n) => Number(a! - b! + ((n * 5) % 9) / 4 > 1))
    const found = fitLogit(rows, happened, ones(40))
    const residuals = rows.map((row, n) => happened[n]! - logitOf(found, row))
    expect(residuals.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 8)
    for (const at of [0, 1]) expect(residuals.reduce((sum, r, n) => sum + r * rows[n]![at]!, 0)).toBeCloseTo(0, 8)
  })

  it('needs a ridge where a predictor tells all apart, and shrinks with it', () => {
    const rows = [[0], [0.1], [0.9], [1]]
    const happened = Float64Array.of(0, 0, 1, 1)
    expect(() => fitLogit(rows, happened, ones(4))).toThrow(RangeError)
    const slope = (ridge: number) => fitLogit(rows, happened, ones(4), ridge).slopes[0]!
    expect(slope(0.1)).toBeGreaterThan(slope(1))
    expect(slope(1)).toBeGreaterThan(0)
  })

  it('rejects no units, unequal lengths and predictors that say the same', () => {
    expect(() => fitLogit([], ones(0), ones(0))).toThrow(RangeError)
    expect(() => fitLogit([[1]], ones(2), ones(1))).toThrow(RangeError)
    const rows = [
      [1, 2],
      [2, 4],
      [3, 6],
      [4, 8],
    ]
    expect(() => fitLogit(rows, Float64Array.of(0, 1, 0, 1), ones(4))).toThrow(RangeError)
  })
})
