import { describe, expect, it } from 'vitest'
import { digits, inRow, monthWords, percentWords, perMille, quantities, quantity, roundedAway } from '../../../sim/words/numbers.ts'

describe('figures in sentences', () => {
  it('names months by the calendar of the scenario, or by number', () => {
    expect(monthWords('2002-10', 0)).toBe('October 2002')
    expect(monthWords('2002-10', 3)).toBe('January 2003')
    expect(monthWords('0999-12', 1)).toBe('January 1000')
    expect(monthWords(null, 41)).toBe('month 41')
  })

  it.each([
    [0.00104, '+1.04'],
    [-0.0002, '−0.20'],
    [-0.000001, '0.00'],
    [0, '0.00'],
  ])('%d in per mille is %s', (share, text) => expect(perMille(share)).toBe(text))

  it.each([
    [0, '0.0 %'],
    [0.0001, '<0.1 %'],
    [0.9999, '>99.9 %'],
    [1, '100.0 %'],
    [0.335, '33.5 %'],
  ])('%d in percent is %s', (share, text) => expect(percentWords(share)).toBe(text))

  it.each([
    [0, '0'],
    [3, '3'],
    [-24, '−24'],
    [1234, '1234'],
    [0.32815, '0.328'],
    [0.0123, '0.0123'],
    [12.345, '12.3'],
    [-1.5, '−1.50'],
    [1e-9, 'just above 0'],
    [-1e-9, 'just below 0'],
  ])('%d in digits is %s', (value, text) => expect(digits(value)).toBe(text))

  it('gives the unit once', () => {
    expect(quantity(0.001, 'share of GDP per year')).toBe('1 ‰ of GDP a year')
    expect(quantities([0.00118, 0.0002], 'share of GDP per year', ' rather than ')).toBe('1.18 rather than 0.200 ‰ of GDP a year')
    expect(quantity(0.123, 'share of GDP')).toBe('12.3 % of GDP')
    expect(quantity(3.2, 'USD bn per year')).toBe('3.20 USD bn a year')
    expect(quantity(9, 'months')).toBe('9 months')
    expect(quantity(0.25, 'index')).toBe('0.250')
  })

  it('rounds away from where it came', () => {
    expect(roundedAway(0.1234, 0)).toBe(0.124)
    expect(roundedAway(0.1236, 0)).toBe(0.124)
    expect(roundedAway(0.1234, 1)).toBe(0.123)
    expect(roundedAway(0.1236, 1)).toBe(0.123)
    expect(roundedAway(-0.1163, 0)).toBe(-0.117)
    expect(roundedAway(13, 9)).toBe(13)
    expect(roundedAway(0, 1)).toBe(0)
  })

  it('puts words in a row', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(inRow)).toEqual(['', 'a', 'a and b', 'a, b and c'])
  })
})
