import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FREE } from '../../../../sim/evidence/index.ts'
import { ENGINE } from '../../../../sim/index.ts'
import { libraryOf, pacta } from '../fake-host.ts'

/** Three cases, one of them held out. */
const library = libraryOf('hirst-2005', 'kavala-2019', 'mammadov-2014')
const calibrate = (...words: readonly string[]) =>
  pacta(['calibrate', '--waves', '5,5', '--worlds', '2', '--only', '3,9,32', ...words], { library })
const folder = () => mkdtempSync(join(tmpdir(), 'pacta-'))

describe('pacta calibrate', () => {
  it('writes a page and a journal, and from any part of the journal the same again', async () => {
    const out = join(folder(), 'fit.json')
    const first = await calibrate('--out', out, '--quiet')
    expect([first.code, first.out, first.err]).toEqual([0, '', ''])
    const report = JSON.parse(readFileSync(out, 'utf8'))
    expect(report).toMatchObject({ engine: ENGINE, seed: 'calibration', waves: [5, 5], points: 10, worlds: 2 })
    expect(Object.keys(report.coefficients).length).toBe(FREE.length)
    expect(report.heldOutFacts).toContain(3)
    expect(report.targets.map(({ row }: { readonly row: number | null }) => row)).not.toContain(3)
    expect(report.heldOutCases).toContain('hirst-2005')

    const journal = `${out}.journal`
    const lines = readFileSync(journal, 'utf8').split('\n')
    // A head, ten points and the finalists on other luck; then the empty rest after the last line end.
    expect(lines.length).toBeGreaterThan(12)
    // Six points, and one that was cut short.
    writeFileSync(journal, `${lines.slice(0, 7).join('\n')}\n${lines[7]!.slice(0, 9)}`)
    const text = readFileSync(out, 'utf8')
    const resumed = await calibrate('--journal', journal, '--format', 'json')
    expect([resumed.code, resumed.out]).toEqual([0, text])
    expect(resumed.err).toContain(`${journal}: 6 points run before are used again\n`)
    expect(readFileSync(journal, 'utf8').split('\n').sort()).toEqual([...lines].sort())

    const page = await calibrate('--journal', journal)
    expect(page.out).toMatch(/^Targets met: \d+ of \d+, before \d+; cost/)
    expect(page.out.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  it('does not touch the journal of another calibration', async () => {
    const journal = join(folder(), 'other.journal')
    writeFileSync(journal, 'precious\n')
    const { code, out, err } = await calibrate('--journal', journal)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`--journal: expected a new file or the journal of this calibration, got ${journal}`)
    expect(readFileSync(journal, 'utf8')).toBe('precious\n')
  })

  it('reports all problems with its options at once, and writes nothing', async () => {
    const out = join(folder(), 'fit.json')
    const { code, err } = await calibrate('all', '--waves', '3,x', '--worlds', '1', '--format', 'csv', '--out', out)
    expect(code).toBe(2)
    expect(err).toContain('--waves: expected 1 to 20 whole numbers from 5 to 10,000, such as 240,120,120, got "3,x"\n')
    expect(err).toContain('--worlds: expected a whole number from 2 to 1,000, got "1"\n')
    expect(err).toContain('--format: expected one of table, json, got "csv"\n')
    expect(err).toContain('pacta calibrate: expected options only, got "all"\n')
    expect([out, `${out}.journal`].filter(existsSync)).toEqual([])
  })
})
