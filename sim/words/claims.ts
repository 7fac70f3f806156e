/** A test of a claim in words: what it asks, what was found, and what its verdict means. */
import type { ClaimTest, TestResult } from '../evidence/index.ts'
import { prose } from '../text/index.ts'
import { outcomeWords } from './outcomes.ts'
import { R_MEANS } from './pairing.ts'

/** How to read a test and a verdict. */
export const CLAIMS_READING = prose`
  Each test moves one lever between two levels on identical luck; the effect is the mean over worlds with its 95 % interval. ${R_MEANS}
  Supported: the whole interval lies beyond the negligible size on the side that the claim expects; opposite: on the other side; not
  supported: no effect that matters in the claimed direction; too close to call: more worlds would decide. A claim has the verdict of its
  weakest test. The program prescribes no verdict, and a verdict is about the model, not about the real world. What follows “Found” was
  measured in 1,000 worlds for each arm with engine 0.2.0, on the world of 2019, and some of it under an earlier fit.`

/** Lever, condition, outcome, and what is expected of it. */
export function askedOf(test: ClaimTest): string {
  const { meaning, size, value } = outcomeWords(test.outcome)
  const lever = test.condition === undefined ? test.lever : `${test.lever}, more where ${test.condition.label}`
  const rises = test.expected === 1
  const expected = test.against === undefined ? (rises ? 'rise' : 'fall') : `lie ${rises ? 'above' : 'below'} ${value(test.against)}`
  return `${lever}: ${meaning} should ${expected}${test.negligible === 0 ? '' : ` by more than ${size(test.negligible)}`}`
}

/** The effect of one test and its 95 % interval: `+13 points`, `9.0 to 17`. */
export function effectWords({ test, effect }: Pick<TestResult, 'test' | 'effect'>): { readonly effect: string; readonly range: string } {
  const { change, range } = outcomeWords(test.outcome)
  return { effect: change(effect.estimate), range: range(effect.low, effect.high) }
}
