/** Claims put to the test, one after another, in the workers. */
import { type Claim, ensemblesOf, runClaim } from '../../../sim/index.ts'
import type { Examination, ExaminationHearer } from '../contract.ts'
import { counting, type Turn } from './turn.ts'

/** Worlds that examining the claims takes, over all arms. */
function worldsFor(claims: readonly Claim[], worlds: number): number {
  return worlds * claims.reduce((sum, claim) => sum + ensemblesOf(claim), 0)
}

export async function examineClaims(turn: Turn, { claims, worlds, prepare }: Examination, hear: ExaminationHearer) {
  const of = worldsFor(claims, worlds)
  let done = 0
  for (const claim of claims) {
    const runner = counting(turn, (more) => {
      done += more
      hear.progress(done, of, claim.id)
    })
    hear.progress(done, of, claim.id)
    const result = await runClaim(runner, prepare, claim, worlds)
    if (turn.live) hear.result(result)
  }
  if (turn.live) hear.done()
}
