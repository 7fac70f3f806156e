import { describe, expect, it } from 'vitest'
import { agreement, areaUnderCurve } from '../../../sim/analysis/discrimination.ts'

describe('the area under the curve', () => {
  it('is the Mann-Whitney statistic over the number of pairs, ties half', () => {
    // Pairs by hand: 3 beats 1, 2 and ties 3; 2 beats 1, ties 2, loses to 3: (2.5 + 1.5) / 6.
    const scores = Float64Array.of(3, 2, 1, 2, 3)
    const happened = Float64Array.of(1, 1, 0, 0, 0)
    expect(areaUnderCurve(scores, happened)).toBeCloseTo(4 / 6, 12)
  })

  it('is that of Hanley and McNeil: 109 images rated from 1 to 5, 0.893', () => {
    const normal = [33, 6, 6, 11, 2]
    const abnormal = [3, 2, 2, 11, 33]
    const ratings = Float64Array.of(1, 2, 3, 4, 5, 1, 2, 3, 4, 5)
    const area = areaUnderCurve(ratings, Float64Array.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1), Float64Array.of(...normal, ...abnormal))
    expect(area).toBeCloseTo(0.893, 3)
  })

  it('is 1, 0 or a half where scores tell all, the reverse, or nothing', () => {
    const happened = Float64Array.of(0, 0, 1)
    expect(areaUnderCurve(Float64Array.of(1, 2, 3), happened)).toBe(1)
    expect(areaUnderCurve(Float64Array.of(3, 2, 1), happened)).toBe(0)
    expect(areaUnderCurve(Float64Array.of(1, 1, 1), happened)).toBe(0.5)
  })

  it('counts a share on both sides', () => {
    const whole = areaUnderCurve(Float64Array.of(1, 1, 2, 2), Float64Array.of(0, 1, 0, 1), Float64Array.of(3, 1, 1, 3))
    const shares = areaUnderCurve(Float64Array.of(1, 2), Float64Array.of(0.25, 0.75), Float64Array.of(4, 4))
    expect(shares).toBeCloseTo(whole!, 12)
  })

  it('is none where it happened to all or to nobody', () => {
    expect(areaUnderCurve(Float64Array.of(1, 2), Float64Array.of(1, 1))).toBeNull()
    expect(areaUnderCurve(Float64Array.of(1, 2), Float64Array.of(0, 0))).toBeNull()
    expect(() => areaUnderCurve(Float64Array.of(1, 2), Float64Array.of(0))).toThrow(RangeError)
  })
})

describe('agreement', () => {
  it('is counted by hand: 20 and 15 alike, 5 and 10 not', () => {
    // Rows 25 and 25, columns 30 and 20 of 50: by chance .5 * .6 + .5 * .4.
    const found = agreement([
      [20, 5],
      [10, 15],
    ])
    expect(found.observed).toBeCloseTo(0.7, 12)
    expect(found.expected).toBeCloseTo(0.5, 12)
    expect(found.kappa).toBeCloseTo(0.4, 12)
  })

  it('is none where both say one thing, and rejects what is no table', () => {
    expect(
      agreement([
        [2, 0],
        [0, 0],
      ]),
    ).toEqual({ observed: 1, expected: 1, kappa: null })
    expect(() => agreement([[1, 2]])).toThrow(RangeError)
    expect(() => agreement([[0]])).toThrow(RangeError)
  })
})
