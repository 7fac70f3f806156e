import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { isPassing } from '../../../../sim/cli/host/failure.ts'
import { nodeWorker } from '../../../../sim/cli/host/threads.ts'
import { SCENARIO } from '../canned.ts'

const folder = mkdtempSync(join(tmpdir(), 'pacta-pool-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The answer of a thread that runs this code. */
async function askOf(code: string): Promise<Error> {
  const script = join(folder, 'worker.mjs')
  writeFileSync(script, code)
  const worker = nodeWorker(pathToFileURL(script))
  try {
    await worker.load(SCENARIO)
  } catch (error) {
    return error as Error
  } finally {
    worker.close()
  }
  return new Error('the thread answered')
}

describe('a thread', () => {
  it('that ends fails what it was asked, and a later try may work', async () => {
    const error = await askOf(`import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(3))`)
    expect([error.message, isPassing(error)]).toEqual(['a worker thread ended', true])
  })

  it('with a mistake in it fails what it was asked, and would again', async () => {
    const error = await askOf(`import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { nothing() })`)
    expect([error.message, isPassing(error)]).toEqual(['nothing is not defined', false])
  })
})
