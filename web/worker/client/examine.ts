/** Claims put to the test, one after another, in the workers. */
import { type Claim, type ClaimResult, ensemblesOf, type Prepare, type Runner, runClaim } from '../../../sim/index.ts'
import type { Turn } from './turn.ts'

export interface Examination {
  readonly claims: readonly Claim[]
  /** In each arm of each test, at least 2. */
  readonly worlds: number
  readonly prepare: Prepare
}

export interface ExaminationHearer {
  /** Worlds done, of how many in all, and the claim that is at it. */
  progress(done: number, of: number, claim: number): void
  result(result: ClaimResult): void
  done(): void
  failed(message: string): void
}

/** Worlds that examining the claims takes, over all arms. */
function worldsFor(claims: readonly Claim[], worlds: number): number {
  return worlds * claims.reduce((sum, claim) => sum + ensemblesOf(claim), 0)
}

export async function examineClaims(turn: Turn, { claims, worlds, prepare }: Examination, hear: ExaminationHearer) {
  const of = worldsFor(claims, worlds)
  let done = 0
  for (const claim of claims) {
    const runner: Runner = {
      run: (plan, onBatch) =>
        turn.run(plan, (batch) => {
          done += batch.to - batch.from
          hear.progress(done, of, claim.id)
          onBatch?.(batch)
        }),
      close() {},
    }
    hear.progress(done, of, claim.id)
    const result = await runClaim(runner, prepare, claim, worlds)
    if (turn.live) hear.result(result)
  }
  if (turn.live) hear.done()
}
