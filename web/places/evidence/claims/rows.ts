/** The claims table: which claims are still to run, in which sequence they are shown, and what each row says. */
import { CLAIMS, type Claim, type ClaimResult, type TestResult, VERDICTS } from '../../../../sim/index.ts'
import type { ClaimsRequest, Examining } from './state.ts'

/** Worlds of a first look, and of better ones. */
export const CLAIM_WORLDS = [64, 256, 1000] as const

/** In how many worlds a claim was run. */
export const worldsOf = ({ tests }: ClaimResult): number => tests[0]?.worlds ?? 0

/** The claims of the request that have not been run in its worlds. */
export function claimsLeft({ request, results }: Examining): readonly Claim[] {
  if (request === null) return []
  return CLAIMS.filter(({ id }) => {
    const result = results[id]
    return request.ids.includes(id) && (result === undefined || worldsOf(result) !== request.worlds)
  })
}

/** A request for all claims. */
export const allClaims = (worlds: number): ClaimsRequest => ({ ids: CLAIMS.map(({ id }) => id), worlds })

export interface ClaimRow {
  readonly claim: Claim
  readonly result: ClaimResult | null
}

/** What is known of a claim: what the reader has run stands before what came with the page. */
export const resultOf = ({ results, measured }: Examining, id: number): ClaimResult | null => results[id] ?? measured?.[id] ?? null

/** What speaks most against the theory first, then what has not been run; while claims are being run, in their own sequence. */
export function claimRows(examining: Examining, running: boolean): readonly ClaimRow[] {
  const rows = CLAIMS.map((claim): ClaimRow => ({ claim, result: resultOf(examining, claim.id) }))
  if (running) return rows
  const rank = ({ result }: ClaimRow) => (result === null ? VERDICTS.length : VERDICTS.indexOf(result.verdict))
  return rows.sort((a, b) => rank(a) - rank(b) || a.claim.id - b.claim.id)
}

/** The test that decides a verdict: of those with the verdict of the claim, the one that is furthest on its side. */
export function decidingTest({ verdict, tests }: ClaimResult): TestResult {
  const deciding = tests.filter((test) => test.verdict === verdict)
  const size = ({ effect, test }: TestResult) => (effect.standardised ?? 0) * test.expected
  return deciding.reduce((worst, test) => (size(test) < size(worst) ? test : worst), deciding[0] ?? tests[0]!)
}
