import { describe, expect, it } from 'vitest'
import { brief, dollars, duration, percent, plain, points } from '../../../../web/charts/base/number.ts'

describe('numbers as a person would write them', () => {
  it.each([
    [percent(0.62), '62 %'],
    [percent(0.008), '0.8 %'],
    [percent(0.02), '2 %'],
    [percent(0.0996), '10 %'],
    [percent(0.0004), '<0.1 %'],
    [percent(0), '0 %'],
    [percent(1), '100 %'],
    [points(0.031), '+3.1 points'],
    [points(-0.25), '−25 points'],
    [points(0), '0.0 points'],
    [dollars(4.2), '$4.2 bn'],
    [dollars(5), '$5 bn'],
    [dollars(0.31), '$310 m'],
    [dollars(1300), '$1.3 tn'],
    [dollars(-12.4), '−$12 bn'],
    [duration(1), '1 month'],
    [duration(7), '7 months'],
    [duration(50), '4.2 years'],
    [duration(24), '2 years'],
    [plain(12400), '12,400'],
    [plain(-0.01), '0'],
    [brief(0.1234), '0.123'],
    [brief(1234), '1,234'],
  ])('%s', (written, expected) => {
    expect(written.replaceAll('\u00a0', ' ')).toBe(expected)
  })
})
