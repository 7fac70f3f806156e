import { describe, expect, it } from 'vitest'
import { intervals, linePath } from '../../../../web/charts/time/band.ts'

const p = (value: number) => [value, value]
const band = { p05: p(0.1), p25: p(0.3), p50: p(0.5), p75: p(0.6), p95: p(0.9) }

describe('intervals of a band', () => {
  it('come widest first, the middle one only where it is given', () => {
    expect(intervals(band).map((interval) => interval.words)).toEqual(['9 in 10', 'half of worlds'])
    const full = intervals({ ...band, p10: p(0.2), p90: p(0.8) })
    expect(full.map((interval) => interval.words)).toEqual(['9 in 10', '8 in 10', 'half of worlds'])
    for (const { low, high } of full) expect(low[0]!).toBeLessThan(high[0]!)
  })
})

describe('path of a series', () => {
  it('breaks where a value is missing', () => {
    const path = linePath(
      [0, 1, Number.NaN, 2, 3],
      (month) => month,
      (value) => value,
    )
    expect(path.match(/M/g)).toHaveLength(2)
  })
})
