import { describe, expect, it } from 'vitest'
import { clock, counted, duration, interval, monthAfter, percent, significant, whole } from '../../../../sim/cli/terminal/figures.ts'

describe('figures', () => {
  it('marks thousands', () => {
    expect([0, 999, 1000, 1234567, -12345].map(whole)).toEqual(['0', '999', '1,000', '1,234,567', '-12,345'])
    expect([counted(1, 'world'), counted(2000, 'world')]).toEqual(['1 world', '2,000 worlds'])
  })

  it('writes three digits, never an exponent', () => {
    const numbers = [0, 0.00123456, 0.5, 3.2, 12.34, 1234.5, -0.02, 1e-9, Number.POSITIVE_INFINITY]
    expect(numbers.map(significant)).toEqual(['0', '0.00123', '0.500', '3.20', '12.3', '1,235', '-0.0200', '~0', '∞'])
  })

  it('writes the unit of an interval once', () => {
    expect(interval(0.59, 0.651, percent)).toBe('59.0–65.1 %')
    expect(interval(-0.1, 0.2, percent)).toBe('-10.0 to 20.0 %')
    expect(interval(3, 1200, whole)).toBe('3–1,200')
  })

  it('adds years to long times', () => {
    expect([duration(1), duration(23), duration(70)]).toEqual(['1 month', '23 months', '70 months (5.8 years)'])
  })

  it('counts months in the calendar', () => {
    expect([0, 1, 2, 14, 120].map((months) => monthAfter('2001-11', months))).toEqual([
      '2001-11',
      '2001-12',
      '2002-01',
      '2003-01',
      '2011-11',
    ])
  })

  it('tells the time', () => {
    expect([7.6, 125, 3780].map(clock)).toEqual(['8 s', '2 min 5 s', '1 h 3 min'])
  })
})
