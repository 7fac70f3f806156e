/** The claims table: which claims there are still to run, in what order they are shown, and what is to be read off each. */
import {
  CLAIMS,
  type Claim,
  type ClaimResult,
  formatProblem,
  inside,
  type Prepare,
  parseScenario,
  type TestResult,
  VERDICTS,
} from '../../../../sim/index.ts'
import type { Shelf } from '../../../app/catalogue/shelf.ts'
import { baseOf } from '../../../app/experiment/subject.ts'
import type { Docket, Examining } from '../../../app/state.ts'

/** Worlds of a first look, and of better ones. */
export const CLAIM_WORLDS = [64, 256, 1000] as const

/** In how many worlds a claim was run. */
export const worldsOf = ({ tests }: ClaimResult): number => tests[0]?.worlds ?? 0

/** The claims of the docket that have not been run in its worlds. */
export function claimsLeft({ docket, results }: Examining): readonly Claim[] {
  if (docket === null) return []
  return CLAIMS.filter(({ id }) => {
    const result = results[id]
    return docket.ids.includes(id) && (result === undefined || worldsOf(result) !== docket.worlds)
  })
}

/** A docket of all claims. */
export const wholeDocket = (worlds: number): Docket => ({ ids: CLAIMS.map(({ id }) => id), worlds })

export interface ClaimRow {
  readonly claim: Claim
  readonly result: ClaimResult | null
}

/** What speaks most against the theory first, then what has not been run; while claims are being run, in their own order. */
export function claimRows({ results, computing }: Examining): readonly ClaimRow[] {
  const rows = CLAIMS.map((claim): ClaimRow => ({ claim, result: results[claim.id] ?? null }))
  if (computing.kind === 'running') return rows
  const rank = ({ result }: ClaimRow) => (result === null ? VERDICTS.length : VERDICTS.indexOf(result.verdict))
  return rows.sort((a, b) => rank(a) - rank(b) || a.claim.id - b.claim.id)
}

/** The test that decides a verdict: of those with the verdict of the claim, the one that is furthest on its side. */
export function decidingTest({ verdict, tests }: ClaimResult): TestResult {
  const deciding = tests.filter((test) => test.verdict === verdict)
  const size = ({ effect, test }: TestResult) => (effect.standardised ?? 0) * test.expected
  return deciding.reduce((worst, test) => (size(test) < size(worst) ? test : worst), deciding[0] ?? tests[0]!)
}

/** Reads the bundled scenarios under settings, each as it stands once; throws where that is not possible. */
export function preparer(shelf: Shelf): Prepare {
  return (id, settings) => {
    const json = shelf.scenarios.find((file) => file.id === id)?.json
    const base = settings.length === 0 ? baseOf(json, shelf) : null
    if (base !== null) return base
    const parsed = parseScenario(json, shelf.library, settings)
    if (!parsed.ok) throw new Error(parsed.problems.map((problem) => formatProblem(inside(id, problem))).join('\n'))
    return parsed.scenario
  }
}
