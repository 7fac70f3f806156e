/**
 * A claim of the theory as a paired experiment, and how it is run: the verdict is what the model gives, never forced. A test
 * moves one lever between two levels on the same tapes; with a condition, it asks how much more the lever does where
 * the condition holds. ODD section 1, patterns.
 */
import { effectVerdict, type PairedEffect, pairedEffect, type Verdict } from '../analysis/index.ts'
import type { Batch } from '../results.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Setting } from '../scenario/settings.ts'
import type { Runner } from './runner.ts'
import { type ScalarName, scalarOf } from './scalars.ts'

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

export interface Claim {
  readonly id: number
  readonly text: string
  readonly tests: readonly ClaimTest[]
}

export interface TestResult {
  readonly test: ClaimTest
  readonly worlds: number
  readonly effect: PairedEffect
  readonly verdict: Verdict
}

export interface ClaimResult {
  readonly id: number
  readonly text: string
  readonly verdict: Verdict
  readonly tests: readonly TestResult[]
}

/** Turns a scenario id and settings into a Scenario; the caller knows where scenarios lie. Throws an Error that lists problems. */
export type Prepare = (scenario: string, settings: readonly Setting[]) => Scenario

/** Batches of the arms that have been run: tests of a claim often differ in the outcome alone. */
type Runs = Map<string, Promise<readonly Batch[]>>

function batchesOf(
  runs: Runs,
  runner: Runner,
  prepare: Prepare,
  scenario: string,
  settings: readonly Setting[],
  worlds: number,
) {
  const key = JSON.stringify([scenario, settings])
  const known = runs.get(key)
  if (known !== undefined) return known
  const prepared = prepare(scenario, settings)
  const running = runner.run({ scenario: prepared, seed: prepared.seed, from: 0, to: worlds, level: 'summary' }).done
  runs.set(key, running)
  return running
}

const difference = (a: Float64Array, b: Float64Array) => a.map((value, world) => value - b[world]!)

/** Runs one test. */
export async function runTest(
  runner: Runner,
  prepare: Prepare,
  test: ClaimTest,
  worlds: number,
  runs: Runs = new Map(),
): Promise<TestResult> {
  const arm = async (...settings: readonly (readonly Setting[])[]) => {
    const all = [...(test.base ?? []), ...settings.flat()]
    return scalarOf(await batchesOf(runs, runner, prepare, test.scenario, all, worlds), test.outcome)
  }
  const effect = await effectOf(test, arm, worlds)
  return { test, worlds, effect, verdict: effectVerdict(effect, test.expected, test.negligible) }
}

async function effectOf(
  test: ClaimTest,
  arm: (...settings: readonly (readonly Setting[])[]) => Promise<Float64Array>,
  worlds: number,
): Promise<PairedEffect> {
  if (test.against !== undefined) {
    const high = await arm(test.high)
    const constant = new Float64Array(worlds).fill(test.against)
    return pairedEffect(high, constant)
  }
  if (test.condition === undefined) {
    const high = await arm(test.high)
    return pairedEffect(high, await arm(test.low))
  }
  const inside = difference(await arm(test.condition.with, test.high), await arm(test.condition.with, test.low))
  const outside = difference(await arm(test.condition.without, test.high), await arm(test.condition.without, test.low))
  return pairedEffect(inside, outside)
}

/** The verdict over several tests: the worst of them, so that a claim is supported only where every test supports it. */
export function jointVerdict(verdicts: readonly Verdict[]): Verdict {
  const order: readonly Verdict[] = ['opposite', 'not supported', 'too close to call', 'supported']
  return order.find((verdict) => verdicts.includes(verdict)) ?? 'too close to call'
}

/** Runs all tests of a claim. */
export async function runClaim(runner: Runner, prepare: Prepare, claim: Claim, worlds: number): Promise<ClaimResult> {
  const tests: TestResult[] = []
  const runs: Runs = new Map()
  for (const test of claim.tests) tests.push(await runTest(runner, prepare, test, worlds, runs))
  return { id: claim.id, text: claim.text, verdict: jointVerdict(tests.map((t) => t.verdict)), tests }
}
