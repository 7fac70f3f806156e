/**
 * The page's side of the workers: a pool that runs worlds in growing steps, and a desk that sums them up. A new
 * request cancels the previous one at once. The number of workers does not change a result.
 */
import { releaseProxy, wrap } from 'comlink'
import { createPool, createSender, type PlanWorker, type Scenario } from '../../../sim/index.ts'
import type { Client, Kept, Scoring, Work } from '../contract.ts'
import { touch } from '../recent.ts'
import { chunkOf, type Desk, growEnsemble, growPairing } from './grow.ts'
import type { Score } from './score.ts'
import { createTurn, type Turn } from './turn.ts'

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

/** A worker takes messages in sequence, so the first worlds are asked for without waiting until it has compiled the scenario. */
function planWorker(desk: Desk, end: () => void): PlanWorker {
  const { remote } = desk
  const load = loader(desk)
  let ready: Promise<void> = Promise.resolve()
  return {
    ahead: 2,
    async load(scenario) {
      ready = load(scenario)
      // A failure is reported by `run`.
      ready.catch(() => {})
    },
    run: async (seed, from, to, level, coefficients) => (await Promise.all([remote.run(seed, from, to, level, coefficients), ready]))[0],
    close: end,
  }
}

/**
 * @param make a new worker that runs `worker.ts`
 * @param threads workers that run worlds, at least 1; the desk is one more, and so is the one that looks closely
 */
export function createClient(make: () => Worker, threads: number): Client {
  let broken: string | null = null
  let fail: (message: string) => void = () => {}
  const waiting = new Set<(error: Error) => void>()
  /** The answer of a worker; rejects where a worker is broken, which would never answer. */
  function answered<T>(answer: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      waiting.add(reject)
      answer.then(resolve, reject).finally(() => waiting.delete(reject))
      if (broken !== null) reject(new Error(broken))
    })
  }
  const start = () => {
    const worker = make()
    const remote = wrap<Work>(worker)
    worker.addEventListener('error', (event) => {
      broken = event.message || 'a worker did not start'
      fail(broken)
      for (const reject of waiting) reject(new Error(broken))
    })
    const end = () => {
      remote[releaseProxy]()
      worker.terminate()
    }
    return { remote, send: createSender(), end }
  }
  const desk = start()
  /** Looks at single worlds and draws small fans. A long look would keep pictures waiting at the desk. Started with the first one. */
  let closely: ReturnType<typeof beginLooking> | null = null
  const beginLooking = () => {
    const worker = start()
    return { ...worker, load: loader(worker) }
  }
  const looking = () => {
    closely ??= beginLooking()
    return closely
  }
  const workers = Array.from({ length: threads }, start)
  const pool = createPool(
    workers.map((worker) => planWorker(worker, worker.end)),
    (plan) => chunkOf(plan, threads),
  )
  let last: Turn | null = null
  let number = 0
  let explored: { readonly number: number; readonly scenario: Scenario; readonly seed: string } | null = null
  /** Scorings that were begun, so that they go on where they stopped. */
  const scores = new WeakMap<Scoring, Score>()

  /** Ends the previous turn and begins one; failures are reported while it lasts. */
  function begin(failed: (message: string) => void, work: (turn: Turn) => Promise<void>, kept: Kept = 'drawn'): () => void {
    last?.end()
    // A worker takes messages in sequence, so this holds for all that the turn asks for. A broken one reports it itself.
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
        const { scenario, seed } = ensemble
        const before = explored?.scenario === scenario && explored.seed === seed ? explored.number : null
        explored = { number: ++number, scenario, seed }
        return growEnsemble(turn, desk, number, before, ensemble, hear)
      }),
    history: (others) => answered(desk.remote.history(explored?.number ?? 0, others)),
    compare: (pairing, hear) => begin(hear.failed, (turn) => growPairing(turn, desk, ++number, pairing, hear), 'compared'),
    move: (moving, hear) =>
      begin(
        hear.failed,
        async (turn) => {
          const { moveAll } = await import('./moves.ts')
          await moveAll(turn, moving, hear)
        },
        'examined',
      ),
    examine: (examination, hear) =>
      begin(
        hear.failed,
        async (turn) => {
          const { examineClaims } = await import('./examine.ts')
          await examineClaims(turn, examination, hear)
        },
        'examined',
      ),
    score(scoring, hear) {
      const failed = (message: string) => {
        scores.delete(scoring)
        hear.failed(message)
      }
      const attend = async (turn: Turn) => {
        const { createScore } = await import('./score.ts')
        const score = scores.get(scoring) ?? createScore(scoring)
        scores.set(scoring, score)
        await score.attend(turn, hear)
      }
      return begin(failed, attend, 'scored')
    },
    async trace(scenario, seed, replicate, kase) {
      const { remote, load } = looking()
      // Both are sent at once: a worker takes messages in sequence, so nobody else's scenario can come between.
      const loaded = load(scenario)
      const [trace] = await answered(Promise.all([remote.trace(seed, replicate, kase), loaded]))
      return trace
    },
    async why(scenario, question) {
      const { remote, load } = looking()
      const loaded = load(scenario)
      const [told] = await answered(Promise.all([remote.why(question), loaded]))
      return told
    },
    async backdrop({ scenario, seed, worlds, kase }, live) {
      const { remote, load } = looking()
      const name = JSON.stringify([keyOf(scenario), seed, worlds, kase])
      while (live()) {
        const loaded = load(scenario)
        const [found] = await answered(Promise.all([remote.backdrop(name, seed, worlds, kase), loaded]))
        if (found !== null) return found
      }
      return null
    },
    async sketch(scenario, live) {
      const { remote, send } = looking()
      let found = await answered(remote.sketch(send(scenario)))
      while (found === null && live()) found = await answered(remote.sketch(null))
      return found
    },
    close() {
      last?.end()
      pool.close()
      desk.end()
      closely?.end()
    },
  }
}

/** Threads that run worlds: all cores but one for drawing where there are more than two; eight at most. */
export function threadsFor(cores: number): number {
  return Math.max(1, Math.min(8, cores > 2 ? cores - 1 : cores))
}
