/** One form for each kind of number, with no line break between it and its unit. */
import { describe, expect, it } from 'vitest'
import {
  bare,
  bounds,
  counted,
  dollars,
  fine,
  given,
  inRow,
  interval,
  ofGdp,
  percent,
  plain,
  points,
  roundedAway,
  signed,
  significant,
} from '../../../sim/text/index.ts'

const spaced = (text: string) => text.replaceAll('\u00a0', ' ')

describe('numbers as a person writes them', () => {
  it.each([
    [plain(12400), '12,400'],
    [plain(-12345.6, 1), '−12,345.6'],
    [plain(-0.01), '0'],
    [plain(-0.004, 2), '0.00'],
    [plain(Number.NaN, 2), '–'],
    [plain(Number.NEGATIVE_INFINITY), '−∞'],
    [counted(1, 'world'), '1 world'],
    [counted(2000, 'world'), '2,000 worlds'],
    [fine(16.7), '17'],
    [fine(-4.23), '−4.2'],
    [fine(0.834), '0.83'],
    [fine(0.0612), '0.061'],
    [signed(fine(0.83), 0.83), '+0.83'],
    [signed(fine(0.0001), 0.0001), '0.000'],
    [significant(0), '0'],
    [significant(-24), '−24'],
    [significant(1234.5), '1,235'],
    [significant(0.32815), '0.328'],
    [significant(0.00123456), '0.00123'],
    [significant(9.999), '10.0'],
    [significant(-1.5), '−1.50'],
    [significant(1e-9), 'just above 0'],
    [significant(-1e-9), 'just below 0'],
    [significant(Number.POSITIVE_INFINITY), '∞'],
    [bare(0.3), '0.30'],
    [bare(0.055), '0.055'],
    [bare(-48.2), '−48'],
    [bare(Number.NaN), '–'],
    [given(-1.35), '−1.35'],
    [given(0.2), '0.2'],
    [given(0.123456), '0.123'],
    [percent(0.62), '62 %'],
    [percent(0.621), '62 %'],
    [percent(0.008), '0.8 %'],
    [percent(0.02), '2 %'],
    [percent(0.0996), '10 %'],
    [percent(0.0004), '<0.1 %'],
    [percent(0), '0 %'],
    [percent(0.994), '99.4 %'],
    [percent(0.9999), '>99.9 %'],
    [percent(1), '100 %'],
    [percent(Number.NaN), '–'],
    [ofGdp(0.023), '2.3 %'],
    [ofGdp(0.00061), '0.061 %'],
    [ofGdp(0.02), '2 %'],
    [ofGdp(0.3), '30 %'],
    [ofGdp(0), '0 %'],
    [points(0.031), '+3.1 points'],
    [points(-0.25), '−25 points'],
    [points(0), '0 points'],
    [dollars(4.2), '$4.2 bn'],
    [dollars(5), '$5 bn'],
    [dollars(0.31), '$310 m'],
    [dollars(1300), '$1.3 tn'],
    [dollars(-12.4), '−$12 bn'],
  ])('%s', (written, expected) => expect(spaced(written)).toBe(expected))

  it('an interval has its unit once, and both ends as they stand alone', () => {
    expect(spaced(interval(0.59, 0.651, percent))).toBe('59 to 65 %')
    expect(spaced(interval(-0.1, 0.2, percent))).toBe('−10 to 20 %')
    expect(spaced(interval(0.31, 4.2, dollars))).toBe('$310 m to $4.2 bn')
    expect(interval(3, 1200, plain)).toBe('3 to 1,200')
  })

  it('limits that are declared stand in full', () => {
    expect(bounds(1, 1_000_000)).toBe('1 to 1,000,000')
    expect(bounds(-4, 4)).toBe('−4 to 4')
    expect(bounds(0.00001, 0.125)).toBe('0.00001 to 0.125')
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
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => inRow(words))).toEqual(['', 'a', 'a and b', 'a, b and c'])
    expect(inRow(['a', 'b', 'c'], 'or')).toBe('a, b or c')
  })
})
