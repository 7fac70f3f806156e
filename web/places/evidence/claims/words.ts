/** The claims in words: what a test asks, what was found, and how many of its tests support a claim. */
import {
  askedOf,
  type ClaimResult,
  type ClaimTest,
  effectWords,
  SCALARS,
  type TestResult,
  VERDICTS,
  type Verdict,
} from '../../../../sim/index.ts'
import { cardOf, type Shelf } from '../../../app/index.ts'
import { earlierWords, originWords, sentenceOf, worldsWords } from '../origin.ts'
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

/** What a row says besides its verdict: the effect of the test that decides it, on which outcome, and in which scenario (its id). */
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
  return `${head}, ${worldsWords(results.map(worldsOf))} worlds per arm: ${said}.`
}

/** Where results come from: measured beforehand, run here, or how many of each. Empty before there is a result. */
export function claimsOrigin({ results, measured, engine }: Examining): string {
  const own = Object.values(results)
  const shipped = shippedIn({ results, measured })
  return sentenceOf(originWords(shipped.map(worldsOf), own.map(worldsOf), 'arm', engine))
}

/** Title of a scenario of the page. */
export function titleIn({ scenarios }: Shelf, id: string): string {
  const file = scenarios.find((one) => one.id === id)
  return file === undefined ? id : cardOf(file.json).title
}

/** Verdicts that came with the page and that the reader has not run again. */
const shippedIn = ({ results, measured }: Pick<Examining, 'results' | 'measured'>): readonly ClaimResult[] =>
  Object.values(measured ?? {}).filter(({ claim }) => results[claim.id] === undefined)

/** That verdicts which are shown were measured with an earlier engine; empty where none was. */
export const claimsEarlier = (examining: Examining): string => (shippedIn(examining).length === 0 ? '' : earlierWords(examining.engine))

/** Ids of the scenarios that a claim is tested in. */
export function scenariosOf({ tests }: { readonly tests: readonly ClaimTest[] }): readonly string[] {
  return [...new Set(tests.map(({ scenario }) => scenario))]
}
