/**
 * The runner over a set of workers: it cuts a plan into chunks of replicates, keeps every worker busy and puts the results
 * back in the sequence of the replicates. Which worker ran what, in which sequence and in chunks of what size does not
 * change a result. Knows no threads: web workers (through comlink), Node threads and the main thread all fit
 * `PlanWorker`. ODD section 4, stochasticity.
 */
import type { Batch, Coefficients, RecordLevel, Scenario } from '../model/index.ts'
import type { Plan, Runner } from './plan.ts'

/** One thread: it is given a scenario once, then runs of replicates [from, to) of it, some under other coefficients. */
export interface PlanWorker {
  /**
   * Of a worker that carries out what it is asked for in sequence: runs that it is given at a time, so that the next one lies ready while
   * the pool hears of the last. It is asked to run without waiting for `load`, a failure of which its runs report. Absent: one at a time.
   */
  readonly ahead?: number
  load(scenario: Scenario): Promise<void>
  run(seed: string, from: number, to: number, level: RecordLevel, coefficients?: Coefficients): Promise<Batch>
  close(): void
}

/** Work under way. `cancel` starts no new chunk and resolves `done` with what is there; after the end it does nothing. */
export interface Running<T> {
  readonly done: Promise<T>
  cancel(): void
}

export interface Pool extends Runner {
  run(plan: Plan, onBatch?: (batch: Batch) => void): Running<readonly Batch[]>
  /**
   * Hands the batches over in the sequence of the replicates and keeps none, so that a million worlds need no more memory
   * than a few chunks; while `onBatch` is busy (its promise is waited for), the workers get only a few chunks ahead.
   * Resolves with the end (exclusive) of the unbroken row of replicates that was handed over.
   */
  stream(plan: Plan, onBatch: (batch: Batch) => void | Promise<void>): Running<number>
}

/** Chunks a worker may be ahead of a slow reader of `stream`. */
const CHUNKS_AHEAD = 4
/** Worlds in a chunk: enough to hide a message, few enough to show progress and to even out the ends. */
const MOST_WORLDS = 32
/** With every state's reasons kept, a world takes about a megabyte. */
const MOST_WORLDS_EXPLAINED = 4

interface Slot {
  readonly worker: PlanWorker
  /** What the worker has loaded. */
  scenario: Scenario | null
  /** Runs it has not answered. */
  given: number
}

interface Job {
  readonly plan: Plan
  readonly size: number
  /** First replicate that no worker has been given yet. */
  next: number
  /** False once cancelled, failed or finished. */
  open: boolean
  /** Whether another chunk may be begun now. */
  ready(): boolean
  take(batch: Batch): void
  fail(error: unknown): void
  cancel(): void
}

/**
 * A pool of workers behind the runner contract. Plans may overlap: chunks of an earlier plan go first.
 * @param workers at least one
 * @param chunk worlds in a chunk, at least 1; by default at most 32, and at least four chunks a worker
 * @throws RangeError without a worker. A worker's error rejects the plan it was working on, and no other.
 */
