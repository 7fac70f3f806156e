import { describe, expect, it } from 'vitest'
import { prose } from '../../../sim/text/index.ts'

describe('prose', () => {
  it('folds line breaks and indentation into one space and trims the ends', () => {
    const told = prose`
      Compliance rises
        by 3 points.
    `
    expect(told).toBe('Compliance rises by 3 points.')
  })

  it('leaves values and spaces that do not break as they are', () => {
    expect(prose`${' a  b\n'} and ${2} of 3 %`).toBe(' a  b\n and 2 of 3 %')
  })

  it('keeps the one space on either side of a value', () => {
    expect(prose`of
      ${1}
      states`).toBe('of 1 states')
  })
})
