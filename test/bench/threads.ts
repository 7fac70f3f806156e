/** A thousand worlds of 30 states on threads, through the pool of the command line. */
import { nodeWorker } from '../../sim/cli/host/threads.ts'
import { createPool } from '../../sim/index.ts'
import { SEED, scenarioOf } from './core.ts'
import { type Times, timesOf } from './times.ts'

const WORLDS = 1000
const WORKER = new URL('../cli/worker.js', import.meta.url)

export interface Threads {
  readonly threads: number
  readonly worlds: number
  /** Milliseconds by the clock: from nothing, and once the threads are warm. */
  readonly cold: number
  readonly warm: Times
}

async function measure(threads: number, rounds: number): Promise<Threads> {
  const scenario = scenarioOf('30')
  const begun = performance.now()
  const pool = createPool(Array.from({ length: threads }, () => nodeWorker(WORKER)))
  const run = async () => {
    await pool.run({ scenario, seed: SEED, from: 0, to: WORLDS, level: 'summary' }).done
  }
  await run()
  const cold = performance.now() - begun
  const warm: number[] = []
  for (let round = 0; round < rounds; round++) {
    const from = performance.now()
    await run()
    warm.push(performance.now() - from)
  }
  pool.close()
  return { threads, worlds: WORLDS, cold, warm: timesOf(warm) }
}

export async function measureThreads(rounds: number): Promise<readonly Threads[]> {
  return [await measure(1, rounds), await measure(2, rounds)]
}
