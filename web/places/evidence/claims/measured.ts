/**
 * The verdicts that come with the page, measured beforehand by `npm run measure`: the rows of `pacta claims`, read back into results. They
 * are loaded when Evidence is first looked at, as a chunk of their own, and are ignored where engine or claims are not those of the page.
 * That their scenarios are, a test sees to: to see it here, the worlds of all years would have to be loaded.
 */
import { CLAIMS, type Claim, type ClaimResult, ENGINE, type PairedEffect, type TestResult, type Verdict } from '../../../../sim/index.ts'

/** What is read of a row; the words in it are those of the page. */
export interface MeasuredClaim {
  readonly id: number
  readonly engine: string
  /** Null where every scenario kept its own. */
  readonly seed: string | null
  readonly verdict: Verdict
  readonly tests: readonly MeasuredTest[]
}

type Kept = Omit<PairedEffect, 'count' | 'estimate' | 'low' | 'high'>

interface MeasuredTest extends Kept {
  readonly scenario: string
  readonly scenarioHash: string
  readonly lever: string
  readonly condition: string | null
  readonly outcome: string
  readonly expected: 'rise' | 'fall'
  readonly negligible: number
  readonly worlds: number
  readonly effect: number
  readonly interval: readonly [low: number, high: number]
  readonly digests: readonly string[]
  readonly verdict: Verdict
}

const FILES: { readonly [path: string]: () => Promise<unknown> } = import.meta.glob('../../../measured/claims.json', {
  import: 'default',
})

/** What came with the page; empty where there is none, or none of this engine and these claims. Rejects where the file cannot be loaded. */
export async function openMeasured(): Promise<readonly ClaimResult[]> {
  const rows = (await FILES['../../../measured/claims.json']?.()) as readonly MeasuredClaim[] | undefined
  return rows === undefined ? [] : (readMeasured(rows) ?? [])
}

/** The results in the sequence of the claims; null where they are of another engine, of a seed of their own, or of other claims. */
export function readMeasured(rows: readonly MeasuredClaim[]): readonly ClaimResult[] | null {
  if (rows.length !== CLAIMS.length) return null
  const results = CLAIMS.map((claim) => resultIn(rows, claim))
  return results.every((one) => one !== null) ? results : null
}

function resultIn(rows: readonly MeasuredClaim[], claim: Claim): ClaimResult | null {
  const row = rows.find(({ id }) => id === claim.id)
  if (row === undefined || row.engine !== ENGINE || row.seed !== null || row.tests.length !== claim.tests.length) return null
  const tests = claim.tests.map((test, at) => testOf(test, row.tests[at]!))
  return tests.every((one) => one !== null) ? { claim, verdict: row.verdict, tests } : null
}

function testOf(test: TestResult['test'], found: MeasuredTest): TestResult | null {
  const asked = [
    test.scenario,
    test.lever,
    test.condition?.label ?? null,
    test.outcome,
    test.expected === 1 ? 'rise' : 'fall',
    test.negligible,
  ]
  const answered = [found.scenario, found.lever, found.condition, found.outcome, found.expected, found.negligible]
  if (asked.some((part, at) => part !== answered[at])) return null
  const { worlds, digests, verdict, effect: estimate, interval } = found
  const { baseline, treated, confidence, halfWidth, standardDeviation, standardError } = found
  const { correlation, varianceReduction, standardised } = found
  const effect: PairedEffect = {
    ...{ count: worlds, estimate, low: interval[0], high: interval[1], baseline, treated },
    ...{ confidence, halfWidth, standardDeviation, standardError, correlation, varianceReduction, standardised },
  }
  return { test, worlds, digests, effect, verdict }
}
