import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearMatches, slipsBetween } from '../../../sim/problems/near.ts'

const ids = ['AUS', 'AUT', 'DEU', 'FRA', 'USA']
const names = ['Australia', 'Austria', 'Germany', 'France', 'United States']

describe('nearMatches', () => {
  it('finds an id by the beginning of its name, before ids one slip away', () => {
    expect(nearMatches('GER', ids, names)).toEqual(['DEU'])
    expect(nearMatches('Aust', ids, names)).toEqual(['AUS', 'AUT'])
  })

  it('finds an id one slip away and a name two slips away', () => {
    expect(nearMatches('DEX', ids, names)).toEqual(['DEU'])
    expect(nearMatches('Grmani', ids, names)).toEqual(['DEU'])
  })

  it('finds an id with two letters swapped', () => {
    expect(nearMatches('UAS', ids, names)).toEqual(['AUS', 'USA'])
  })

  it('finds an id written small', () => {
    expect(nearMatches('fra', ids)).toEqual(['FRA'])
  })

  it('finds nothing far away and never more than four', () => {
    expect(nearMatches('QQQ', ids, names)).toEqual([])
    expect(nearMatches('A', ['A', 'B', 'C', 'D', 'E', 'F'])).toHaveLength(4)
  })
})

describe('slipsBetween', () => {
  it('counts the slips of the textbook pair, and a swap as one slip', () => {
    expect(slipsBetween('kitten', 'sitting')).toBe(3)
    expect(slipsBetween('abcd', 'acbd')).toBe(1)
  })

  it('is zero only for the same word, symmetric, and between the difference in length and the longer length', () => {
    const word = fc.string({ maxLength: 6, unit: fc.constantFrom('a', 'b', 'c') })
    fc.assert(
      fc.property(word, word, (a, b) => {
        const slips = slipsBetween(a, b)
        expect(slips === 0).toBe(a === b)
        expect(slips).toBe(slipsBetween(b, a))
        expect(slips).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
        expect(slips).toBeLessThanOrEqual(Math.max(a.length, b.length))
      }),
    )
  })
})
