import { describe, expect, it } from 'vitest'
import { readList, readNumber, readRows } from '../../../sim/tables/csv.ts'
import { Problems } from '../../../sim/tables/problem.ts'

const rowsOf = (text: string | undefined) => {
  const problems = new Problems()
  return { rows: readRows('t.csv', text, ['id', 'name'], problems), problems: problems.list }
}

describe('readRows', () => {
  it('names the cells, whatever the sequence of the columns, the line ends or the byte order mark', () => {
    const { rows, problems } = rowsOf('\uFEFFname,id\r\n"Deland, the",DDD\r\n\r\n Eland ,EEE\r\n')
    expect(problems).toEqual([])
    expect(rows).toEqual([
      { line: 2, cells: { id: 'DDD', name: 'Deland, the' } },
      { line: 4, cells: { id: 'EEE', name: 'Eland' } },
    ])
  })

  it('reports a missing table, a wrong header and an empty text, each once', () => {
    for (const text of [undefined, 'id,title\nAAA,x\n', '']) {
      const { rows, problems } = rowsOf(text)
      expect(rows).toEqual([])
      expect(problems).toHaveLength(1)
      expect(problems[0]!.rule).toContain('id,name')
    }
  })

  it('leaves out a line with too many or too few cells and reads on', () => {
    const { rows, problems } = rowsOf('id,name\nAAA\nBBB,Beland\nCCC,Celand,more\n')
    expect(rows.map((row) => row.cells.id)).toEqual(['BBB'])
    expect(problems.map((problem) => problem.place)).toEqual(['scenarios/data/t.csv > line 2', 'scenarios/data/t.csv > line 4'])
  })

  it('reports an open quotation mark', () => {
    const { place, rule, value } = rowsOf('id,name\nAAA,"Aland\n').problems[0]!
    expect([place, rule, value]).toEqual(['scenarios/data/t.csv > line 2', 'comma-separated text', 'a quotation mark that is not closed'])
  })

  it('reports text after a closing quotation mark, and counts lines as an editor does', () => {
    const { problems } = rowsOf('id,name\nAAA,"two\nlines"\nBBB,"B"land\n')
    expect(problems.map(({ place }) => place)).toEqual(['scenarios/data/t.csv > line 4'])
  })
})

describe('readNumber', () => {
  const rule = { low: 0, high: 10, unit: 'm' }
  const numberOf = (text: string) => {
    const problems = new Problems()
    return { value: readNumber('t.csv', 'AAA.size', text, rule, problems), problems: problems.list.length }
  }

  it('reads plain decimals within the range, ends included', () => {
    expect(['0', '2.5', '10', '-0'].map((text) => numberOf(text).value)).toEqual([0, 2.5, 10, -0])
  })

  it('takes a blank for missing, not for zero and not for a problem', () => {
    expect(numberOf('')).toEqual({ value: null, problems: 0 })
  })

  it.each(['-1', '10.1', 'n/a', '1e1', '1,5', 'Infinity', '0x3', '1.'])('reports %s', (text) => {
    expect(numberOf(text)).toEqual({ value: null, problems: 1 })
  })
})

describe('readList', () => {
  it('splits at spaces and gives nothing for a blank', () => {
    expect(readList('AAA  BBB CCC')).toEqual(['AAA', 'BBB', 'CCC'])
    expect(readList('')).toEqual([])
  })
})
