/** A pool that tells how many worlds are done and can be interrupted: then every plan under way fails with `Interrupted`. */
import type { Batch, Plan, Running } from '../../index.ts'
import type { Host } from '../host/host.ts'
import type { Pool } from '../host/pool.ts'
import { createProgress } from './progress.ts'

export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

export interface WatchedRunner {
  run(plan: Plan, onBatch?: (batch: Batch) => void): Running<readonly Batch[]>
  close(): void
  interrupt(): void
}

/** @param onWorlds hears the number of worlds done so far, over all plans */
export function watchedRunner(pool: Pool, onWorlds: (done: number) => void): WatchedRunner {
  const under = new Set<Running<readonly Batch[]>>()
  let interrupted = false
  let worlds = 0
  return {
    run(plan, onBatch) {
      if (interrupted) return { done: Promise.reject(new Interrupted()), cancel() {} }
      const running = pool.run(plan, (batch) => {
        worlds += batch.to - batch.from
        onWorlds(worlds)
        onBatch?.(batch)
      })
      under.add(running)
      const done = running.done
        .finally(() => under.delete(running))
        .then((batches) => {
          if (interrupted) throw new Interrupted()
          return batches
        })
      return { done, cancel: () => running.cancel() }
    },
    close: () => pool.close(),
    interrupt() {
      interrupted = true
      for (const running of under) running.cancel()
    },
  }
}

/**
 * Does long work on the pool of the host, with progress over `worlds` in all unless quiet, until it is done or interrupted; then ends the
 * threads.
 * @returns what the work gave, null if it was interrupted, and 0 or the exit code of the interruption @throws as the work
 */
export async function watch<T>(
  host: Host,
  { workers, worlds, quiet }: { readonly workers: number; readonly worlds: number; readonly quiet: boolean },
  work: (runner: WatchedRunner) => Promise<T>,
): Promise<{ readonly result: T | null; readonly interrupted: number }> {
  const progress = quiet ? null : createProgress(worlds, host.stderr, host.seconds)
  const pool = host.pool(workers)
  const runner = watchedRunner(pool, (done) => progress?.update(done))
  let interrupted = 0
  const stop = host.onInterrupt((code) => {
    interrupted = code
    runner.interrupt()
  })
  let result: T | null = null
  try {
    result = await work(runner)
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error
  } finally {
    stop()
    progress?.end()
    pool.close()
  }
  return { result, interrupted }
}
