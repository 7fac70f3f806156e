/** Majorities count whole heads: the fractions of treaties, not decimals near them. */
import { describe, expect, it } from 'vitest'
import { needed, shareOf, shareWords } from '../../../../sim/model/forums/majority.ts'

const least = (written: string | 1, total: number) => needed(shareOf(written)!, total)

describe('a share', () => {
  it('is reached by whole heads: two thirds of 47 are 32, of 48 are 32, of 46 are 31', () => {
    expect([47, 48, 46].map((total) => least('2/3', total))).toEqual([32, 32, 31])
    expect([least('4/5', 28), least('18/25', 27), least('11/20', 27)]).toEqual([23, 20, 15])
  })

  it('that must be exceeded is not reached by exactly half', () => {
    expect([46, 47].map((total) => least('>1/2', total))).toEqual([24, 24])
    expect([46, 47].map((total) => least('1/2', total))).toEqual([23, 24])
    // All whole numbers of votes that a body can have.
    for (let total = 1; total < 4000; total++) expect(least('>1/2', total)).toBe(Math.floor(total / 2) + 1)
  })

  it('of all is everybody', () => {
    expect(least(1, 27)).toBe(27)
  })

  it('is a fraction of whole numbers and nothing else', () => {
    for (const wrong of ['0.67', '2/0', '0/3', '3/2', '>1/1', '2 / 3', '', '>', 0.5, 2]) expect(shareOf(wrong)).toBe(null)
  })

  it('is told as it was written', () => {
    expect((['2/3', '>1/2', 1, '9/15'] as const).map((one) => shareWords(shareOf(one)!))).toEqual([
      'at least 2/3',
      'more than 1/2',
      'all',
      'at least 9/15',
    ])
  })
})
