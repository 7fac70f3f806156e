/**
 * A pool that reports how many worlds are done and can be interrupted: then every plan that is running fails with
 * `Interrupted`, and a stream ends.
 */

import type { Batch, Plan, Running } from '../../index.ts'
import type { Pool } from '../host/index.ts'

export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

export interface WatchedRunner {
  run(plan: Plan, onBatch?: (batch: Batch) => void): Running<readonly Batch[]>
  /** Batches by replicate, each taken before the next; ends early, without failing, when it is interrupted. */
  stream(plan: Plan, take: (batch: Batch) => Promise<void>): Running<number>
  close(): void
  interrupt(): void
}

/** @param onWorlds is given the number of worlds done so far, over all plans */
export function watchedRunner(pool: Pool, onWorlds: (done: number) => void): WatchedRunner {
  const under = new Set<Running<unknown>>()
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
    stream(plan, take) {
      if (interrupted) return { done: Promise.resolve(plan.from), cancel() {} }
      const running = pool.stream(plan, async (batch) => {
        await take(batch)
        worlds += batch.to - batch.from
        onWorlds(worlds)
      })
      under.add(running)
      return { done: running.done.finally(() => under.delete(running)), cancel: () => running.cancel() }
    },
    close: () => pool.close(),
    interrupt() {
      interrupted = true
      for (const running of under) running.cancel()
    },
  }
}
