import { describe, expect, it } from 'vitest'
import { asked, didYouMean, listed, nearNames } from '../../../sim/problems/near.ts'

const KEYS = ['deadline', 'judgment', 'claimants', 'respondent']

describe('near names', () => {
  it('finds what was meant within one slip for every three letters', () => {
    expect(nearNames('deadlin', KEYS)).toEqual(['deadline'])
    expect(nearNames('JUDGEMENT', KEYS)).toEqual(['judgment'])
    expect(nearNames('claims', KEYS)).toEqual([])
  })

  it('gives the nearest only, three at most', () => {
    expect(nearNames('bat', ['cat', 'bats', 'batten'])).toEqual(['cat', 'bats'])
    expect(nearNames('aa', ['ab', 'ac', 'ad', 'ae'])).toEqual(['ab', 'ac', 'ad'])
  })

  it('does not compare words no one could have slipped to', () => {
    expect(nearNames('x'.repeat(1_000_000), ['x'.repeat(1_000_000)])).toEqual([])
  })

  it('speaks in cures', () => {
    expect(didYouMean('deadlin', KEYS, 'no idea')).toBe('did you mean "deadline"?')
    expect(didYouMean(7, KEYS, 'no idea')).toBe('no idea')
    expect(asked(['a', 'b'])).toBe('did you mean "a" or "b"?')
    expect(listed([])).toBe('none')
    expect(listed(Array.from({ length: 18 }, (_, i) => String(i)))).toMatch(/^0, 1, .*, 15 and 2 more$/)
  })
})
