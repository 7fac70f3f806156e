import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundledLibrary } from '../../../../sim/cli/host/library.ts'
import { CsvStream } from '../../../../sim/text/index.ts'
import { pacta, SMALL } from '../fake-host.ts'

const ask = (...words: string[]) => pacta(['sources', 'small', ...words])
const folder = mkdtempSync(join(tmpdir(), 'pacta-'))

/** Lines of CSV as records. */
function rowsOf(text: string): readonly { readonly [column: string]: string }[] {
  const lines: (readonly string[])[] = []
  const stream = new CsvStream(',', (cells) => lines.push(cells))
  stream.write(text)
  stream.end()
  const [header = [], ...rows] = lines
  return rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at]!])))
}

describe('pacta sources', () => {
  it('tells the shares of each grade first, then every chapter, in lines that fit', async () => {
    const { code, out, err } = await ask()
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^A small world\nWhere its numbers come from\n\nHow well they are known\n/)
    expect(out).toMatch(/numbers of +how many +data +estimate +expert +assumption\n/)
    expect(out).toMatch(/\nObligations: 10 numbers\n/)
    expect(out).toContain('cases[1].deadline = 6 months')
    expect(out).toContain('who gives no source')
    // Paths are never broken; no path here is longer than a line.
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  it('lists what is asked for alone, ties and states number by number', async () => {
    const { out } = await ask('--only', 'pairs.AAA.BBB')
    expect(out).toContain('pairs.AAA.BBB.exports = 2 USD bn per year; Exports of goods from State AAA')
    expect(out).toContain('Ties between states: 8 numbers')
    expect(out).not.toContain('Obligations')
    expect((await ask('--only', 'states.CCC')).out).toContain('states.CCC.gdp = 1,000 USD bn per year')
    expect((await ask('--only', 'cases[1].obligations')).out).toContain('Obligations: 5 numbers')
  })

  it('writes the same numbers as rows, as JSON and as a page', async () => {
    const csv = rowsOf((await ask('--format', 'csv')).out)
    const report = JSON.parse((await ask('--format', 'json')).out)
    const rows = report.chapters.flatMap((chapter: { rows: { path: string }[] }) => chapter.rows)
    expect(csv.map(({ path }) => path)).toEqual(rows.map(({ path }: { path: string }) => path))
    const numbers = csv.reduce((sum, { numbers: count }) => sum + Number(count), 0)
    expect(numbers).toBe(report.numbers.of)
    expect(csv.filter(({ source, grade }) => source === '' || grade === '')).toEqual([])
    const page = (await ask()).out
    expect(csv.filter(({ path }) => !page.includes(`${path} =`))).toEqual([])
  })

  it('reads the format off the name of the file it writes', async () => {
    const path = join(folder, 'ledger.csv')
    expect((await ask('--out', path, '--only', 'months')).out).toBe('')
    expect(rowsOf(readFileSync(path, 'utf8'))).toMatchObject([{ path: 'months', value: '24', basis: 'unsourced' }])
    const again = await ask('--out', path)
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('which exists')])
  })

  it('reads a file, with a mark of byte order or without', async () => {
    const path = join(folder, 'mine.json')
    writeFileSync(path, `\uFEFF${JSON.stringify({ ...SMALL, evidence: { months: { grade: 'expert', source: 'A guess' } } })}`)
    expect((await pacta(['sources', path, '--only', 'months'])).out).toContain('expert, given by the scenario file: A guess.')
  })

  it.each([
    [['small', '--only', 'case'], '--only: expected the beginning of a path to a number, got "case"'],
    [[], 'pacta sources: expected one scenario, got none'],
    [['smal'], 'did you mean "small"'],
    [['small', '--format', 'xml'], '--format: expected one of table, csv, json'],
    [['small', '--onyl', 'months'], 'did you mean "--only"'],
  ])('%j: exit 2', async (words, problem) => {
    const { code, err } = await pacta(['sources', ...words])
    expect(code).toBe(2)
    expect(err).toContain(problem)
  })
})

it('misses no pair of the bundled world, and stays short about them', async () => {
  const library = bundledLibrary()
  expect(existsSync('scenarios/world-193.json')).toBe(true)
  const { code, out } = await pacta(['sources', 'world-193', '--format', 'csv'], { library })
  expect(code).toBe(0)
  const ties = rowsOf(out).filter(({ chapter }) => chapter === 'ties')
  expect(ties.length).toBeLessThan(30)
  // 193 states and the rest of the world: eight numbers per pair.
  expect(ties.reduce((sum, { numbers }) => sum + Number(numbers), 0)).toBe(8 * 194 * 193)
})
