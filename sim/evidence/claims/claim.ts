/**
 * A claim of the theory as a paired experiment, and how it is run: the verdict is what the model gives, never forced. A test
 * moves one lever between two levels on the same tapes; with a condition, it asks how much more the lever does where
 * the condition holds. ODD section 1, patterns.
 */
import { effectVerdict, type PairedEffect, pairedEffect, VERDICTS, type Verdict } from '../../analysis/index.ts'
import type { Runner } from '../../ensemble/index.ts'
import { ensembleDigest, type ScalarName, scalarOf } from '../../ensemble/index.ts'
import type { Batch, Scenario } from '../../model/index.ts'
import type { Setting } from '../../scenario/index.ts'

/** One experiment for a claim in one world. */
export interface ClaimTest {
  /** Id of the scenario. */
  readonly scenario: string
  /** What is set in all arms. */
  readonly base?: readonly Setting[]
  /** The lever, in words. */
  readonly lever: string
  readonly low: readonly Setting[]
  readonly high: readonly Setting[]
  readonly outcome: ScalarName
  /** Sign that the claim expects of high less low. */
  readonly expected: 1 | -1
  /** Size below which an effect does not matter, in the unit of the outcome. */
  readonly negligible: number
  /** Compare with this constant instead of the low arm. */
  readonly against?: number
  /** The effect where the condition holds, less the effect where it does not. */
  readonly condition?: {
    readonly label: string
    readonly without: readonly Setting[]
    readonly with: readonly Setting[]
  }
}

/** An outcome that an experiment is judged by: its name, the sign that the claim expects, and the size below which it does not matter. */
export type Yardstick = readonly [outcome: ScalarName, expected: 1 | -1, negligible: number]

/** A test for each yardstick, all of the same experiment. */
export function judgedBy(
  experiment: Omit<ClaimTest, 'outcome' | 'expected' | 'negligible'>,
  ...by: readonly Yardstick[]
): readonly ClaimTest[] {
  return by.map(([outcome, expected, negligible]) => ({ ...experiment, outcome, expected, negligible }))
}

export interface Claim {
  readonly id: number
  readonly text: string
  readonly tests: readonly ClaimTest[]
  /** Why the model does not bear the claim out, or not everywhere, where that was looked into; one to three sentences. */
  readonly finding?: string
}

export interface TestResult {
  readonly test: ClaimTest
  readonly worlds: number
  /** Digest of each arm, in the sequence of `armsOf`. */
  readonly digests: readonly string[]
  readonly effect: PairedEffect
  readonly verdict: Verdict
}

export interface ClaimResult {
  readonly claim: Claim
  readonly verdict: Verdict
  readonly tests: readonly TestResult[]
}

/** Turns a scenario id and settings into a Scenario; the caller knows where scenarios lie. Throws an Error that lists problems. */
export type Prepare = (scenario: string, settings: readonly Setting[]) => Scenario

/** Batches of the arms that have been run: tests of a claim often differ in the outcome alone. */
type Runs = Map<string, Promise<readonly Batch[]>>

const keyOf = (test: ClaimTest, settings: readonly Setting[]) => JSON.stringify([test.scenario, settings])

/** What is set in each arm of a test: high and low, first where the condition holds, then where it does not. */
export function armsOf({ base = [], low, high, against, condition }: ClaimTest): readonly (readonly Setting[])[] {
  if (against !== undefined) return [[...base, ...high]]
  const sides = condition === undefined ? [[]] : [condition.with, condition.without]
  return sides.flatMap((side) => [
    [...base, ...side, ...high],
    [...base, ...side, ...low],
  ])
}

/** How many ensembles `runClaim` runs for a claim: arms that two tests share are run once. */
export function ensemblesOf(claim: Claim): number {
  return new Set(claim.tests.flatMap((test) => armsOf(test).map((settings) => keyOf(test, settings)))).size
}

const difference = (a: Float64Array, b: Float64Array) => a.map((value, world) => value - b[world]!)

/** The effect of a test from the outcomes of its arms, in the sequence of `armsOf`. */
function effectOf({ against }: ClaimTest, arms: readonly Float64Array[]): PairedEffect {
  const [high, low, outsideHigh, outsideLow] = arms
  if (against !== undefined) return pairedEffect(high!, new Float64Array(high!.length).fill(against))
  if (outsideHigh === undefined) return pairedEffect(high!, low!)
  return pairedEffect(difference(high!, low!), difference(outsideHigh, outsideLow!))
}

/** Runs one test. */
export async function runTest(
  runner: Runner,
  prepare: Prepare,
  test: ClaimTest,
  worlds: number,
  runs: Runs = new Map(),
): Promise<TestResult> {
  const begin = (settings: readonly Setting[]) => {
    const key = keyOf(test, settings)
    const known = runs.get(key)
    if (known !== undefined) return known
    const scenario = prepare(test.scenario, settings)
    const { done } = runner.run({ scenario, seed: scenario.seed, from: 0, to: worlds, level: 'summary' })
    runs.set(key, done)
    return done
  }
  const batches = await Promise.all(armsOf(test).map(begin))
  const effect = effectOf(
    test,
    batches.map((arm) => scalarOf(arm, test.outcome)),
  )
  const digests = batches.map((arm) => ensembleDigest(arm.map((batch) => batch.digests)))
  return { test, worlds, digests, effect, verdict: effectVerdict(effect, test.expected, test.negligible) }
}

/** The verdict over several tests: the worst of them, so that a claim is supported only where every test supports it. */
export function jointVerdict(verdicts: readonly Verdict[]): Verdict {
  return VERDICTS.find((verdict) => verdicts.includes(verdict)) ?? 'too close to call'
}

/** Runs all tests of a claim. */
export async function runClaim(runner: Runner, prepare: Prepare, claim: Claim, worlds: number): Promise<ClaimResult> {
  const tests: TestResult[] = []
  const runs: Runs = new Map()
  for (const test of claim.tests) tests.push(await runTest(runner, prepare, test, worlds, runs))
  return { claim, verdict: jointVerdict(tests.map((t) => t.verdict)), tests }
}
