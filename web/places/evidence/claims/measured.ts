/**
 * The verdicts that come with the page, measured beforehand by `npm run measure`: the rows of `pacta claims`, read back into results. They
 * are loaded when Evidence is first looked at, as a chunk of their own. Those of an earlier engine are shown as such, without the claims
 * that are now tested in another way; those of an engine that this page does not know are ignored. That their scenarios are those of the
 * page, a test sees to: to see it here, the worlds of all years would have to be loaded.
 */
import {
  CLAIMS,
  type Claim,
  type ClaimResult,
  ENGINE,
  type PairedEffect,
  standingOf,
  type TestResult,
  type Verdict,
} from '../../../../sim/index.ts'

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

/** What came with the page, and the engine that it is of. */
export interface Measured {
  readonly engine: string
  readonly results: readonly ClaimResult[]
}

const NONE: Measured = { engine: ENGINE, results: [] }

/** What came with the page; empty where there is none that this page can show. Rejects where the file cannot be loaded. */
export async function openMeasured(): Promise<Measured> {
  const rows = (await FILES['../../../measured/claims.json']?.()) as readonly MeasuredClaim[] | undefined
  return rows === undefined ? NONE : (readMeasured(rows) ?? NONE)
}

/**
 * The results in the sequence of the claims. Those of an earlier engine may lack claims, and those that are no longer what they were are
 * left out. Null where they are of an engine that this page does not know or of several, of a seed of their own, or of this engine but of
 * other claims.
 */
export function readMeasured(rows: readonly MeasuredClaim[]): Measured | null {
  const engine = rows[0]?.engine ?? ''
  const standing = standingOf(engine)
  if (standing === 'unknown' || rows.some((row) => row.engine !== engine || row.seed !== null)) return null
  const results = CLAIMS.map((claim) => resultIn(rows, claim)).filter((one) => one !== null)
  const whole = results.length === CLAIMS.length && rows.length === CLAIMS.length
  return whole || standing === 'earlier' ? { engine, results } : null
}

function resultIn(rows: readonly MeasuredClaim[], claim: Claim): ClaimResult | null {
  const row = rows.find(({ id }) => id === claim.id)
  if (row === undefined || row.tests.length !== claim.tests.length) return null
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
