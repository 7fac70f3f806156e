import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareOut } from '../../../sim/text/share.ts'

const shares = (...counts: readonly number[]) => shareOut(counts).map((text) => text.replace('\u00a0', ' '))

describe('counts as shares of their sum', () => {
  it('are whole, or have one decimal where one is small', () => {
    expect(shares(6, 4)).toEqual(['60 %', '40 %'])
    expect(shares(946, 54)).toEqual(['94.6 %', '5.4 %'])
    expect(shares(92, 8, 0)).toEqual(['92 %', '8 %', '0 %'])
    expect(shares(1, 1, 1)).toEqual(['34 %', '33 %', '33 %'])
  })

  it('are never nothing or all where they are not', () => {
    expect(shares(99_999, 1)).toEqual(['>99.9 %', '<0.1 %'])
  })

  it('add up to 100 %', () => {
    const count = fc.integer({ min: 0, max: 20_000 })
    fc.assert(
      fc.property(fc.array(count, { minLength: 2, maxLength: 6 }), (counts) => {
        fc.pre(counts.some((one) => one > 0))
        const sum = counts.reduce((all, one) => all + one, 0)
        // A count below one part in two thousand is said to be below 0.1 %.
        fc.pre(counts.every((one) => one === 0 || (one / sum >= 0.001 && one / sum <= 0.999)))
        // Tenths of a per cent as texts are no exact floats.
        expect(shares(...counts).reduce((all, text) => all + Math.round(10 * Number.parseFloat(text)), 0)).toBe(1000)
      }),
    )
  })
})
