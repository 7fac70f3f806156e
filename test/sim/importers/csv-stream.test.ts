import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { CsvStream, LONGEST_LINE } from '../../../sim/importers/csv-stream.ts'

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

  it('reads what another program wrote, wherever the pieces end', () => {
    fc.assert(
      fc.property(table, fc.array(fc.nat(7), { maxLength: 30 }), fc.boolean(), (rows, pieces, quotes) => {
        const text = Papa.unparse(rows as string[][], { quotes, newline: '\n' })
        expect(cut(text, pieces).map(([, ...cells]) => cells)).toEqual(rows)
      }),
    )
  })

  it('ends at a quotation mark that is never closed, instead of reading on and on', () => {
    expect(() => cut('a,b\n1,"2\n3,4\n')).toThrow(/line 2: a quotation mark is not closed/)
    const stream = new CsvStream(',', () => {})
    stream.write('"')
    expect(() => stream.write('x'.repeat(LONGEST_LINE))).toThrow(/line 1 does not end/)
  })
})
