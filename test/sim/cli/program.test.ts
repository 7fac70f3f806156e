import { describe, expect, it } from 'vitest'
import { ENGINE, THEMES } from '../../../sim/index.ts'
import { pacta, SMALL } from './fake-host.ts'

describe('pacta', () => {
  it('prints name and version', async () => {
    expect(await pacta(['--version'])).toEqual({ code: 0, out: `${ENGINE}\n`, err: '' })
  })

  it('prints help on standard output when asked, on standard error when nothing was', async () => {
    const help = await pacta(['--help'])
    expect([help.code, help.err]).toEqual([0, ''])
    expect(help.out).toContain('Examples:\n  pacta run bakassi-2002')
    const nothing = await pacta([])
    expect([nothing.code, nothing.out]).toEqual([2, ''])
    expect(nothing.err).toContain('Usage: pacta')
    expect((await pacta(['run', '--help'])).out).toContain('--set <path=value>')
  })

  it.each([
    [['rnu', 'small'], 'pacta: expected a command, got "rnu"; did you mean "run"?\n'],
    [['--bogus'], '--bogus: expected an option, got an unknown one; see pacta --help\n'],
    [['help', 'rnu'], 'pacta: expected a command, got "rnu"; did you mean "run"?\n'],
    [['columns', 'seris'], 'pacta columns: expected summary, series or explain, got "seris"; did you mean "series"?\n'],
  ])('%j: exit 2 and one line', async (words, err) => {
    expect(await pacta(words)).toEqual({ code: 2, out: '', err })
  })

  it('lists the bundled scenarios with their questions', async () => {
    const text = JSON.stringify({ ...SMALL, theme: 'union' })
    expect(await pacta(['list'], { texts: { good: text, a: '' } })).toEqual({
      code: 0,
      out: `a\ngood  ${THEMES.union}\n`,
      err: '',
    })
    expect(await pacta(['list'], { texts: { b: '', a: '' } })).toEqual({ code: 0, out: 'a\nb\n', err: '' })
  })

  it('prints the data dictionary', async () => {
    const { out } = await pacta(['columns', 'series'])
    expect(out).toMatch(/^column +unit +meaning\n/)
    expect(out).toMatch(/^civilianHarm +share of GDP per year +\w/m)
  })
})

describe('pacta check', () => {
  it('names sound files with size and hash', async () => {
    const { code, out, err } = await pacta(['check', 'small'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^small: valid; 2 cases, 4 states, 24 months; hash [0-9a-f]{64}; cost at home: 2 with a small demand\n$/)
  })

  it('reports every problem of every file, one line each', async () => {
    const bad = { ...SMALL, months: -1, cases: [{ ...SMALL.cases[0], deadline: -3 }] }
    const texts = { small: JSON.stringify(SMALL), bad: JSON.stringify(bad), worse: '{"pacta":' }
    const { code, out, err } = await pacta(['check', 'bad', 'small', 'worse', '/tmp', '--fast'], { texts })
    expect(code).toBe(2)
    expect(out).toMatch(/^small: valid/)
    expect(err).toMatch(/^--fast: expected an option/m)
    expect(err).toMatch(/^bad > months: expected .*, got -1/m)
    expect(err).toMatch(/^bad > cases\[0\]\.deadline: expected .*, got -3/m)
    expect(err).toMatch(/^worse > line 1, column \d+: expected/m)
    expect(err).toMatch(/^\/tmp: expected a scenario file, got a folder/m)
    expect(
      err
        .trimEnd()
        .split('\n')
        .every((line) => line.includes(': expected ')),
    ).toBe(true)
  })

  it('demands a file', async () => {
    expect((await pacta(['check'])).err).toBe('pacta check: expected at least one scenario, got none; see pacta check --help\n')
  })
})
