import { describe, expect, it } from 'vitest'
import { monthKey } from '../../../../sim/text/index.ts'
import { marginFor, monthAt, monthByKey, monthScale, yearTicks } from '../../../../web/charts/time/scale.ts'

describe('month scale', () => {
  it('puts the first month at the left margin and the last at the right, at every width', () => {
    for (const width of [320, 390, 720, 1100]) {
      const x = monthScale(width, 180)
      expect(x(0)).toBe(marginFor(width).left)
      expect(x(179)).toBe(width - marginFor(width).right)
    }
  })

  it('finds the month under a point and stays inside the series', () => {
    const x = monthScale(720, 180)
    expect(monthAt(x, x(41), 180)).toBe(41)
    expect(monthAt(x, -500, 180)).toBe(0)
    expect(monthAt(x, 5000, 180)).toBe(179)
  })
})

describe('year ticks', () => {
  it('stand at Januaries, far enough apart to be read', () => {
    for (const width of [390, 720, 1400]) {
      const x = monthScale(width, 180)
      const ticks = yearTicks(x, 180, '2004-03')
      for (const tick of ticks) expect(monthKey('2004-03', tick.month)).toBe(`${tick.label}-01`)
      for (const [index, tick] of ticks.slice(1).entries()) expect(x(tick.month) - x(ticks[index]!.month)).toBeGreaterThanOrEqual(44)
    }
  })

  it('count months where there are no dates', () => {
    const ticks = yearTicks(monthScale(1400, 60), 60, null)
    expect(ticks.map((tick) => tick.label)).toEqual(['month 0', '12', '24', '36', '48'])
    expect(ticks.map((tick) => tick.month)).toEqual([0, 12, 24, 36, 48])
  })
})

describe('keys on the time axis', () => {
  it('move by a month, a year, or to an end, and stop at the ends', () => {
    expect(monthByKey('ArrowRight', 10, 180)).toBe(11)
    expect(monthByKey('ArrowLeft', 0, 180)).toBe(0)
    expect(monthByKey('PageUp', 175, 180)).toBe(179)
    expect(monthByKey('PageDown', 20, 180)).toBe(8)
    expect(monthByKey('Home', 20, 180)).toBe(0)
    expect(monthByKey('End', 20, 180)).toBe(179)
    expect(monthByKey('a', 20, 180)).toBeNull()
  })
})
