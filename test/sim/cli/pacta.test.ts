/** The built command line, as users run it: threads, signals, pipes. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { constants, hostname, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEngine, parseScenario, summarize } from '../../../sim/index.ts'
import { SMALL } from './fake-host.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const BUNDLE = join(ROOT, 'dist', 'cli', 'pacta.js')

/** Time of the last change below a folder. */
function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Math.max(...files.map((file) => statSync(join(file.parentPath, file.name)).mtimeMs))
}

let folder = ''
beforeAll(() => {
  if (!existsSync(BUNDLE) || statSync(BUNDLE).mtimeMs < newest(join(ROOT, 'sim'))) {
    execFileSync('npm', ['run', '-s', 'build:cli'], { cwd: ROOT })
  }
  folder = mkdtempSync(join(tmpdir(), 'pacta-'))
  writeFileSync(join(folder, 'small.json'), JSON.stringify(SMALL))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function start(...words: readonly string[]): ChildProcess {
  return spawn(process.execPath, [BUNDLE, ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** The exit code is that of a shell, also where a signal ended the process. */
async function endOf(child: ChildProcess) {
  let out = ''
  let err = ''
  child.stdout?.on('data', (text) => {
    out += text
  })
  child.stderr?.on('data', (text) => {
    err += text
  })
  const code = await new Promise<number | null>((resolve) =>
    child.on('close', (exit, signal) => resolve(signal === null ? exit : 128 + constants.signals[signal])),
  )
  return { code, out, err }
}

/** The temporary file in which a process writes what will become that file. */
const partOf = (name: string, { pid }: ChildProcess) => join(folder, `${name}.${hostname().replace(/\W/g, '_')}-${pid}.part`)

describe('dist/cli/pacta.js', () => {
  it('can be run by its name', () => {
    expect(readFileSync(BUNDLE, 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true)
  })

  it('gives the numbers of the library, whatever the workers', async () => {
    const words = ['run', 'small.json', '--worlds', '70', '--format', 'json', '--quiet', '--workers']
    const one = await endOf(start(...words, '1'))
    const two = await endOf(start(...words, '2'))
    expect([one.code, one.err]).toEqual([0, ''])
    expect(two).toEqual(one)
    const parsed = parseScenario(SMALL, {})
    if (!parsed.ok) throw new Error('the scenario has problems')
    const { scenario } = parsed
    const summary = summarize(scenario, 'tin', [createEngine(scenario).run('tin', 0, 70, 'summary')])
    expect(JSON.parse(one.out)).toMatchObject(JSON.parse(JSON.stringify(summary)))
  })

  it('builds on the world tables of the package', async () => {
    const world = { table: 'world-2019', keep: ['CMR', 'NGA', 'FRA'], rest: 'region' }
    const cases = [{ ...SMALL.cases[0], respondent: 'NGA' }]
    writeFileSync(join(folder, 'table.json'), JSON.stringify({ ...SMALL, world, cases }))
    const { code, out } = await endOf(start('check', 'table.json'))
    expect([code, out]).toEqual([0, expect.stringMatching(/^table\.json: valid; 1 case, \d+ states/)])
  })

  it('runs a case on the world of another year, which is another experiment', async () => {
    const bakassi = JSON.parse(readFileSync(join(ROOT, 'scenarios', 'bakassi-2002.json'), 'utf8'))
    const run = async (table: string) => {
      writeFileSync(join(folder, 'year.json'), JSON.stringify({ ...bakassi, world: { ...bakassi.world, table } }))
      const { code, out } = await endOf(start('run', 'year.json', '--worlds', '3', '--format', 'json', '--quiet'))
      return { code, ...JSON.parse(out) }
    }
    const [now, then] = [await run('world-2019'), await run('world-2002')]
    expect([now.code, then.code]).toEqual([0, 0])
    expect([now.scenarioHash, then.scenarioHash].every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true)
    expect(then.scenarioHash).not.toBe(now.scenarioHash)
  })

  it('tells problems on standard error, without a stack, and exits 2', async () => {
    const { code, out, err } = await endOf(start('run', 'small.json', '--worlds', '-5', '--format', 'cvs'))
    expect([code, out]).toEqual([2, ''])
    expect(
      err
        .trimEnd()
        .split('\n')
        .map((line) => line.split(':')[0]),
    ).toEqual(['--worlds', '--format'])
  })

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('keeps whole rows on %s and exits %i', async (signal, exit) => {
    const name = `${signal}.csv`
    const child = start('run', 'small.json', '--worlds', '1000000', '--record', 'series', '--out', name)
    const ended = endOf(child)
    const part = partOf(name, child)
    while (!existsSync(part) || statSync(part).size < 100_000) await new Promise((resolve) => setTimeout(resolve, 20))
    // As a terminal and npm do, which both pass it on.
    child.kill(signal)
    child.kill(signal)
    const { code, err } = await ended
    const [, complete] = /interrupted: ([\d,]+) of 1,000,000 worlds are complete/.exec(err) ?? []
    const worlds = Number(complete?.replaceAll(',', ''))
    expect(code).toBe(exit)
    expect(err).toContain(`--from ${worlds} --worlds ${1_000_000 - worlds} --out ${signal}-from-${worlds}.csv`)
    const text = readFileSync(join(folder, name), 'utf8')
    expect(text.endsWith('\n')).toBe(true)
    expect(text.trimEnd().split('\n').length).toBe(1 + worlds * 2 * 24)
    expect(existsSync(part)).toBe(false)
  })

  it.runIf(existsSync('/dev/full'))('exits 75 where the disk is full', async () => {
    for (const words of [
      ['run', 'small.json', '--worlds', '20', '--format', 'csv'],
      ['check', 'small.json'],
      ...[['--help'], ['--version'], ['run', '--help'], ['help', 'run']],
    ]) {
      const out = openSync('/dev/full', 'w')
      const child = spawn(process.execPath, [BUNDLE, ...words], { cwd: folder, stdio: ['ignore', out, 'pipe'] })
      const { code, err } = await endOf(child)
      closeSync(out)
      expect([words[0], code]).toEqual([words[0], 75])
      expect(err).toContain('ENOSPC')
    }
    const { code } = await endOf(start('run', 'small.json', '--worlds', '20', '--out', '/dev/full'))
    expect(code).toBe(75)
  })

  it.runIf(existsSync('/dev/full'))('exits 2 where a file may not grow, be it standard output', async () => {
    for (const where of ['--out big.csv', '> big.csv']) {
      const line = `ulimit -f 8; exec "$0" "$1" run small.json --worlds 2000 --format csv --quiet ${where}`
      const { code, err } = await endOf(spawn('sh', ['-c', line, process.execPath, BUNDLE], { cwd: folder }))
      expect([where, code]).toEqual([where, 2])
      expect(err).toMatch(/^pacta: EFBIG: .*; a file may not become that large here: raise the limit \(ulimit -f\)/)
      expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
      rmSync(join(folder, 'big.csv'), { force: true })
    }
  })

  it('clears up after a run that was killed, and keeps its hands off one that runs', async () => {
    const words = ['run', 'small.json', '--record', 'series', '--out', 'same.csv', '--worlds']
    const child = start(...words, '1000000')
    const ended = endOf(child)
    const part = partOf('same.csv', child)
    while (!existsSync(part)) await new Promise((resolve) => setTimeout(resolve, 20))
    const second = await endOf(start(...words, '2'))
    expect([second.code, second.err]).toEqual([
      2,
      `--out: expected a file that nobody is writing, got same.csv, which process ${child.pid} is writing; ` +
        `wait for it or choose another name; if it is no pacta, remove ${basename(part)}\n`,
    ])
    child.kill('SIGKILL')
    await ended
    expect(existsSync(part)).toBe(true)
    const third = await endOf(start(...words, '2'))
    expect(third.code).toBe(0)
    expect(third.err).toContain(`${basename(part)}, left behind by a run that was killed, was removed\n`)
    expect(readdirSync(folder).filter((name) => name.startsWith('same.csv'))).toEqual(['same.csv'])
  })

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends at once on %s where nothing is open yet, with %i', async (signal, exit) => {
    for (const words of ['explain - --state BBB --month 3', 'stability - --month 3', 'sources -']) {
      // It waits for a scenario that does not come.
      const child = spawn(process.execPath, [BUNDLE, ...words.split(' '), '--out', 'early.txt'], { cwd: folder })
      const ended = endOf(child)
      await new Promise((resolve) => setTimeout(resolve, 300))
      child.kill(signal)
      expect([words, (await ended).code]).toEqual([words, exit])
      expect(readdirSync(folder).filter((name) => name.startsWith('early'))).toEqual([])
    }
  })

  it('leaves nothing behind where it is told twice to end', async () => {
    const child = start('run', 'small.json', '--worlds', '1000000', '--record', 'series', '--out', 'twice.csv')
    const ended = endOf(child)
    const part = partOf('twice.csv', child)
    while (!existsSync(part) || statSync(part).size < 100_000) await new Promise((resolve) => setTimeout(resolve, 20))
    child.kill('SIGTERM')
    await new Promise((resolve) => setTimeout(resolve, 700))
    child.kill('SIGINT')
    expect([130, 143]).toContain((await ended).code)
    expect(existsSync(part)).toBe(false)
  })

  it('ends quietly when the reader of its output goes away', async () => {
    const child = start('run', 'small.json', '--worlds', '1000000', '--format', 'ndjson', '--quiet')
    child.stdout?.once('data', () => child.stdout?.destroy())
    const { code, err } = await endOf(child)
    expect([code, err]).toEqual([0, ''])
  })
})
