import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { bundledLibrary } from '../../../../sim/cli/host/library.ts'
import { docketFile, syntheticWorld } from '../../../../sim/index.ts'
import { textOf } from '../../../support/committed.ts'
import { world } from '../../../support/world-files.ts'
import { pacta } from '../fake-host.ts'

const folder = mkdtempSync(join(tmpdir(), 'pacta-generate-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('pacta generate', () => {
  it('writes the world that number and seed make', async () => {
    const { code, out, err } = await pacta(['generate', '--states', '12', '--seed', 'tin'])
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(syntheticWorld(12, 'tin'))))
  })

  it('makes 40 states unless told otherwise, a state a line', async () => {
    const { out } = await pacta(['generate'])
    expect(out.match(/^ {6}\{"id":/gm)).toHaveLength(40)
  })

  it('writes a file that check and run take, and does not overwrite it', async () => {
    const path = join(folder, 'made-up.json')
    expect(await pacta(['generate', '--states', '8', '--out', path])).toEqual({ code: 0, out: '', err: '' })
    expect((await pacta(['check', path])).out).toMatch(/: valid; 1 case, 8 states, 120 months/)
    const { code, out } = await pacta(['run', path, '--worlds', '3', '--format', 'csv', '--quiet'])
    expect([code, out.trimEnd().split('\n').length]).toEqual([0, 4])
    const before = readFileSync(path, 'utf8')
    const again = await pacta(['generate', '--out', path])
    expect([again.code, readFileSync(path, 'utf8')]).toEqual([2, before])
    expect((await pacta(['generate', '--out', path, '--force'])).code).toBe(0)
    expect(readFileSync(path, 'utf8')).not.toBe(before)
  })

  it('reports every problem at once', async () => {
    const path = join(folder, 'none', 'x.json')
    const { code, err } = await pacta(['generate', 'forty', '--states', '5', '--seed', '', '--out', path])
    expect(code).toBe(2)
    expect(err.trimEnd().split('\n')).toEqual([
      '--states: expected a whole number from 6 to 250, got "5"',
      '--seed: expected a text of 1 to 120 characters, got ""',
      `--out: expected a folder that exists, got ${join(folder, 'none')}; create it first`,
      'pacta generate: expected world or docket, got "forty"; name the file by --out',
    ])
    expect(existsSync(path)).toBe(false)
  })
})

describe('pacta generate docket', () => {
  const library = bundledLibrary()

  it('writes the docket that court, number and seed make, parts that fit on a line each', async () => {
    const { code, out, err } = await pacta(['generate', 'docket', '--court', 'wto', '--cases', '5', '--seed', 'tin'], {
      library,
    })
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(docketFile('wto', 5, 'tin', world))))
    expect(out).toMatch(/^ {6}"roles": \{ "\w{3}": "supporter" \},?$/m)
    // But for texts, lines are no longer than elsewhere.
    for (const line of out.split('\n')) if (!/"(summary|source|drawn)":/.test(line)) expect(line.length).toBeLessThanOrEqual(120)
  })

  it.each(['echr', 'eu', 'wto', 'icj'])('writes the bundled docket of %s unless told otherwise', async (court) => {
    expect((await pacta(['generate', 'docket', '--court', court], { library })).out).toBe(textOf(`docket-${court}`))
  })

  it('reports every problem at once', async () => {
    const { code, err } = await pacta(['generate', 'docket', 'eu', '--cases', '61', '--states', '9'])
    expect(code).toBe(2)
    expect(err.trimEnd().split('\n')).toEqual([
      '--cases: expected a whole number from 1 to 60, got "61"',
      'pacta generate: expected world or docket, got "docket", "eu"; name the file by --out',
      '--states: expected only for a world, got "9"; leave it out, or write pacta generate world',
      '--court: expected one of echr, eu, wto, icj, got nothing',
    ])
  })

  it.each([
    [['world', '--court', 'iacthr'], ['--court: expected only for a docket, got "iacthr"; leave it out, or write pacta generate docket']],
    [
      ['docket', '--court', 'xx', '--states', '3'],
      [
        '--court: expected one of echr, eu, wto, icj, got "xx"',
        '--states: expected only for a world, got "3"; leave it out, or write pacta generate world',
      ],
    ],
    [
      ['dokcet', '--court', 'xx', '--states', '3'],
      [
        '--states: expected a whole number from 6 to 250, got "3"',
        '--court: expected one of echr, eu, wto, icj, got "xx"',
        'pacta generate: expected world or docket, got "dokcet"; did you mean "docket"?',
      ],
    ],
  ])('%j: says of an option of the other kind only that it is one', async (words, lines) => {
    const { code, err } = await pacta(['generate', ...words])
    expect([code, err.trimEnd().split('\n')]).toEqual([2, lines])
  })
})
