/**
 * A job: something to compute for the present state. Whoever asks for it says how to run it; the app decides when,
 * and keeps track of it.
 */
import type { Client } from '../../worker/index.ts'

/** What a running job may say. @template A actions of the plug-in that asks */
export interface Tell<A> {
  progress(worlds: number, of?: number, part?: number): void
  found(action: A): void
  done(): void
  failed(message: string): void
}

export interface JobOf<A> {
  readonly name: string
  /** A job with this name that is done, stopped or failed is not started again automatically. */
  readonly of: unknown
  /**
   * `pool`: runs worlds; only one does at a time. `beside`: something small, whatever the pool does.
   * `idle`: as `beside`, but only while the pool has nothing to do.
   */
  readonly runs: 'pool' | 'beside' | 'idle'
  /** Begins; returns what ends it. */
  run(client: Client, tell: Tell<A>): () => void
}

export type Job = JobOf<unknown>

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** How a job is run whose parts are loaded first. */
export function loaded<A>(load: () => Promise<JobOf<A>['run']>): JobOf<A>['run'] {
  return (client, tell) => {
    let live = true
    let stop = () => {}
    load()
      .then((run) => {
        if (live) stop = run(client, tell)
      })
      .catch((error) => tell.failed(messageOf(error)))
    return () => {
      live = false
      stop()
    }
  }
}

/**
 * How a job is run that comes to one action, or to none.
 * @param work is told whether it is still asked for
 */
export function once<A>(work: (client: Client, live: () => boolean) => Promise<A | null>): JobOf<A>['run'] {
  return (client, tell) => {
    let live = true
    work(client, () => live).then(
      (action) => {
        if (action !== null) tell.found(action)
        tell.done()
      },
      (error) => tell.failed(messageOf(error)),
    )
    return () => {
      live = false
    }
  }
}
