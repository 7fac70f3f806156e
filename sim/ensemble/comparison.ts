/**
 * Comparison: two scenarios (designs, levers, ablations) run on the same tapes and compared world by world. What differs
 * differs because of the scenario, not of luck: common random numbers. ODD section 4, stochasticity.
 */
import { bands, type Interval, meanByMonth, meanInterval, type PairedEffect, pairedEffect } from '../analysis/index.ts'
import { type Batch, ENGINE, type Scenario, seriesFrom } from '../model/index.ts'
import { scenarioHash } from '../scenario/index.ts'
import { SCALAR_NAMES, type Scalar, type ScalarName, scalarOf } from './outcomes.ts'
import { ensembleDigest } from './summary.ts'

type Two<T> = readonly [T, T]

/** One side of a comparison. */
export interface Arm {
  readonly label: string
  readonly scenario: Scenario
}

export interface ArmResult {
  readonly label: string
  readonly scenario: string
  /** The case that is compared. */
  readonly case: string
  readonly scenarioHash: string
  readonly digest: string
}

/** Difference of compliance, second arm less first, month by month over worlds. */
export interface DifferenceTrajectory extends Interval<readonly number[]> {
  /** Its 95 % t interval is `low` to `high`. */
  readonly mean: readonly number[]
  readonly p05: readonly number[]
  readonly p50: readonly number[]
  readonly p95: readonly number[]
}

export interface Comparison {
  readonly engine: string
  readonly seed: string
  readonly worlds: number
  readonly months: number
  readonly arms: Two<ArmResult>
  /** Second arm less first, by scalar. */
  readonly effects: { readonly [K in ScalarName]: PairedEffect }
  readonly trajectory: DifferenceTrajectory
}

/** What a paired effect says, in words for readers. `better` and `worse` are for outcomes that have a good side. */
export type EffectWord = 'better' | 'worse' | 'higher' | 'lower' | 'too close to call' | 'no difference'

/** The word for an effect: from its 95 % interval and from which side of the outcome is the good one. */
export function effectWord({ low, high }: Interval, better: Scalar['better']): EffectWord {
  if (low === 0 && high === 0) return 'no difference'
  if (low <= 0 && high >= 0) return 'too close to call'
  const rises = low > 0
  if (better === 0) return rises ? 'higher' : 'lower'
  return rises === (better === 1) ? 'better' : 'worse'
}

function resultOf({ label, scenario }: Arm, batches: readonly Batch[], kase: number): ArmResult {
  const digest = ensembleDigest(batches.map((batch) => batch.digests))
  return { label, scenario: scenario.id, case: scenario.cases[kase]!.id, scenarioHash: scenarioHash(scenario), digest }
}

/** Rows of compliance of one case, worlds x months. */
function rowsOf(batches: readonly Batch[], kase: number): Float64Array {
  const { months } = batches[0]!
  const worlds = batches.reduce((sum, batch) => sum + batch.to - batch.from, 0)
  const rows = new Float64Array(worlds * months)
  let next = 0
  for (const batch of batches) {
    const compliance = batch.series.compliance!
    for (let w = 0; w < batch.to - batch.from; w++) {
      const from = seriesFrom(batch, w, kase)
      rows.set(compliance.subarray(from, from + months), months * next++)
    }
  }
  return rows
}

function difference([first, second]: Two<readonly Batch[]>, cases: Two<number>): DifferenceTrajectory {
  const { months } = first[0]!
  const base = rowsOf(first, cases[0])
  const rows = rowsOf(second, cases[1]).map((value, at) => value - base[at]!)
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
    low: intervals.map((interval) => interval.low),
    high: intervals.map((interval) => interval.high),
    p05: [...p05!],
    p50: [...p50!],
    p95: [...p95!],
  }
}

/**
 * Compares batches that were run on the same tapes. The scenarios may differ in everything but their length.
 * @param cases position of the case in each arm
 * @throws RangeError if the arms have not the same worlds and months, or fewer than two worlds
 */
export function compareBatches(arms: Two<Arm>, batches: Two<readonly Batch[]>, seed: string, cases: Two<number> = [0, 0]): Comparison {
  const [first, second] = batches
  const months = first[0]?.months ?? 0
  if (second[0]?.months !== months) throw new RangeError(`expected arms of ${months} months, got ${second[0]?.months}`)
  const effects = Object.fromEntries(
    SCALAR_NAMES.map((name) => [name, pairedEffect(scalarOf(second, name, cases[1]), scalarOf(first, name, cases[0]))]),
  ) as { [K in ScalarName]: PairedEffect }
  return {
    engine: ENGINE,
    seed,
    worlds: first.reduce((sum, batch) => sum + batch.to - batch.from, 0),
    months,
    arms: [resultOf(arms[0], first, cases[0]), resultOf(arms[1], second, cases[1])],
    effects,
    trajectory: difference(batches, cases),
  }
}
