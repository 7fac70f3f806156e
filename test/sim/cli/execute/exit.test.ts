/** How commands end: the exit codes that the help names, each in the case it describes. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { EXIT_CODES } from '../../../../sim/cli/execute/index.ts'
import { createPool } from '../../../../sim/index.ts'
import { pacta, type Quirks } from '../fake-host.ts'

const folder = mkdtempSync(join(tmpdir(), 'pacta-exit-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const failing = (message: string, code?: string) => Object.assign(new Error(message), code === undefined ? {} : { code })

/** A pool whose one thread fails at whatever it is asked. */
function threadFailsWith(error: Error): Quirks {
  const fail = async () => {
    throw error
  }
  return { pool: () => createPool([{ load: fail, run: fail, close() {} }]) }
}

describe('exit codes', () => {
  it('are in the help, with what they mean', async () => {
    const { out } = await pacta(['--help'])
    for (const [code, meaning] of EXIT_CODES) expect(out).toMatch(new RegExp(`^ +${code}  ${meaning.replace(/[()]/g, '\\$&')}$`, 'm'))
    expect(EXIT_CODES.map(([code]) => code)).toEqual([0, 1, 2, 75, 129, 130, 143])
  })

  it.each([
    ['the disk is full', failing('ENOSPC: no space left on device, write', 'ENOSPC')],
    ['too many files are open', failing('EMFILE: too many open files', 'EMFILE')],
    ['the system is busy', failing('EAGAIN: resource temporarily unavailable, write', 'EAGAIN')],
  ])('75 where %s', async (_, broken) => {
    for (const words of [['run', 'small', '--worlds', '2'], ['check', 'small'], ['list'], ['columns']]) {
      const { code, err } = await pacta(words, { broken })
      expect([words[0], code]).toEqual([words[0], 75])
      expect(err).toContain(`pacta: ${broken.message}; the cause may pass: try the same command again\n`)
    }
  })

  it.each([
    ['runs out of memory', failing('Worker terminated due to reaching memory limit', 'ERR_WORKER_OUT_OF_MEMORY')],
    ['ends', failing('a worker thread ended', 'ERR_WORKER_ENDED')],
    ['cannot have an array', new RangeError('Array buffer allocation failed')],
  ])('75 where a thread %s, and nothing is left behind', async (_, error) => {
    const { code, err } = await pacta(['run', 'small', '--worlds', '2', '--out', join(folder, 'x.json')], threadFailsWith(error))
    expect([code, readdirSync(folder)]).toEqual([75, []])
    expect(err).toContain('the cause may pass')
  })

  it('1 for a defect, and how to find its place', async () => {
    for (const error of [new Error('the engine is broken'), new RangeError('expected arms of the same cases')]) {
      const { code, err } = await pacta(['compare', 'small', '--off-b', 'reputation', '--worlds', '2'], threadFailsWith(error))
      expect([code, err]).toEqual([1, `pacta: ${error.message}\nPACTA_DEBUG=1 shows where this happened.\n`])
    }
  })

  it('0 where the reader of the output goes away', async () => {
    const { code, err } = await pacta(['run', 'small', '--worlds', '2'], { broken: failing('write EPIPE', 'EPIPE') })
    expect([code, err]).toEqual([0, ''])
  })

  it.each([130, 143])('%i where the run was told to end, and what is whole is kept', async (signal) => {
    const words = ['run', 'small', '--format', 'ndjson', '--worlds', '600', '--workers', '1']
    const { code, out, err } = await pacta(words, { interrupt: { after: 5000, code: signal } })
    expect(code).toBe(signal)
    const worlds = out.trimEnd().split('\n').length / 2
    expect(worlds).toBeGreaterThan(0)
    expect(err).toContain(`continue with: pacta run small --format ndjson --workers 1 --from ${worlds} --worlds ${600 - worlds}\n`)
  })
})
