import { describe, expect, it } from 'vitest'
import { marginFor, monthAt, monthByKey, monthKey, monthLabel, monthScale, yearTicks } from '../../../../web/charts/time/scale.ts'

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

describe('month labels', () => {
  it('are dates where the case has dates, across year ends', () => {
    expect(monthLabel(0, '2004-03')).toBe('March 2004')
    expect(monthLabel(9, '2004-03')).toBe('December 2004')
    expect(monthLabel(10, '2004-03', 'short')).toBe('Jan 2005')
    expect(monthKey(10, '2004-03')).toBe('2005-01')
  })

  it('count years from one where it has none', () => {
    expect(monthLabel(0, null)).toBe('year 1, month 1')
    expect(monthLabel(30, null)).toBe('year 3, month 7')
    expect(monthKey(30, null)).toBe('30')
  })

  it('refuse a start that is no month', () => {
    expect(() => monthLabel(0, '2004-13')).toThrow('expected YYYY-MM')
    expect(() => monthLabel(0, 'spring')).toThrow('expected YYYY-MM')
  })
})

describe('year ticks', () => {
  it('stand at Januaries, far enough apart to be read', () => {
    for (const width of [390, 720, 1400]) {
      const x = monthScale(width, 180)
      const ticks = yearTicks(x, 180, '2004-03')
      for (const tick of ticks) expect(monthKey(tick.month, '2004-03')).toBe(`${tick.label}-01`)
      for (const [index, tick] of ticks.slice(1).entries()) expect(x(tick.month) - x(ticks[index]!.month)).toBeGreaterThanOrEqual(44)
    }
  })

  it('start with year 1 where there are no dates', () => {
    const ticks = yearTicks(monthScale(1400, 60), 60, null)
    expect(ticks.map((tick) => tick.label)).toEqual(['year 1', '2', '3', '4', '5'])
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
