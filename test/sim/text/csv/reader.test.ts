import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_LINE } from '../../../../sim/text/csv/reader.ts'
import { CsvStream, csvLine } from '../../../../sim/text/index.ts'

function cut(text: string, pieces: readonly number[] = [], delimiter = ',') {
  const lines: (readonly [number, ...string[]])[] = []
  const stream = new CsvStream(delimiter, (cells, line) => lines.push([line, ...cells]))
  let at = 0
  for (const length of pieces) {
    stream.write(text.slice(at, at + length))
    at += length
  }
  stream.write(text.slice(at))
  stream.end()
  return lines
}

describe('CsvStream', () => {
  it.each([
    [
      'a,b\n1,2\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    ['"a, b","c ""d"""\n', [[1, 'a, b', 'c "d"']]],
    [
      '"two\nlines",x\ny,z\n',
      [
        [1, 'two\nlines', 'x'],
        [3, 'y', 'z'],
      ],
    ],
    [
      'a\n\n\r\nb\n',
      [
        [1, 'a'],
        [4, 'b'],
      ],
    ],
    ['"",\n', [[1, '', '']]],
    ['x,5" pipe,y\n', [[1, 'x', '5" pipe', 'y']]],
    ['"x",\r\n', [[1, 'x', '']]],
  ] as const)('%j', (text, lines) => {
    expect(cut(text)).toEqual(lines)
  })

  it('cuts at tabs when told to', () => {
    expect(cut('a\t"b\tc"\n', [], '\t')).toEqual([[1, 'a', 'b\tc']])
  })

  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', 'é'), maxLength: 6 })
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })

  it('reads what is written, wherever the pieces end, whether cells are quoted for need or all of them, and whatever ends a line', () => {
    const quoteAll = (cells: readonly string[]) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`
    fc.assert(
      fc.property(table, fc.array(fc.nat(7), { maxLength: 30 }), fc.constantFrom('\n', '\r\n', 'all' as const), (rows, pieces, how) => {
        const text = rows.map((row) => (how === 'all' ? quoteAll(row) : csvLine(row, how))).join('')
        expect(cut(text, pieces).map(([, ...cells]) => cells)).toEqual(rows)
      }),
    )
  })

  it('passes over a byte order mark, and over no other', () => {
    expect(cut('\uFEFFa,b\n', [0, 1])).toEqual([[1, 'a', 'b']])
    expect(cut('a\n\uFEFFb,c\n', [2])).toEqual([
      [1, 'a'],
      [2, '\uFEFFb', 'c'],
    ])
  })

  it('keeps text after a closing quotation mark and says in which line, except for spaces', () => {
    const stray: number[] = []
    const lines: (readonly string[])[] = []
    const stream = new CsvStream(
      ',',
      (cells) => lines.push(cells),
      (line) => stray.push(line),
    )
    stream.write('"a"b,c\n"d" ,e\r\nf,"g"h')
    stream.end()
    expect(lines).toEqual([
      ['ab', 'c'],
      ['d ', 'e'],
      ['f', 'gh'],
    ])
    expect(stray).toEqual([1, 3])
  })

  it('ends at a quotation mark that is never closed, instead of reading on and on', () => {
    expect(() => cut('a,b\n1,"2\n3,4\n')).toThrow(/line 2: a quotation mark is not closed/)
    const stream = new CsvStream(',', () => {})
    stream.write('"')
    expect(() => stream.write('x'.repeat(LONGEST_LINE))).toThrow(/line 1 does not end/)
  })
})
