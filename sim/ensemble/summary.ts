/**
 * What an ensemble says about one case, in one object: shares of outcomes and paths, times, the fan of compliance, harm and
 * cost, each with its 95 % interval, and the digest that names the result. The page and `pacta run` print only this.
 * ODD section 4, observation.
 */

import { type Estimate, kaplanMeier, meanInterval, quantileOfSorted, survivalQuantile, wilsonInterval } from '../analysis/index.ts'
import { type Batch, DEFIANCE, ENGINE, type OutcomeName, type Scenario, seriesFrom } from '../model/index.ts'
import { hash128, toHex } from '../random/index.ts'
import { scenarioHash } from '../scenario/index.ts'
import { bounds } from '../text/index.ts'
import { type ObligationSummary, summarizeObligations } from './obligations.ts'
import { PATH_NAMES, type PathName, pathOf } from './paths.ts'

/** Mean and quantiles over the worlds, one number per month. */
export interface Bands {
  readonly mean: readonly number[]
  readonly p05: readonly number[]
  readonly p25: readonly number[]
  readonly p50: readonly number[]
  readonly p75: readonly number[]
  readonly p95: readonly number[]
}

/** The summary of an ensemble as `pacta run --format json` prints it and as the page shows it. Intervals are 95 %. */
export interface EnsembleSummary {
  readonly engine: string
  readonly scenario: string
  readonly scenarioHash: string
  readonly seed: string
  readonly worlds: number
  /** In how many of them there was a judgment at all; shares, times and means are over these. */
  readonly opened: number
  readonly months: number
  readonly digest: string
  /** The case the numbers below are about. */
  readonly case: string
  /** Shares, 0-1, with Wilson intervals. Not exclusive: full counts as substantial; see `paths` for exclusive classes. */
  readonly outcomes: { readonly [outcome in 'fullCompliance' | 'substantialCompliance' | 'settled' | 'defied']: Estimate }
  readonly paths: { readonly [path: string]: Estimate }
  /** Obligation by obligation, in the sequence of the scenario. */
  readonly obligations: readonly ObligationSummary[]
  /** Kaplan-Meier median in months since the judgment; null where not reached. */
  readonly timeToFullCompliance: Estimate<number | null>
  readonly timeToSubstantialCompliance: Estimate<number | null>
  readonly series: { readonly compliance: Bands }
  /** Mean with t interval, share of GDP times years. */
  readonly civilianHarm: Estimate
  readonly respondentCost: Estimate
  /** USD bn over the run. */
  readonly senderCost: Estimate
  /** What the design costs in money over the run, by item, USD bn. */
  readonly bill: { readonly [item in 'all' | 'court' | 'help' | 'remedies' | 'coalition']: Estimate }
}

/**
 * The digest of an ensemble: hash of the four digest words of each world in the sequence of the batches, which is the sequence of
 * the replicates. 32 hexadecimal digits; the same however the worlds were cut into batches.
 */
export function ensembleDigest(digests: readonly Int32Array[]): string {
  const words = new Int32Array(digests.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of digests) {
    words.set(part, at)
    at += part.length
  }
  const out = new Int32Array(4)
  hash128(words, words.length, 0, out)
  return toHex(out)
}

/**
 * Sums up the batches of one ensemble for one case.
 * Worlds in which the case never came to a judgment are left out of every share, time, mean and band (`opened` counts the
 * rest); with none left, shares read 0 with the interval 0-1 and the bands are empty. A mean over fewer than two worlds has
 * the interval -Infinity to Infinity, which JSON writes as null.
 * @param batches in the sequence of the replicates, at least one world; all of the same months and cases
 * @param kase position of the case in the scenario
 * @throws RangeError without a world, or on a case that is not there
 */
export function summarize(scenario: Scenario, seed: string, batches: readonly Batch[], kase = 0): EnsembleSummary {
  const worlds = batches.reduce((sum, batch) => sum + batch.to - batch.from, 0)
  if (worlds === 0) throw new RangeError('batches: expected at least 1 world, got 0')
  const subject = scenario.cases[kase]
  if (subject === undefined) throw new RangeError(`case: expected ${bounds(0, scenario.cases.length - 1)}, got ${kase}`)
  const rows = openedRows(batches, kase)
  const opened = rows.reduce((sum, { places }) => sum + places.length, 0)
  const column = (name: OutcomeName) => columnOf(rows, opened, name)
  const full = column('timeToFull')
  const substantial = column('timeToSubstantial')
  const observed = column('observed')
  const settled = column('settled')
  const final = column('finalCompliance')
  return {
    engine: ENGINE,
    scenario: scenario.id,
    scenarioHash: scenarioHash(scenario),
    seed,
    worlds,
    opened,
    months: batches[0]!.months,
    digest: ensembleDigest(batches.map((batch) => batch.digests)),
    case: subject.id,
    outcomes: {
      fullCompliance: share(
        count(full, (time) => time >= 0),
        opened,
      ),
      substantialCompliance: share(
        count(substantial, (time) => time >= 0),
        opened,
      ),
      settled: share(
        count(settled, (flag) => flag === 1),
        opened,
      ),
      defied: share(
        count(final, (level, world) => level < DEFIANCE && settled[world] !== 1),
        opened,
      ),
    },
    paths: pathShares(rows, opened),
    obligations: summarizeObligations(scenario, batches, kase),
    timeToFullCompliance: medianTime(full, observed),
    timeToSubstantialCompliance: medianTime(substantial, observed),
    series: { compliance: bandsOf(rows, opened, 'compliance') },
    civilianHarm: meanOf(column('civilianHarm')),
    respondentCost: meanOf(column('respondentCost')),
    senderCost: meanOf(column('senderCost')),
    bill: {
      all: meanOf(column('bill')),
      court: meanOf(column('billCourt')),
      help: meanOf(column('billHelp')),
      remedies: meanOf(column('billRemedies')),
      coalition: meanOf(column('billCoalition')),
    },
  }
}

