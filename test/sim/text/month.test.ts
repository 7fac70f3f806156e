/** The calendar of a run, and how long things take. */
import { describe, expect, it } from 'vitest'
import { clock, duration, monthKey, monthsFrom, monthWords, spanWords, yearMarks, yearOf } from '../../../sim/text/index.ts'

describe('months', () => {
  it('are dates where the scenario has a calendar, across year ends', () => {
    expect(monthWords('2004-03', 0)).toBe('March 2004')
    expect(monthWords('2004-03', 9)).toBe('December 2004')
    expect(monthWords('2004-03', 10, 'short')).toBe('Jan 2005')
    expect(monthWords('0999-12', 1)).toBe('January 1000')
    expect([0, 1, 2, 14, 120, -11].map((month) => monthKey('2001-11', month))).toEqual([
      '2001-11',
      '2001-12',
      '2002-01',
      '2003-01',
      '2011-11',
      '2000-12',
    ])
  })

  it('are numbers where it has none', () => {
    expect([monthWords(null, 41), monthWords(null, 41, 'short'), monthKey(null, 41)]).toEqual(['month 41', 'month 41', '41'])
  })

  it('are counted from the start, and back again', () => {
    expect(monthsFrom('2002-10', '2006-06')).toBe(44)
    expect(monthsFrom('2002-10', '2002-09')).toBe(-1)
    for (const month of [0, 2, 3, 70]) expect(monthsFrom('2002-10', monthKey('2002-10', month))).toBe(month)
  })

  it('refuse what is not a month', () => {
    expect(() => monthKey('2004-13', 0)).toThrow('expected YYYY-MM')
    expect([yearOf('2004-11', 1), yearOf('2004-11', 2)]).toEqual(['2004', '2005'])
    expect(() => monthWords('spring', 0)).toThrow('expected YYYY-MM')
  })
})

describe('durations', () => {
  it('are months, then years', () => {
    const written = [1, 7, 24, 50].map((months) => duration(months).replace('\u00a0', ' '))
    expect(written).toEqual(['1 month', '7 months', '2 years', '4.2 years'])
  })

  it('are spans in a sentence', () => {
    expect([1, 6, 18, 23, 24, 120, 179].map(spanWords)).toEqual([
      ...['one month', 'six months', '18 months', '23 months', 'two years', 'ten years', '15 years'],
    ])
  })

  it('tell the time', () => {
    expect([7.6, 125, 3780].map(clock)).toEqual(['8 s', '2 min 5 s', '1 h 3 min'])
  })
})

describe('the months that an axis marks', () => {
  it('are Januaries of round years, or multiples of twelve months, as close as there is room', () => {
    expect(yearMarks('2004-03', 60, (years) => years >= 1)).toEqual([10, 22, 34, 46, 58])
    expect(yearMarks('2004-03', 60, (years) => years >= 2)).toEqual([22, 46])
    expect(yearMarks('2004-01', 12, () => true)).toEqual([0])
    expect(yearMarks(null, 130, (years) => years >= 5)).toEqual([0, 60, 120])
    expect(yearMarks('2004-03', 60, () => false)).toEqual([])
  })
})
