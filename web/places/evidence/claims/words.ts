/** The claims in words: what a test asks, what was found, and how many of its tests bear a claim out. */
import {
  askedOf,
  type ClaimResult,
  type ClaimTest,
  effectWords,
  plain,
  SCALARS,
  type TestResult,
  VERDICTS,
  type Verdict,
} from '../../../../sim/index.ts'
import { decidingTest, worldsOf } from './rows.ts'

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

/** `Of 22 claims: 3 opposite, ... in 64 worlds per arm`; null before there is a result. */
export function claimsFinding(results: readonly ClaimResult[], of: number): string | null {
  if (results.length === 0) return null
  const worlds = [...new Set(results.map(worldsOf))].sort((a, b) => a - b)
  const head = results.length < of ? `${results.length} of ${of} claims` : `${of} claims`
  const said = countVerdicts(results.map(({ verdict }) => verdict))
  return `${head}, ${worlds.map((count) => plain(count)).join(' or ')} worlds per arm: ${said}.`
}

/** The scenarios a claim is tested in. */
export function scenariosOf({ tests }: { readonly tests: readonly ClaimTest[] }): readonly string[] {
  return [...new Set(tests.map(({ scenario }) => scenario))]
}
