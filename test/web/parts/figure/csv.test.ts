import { describe, expect, it } from 'vitest'
import { csvText } from '../../../../web/parts/figure/csv.ts'
import { caption } from '../../../support/caption.ts'

describe('CSV of a table', () => {
  it('quotes what needs quotes, leaves gaps empty and defuses formulas', () => {
    const text = csvText({
      columns: ['month', 'a, b'],
      rows: [
        ['2004-03', null],
        ['say "x"', -0.5],
        ['=1+1', 2],
      ],
    })
    expect(text).toBe('month,"a, b"\r\n2004-03,\r\n"say ""x""",-0.5\r\n\'=1+1,2\r\n')
  })

  it('says where it comes from, one comment per line', () => {
    const lines = csvText({ columns: ['a'], rows: [] }, { ...caption, citation: 'two\nlines' }).split('\r\n')
    expect(lines.slice(0, 4)).toEqual([
      '# Compliance. Scenario: Avaria.',
      '# Seed 7, engine pacta-0.1.0, results ab12.',
      '# two lines',
      'a',
    ])
  })
})
