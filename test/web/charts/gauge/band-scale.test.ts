import { describe, expect, it } from 'vitest'
import { type BandScaleData, describe as say, spanOf } from '../../../../web/charts/gauge/band-scale.ts'

const words = { band: '0.30 to 0.65', value: '0.20', luck: '0.10 to 0.30', ignorance: '0 to 0.50' }
const data: BandScaleData = {
  band: { low: 0.3, high: 0.65 },
  value: 0.2,
  luck: [0.1, 0.3],
  ignorance: [0, 0.5],
  met: false,
  words,
}
const holds = ([low, high]: readonly [number, number], values: readonly number[]) => values.every((value) => value >= low && value <= high)

describe('the span of a band scale', () => {
  it('holds band, value and both intervals', () => {
    expect(holds(spanOf(data), [0.3, 0.65, 0.2, 0.1, 0, 0.5])).toBe(true)
  })

  it('leaves room on the open side of a band', () => {
    const [low, high] = spanOf({ ...data, band: { low: 0.5, high: null } })
    expect(high - 0.5).toBeGreaterThan(0.1 - low - (high - low) * 0.2)
    expect(high).toBeGreaterThan(0.5)
  })

  it('is not squeezed by an interval without bounds, and stands without a value', () => {
    const [low, high] = spanOf({ ...data, ignorance: [-1e6, 1e6] })
    expect(high - low).toBeLessThan(10)
    const empty = spanOf({ ...data, band: { low: 0.5, high: null }, value: null, luck: null, ignorance: null })
    expect(holds(empty, [0.5])).toBe(true)
    expect(empty[1]).toBeGreaterThan(empty[0])
    const zero = spanOf({ ...data, band: { low: null, high: 0 }, value: 0, luck: [0, 0], ignorance: [0, 0] })
    expect(zero[1]).toBeGreaterThan(zero[0])
  })
})

describe('a band scale in words', () => {
  it('says where the value lies and both intervals', () => {
    expect(say(data)).toBe('Model 0.20, outside the band 0.30 to 0.65; luck 0.10 to 0.30, ignorance 0 to 0.50.')
    expect(say({ ...data, met: true })).toContain('inside the band')
    expect(say({ ...data, value: null })).toContain('gave nothing')
  })
})
