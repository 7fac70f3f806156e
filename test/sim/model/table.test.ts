import { describe, expect, it } from 'vitest'
import { rangeOf, rows, words } from '../../../sim/model/table.ts'

describe('words', () => {
  it('are separated by spaces and line ends', () => {
    expect(
      words(`
      rung role
        effort
    `),
    ).toEqual(['rung', 'role', 'effort'])
    expect(words('')).toEqual([])
  })
})

describe('rows', () => {
  it('go on in lines that begin with a bar, cells in lines without one; comments and empty lines are left out', () => {
    const text = `
      # numbers
      rung | 2
           | the rung
             in force

      role | 1 | none
    `
    expect(rows(text, 3)).toEqual([
      ['rung', '2', 'the rung in force'],
      ['role', '1', 'none'],
    ])
  })

  it('have the number of cells that is asked for', () => {
    expect(() => rows('rung | 2', 3)).toThrow('expected 3 cells, got 2: rung | 2')
  })
})

describe('a range', () => {
  it('is two numbers', () => {
    expect(rangeOf('-1 to 1e9')).toEqual([-1, 1e9])
    expect(() => rangeOf('0 to many')).toThrow('expected a range, got 0 to many')
    expect(() => rangeOf('1')).toThrow('expected a range, got 1')
  })
})
