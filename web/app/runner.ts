/**
 * Runs the jobs that the state asks for, and nothing else: what is no longer asked for ends at once, and its results
 * are ignored. An error is stored in the task of its own job.
 */

import type { Client } from '../worker/index.ts'
import { type Job, messageOf, type News, type Tell } from './jobs/index.ts'
import { type Plugins, type Wanted, wanted } from './plugin.ts'
import type { Store } from './store.ts'

/** Least time between two tellings of how far a job is, ms: each has the page drawn, for which workers wait where cores are few. */
const REST = 500
/** Once the pool has nothing to do: whatever is asked for next, and the drawing of what it found, must not wait for idle work, ms. */
const IDLE_AFTER = 400

interface Running {
  readonly of: unknown
  end(): void
}

/** Attends to the store from now on. @param later calls back after so many ms; after none, when the page has been drawn */
export function runJobs(store: Store, client: Client, plugins: Plugins, later: (work: () => void, ms: number) => void): void {
  const running = new Map<string, Running>()
  /** Whether the pool has had nothing to do for a while, and whether that is being waited for. */
  let isIdle = true
  let isWaiting = false
  /** Goes up as long as the pool has something to do. */
  let round = 0

  /** Those that run, or should. */
  function due(): readonly Wanted[] {
    const state = store.get()
    const { tasks } = state
    const all = wanted(plugins, state).filter(({ name, job }) => tasks[name]?.of === job.of && tasks[name]?.computing.kind === 'running')
    const pool = all.find(({ job }) => job.runs === 'pool')
    return all.filter((one) => (one.job.runs === 'pool' ? one === pool : one.job.runs === 'beside' || (pool === undefined && isIdle)))
  }

  function attend(): void {
    const all = due()
    for (const [name, { of, end }] of [...running]) {
      if (all.some((one) => one.name === name && one.job.of === of)) continue
      running.delete(name)
      end()
    }
    for (const { name, job } of all) if (!running.has(name)) begin(name, job)
    if (all.some(({ job }) => job.runs === 'pool')) {
      isIdle = false
      round++
    } else if (!isIdle && !isWaiting) waitForIdle()
  }

  function waitForIdle(): void {
    const begun = round
    isWaiting = true
    later(() => {
      isWaiting = false
      isIdle = round === begun
      attend()
    }, IDLE_AFTER)
  }

  function begin(name: string, job: Job): void {
    let live = true
    let stop = () => {}
    const tell = (news: News) => {
      if (live) store.dispatch({ kind: 'tell', job: name, of: job.of, news })
    }
    const end = () => {
      live = false
      stop()
    }
    const start = () => {
      if (!live) return
      try {
        stop = job.run(client, tellerOf(tell))
        // It may have ended before it said how to end it.
        if (!live) stop()
      } catch (error) {
        tell({ kind: 'failed', message: messageOf(error) })
      }
    }
    running.set(name, { of: job.of, end })
    if (job.runs === 'pool') start()
    else later(start, 0)
  }

  store.subscribe(attend)
}

/** Says how far the job is at once, and then, as long as there is news, after each rest. */
function tellerOf(tell: (news: News) => void): Tell<unknown> {
  let latest: News | null = null
  let resting = false
  const next = () => {
    resting = latest !== null
    if (latest === null) return
    tell(latest)
    latest = null
    setTimeout(next, REST)
  }
  return {
    progress(worlds, of = 0, part = 0) {
      latest = { kind: 'progress', worlds, of, part }
      if (!resting) next()
    },
    found: (action) => tell({ kind: 'found', action }),
    done: () => tell({ kind: 'done' }),
    failed: (message) => tell({ kind: 'failed', message }),
  }
}
