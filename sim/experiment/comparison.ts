/**
 * Comparison: two scenarios (designs, levers, ablations) run on the same tapes and compared world by world. What differs
 * differs because of the scenario, not of luck: common random numbers. ODD section 4, stochasticity.
 */
import { bands, type Interval, meanByMonth, meanInterval, type PairedEffect, pairedEffect } from '../analysis/index.ts'
import { ensembleDigest } from '../analysis/summary.ts'
import { ENGINE } from '../engine.ts'
import type { Batch } from '../results.ts'
import { scenarioHash } from '../scenario/hash.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Runner } from './runner.ts'
import { SCALAR_NAMES, type ScalarName, scalarOf } from './scalars.ts'

export interface Arm {
  readonly label: string
  readonly scenario: Scenario
}

export interface ArmResult {
  readonly label: string
  readonly scenario: string
  readonly scenarioHash: string
  readonly digest: string
}

/** Difference of compliance, second arm less first, month by month over worlds. */
export interface DifferenceTrajectory {
  readonly mean: readonly number[]
  /** 95 % t interval of the mean. */
  readonly low: readonly number[]
  readonly high: readonly number[]
  readonly p05: readonly number[]
  readonly p50: readonly number[]
  readonly p95: readonly number[]
}

export interface Comparison {
  readonly engine: string
  readonly seed: string
  readonly worlds: number
  readonly months: number
  readonly arms: readonly [ArmResult, ArmResult]
  /** Second arm less first, by scalar. */
  readonly effects: { readonly [K in ScalarName]: PairedEffect }
  readonly trajectory: DifferenceTrajectory
}

function resultOf(arm: Arm, batches: readonly Batch[]): ArmResult {
  const digest = ensembleDigest(batches.map((batch) => batch.digests))
  return { label: arm.label, scenario: arm.scenario.id, scenarioHash: scenarioHash(arm.scenario), digest }
}

/** Rows of compliance of one case, worlds x months. */
function rowsOf(batches: readonly Batch[], kase: number): Float64Array {
  const { months, cases } = batches[0]!
  const worlds = batches.reduce((sum, batch) => sum + batch.to - batch.from, 0)
  const rows = new Float64Array(worlds * months)
  let next = 0
  for (const batch of batches) {
    const compliance = batch.series.compliance!
    for (let w = 0; w < batch.to - batch.from; w++) {
      const from = (w * cases + kase) * months
      rows.set(compliance.subarray(from, from + months), months * next++)
    }
  }
  return rows
}

function difference(first: readonly Batch[], second: readonly Batch[], kase: number): DifferenceTrajectory {
  const { months } = first[0]!
  const base = rowsOf(first, kase)
  const rows = rowsOf(second, kase).map((value, at) => value - base[at]!)
  const worlds = rows.length / months
  const [p05, p50, p95] = bands(rows, worlds, months, [0.05, 0.5, 0.95])
  const column = new Float64Array(worlds)
  const intervals: Interval[] = []
  for (let m = 0; m < months; m++) {
    for (let w = 0; w < worlds; w++) column[w] = rows[w * months + m]!
    intervals.push(meanInterval(column))
  }
  return {
    mean: [...meanByMonth(rows, worlds, months)],
    low: intervals.map((interval) => interval.lower),
    high: intervals.map((interval) => interval.upper),
    p05: [...p05!],
    p50: [...p50!],
    p95: [...p95!],
  }
}

/** Compares batches that were run on the same tapes. Throws a RangeError if they are not equally long. */
export function compareBatches(
  arms: readonly [Arm, Arm],
  batches: readonly [readonly Batch[], readonly Batch[]],
  seed: string,
  kase = 0,
): Comparison {
  const [first, second] = batches
  const effects = Object.fromEntries(
    SCALAR_NAMES.map((name) => [name, pairedEffect(scalarOf(second, name, kase), scalarOf(first, name, kase))]),
  ) as { [K in ScalarName]: PairedEffect }
  return {
    engine: ENGINE,
    seed,
    worlds: first.reduce((sum, batch) => sum + batch.to - batch.from, 0),
    months: first[0]!.months,
    arms: [resultOf(arms[0], first), resultOf(arms[1], second)],
    effects,
    trajectory: difference(first, second, kase),
  }
}

/** Runs both arms on the tapes of the seed and compares them. At least two worlds. */
export async function compare(
  runner: Runner,
  arms: readonly [Arm, Arm],
  seed: string,
  worlds: number,
  kase = 0,
): Promise<Comparison> {
  const first = await runner.run({ scenario: arms[0].scenario, seed, from: 0, to: worlds, level: 'summary' }).done
  const second = await runner.run({ scenario: arms[1].scenario, seed, from: 0, to: worlds, level: 'summary' }).done
  return compareBatches(arms, [first, second], seed, kase)
}
