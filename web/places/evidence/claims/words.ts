/** The claims in words: what a test asks, what was found, and how many of its tests support a claim. */
import {
  askedOf,
  type ClaimResult,
  type ClaimTest,
  ENGINE,
  effectWords,
  plain,
  SCALARS,
  type TestResult,
  VERDICTS,
  type Verdict,
} from '../../../../sim/index.ts'
import { decidingTest, worldsOf } from './rows.ts'
import type { Examining } from './state.ts'

/** Tests that ask the same in several worlds. */
export interface Asked {
  readonly words: string
  readonly tests: readonly TestResult[]
}

/** The tests of a claim by what they ask. */
export function testsByQuestion(tests: readonly TestResult[]): readonly Asked[] {
  const questions = [...new Set(tests.map(({ test }) => askedOf(test)))]
  return questions.map((words) => ({ words, tests: tests.filter(({ test }) => askedOf(test) === words) }))
}

/** What a row says besides its verdict: the effect of the test that decides it. */
export function decided(result: ClaimResult): ReturnType<typeof effectWords> & { readonly of: string; readonly where: string } {
  const test = decidingTest(result)
  return { ...effectWords(test), of: SCALARS[test.test.outcome].meaning, where: test.test.scenario }
}

/** `4 supported, 2 too close to call`, worst first. */
export function countVerdicts(verdicts: readonly Verdict[]): string {
  return VERDICTS.flatMap((verdict) => {
    const count = verdicts.filter((one) => one === verdict).length
    return count === 0 ? [] : [`${count} ${verdict}`]
  }).join(', ')
}

/** `22 claims, 200 worlds per arm: 3 opposite, ...`; null before there is a result. */
export function claimsFinding(results: readonly ClaimResult[], of: number): string | null {
  if (results.length === 0) return null
  const head = results.length < of ? `${results.length} of ${of} claims` : `${of} claims`
  const said = countVerdicts(results.map(({ verdict }) => verdict))
  return `${head}, ${worldsWords(results)} worlds per arm: ${said}.`
}

/** `64 or 256`: in how many worlds results were found. */
function worldsWords(results: readonly ClaimResult[]): string {
  const worlds = [...new Set(results.map(worldsOf))].sort((a, b) => a - b)
  return worlds.map((count) => plain(count)).join(' or ')
}

/** Where results come from: measured beforehand, run here, or how many of each. Empty before there is a result. */
export function claimsOrigin({ results, measured }: Examining): string {
  const own = Object.values(results)
  const shipped = Object.values(measured ?? {}).filter(({ claim }) => results[claim.id] === undefined)
  const counted = (some: readonly ClaimResult[], other: readonly ClaimResult[]) => (other.length === 0 ? '' : `${some.length} `)
  const parts = [
    ...(shipped.length === 0
      ? []
      : [`${counted(shipped, own)}measured with ${worldsWords(shipped)} worlds per arm, engine ${ENGINE}, shipped with this page`]),
    ...(own.length === 0 ? [] : [`${counted(own, shipped)}run here in ${worldsWords(own)} worlds per arm`]),
  ]
  const words = parts.join('; ')
  return words === '' ? '' : `${words[0]!.toUpperCase()}${words.slice(1)}.`
}

/** The scenarios a claim is tested in. */
export function scenariosOf({ tests }: { readonly tests: readonly ClaimTest[] }): readonly string[] {
  return [...new Set(tests.map(({ scenario }) => scenario))]
}
