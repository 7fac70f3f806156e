/**
 * The page's side of the workers: a pool that runs worlds in growing steps, and a desk that sums them up. A new request cancels the one
 * before at once. How many workers there are changes no bit.
 */
import { releaseProxy, wrap } from 'comlink'
import { type CaseHistory, type CodedPath, createPool, createSender, type PlanWorker, type Scenario } from '../../../sim/index.ts'
import type { Contrast, Sketch, Trace, Work } from '../contract.ts'
import { touch } from '../recent.ts'
import { type Examination, type ExaminationHearer, examineClaims } from './examine.ts'
import { type Desk, type Ensemble, growEnsemble, growPairing, type Hearer, type Pairing } from './grow.ts'
import type { Score, ScoringHearer } from './score.ts'
import { createTurn, type Turn } from './turn.ts'

/** Each of the first four cancels whatever was asked for before, and returns what cancels it. */
export interface Client {
  explore(ensemble: Ensemble, hear: Hearer): () => void
  compare(pairing: Pairing, hear: Hearer<Contrast>): () => void
  examine(examination: Examination, hear: ExaminationHearer): () => void
  /** Begins the scoring of facts, or goes on with it. */
  score(score: Score, hear: ScoringHearer): () => void
  /** The last ensemble that was explored, against the coded path of its case; null where another has begun. */
  history(others: readonly CodedPath[]): Promise<CaseHistory | null>
  /** One world with everybody's reasons. */
  trace(scenario: Scenario, seed: string, replicate: number): Promise<Trace>
  sketch(scenario: Scenario): Promise<Sketch>
  close(): void
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

const keys = new WeakMap<Scenario, number>()
let lastKey = 0

/** A number for every scenario object. */
function keyOf(scenario: Scenario): number {
  const known = keys.get(scenario)
  if (known !== undefined) return known
  keys.set(scenario, ++lastKey)
  return lastKey
}

/** Makes a worker load a scenario; what it has already is not sent again. */
function loader({ remote, send }: Desk): (scenario: Scenario) => Promise<void> {
  const kept: number[] = []
  return async (scenario) => {
    const key = keyOf(scenario)
    const known = kept.includes(key)
    touch(kept, key)
    try {
      await remote.load(key, known ? null : send(scenario))
    } catch (error) {
      if (kept.includes(key)) kept.splice(kept.indexOf(key), 1)
      throw error
    }
  }
}

/** A worker takes messages in order, so the first worlds are asked for without waiting until it has compiled the scenario. */
function planWorker(desk: Desk, end: () => void): PlanWorker {
  const { remote } = desk
  const load = loader(desk)
  let ready: Promise<void> = Promise.resolve()
  return {
    async load(scenario) {
      ready = load(scenario)
      // Whoever runs is told.
      ready.catch(() => {})
    },
    run: async (seed, from, to, level, coefficients) => (await Promise.all([remote.run(seed, from, to, level, coefficients), ready]))[0],
    close: end,
  }
}

/**
 * @param make a new worker that runs `worker.ts`
 * @param threads workers that run worlds, at least 1; the desk is one more
 */
export function createClient(make: () => Worker, threads: number): Client {
  let broken: string | null = null
  let fail: (message: string) => void = () => {}
  const start = () => {
    const worker = make()
    const remote = wrap<Work>(worker)
    worker.addEventListener('error', (event) => {
      broken = event.message || 'a worker did not start'
      fail(broken)
    })
    const end = () => {
      remote[releaseProxy]()
      worker.terminate()
    }
    return { remote, send: createSender(), end }
  }
  const desk = start()
  const load = loader(desk)
  const workers = Array.from({ length: threads }, start)
  const pool = createPool(
    workers.map((worker) => planWorker(worker, worker.end)),
    // Small chunks for the first picture, and few enough worlds in the later ones that a cancelled one is soon over.
    ({ from, to }) => Math.min(16, Math.ceil((to - from) / (2 * threads))),
  )
  let last: Turn | null = null
  let number = 0
  let explored = 0

  /** Ends the turn before and begins one; what fails is told while it lasts. */
  function begin(failed: (message: string) => void, work: (turn: Turn) => Promise<void>, kept: 'drawn' | 'scored' = 'drawn'): () => void {
    last?.end()
    // A worker takes messages in order, so this holds for all that the turn asks for. One that is broken says so itself.
    for (const { remote } of workers) remote.keep(kept).catch(() => {})
    const turn = createTurn(pool)
    last = turn
    fail = (message) => turn.live && failed(message)
    if (broken !== null) fail(broken)
    else work(turn).catch((error) => turn.live && failed(messageOf(error)))
    return turn.end
  }

  return {
    explore: (ensemble, hear) =>
      begin(hear.failed, (turn) => {
        explored = ++number
        return growEnsemble(turn, desk, explored, ensemble, hear)
      }),
    history: (others) => desk.remote.history(explored, others),
    compare: (pairing, hear) => begin(hear.failed, (turn) => growPairing(turn, desk, ++number, pairing, hear)),
    examine: (examination, hear) => begin(hear.failed, (turn) => examineClaims(turn, examination, hear)),
    score: (score, hear) => begin(hear.failed, (turn) => score.attend(turn, hear), 'scored'),
    async trace(scenario, seed, replicate) {
      // Both are sent at once: a worker takes messages in order, so nobody else's scenario can come between.
      const loaded = load(scenario)
      const [trace] = await Promise.all([desk.remote.trace(seed, replicate), loaded])
      return trace
    },
    sketch: (scenario) => desk.remote.sketch(desk.send(scenario)),
    close() {
      last?.end()
      pool.close()
      desk.end()
    },
  }
}

/** Threads that run worlds: all cores but one for drawing where there are more than two; eight at most. */
export function threadsFor(cores: number): number {
  return Math.max(1, Math.min(8, cores > 2 ? cores - 1 : cores))
}
