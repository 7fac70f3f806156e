import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wrappedTable } from '../../../../sim/cli/terminal/table.ts'

const COLUMNS = [{ head: 'what' }, { head: 'how much', right: true }]

describe('wrappedTable', () => {
  it('keeps cells whole where there is room, numbers to the right', () => {
    expect(
      wrappedTable(
        COLUMNS,
        [
          ['mean compliance', '0.5'],
          ['harm', '12'],
        ],
        40,
      ),
    ).toEqual(['what             how much', 'mean compliance       0.5', 'harm                   12'])
  })

  it('wraps where that costs the fewest lines', () => {
    const rows = [
      ['mean compliance', '0.5'],
      ['full compliance', '12'],
    ]
    expect(wrappedTable(COLUMNS, rows, 22)).toEqual([
      'what               how',
      '                  much',
      'mean compliance    0.5',
      'full compliance     12',
    ])
    expect(wrappedTable(COLUMNS, rows, 17)).toEqual([
      'what          how',
      '             much',
      'mean          0.5',
      'compliance',
      'full           12',
      'compliance',
    ])
  })

  it('stacks the cells where the longest words do not fit', () => {
    expect(wrappedTable(COLUMNS, [['mean compliance', '0.5']], 14)).toEqual(['what: mean', '  compliance', '  how much:', '  0.5'])
  })

  it('is never too wide, and loses no word', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/)
    const cell = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(rows, fc.integer({ min: 15, max: 100 }), (given, width) => {
        const lines = wrappedTable([{ head: 'a' }, { head: 'b', right: true }, { head: 'c' }], given, width)
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width)
        const said = new Set(lines.join(' ').split(/\s+/))
        for (const text of given.flat()) for (const one of text.split(' ')) expect(said.has(one)).toBe(true)
      }),
    )
  })
})
