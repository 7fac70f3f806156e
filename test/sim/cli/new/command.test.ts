import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { bundledLibrary } from '../../../../sim/cli/host/library.ts'
import { caseTemplate, parseScenario, scenarioFields, WORLD_YEARS } from '../../../../sim/index.ts'
import { pacta } from '../fake-host.ts'

const folder = mkdtempSync(join(tmpdir(), 'pacta-new-'))
const at = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true }))

const library = bundledLibrary()
const run = (...words: readonly string[]) => pacta(words, { library })

describe('pacta new', () => {
  it('writes a case that check, run and history take, and a guide to every field', async () => {
    const { code, out, err } = await run('new', at('maritime.json'), '--respondent', 'NIC', '--claimant', 'COL', '--start', '2012-11')
    expect([code, out]).toEqual([0, ''])
    expect(err.split('\n')).toEqual([
      `written: ${at('maritime.json')}, and ${at('maritime.md')}, which explains every field`,
      `next: replace what says "Replace this", then pacta check ${at('maritime.json')} and pacta run ${at('maritime.json')}`,
      '',
    ])
    const checked = await run('check', at('maritime.json'))
    expect(checked.out).toMatch(/: valid; 1 case, \d+ states, 120 months; .*; cost at home .* a moderate demand/)
    const left = readFileSync(at('maritime.json'), 'utf8').match(/"Replace this/g)!.length
    expect(checked.err).toContain(`${left} texts to write: "Replace this" stands there, and numbers beside it are invented`)
    expect(JSON.parse(readFileSync(at('maritime.json'), 'utf8'))).toMatchObject({ id: 'maritime', title: 'Colombia v. Nicaragua' })
    expect((await run('history', at('maritime.json'), '--worlds', '2')).code).toBe(0)
    const guide = readFileSync(at('maritime.md'), 'utf8')
    const named = new Set([...guide.matchAll(/^\| (?:\*\*)?`([^`]+)`/gm)].map(([, path]) => path))
    const fields = scenarioFields().map(({ path }) => path)
    expect(fields.filter((path) => !named.has(path) && !path.startsWith('cases[].design.'))).toEqual([])
    expect(guide).toContain('| **`cases[].obligations[].domesticCost`** | a number from 0 to 1 (share of GDP per year) |')
  })

  it.each(WORLD_YEARS)('is sound in the world of %i', (year) => {
    const table = library.tables[`world-${year}`]!
    const file = caseTemplate('mine', { respondent: 'GBR', claimant: 'FRA' }, `${year}-03`, table)
    expect(parseScenario(file, library.tables)).toMatchObject({ ok: true })
  })

  it('overwrites nothing unless told to, and reports every problem at once', async () => {
    await run('new', at('twice.json'))
    const before = readFileSync(at('twice.json'), 'utf8')
    const words = ['new', at('twice.json'), '--respondent', 'Germany', '--claimant', 'Germany', '--start', 'soon']
    const { code, err } = await run(...words)
    expect(code).toBe(2)
    expect(err.trimEnd().split('\n')).toEqual([
      `pacta new: expected a new file, got ${at('twice.json')}, which exists; choose another name or add --force`,
      `pacta new: expected a new file, got ${at('twice.md')}, which exists; choose another name or add --force`,
      '--start: expected a month as YYYY-MM, got "soon"; write 2012-11 for November 2012',
      '--respondent: expected the ISO code of a state of 2019, got "Germany"; did you mean DEU?',
      '--claimant: expected the ISO code of a state of 2019, got "Germany"; did you mean DEU?',
      '--claimant: expected a state other than the respondent, got "Germany"',
    ])
    expect(readFileSync(at('twice.json'), 'utf8')).toBe(before)
    expect((await run('new', at('twice.json'), '--claimant', 'FRA', '--force')).code).toBe(0)
    const early = await run('new', at('early.json'), '--respondent', 'DEU', '--claimant', 'FRA', '--start', '1950-03')
    expect([early.code, early.err]).toEqual([
      2,
      '--respondent: expected the ISO code of a state of 1949, got "DEU"; ' +
        'there was none in 1949, by the tables: take a later month, or another state\n',
    ])
    expect((await run('new', at('early.json'), '--respondent', 'USA', '--claimant', 'FRA', '--start', '1950-03')).err).toContain(
      '\nnote: there is no world table of 1950; the case is in that of 1949\n',
    )
    const odd = await run('new', at('my case.txt'))
    expect([odd.code, existsSync(at('my case.txt'))]).toEqual([2, false])
  })
})