/** A batch and, of its worlds that came to a judgment, the places (world * cases + case) and where their months begin in a column. */
interface Rows {
  readonly batch: Batch
  readonly places: Int32Array
  readonly starts: Int32Array
}

function openedRows(batches: readonly Batch[], kase: number): readonly Rows[] {
  return batches.map((batch) => {
    const worlds = new Int32Array(batch.to - batch.from).map((_, world) => world)
    const opened = worlds.filter((world) => batch.outcomes.observed[world * batch.cases + kase]! > 0)
    return {
      batch,
      places: opened.map((world) => world * batch.cases + kase),
      starts: opened.map((world) => seriesFrom(batch, world, kase)),
    }
  })
}

function columnOf(rows: readonly Rows[], opened: number, name: OutcomeName): Float64Array {
  const values = new Float64Array(opened)
  let at = 0
  for (const { batch, places } of rows) {
    const from = batch.outcomes[name]
    for (const place of places) values[at++] = from[place]!
  }
  return values
}

function count(values: Float64Array, holds: (value: number, world: number) => boolean): number {
  let number = 0
  for (let world = 0; world < values.length; world++) if (holds(values[world]!, world)) number++
  return number
}

function share(successes: number, trials: number): Estimate {
  return trials === 0 ? { estimate: 0, low: 0, high: 1 } : wilsonInterval(successes, trials)
}

function pathShares(rows: readonly Rows[], opened: number): { readonly [path: string]: Estimate } {
  const counts = new Map<PathName, number>(PATH_NAMES.map((name) => [name, 0]))
  for (const { batch, places } of rows) {
    for (const place of places) {
      const path = pathOf(batch.outcomes, place)
      counts.set(path, counts.get(path)! + 1)
    }
  }
  return Object.fromEntries(PATH_NAMES.map((name) => [name, share(counts.get(name)!, opened)]))
}

/** Worlds that did not get there are censored at the end of what was observed of them. */
function medianTime(times: Float64Array, observed: Float64Array): Estimate<number | null> {
  if (times.length === 0) return { estimate: null, low: null, high: null }
  const watched = times.map((time, world) => (time >= 0 ? time : observed[world]!))
  return survivalQuantile(kaplanMeier(watched, Uint8Array.from(times, reached)), 0.5)
}

const reached = (time: number) => (time >= 0 ? 1 : 0)

function meanOf(values: Float64Array): Estimate {
  if (values.length < 2) return { estimate: values[0] ?? 0, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
  const { estimate, low, high } = meanInterval(values)
  return { estimate, low, high }
}

/**
 * The bands of any observable of one case, over the worlds that came to a judgment; empty where none did.
 * @throws RangeError on one that the batches do not hold
 */
export function observableBands(batches: readonly Batch[], observable: string, kase = 0): Bands {
  const rows = openedRows(batches, kase)
  return bandsOf(
    rows,
    rows.reduce((sum, { places }) => sum + places.length, 0),
    observable,
  )
}

/** Reads the batches month by month where they lie: joining them first would need the memory twice. */
function bandsOf(rows: readonly Rows[], opened: number, observable: string): Bands {
  const bands = { mean: [], p05: [], p25: [], p50: [], p75: [], p95: [] } as Record<keyof Bands, number[]>
  if (opened === 0) return bands
  const columns = rows.map(({ batch }) => batch.series[observable])
  if (columns.includes(undefined)) throw new RangeError(`observable: expected a recorded one, got ${observable}`)
  const months = rows[0]!.batch.months
  const values = new Float64Array(opened)
  for (let month = 0; month < months; month++) {
    let sum = 0
    let at = 0
    for (let part = 0; part < rows.length; part++) {
      const column = columns[part]!
      for (const start of rows[part]!.starts) {
        const value = column[start + month]!
        values[at++] = value
        sum += value
      }
    }
    values.sort()
    bands.mean.push(sum / opened)
    bands.p05.push(quantileOfSorted(values, 0.05))
    bands.p25.push(quantileOfSorted(values, 0.25))
    bands.p50.push(quantileOfSorted(values, 0.5))
    bands.p75.push(quantileOfSorted(values, 0.75))
    bands.p95.push(quantileOfSorted(values, 0.95))
  }
  return bands
}
