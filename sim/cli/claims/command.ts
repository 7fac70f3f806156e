/** `pacta claims`: the claims of the theory as paired experiments, with the verdict that the model gives. */
import { type ClaimResult, counted, ensemblesOf, runClaim, scenarioHash } from '../../index.ts'
import { define, type Ending, type Example, type Work } from '../execute/index.ts'
import { preparer } from '../input/index.ts'
import { claimRows, claimsPage } from './page.ts'
import { CLAIMS_OPTIONS, type ClaimsRequest, readClaims } from './request.ts'

const EXAMPLES: readonly Example[] = [
  ['claims --only 1,16', 'two claims, and what the model says of them'],
  ['claims --worlds 1000 --out claims.json', 'all of them, as JSON'],
]

export const claims = define({
  name: 'claims',
  words: 'test the claims of the theory by paired experiments on identical luck, with the verdict of the model',
  operands: [],
  options: CLAIMS_OPTIONS,
  examples: EXAMPLES,
  request: readClaims,
  answer: examine,
})

async function examine(request: ClaimsRequest, work: Work): Promise<Ending> {
  const { claims, worlds, seed } = request
  const total = worlds * claims.reduce((sum, claim) => sum + ensemblesOf(claim), 0)
  const results: ClaimResult[] = []
  const prepare = preparer(work.host.library, seed)
  await work.watch(total, async (runner) => {
    for (const claim of claims) results.push(await runClaim(runner, prepare, claim, worlds))
  })
  const kept = results.length > 0
  if (kept)
    await work.write(
      request.format === 'json'
        ? claimRows(results, seed, (id) => scenarioHash(prepare(id, [])))
        : claimsPage(results, request, (id) => prepare(id, []).title, work.look),
    )
  if (results.length === claims.length) {
    return { kind: 'whole', closing: `${counted(results.length, 'claim')} in ${counted(worlds, 'world')} each` }
  }
  return { kind: 'interrupted', told: `${results.length} of ${counted(claims.length, 'claim')} were examined`, kept }
}
