/** A signal while a finished result is written: the same for every command, whether or not it has long work. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openWork } from '../../../../sim/cli/execute/work.ts'
import { hostOf, pacta } from '../fake-host.ts'

const folder = mkdtempSync(join(tmpdir(), 'pacta-work-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Signals that arrive as soon as somebody listens. */
const atOnce = (code: number) => ({
  onInterrupt(listener: (code: number) => void) {
    listener(code)
    return () => {}
  },
})

const COMMANDS: readonly (readonly [name: string, ...words: string[]])[] = [
  ['explain', 'small', '--state', 'BBB', '--month', '20'],
  ['stability', 'small', '--month', '20'],
  ['sources', 'small'],
  ['generate', '--states', '8'],
]

describe('a signal while a finished result is written', () => {
  it.each(COMMANDS)('%s leaves no file and ends with the code of the signal', async (...words) => {
    const out = join(folder, `${words[0]}.txt`)
    const { code, err } = await pacta([...words, '--out', out], atOnce(143))
    expect([code, err]).toEqual([143, 'interrupted: nothing was written\n'])
    expect(readdirSync(folder)).toEqual([])
  })

  it.each(COMMANDS)('%s says that what it printed is not whole', async (...words) => {
    const { code, err } = await pacta(words, { interrupt: { after: 0, code: 130 } })
    expect([code, err]).toEqual([130, 'interrupted: the output is incomplete\n'])
  })

  it('is watched for until the file is there under its name', async () => {
    let watched = 0
    const path = join(folder, 'whole.txt')
    const { host } = hostOf({
      onInterrupt: () => {
        watched++
        return () => {
          expect(existsSync(path)).toBe(true)
          watched--
        }
      },
    })
    const work = openWork(host, { out: path, force: false, quiet: true, workers: 1 }, [])
    await work.attend(
      { total: 1, tell: () => '' },
      () => {},
      async () => {},
    )
    expect(watched).toBe(1)
    await work.write('whole')
    await work.close(true)
    expect(watched).toBe(0)
    rmSync(path)
  })
})
