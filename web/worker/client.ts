/**
 * The page's side of the workers: a pool that runs worlds in growing steps, and a desk that sums them up. A new request cancels the one
 * before at once. How many workers there are changes no bit.
 */
import { type Remote, releaseProxy, transfer, wrap } from 'comlink'
import { buffersOf, createPool, type PlanWorker, type Scenario } from '../../sim/index.ts'
import type { Picture, Sketch, Trace, Work } from './contract.ts'
import { createTally } from './tally.ts'

/** Worlds of a case of a scenario on the tapes of a seed. */
export interface Ensemble {
  readonly scenario: Scenario
  readonly seed: string
  readonly worlds: number
  readonly kase: number
}

/** Who asked for an ensemble hears of it, until it is done, has failed, or was cancelled. */
export interface Hearer {
  /** Worlds finished so far. */
  progress(worlds: number): void
  /** A better picture, of more worlds; the last one is of all of them. */
  picture(picture: Picture, last: boolean): void
  failed(message: string): void
}

export interface Client {
  /** Cancels the ensemble before. Returns what cancels this one. */
  explore(ensemble: Ensemble, hear: Hearer): () => void
  /** One world with everybody's reasons. */
  trace(scenario: Scenario, seed: string, replicate: number): Promise<Trace>
  sketch(scenario: Scenario): Promise<Sketch>
  close(): void
}

/** Ends of the steps in which an ensemble grows: a first picture at once, then ever better ones. */
export function stepsTo(worlds: number): readonly number[] {
  const steps: number[] = []
  for (const step of [32, 128, 512, 1000]) if (step < worlds) steps.push(step)
  for (let step = 2000; step < worlds; step *= 2) steps.push(step)
  return [...steps, worlds]
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** A worker takes messages in order, so the first worlds are asked for without waiting until it has compiled the scenario. */
function planWorker(remote: Remote<Work>, end: () => void): PlanWorker {
  let ready: Promise<void> = Promise.resolve()
  return {
    async load(scenario) {
      ready = remote.load(scenario)
      // Whoever runs is told.
      ready.catch(() => {})
    },
    run: async (seed, from, to, level) => (await Promise.all([remote.run(seed, from, to, level), ready]))[0],
    close: end,
  }
}

/**
 * @param make a new worker that runs `worker.ts`
 * @param threads workers that run worlds, at least 1; the desk is one more
 */
export function createClient(make: () => Worker, threads: number): Client {
  let broken: string | null = null
  let hearing: Hearer | null = null
  const start = () => {
    const worker = make()
    const remote = wrap<Work>(worker)
    worker.addEventListener('error', (event) => {
      broken = event.message || 'a worker did not start'
      hearing?.failed(broken)
    })
    const end = () => {
      remote[releaseProxy]()
      worker.terminate()
    }
    return { remote, end }
  }
  const desk = start()
  const workers = Array.from({ length: threads }, start)
  const pool = createPool(
    workers.map(({ remote, end }) => planWorker(remote, end)),
    // Small chunks for the first picture, and few enough worlds in the later ones that a cancelled one is soon over.
    ({ from, to }) => Math.min(16, Math.ceil((to - from) / (2 * threads))),
  )
  let atDesk: Scenario | null = null
  let number = 0
  let cancel = () => {}
  let stop = () => {}

  async function grow({ scenario, seed, worlds, kase }: Ensemble, hear: Hearer, isLive: () => boolean): Promise<void> {
    const mine = ++number
    let done = 0
    let told = Promise.resolve()
    for (const to of stepsTo(worlds)) {
      const first = done === 0
      const running = pool.run({ scenario, seed, from: done, to, level: 'series' }, (batch) => {
        hear.progress((done += batch.to - batch.from))
      })
      cancel = running.cancel
      const batches = await running.done
      if (!isLive()) return
      if (first) hear.picture(createTally(scenario, seed, kase).add(batches), to === worlds)
      // Only now, so that nothing delays the first worlds.
      if (first) void desk.remote.begin(mine, scenario, seed, kase)
      const sent = first ? batches : transfer([...batches], batches.flatMap(buffersOf) as ArrayBuffer[])
      const summed = desk.remote.add(mine, sent)
      if (first) continue
      told = summed.then((picture) => {
        if (isLive() && picture !== null) hear.picture(picture, to === worlds)
      })
    }
    await told
  }

  return {
    explore(ensemble, hear) {
      stop()
      let live = true
      const heard: Hearer = {
        progress: (worlds) => live && hear.progress(worlds),
        picture: (picture, last) => live && hear.picture(picture, last),
        failed: (message) => live && hear.failed(message),
      }
      const end = () => {
        if (live) cancel()
        live = false
      }
      stop = end
      hearing = heard
      if (broken !== null) heard.failed(broken)
      else grow(ensemble, heard, () => live).catch((error) => heard.failed(messageOf(error)))
      return end
    },
    async trace(scenario, seed, replicate) {
      // Both are sent at once: a worker takes messages in order, so nobody else's scenario can come between.
      const ready = atDesk === scenario ? null : desk.remote.load(scenario)
      atDesk = scenario
      const [trace] = await Promise.all([desk.remote.trace(seed, replicate), ready])
      return trace
    },
    sketch: (scenario) => desk.remote.sketch(scenario),
    close() {
      stop()
      pool.close()
      desk.end()
    },
  }
}

/** Threads that run worlds: all cores but one for drawing where there are more than two; eight at most. */
export function threadsFor(cores: number): number {
  return Math.max(1, Math.min(8, cores > 2 ? cores - 1 : cores))
}