export function createPool(workers: readonly PlanWorker[], chunk?: (plan: Plan) => number): Pool {
  if (workers.length === 0) throw new RangeError('workers: expected at least 1, got 0')
  const slots: Slot[] = workers.map((worker) => ({ worker, scenario: null, given: 0 }))
  const most = Math.max(...workers.map(({ ahead = 1 }) => ahead))
  const jobs = new Set<Job>()
  let closed = false

  const sizeOf = (plan: Plan) => {
    if (chunk !== undefined) return Math.max(1, Math.floor(chunk(plan)))
    // Binding the phases again for every chunk would cost more than threads that finish at different times.
    if (plan.coefficients !== undefined) return MOST_WORLDS
    const share = Math.ceil((plan.to - plan.from) / (4 * slots.length))
    return Math.max(1, Math.min(share, plan.level === 'explain' ? MOST_WORLDS_EXPLAINED : MOST_WORLDS))
  }

  const work = async (slot: Slot, job: Job) => {
    const from = job.next
    const to = Math.min(from + job.size, job.plan.to)
    job.next = to
    slot.given++
    try {
      if (slot.scenario !== job.plan.scenario) {
        slot.scenario = null
        const loaded = slot.worker.load(job.plan.scenario)
        if (slot.worker.ahead === undefined) await loaded
        slot.scenario = job.plan.scenario
      }
      if (job.open) {
        const { seed, level, coefficients } = job.plan
        const batch = await slot.worker.run(seed, from, to, level, coefficients)
        if (job.open) job.take(batch)
      }
    } catch (error) {
      job.fail(error)
    }
    slot.given--
    pump()
  }

  const pump = () => {
    // The first run of every worker before the second of any.
    for (let given = 0; given < most; given++) {
      for (const slot of slots) {
        if (slot.given > given || given >= (slot.worker.ahead ?? 1)) continue
        const job = [...jobs].find((one) => one.next < one.plan.to && one.ready())
        if (job !== undefined) void work(slot, job)
      }
    }
  }

  /** Adds a job; `begin` is given a function that ends it, and returns what to do with a batch. */
  const enter = <T>(plan: Plan, begin: (job: Job, resolve: (value: T) => void) => void): Running<T> => {
    const job: Job = {
      plan,
      size: sizeOf(plan),
      next: plan.from,
      open: true,
      ready: () => true,
      take: () => {},
      fail: () => {},
      cancel: () => {},
    }
    const done = new Promise<T>((resolve, reject) => {
      job.fail = (error) => {
        job.open = false
        jobs.delete(job)
        reject(error)
      }
      if (closed) return job.fail(new Error('the pool is closed'))
      begin(job, (value) => {
        job.open = false
        jobs.delete(job)
        resolve(value)
      })
    })
    if (job.open) jobs.add(job)
    pump()
    return { done, cancel: () => job.open && job.cancel() }
  }

  const run = (plan: Plan, onBatch?: (batch: Batch) => void) =>
    enter<readonly Batch[]>(plan, (job, resolve) => gather(job, resolve, onBatch))

  const stream = (plan: Plan, onBatch: (batch: Batch) => void | Promise<void>) =>
    enter<number>(plan, (job, resolve) => handOver(job, resolve, onBatch, CHUNKS_AHEAD * slots.length * job.size, pump))

  const close = () => {
    closed = true
    for (const job of [...jobs]) job.cancel()
    for (const { worker } of slots) worker.close()
  }

  return { run, stream, close }
}

/** Keeps the batches as they come and resolves with them in sequence. */
function gather(job: Job, resolve: (batches: readonly Batch[]) => void, onBatch?: (batch: Batch) => void): void {
  const finished: Batch[] = []
  let left = job.plan.to - job.plan.from
  const end = () => resolve(finished.sort((a, b) => a.from - b.from))
  job.cancel = end
  job.take = (batch) => {
    finished.push(batch)
    onBatch?.(batch)
    left -= batch.to - batch.from
    // `onBatch` may have cancelled.
    if (left === 0 && job.open) end()
  }
  if (left <= 0) end()
}

/** Hands the batches on in sequence, one at a time, at most `ahead` replicates before the reader. */
function handOver(
  job: Job,
  resolve: (end: number) => void,
  onBatch: (batch: Batch) => void | Promise<void>,
  ahead: number,
  pump: () => void,
): void {
  const waiting = new Map<number, Batch>()
  let handed = job.plan.from
  let handing = false
  let cancelled = false
  const hand = async () => {
    handing = true
    try {
      for (let batch = waiting.get(handed); batch !== undefined; batch = waiting.get(handed)) {
        waiting.delete(handed)
        await onBatch(batch)
        handed = batch.to
        pump()
      }
      if (handed >= job.plan.to || cancelled) resolve(handed)
    } catch (error) {
      job.fail(error)
    }
    handing = false
  }
  job.ready = () => !cancelled && job.next < handed + ahead
  job.cancel = () => {
    cancelled = true
    if (!handing) resolve(handed)
  }
  job.take = (batch) => {
    waiting.set(batch.from, batch)
    if (!handing) void hand()
  }
  if (job.plan.to <= handed) resolve(handed)
}

/** What a worker needs of an engine. */
interface Runs {
  run(seed: string, from: number, to: number, level: RecordLevel): Batch
  under(coefficients: Coefficients): Runs
}

/**
 * The calling thread as a worker: for tests, and where there are no threads. It blocks for a chunk at a time.
 * @param createEngine `createEngine` of the core
 */
export function mainThread(createEngine: (scenario: Scenario) => Runs): PlanWorker {
  let engine: Runs | null = null
  return {
    async load(scenario) {
      engine = createEngine(scenario)
    },
    async run(seed, from, to, level, coefficients) {
      if (engine === null) throw new Error('run: expected a scenario to be loaded first')
      const runs = coefficients === undefined ? engine : engine.under(coefficients)
      return runs.run(seed, from, to, level)
    },
    close() {
      engine = null
    },
  }
}
