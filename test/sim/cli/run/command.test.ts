import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { OUTCOME_NAMES } from '../../../../sim/index.ts'
import { pacta } from '../fake-host.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const rowsOf = (text: string) => text.trimEnd().split('\n')

describe('pacta run', () => {
  it('prints a page that ends in where it comes from and what it is not', async () => {
    const { code, out, err } = await pacta(['run', 'small', '--worlds', '20'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^A small world\nDoes anything happen\?\n/)
    expect(out).toMatch(/\npacta \d\S+; scenario small \w{12}; seed "tin";\s+worlds 0 to 19;\s+digest \w{32}\nNot a forecast/)
  })

  it('prints a summary as JSON, and nothing else', async () => {
    const { out, err } = await pacta(['run', 'small', '--worlds', '20', '--format', 'json'])
    const summary = JSON.parse(out)
    expect(err).toBe('')
    expect(summary).toMatchObject({ scenario: 'small', seed: 'tin', worlds: 20, months: 24, case: 'one', from: 0 })
    expect(summary.digest).toMatch(/^[0-9a-f]{32}$/)
    expect(summary.scenarioHash).toMatch(/^[0-9a-f]{64}$/)
    for (const share of Object.values(summary.outcomes)) {
      expect(share).toEqual({ estimate: expect.any(Number), low: expect.any(Number), high: expect.any(Number) })
    }
    expect(Object.keys(summary.series.compliance)).toEqual(['mean', 'p05', 'p25', 'p50', 'p75', 'p95'])
    expect(summary.series.compliance.p50.length).toBe(24)
    expect(summary.observables).toBeUndefined()
  })

  it('adds every observable and every state as the record level rises, and changes no number', async () => {
    const plain = JSON.parse((await pacta(['run', 'small', '--worlds', '9', '--format', 'json'])).out)
    const words = ['run', 'small', '--worlds', '9', '--format', 'json', '--record', 'explain']
    const { observables, states, ...rest } = JSON.parse((await pacta(words)).out)
    expect(rest).toEqual(plain)
    expect(observables.compliance.p95).toEqual(plain.series.compliance.p95)
    expect(observables.rung.unit).toBe('rung')
    expect(Object.keys(states)).toEqual(['AAA', 'BBB', 'CCC', 'DDD'])
    const { bystander, supporter, enforcer, buster, patron } = states.BBB
    expect(bystander[5] + supporter[5] + enforcer[5] + buster[5] + patron[5]).toBeCloseTo(1, 12)
    // The respondent has no role.
    expect(states.AAA.bystander[5] + states.AAA.enforcer[5]).toBe(0)
  })

  it('writes a row for each world and case, whose digest is that of the summary', async () => {
    const { out, err } = await pacta(['run', 'small', '--worlds', '20', '--format', 'csv'])
    const [head, ...rows] = rowsOf(out)
    expect(head).toBe(`engine,scenarioHash,scenario,seed,world,case,${OUTCOME_NAMES.join(',')},path`)
    expect(rows.length).toBe(40)
    expect(rows.map((row) => row.split(',').slice(2, 6).join(' ')).slice(0, 3)).toEqual([
      'small tin 0 one',
      'small tin 0 two',
      'small tin 1 one',
    ])
    const { digest } = JSON.parse((await pacta(['run', 'small', '--worlds', '20', '--format', 'json'])).out)
    expect(err).toContain(`20 worlds, 40 rows; digest ${digest}`)
  })

  it('writes NDJSON with the cells of the CSV', async () => {
    const words = ['run', 'small', '--worlds', '3', '--record', 'series', '--case', 'two', '--quiet', '--format']
    const csv = rowsOf((await pacta([...words, 'csv'])).out)
    const { out, err } = await pacta([...words, 'ndjson'])
    const objects = rowsOf(out).map((line) => JSON.parse(line))
    expect(err).toBe('')
    expect(objects.length).toBe(3 * 24)
    expect([Object.keys(objects[0]).join(','), ...objects.map((row) => Object.values(row).join(','))]).toEqual(csv)
    expect(objects[25]).toMatchObject({ world: 1, case: 'two', month: 1, date: '2001-11' })
  })

  it('continues where another run ended', async () => {
    const words = ['run', 'small', '--format', 'ndjson', '--worlds']
    const whole = await pacta([...words, '10'])
    const first = await pacta([...words, '4'])
    const rest = await pacta([...words, '6', '--from', '4'])
    expect(first.out + rest.out).toBe(whole.out)
  })

  it('takes another seed, other months, settings and switches', async () => {
    const digestOf = async (...words: readonly string[]) => {
      const summary = JSON.parse((await pacta(['run', 'small', '--worlds', '5', '--format', 'json', ...words])).out)
      return {
        digest: summary.digest as string,
        hash: summary.scenarioHash as string,
        months: summary.months as number,
      }
    }
    const plain = await digestOf()
    const seeded = await digestOf('--seed', 'can')
    expect(seeded.hash).toBe(plain.hash)
    expect(seeded.digest).not.toBe(plain.digest)
    expect((await digestOf('--months', '30')).months).toBe(30)
    const hashes = [plain, await digestOf('--set', 'cases[0].deadline=9'), await digestOf('--off', 'response')]
    expect(new Set(hashes.map(({ hash }) => hash)).size).toBe(3)
  })

  it('takes its format from the name of the file', async () => {
    const path = join(folder, 'x.csv')
    const { code, out, err } = await pacta(['run', 'small', '--worlds', '2', '--out', path])
    expect([code, out]).toEqual([0, ''])
    expect(err).toContain(`${path}: 2 worlds, 4 rows; digest`)
    expect(rowsOf(readFileSync(path, 'utf8')).length).toBe(5)
    expect(readdirSync(folder)).toEqual(['x.csv'])
  })

  it('overwrites a file only with --force', async () => {
    const path = join(folder, 'x.json')
    writeFileSync(path, 'old')
    const refused = await pacta(['run', 'small', '--worlds', '2', '--out', path])
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('choose another name or add --force')])
    expect(readFileSync(path, 'utf8')).toBe('old')
    expect((await pacta(['run', 'small', '--worlds', '2', '--out', path, '--force'])).code).toBe(0)
    expect(JSON.parse(readFileSync(path, 'utf8')).worlds).toBe(2)
  })

  it('keeps whole rows when interrupted, and says how to continue', async () => {
    const words = ['run', 'small', '--format', 'csv', '--worlds=600', '--set', 'title=A b']
    const { code, out, err } = await pacta(words, { interrupt: { after: 5000, code: 130 } })
    const rows = rowsOf(out).slice(1)
    const complete = rows.length / 2
    expect(code).toBe(130)
    expect(complete).toBeGreaterThan(0)
    expect(complete).toBeLessThan(600)
    expect(err).toBe(
      `interrupted: ${complete} of 600 worlds are complete (0 to ${complete - 1}); these were written; continue with: pacta run small ` +
        `--set 'title=A b' --format csv --from ${complete} --worlds ${600 - complete}\n`,
    )
    const whole = await pacta(['run', 'small', '--format', 'csv', '--worlds', '600'])
    expect(whole.out.startsWith(out)).toBe(true)
  })

  it('leaves no file behind when the engine fails, and shows no stack', async () => {
    const path = join(folder, 'x.csv')
    const pool = () => {
      throw new Error('no threads left')
    }
    const { code, err } = await pacta(['run', 'small', '--out', path], { pool })
    expect([code, err]).toEqual([1, 'pacta: no threads left\nPACTA_DEBUG=1 shows where this happened.\n'])
    expect(readdirSync(folder)).toEqual([])
    const debug = await pacta(['run', 'small', '--out', path], { pool, env: { PACTA_DEBUG: '1' } })
    expect(debug.err).toContain('run/command.test.ts')
  })

  it('ends quietly when the reader has gone', async () => {
    const broken = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })
    expect(await pacta(['run', 'small', '--format', 'csv'], { broken })).toEqual({ code: 0, out: '', err: '' })
  })

  it('reports all problems of options and scenario at once, one line each, and runs nothing', async () => {
    const path = join(folder, 'none', 'x.csv')
    const words = ['small', '--worlds', '0', '--workers=-1', '--from', '1.5', '--bogus', '3', '--formt=csv', '--case', 'on']
    words.push('--format', 'cvs', '--record', 'sumary', '--set', 'nonsense', '--set', 'cases[0].dedline=3', '--off', 'respons')
    const { code, out, err } = await pacta(['run', ...words, '--out', path, '--months', '5000', '--seed'])
    expect([code, out]).toEqual([2, ''])
    const lines = rowsOf(err)
    const starts = ['--bogus', '--formt', '--worlds', '--workers', '--from', '--case', '--format', '--record', '--off']
    starts.push('--out', '--months', '--seed')
    for (const start of starts) expect(lines.filter((line) => line.startsWith(`${start}: expected`)).length).toBe(1)
    expect(lines.filter((line) => line.startsWith('--set: expected')).length).toBe(2)
    expect(lines.length).toBe(starts.length + 2)
    expect(err).toContain('did you mean "csv"?')
    expect(existsSync(path)).toBe(false)
  })

  it('tells the problems of the file and of the settings together', async () => {
    const texts = { bad: JSON.stringify({ pacta: 1, id: 'bad', months: -3 }) }
    const { code, err } = await pacta(['run', 'bad', '--set', 'kind=other'], { texts })
    expect(code).toBe(2)
    expect(err).toMatch(/^bad > months: expected/m)
    expect(err).toMatch(/^bad > kind: expected .*got "other"/m)
    expect(err).toMatch(/^bad > cases: expected/m)
  })

  it.each([
    [['run'], 'pacta run: expected one scenario, got none'],
    [['run', 'smal'], 'smal: expected a scenario file or a bundled scenario, got no file of that name; did you mean "small"?'],
    [['run', 'small', 'other'], 'pacta run: expected one scenario, got small, other'],
    [['run', 'small', '--case', 'tow'], '--case: expected a case of the scenario, got "tow"'],
    [['run', 'small', '--worlds', '1000001'], '--worlds: expected a whole number from 1 to 1,000,000, got "1000001"'],
    [['run', 'small', '--worlds', '1e3'], '--worlds: expected a whole number from 1 to 1,000,000, got "1e3"'],
    [['run', 'small', '--seed', ''], '--seed: expected a text of 1 to 120 characters, got ""'],
    [['run', 'small', '--out', '/'], '--out: expected a file, got the folder /'],
    [['run', 'small', '--worlds', '1000000', '--record', 'series', '--format', 'json'], '--worlds: expected an ensemble'],
  ])('%j: exit 2', async (words, line) => {
    const { code, out, err } = await pacta(words)
    expect([code, out, rowsOf(err).length]).toEqual([2, '', 1])
    expect(err.startsWith(line)).toBe(true)
  })
})
