/**
 * A turn at the pool: only one thing is computed at a time. Ending a turn cancels its plans at once, and their
 * results are ignored.
 */
import type { Batch, Plan, Pool, Runner } from '../../../sim/index.ts'

/** The error with which plans fail when their turn has ended. */
export class Ended extends Error {
  override readonly name = 'Ended'
}

export interface Turn extends Runner {
  readonly live: boolean
  end(): void
}

export function createTurn(pool: Pool): Turn {
  const under = new Set<{ cancel(): void }>()
  let live = true
  const end = () => {
    live = false
    for (const running of under) running.cancel()
  }
  return {
    get live() {
      return live
    },
    run(plan: Plan, onBatch?: (batch: Batch) => void) {
      if (!live) return { done: Promise.reject(new Ended()), cancel() {} }
      const running = pool.run(plan, (batch) => live && onBatch?.(batch))
      under.add(running)
      const done = running.done.then((batches) => {
        under.delete(running)
        if (!live) throw new Ended()
        return batches
      })
      return { done, cancel: () => running.cancel() }
    },
    end,
    close: end,
  }
}

/** A runner that tells of each batch how many worlds it has. */
export function counting(turn: Turn, count: (worlds: number) => void): Runner {
  return {
    run: (plan, onBatch) =>
      turn.run(plan, (batch) => {
        count(batch.to - batch.from)
        onBatch?.(batch)
      }),
    close() {},
  }
}
