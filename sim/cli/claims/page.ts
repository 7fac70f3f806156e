/** The claims for people and for programs: claims that the model does not support come first, with the reason that was found. */

import {
  askedOf,
  CLAIMS_READING,
  type ClaimResult,
  correlationWords,
  counted,
  ENGINE,
  effectWords,
  NOT_A_FORECAST,
  SCALARS,
  type TestResult,
  VERDICTS,
  type Verdict,
} from '../../index.ts'
import { type Look, wrap, wrappedTable } from '../terminal/index.ts'

const COLUMNS = [
  { head: 'case' },
  { head: 'effect', right: true },
  { head: '95 % interval', right: true },
  { head: 'r', right: true },
  { head: 'verdict' },
]
const INDENT = '    '

/** From what speaks most against the theory to what speaks for it. */
function ranked(results: readonly ClaimResult[]): readonly ClaimResult[] {
  const rank = ({ verdict }: ClaimResult) => VERDICTS.indexOf(verdict)
  return [...results].sort((a, b) => rank(a) - rank(b) || a.claim.id - b.claim.id)
}

/** The title of a scenario, by its id. */
type Titles = (scenario: string) => string

function testTable(tests: readonly TestResult[], titleOf: Titles, width: number): readonly string[] {
  const rows = tests.map(({ test, effect, verdict }) => {
    const found = effectWords({ test, effect })
    const numbers = [found.effect, found.range, correlationWords(effect.correlation)]
    return [titleOf(test.scenario), ...numbers, verdict]
  })
  return wrappedTable(COLUMNS, rows, width)
}

function claimSection({ claim, verdict, tests }: ClaimResult, titleOf: Titles, look: Look): readonly string[] {
  const width = look.width - INDENT.length
  const indented = (lines: readonly string[]) => lines.map((line) => INDENT + line)
  const [first, ...rest] = wrap(`${claim.text}: ${verdict}`, width)
  const headings = [...new Set(tests.map(({ test }) => askedOf(test)))]
  return [
    look.bold(`${String(claim.id).padStart(2)}  ${first}`),
    ...indented(rest).map(look.bold),
    ...(claim.finding === undefined ? [] : indented(wrap(`Found: ${claim.finding}`, width))),
    ...headings.flatMap((heading) => {
      const group = tests.filter(({ test }) => askedOf(test) === heading)
      return ['', ...indented(wrap(heading, width)).map(look.dim), ...indented(testTable(group, titleOf, width))]
    }),
  ]
}

function headSection(results: readonly ClaimResult[], of: number, look: Look): readonly string[] {
  const count = (verdict: Verdict) => results.filter((result) => result.verdict === verdict).length
  const verdicts = VERDICTS.filter((verdict) => count(verdict) > 0).map((verdict) => `${count(verdict)} ${verdict}`)
  const { worlds } = results[0]!.tests[0]!
  return [
    look.bold(`${counted(results.length, 'claim')} in ${counted(worlds, 'world')} for each arm`),
    ...wrap(`${verdicts.join(', ')}.`, look.width),
    ...(results.length < of ? [`Interrupted: ${counted(of, 'claim')} were asked for.`] : []),
    '',
    ...wrap(CLAIMS_READING, look.width).map(look.dim),
  ]
}

/** The whole page, ending in a line end. */
export function claimsPage(
  results: readonly ClaimResult[],
  request: { readonly claims: readonly unknown[]; readonly seed: string | null },
  titleOf: Titles,
  look: Look,
): string {
  const seed = request.seed === null ? 'each scenario on its own seed' : `seed ${JSON.stringify(request.seed)}`
  const end = wrap(`${ENGINE}; ${seed}. ${NOT_A_FORECAST}`, look.width).map(look.dim)
  const sections = [headSection(results, request.claims.length, look), ...ranked(results).map((r) => claimSection(r, titleOf, look)), end]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function testRow({ test, worlds, digests, effect, verdict }: TestResult, hash: string): { readonly [name: string]: unknown } {
  const { low, high, estimate, baseline, treated, correlation, varianceReduction, standardised } = effect
  const { halfWidth, standardDeviation, standardError, confidence } = effect
  return {
    scenario: test.scenario,
    scenarioHash: hash,
    lever: test.lever,
    condition: test.condition?.label ?? null,
    outcome: test.outcome,
    unit: SCALARS[test.outcome].unit,
    expected: test.expected === 1 ? 'rise' : 'fall',
    negligible: test.negligible,
    worlds,
    baseline,
    treated,
    effect: estimate,
    interval: [low, high],
    ...{ confidence, halfWidth, standardDeviation, standardError },
    correlation,
    varianceReduction,
    standardised,
    digests,
    verdict,
  }
}

/**
 * A JSON list with an object per claim, as on the page.
 * @param hash the hash of an unchanged scenario, by id
 */
export function claimRows(results: readonly ClaimResult[], seed: string | null, hash: (scenario: string) => string): string {
  const rows = ranked(results).map(({ claim, verdict, tests }) => ({
    id: claim.id,
    text: claim.text,
    verdict,
    finding: claim.finding ?? null,
    engine: ENGINE,
    seed,
    tests: tests.map((test) => testRow(test, hash(test.test.scenario))),
  }))
  return `${JSON.stringify(rows, null, 2)}\n`
}
