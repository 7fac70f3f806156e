/**
 * Facts scored in the workers, all of them in one go. A score lives longer than the turn it was started in: what a
 * turn has not finished is run again in the next turn that asks for it, so nothing is lost when the reader looks
 * elsewhere.
 */
import { type Batch, FACT_ARMS, type FactResult, type Plan, type Runner, runFacts, worldsOfFacts } from '../../../sim/index.ts'
import type { Scoring, ScoringHearer } from '../contract.ts'
import { Ended, type Turn } from './turn.ts'

export interface Score {
  /** Works on it while the turn lasts; settles when all is scored. Rejects with what went wrong. */
  attend(turn: Turn, hear: ScoringHearer): Promise<void>
}

/** A plan that somebody waits for. */
interface Waiting {
  readonly plan: Plan
  /** Worlds of it that the present turn has done. */
  done: number
  resolve(batches: readonly Batch[]): void
  reject(error: unknown): void
}

/** A runner whose plans wait while there is no turn. */
function patientRunner(progressed: (done: number) => void): Runner & { take(turn: Turn): void } {
  const waiting = new Set<Waiting>()
  let turn: Turn | null = null
  let finished = 0
  const count = () => progressed(finished + [...waiting].reduce((sum, { done }) => sum + done, 0))
  const start = (one: Waiting, during: Turn) => {
    one.done = 0
    const running = during.run(one.plan, (batch) => {
      one.done += batch.to - batch.from
      count()
    })
    running.done.then(
      (batches) => {
        waiting.delete(one)
        finished += one.plan.to - one.plan.from
        one.resolve(batches)
      },
      (error) => {
        // What ended with its turn waits for the next.
        if (error instanceof Ended) return
        waiting.delete(one)
        one.reject(error)
      },
    )
  }
  return {
    run(plan) {
      const done = new Promise<readonly Batch[]>((resolve, reject) => {
        const one = { plan, done: 0, resolve, reject }
        waiting.add(one)
        if (turn?.live) start(one, turn)
      })
      return { done, cancel() {} }
    },
    take(next) {
      turn = next
      for (const one of waiting) start(one, next)
      count()
    },
    close() {},
  }
}

/** Nothing is run before a turn attends to it. */
export function createScore({ facts, scenarios, worlds, prepare }: Scoring): Score {
  let hearer: ScoringHearer | null = null
  let outcome: Promise<readonly FactResult[]> | null = null
  let of = 0
  const runner = patientRunner((done) => hearer?.progress(done, of))
  return {
    async attend(turn, hear) {
      hearer = hear
      if (outcome === null) {
        const mix = scenarios.map((id) => prepare(id, []))
        of = worldsOfFacts(facts, FACT_ARMS, mix, worlds)
      }
      runner.take(turn)
      outcome ??= runFacts(runner, prepare, facts, FACT_ARMS, scenarios, worlds)
      const results = await outcome
      if (turn.live) hear.scored(results)
    },
  }
}
