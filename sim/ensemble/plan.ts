/**
 * The runner contract: experiments make plans, a runner carries them out. The main thread, the web worker pool and the Node
 * pool implement it; which one runs, and with how many threads, never changes a result. ODD section 4, stochasticity.
 */
import type { Batch, Coefficients, RecordLevel, Scenario } from '../model/index.ts'

/** Replicates [from, to) of a scenario on the tapes of a seed. */
export interface Plan {
  readonly scenario: Scenario
  readonly seed: string
  readonly from: number
  readonly to: number
  readonly level: RecordLevel
  /** Coefficients that replace those of the scenario; a worker that has the scenario is not sent it again. */
  readonly coefficients?: Coefficients
}

export interface Runner {
  /**
   * Runs the plan in chunks. `onBatch` is notified of chunks as they finish, in any sequence; the result is in the sequence of the
   * replicates. After `cancel` the promise resolves with the batches that were finished.
   */
  run(plan: Plan, onBatch?: (batch: Batch) => void): { readonly done: Promise<readonly Batch[]>; cancel(): void }
  /** Ends all threads. */
  close(): void
}
