import { describe, expect, it } from 'vitest'
import type { Layout } from '../../../sim/importers/header.ts'
import { ImportNotes, isMissing, MOST_PROBLEMS, numberIn } from '../../../sim/importers/notes.ts'
import { readFileFor } from '../../../sim/importers/official-file.ts'
import { formatProblem } from '../../../sim/problems/index.ts'

function read(text: string, pieces = Number.POSITIVE_INFINITY) {
  const taken: string[] = []
  const notes = new ImportNotes()
  const layout: Layout = {
    name: 'letters',
    columns: { a: ['Alpha', 'A'], b: ['Beta'] },
    optional: { c: ['Gamma'] },
    open: (at) => (cells, where) => {
      taken.push(`${where().split(' line ')[1]}: ${cells[at.a!]} ${cells[at.b!]} ${at.c! < 0 ? '-' : cells[at.c!]}`)
    },
  }
  const file = readFileFor({ layouts: [layout], companions: [{ what: 'numbers', columns: ['One', 'Two'] }] }, 'f.csv', notes)
  for (let at = 0; at < text.length; at += pieces) file.write(text.slice(at, at + pieces))
  const lines = file.end()?.lines ?? null
  return { taken, lines, problems: notes.problems().map(formatProblem) }
}

describe('readFileFor', () => {
  it.each([
    ['in any sequence, under any heading it has had', 'beta,x,A\n1,2,3\n', ['2: 3 1 -']],
    ['with a byte order mark', '\uFEFFAlpha,Beta,Gamma\n1,2,3\n', ['2: 1 2 3']],
    ['after other lines', '"Data Source","x",\n\n"Alpha","Beta"\n1,2\n', ['4: 1 2 -']],
    ['with tabs', 'Alpha\tBeta\n1\t2\n', ['2: 1 2 -']],
    ['with semicolons', 'Alpha;Beta\n1,5;2\n', ['2: 1,5 2 -']],
    ['with blank cells more than the header', 'Alpha,Beta\n1,2,\n3,4, ,\n', ['2: 1 2 -', '3: 3 4 -']],
    ['with a comma too many on every line', 'Alpha,Beta,\n1,2,\n3,4\n', ['2: 1 2 -', '3: 3 4 -']],
  ])('finds the header %s', (_, text, taken) => {
    for (const pieces of [1, 5, Number.POSITIVE_INFINITY]) {
      expect(read(text, pieces)).toEqual({ taken, lines: taken.length, problems: [] })
    }
  })

  it('reports every column that is missing, on the line that comes nearest', () => {
    expect(read('a title\nAlpha,Delta\n1,2\n').problems).toEqual([
      'f.csv > line 2: expected a column Beta, got "Alpha,Delta"; letters need it; download the file again',
    ])
  })

  it('passes over a companion', () => {
    expect(read('one,two\n1,2\n')).toEqual({ taken: [], lines: null, problems: [] })
  })

  it('reports a cell too many unless it is blank', () => {
    expect(read('Alpha,Beta\n1,2,3\n').problems).toEqual([
      'f.csv > line 2: expected 2 cells as in the header, got 3; download it again, or quote cells that hold a comma',
    ])
  })

  it('shows nothing that steers a terminal', () => {
    const [problem] = read('a\u001b[2J\u009b31m\rb\n').problems
    expect(problem).toContain('got "a\\u001b[2J\\u009b31m\\rb"')
  })

  it('says what the header should be where there is none', () => {
    expect(read('x\n1\n').problems).toEqual([
      'f.csv: expected a header with the columns Alpha, Beta, got "x"; name the official file, unpacked',
    ])
    expect(read('').problems).toHaveLength(1)
  })

  it('gives up on a file without a header early', () => {
    const { taken, problems } = read(`${'1,2,3\n'.repeat(1000)}Alpha,Beta\n1,2\n`, 100)
    expect(taken).toEqual([])
    expect(problems).toHaveLength(1)
  })

  it('reports lines that are too short or too long, with their number', () => {
    const { taken, problems } = read('Alpha,Beta\n1\n1,2,3,4\n1,2\n')
    expect(taken).toEqual(['4: 1 2 -'])
    expect(problems.map((line) => line.slice(0, 42))).toEqual([
      'f.csv > line 2: expected 2 cells as in the',
      'f.csv > line 3: expected 2 cells as in the',
    ])
  })

  it('reports an open quotation mark', () => {
    expect(read('Alpha,Beta\n1,2\n1,"2\n').problems[0]).toMatch(/^f\.csv > line 3: expected a line that ends/)
  })

  it('bounds the problems and counts the rest', () => {
    const { problems } = read(`Alpha,Beta\n${'1\n'.repeat(MOST_PROBLEMS + 7)}`)
    expect(problems).toHaveLength(MOST_PROBLEMS + 1)
    expect(problems.at(-1)).toContain('got 7 more')
  })
})

describe('ImportNotes', () => {
  it('counts what was left out by reason, the most frequent examples first', () => {
    const notes = new ImportNotes()
    for (const code of ['B', 'A', 'B', 'C']) notes.drop('of x', code)
    notes.remark('with y', 'D')
    expect(notes.dropped()).toEqual([
      { reason: 'of x', kept: false, unit: 'line', lines: 4, different: 3, examples: ['B', 'A', 'C'] },
      { reason: 'with y', kept: true, unit: 'line', lines: 1, different: 1, examples: ['D'] },
    ])
  })
})

describe('cells', () => {
  it.each([
    [' 1.5 ', 1.5],
    ['-2e3', -2000],
    ['.5', 0.5],
    ['5.', 5],
  ])('%j is a number', (text, value) => expect(numberIn(text)).toBe(value))

  it.each(['', '1,5', '1.2.3', '0x10', 'Infinity', 'NaN', '1 000'])('%j is none', (text) => {
    expect(numberIn(text)).toBeNaN()
  })

  it.each(['', ' NA ', '..', '.', '-99'])('%j is missing', (text) => expect(isMissing(text)).toBe(true))
  it('0 is not missing', () => expect(isMissing('0')).toBe(false))
})
