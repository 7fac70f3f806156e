/**
 * Sums up an ensemble batch by batch into the picture the page draws. Runs in the desk worker; the first few worlds,
 * where they are short, on the page itself.
 */
import {
  type Batch,
  type CaseHistory,
  type CodedPath,
  historyOf,
  observableBands,
  ofCase,
  PATH_NAMES,
  pathOf,
  type Scenario,
  seriesFrom,
  summarize,
  summarizeDocket,
  worldsNeededForProportion,
} from '../../../sim/index.ts'
import type { Picture } from '../contract.ts'

/** Observables that the page draws over all worlds. */
export const DRAWN = [
  'compliance',
  'rung',
  'leverage',
  'supporterShare',
  'busterShare',
  'patronShare',
  'pressure',
  'resistance',
  'civilianHarm',
  'senderBurden',
] as const

/** Worlds drawn as thin lines. */
const SAMPLED = 20
/** Half-width the precision meter aims at. */
const TARGET = 0.03
/** Typical worlds are looked for among this many. */
const CANDIDATES = 512

/** The batch with these observables and no others. */
export function slim(batch: Batch, names: readonly string[]): Batch {
  const kept = names.flatMap((name) => {
    const column = batch.series[name]
    return column === undefined ? [] : [[name, column] as const]
  })
  return { ...batch, series: Object.fromEntries(kept) }
}

/** An ensemble that grows. */
export interface GrowingPicture {
  /** Batches in the sequence of the replicates, without gaps; returns the picture of all there is. */
  add(batches: readonly Batch[]): Picture
  /** The same worlds, of another case or the same; null where there are none yet, or more than `most`. */
  turn(kase: number, most: number): Picture | null
  /** All there is against the coded path of the case. @param others coded paths of other cases, for the base rate */
  history(others: readonly CodedPath[]): CaseHistory
}

export function createPicture(scenario: Scenario, seed: string, first: number): GrowingPicture {
  const all: Batch[] = []
  /** The same with the months of the case, which are read for every picture. */
  let shown: Batch[] = []
  let kase = first
  return {
    add(batches) {
      all.push(...batches)
      shown.push(...batches.map((batch) => ofCase(batch, kase)))
      return pictureOf(scenario, seed, shown, kase)
    },
    turn(next, most) {
      const worlds = all.reduce((sum, { from, to }) => sum + to - from, 0)
      if (worlds === 0 || worlds > most) return null
      if (kase !== next) shown = all.map((batch) => ofCase(batch, next))
      kase = next
      return pictureOf(scenario, seed, shown, kase)
    },
    history: (others) => historyOf(scenario, shown, others, kase),
  }
}

function pictureOf(scenario: Scenario, seed: string, batches: readonly Batch[], kase: number): Picture {
  const summary = summarize(scenario, seed, batches, kase)
  const bands = (observable: string) => observableBands(batches, observable, kase)
  const mean = (observable: string) => meanByMonth(batches, observable, kase)
  const { estimate: share } = summary.outcomes.fullCompliance
  return {
    summary,
    docket: summarizeDocket(scenario, batches),
    pressure: bands('pressure'),
    resistance: bands('resistance'),
    civilianHarm: bands('civilianHarm'),
    senderBurden: bands('senderBurden'),
    rungs: rungShares(batches, kase, scenario.cases[kase]!.design.rungs.length + 1),
    roles: {
      enforcer: mean('leverage'),
      supporter: mean('supporterShare'),
      buster: mean('busterShare'),
      patron: mean('patronShare'),
    },
    sample: sampleOf(batches, kase),
    typical: typicalOf(batches, kase, summary.series.compliance.p50, modalPath(summary.paths)),
    target: TARGET,
    needed: worldsNeededForProportion(Math.round(share * summary.opened), summary.opened, TARGET),
  }
}

/** Calls back with the row of the observable of every world: months of `column` from `at`. */
function eachWorld(
  batches: readonly Batch[],
  observable: string,
  kase: number,
  visit: (column: Float64Array, at: number, batch: Batch, place: number) => void,
): number {
  let worlds = 0
  for (const batch of batches) {
    const column = batch.series[observable]!
    for (let world = 0; world < batch.to - batch.from; world++) {
      visit(column, seriesFrom(batch, world, kase), batch, world * batch.cases + kase)
      worlds++
    }
  }
  return worlds
}

function meanByMonth(batches: readonly Batch[], observable: string, kase: number): Float64Array {
  const mean = new Float64Array(batches[0]!.months)
  const worlds = eachWorld(batches, observable, kase, (column, at) => {
    for (let month = 0; month < mean.length; month++) mean[month]! += column[at + month]!
  })
  return mean.map((sum) => sum / worlds)
}

function rungShares(batches: readonly Batch[], kase: number, rungs: number): readonly Float64Array[] {
  const months = batches[0]!.months
  const shares = Array.from({ length: rungs }, () => new Float64Array(months))
  const worlds = eachWorld(batches, 'rung', kase, (column, at) => {
    for (let month = 0; month < months; month++) shares[column[at + month]!]![month]! += 1
  })
  return shares.map((share) => share.map((count) => count / worlds))
}

function sampleOf(batches: readonly Batch[], kase: number): readonly Float64Array[] {
  const sample: Float64Array[] = []
  for (const batch of batches) {
    if (sample.length === SAMPLED) break
    eachWorld([batch], 'compliance', kase, (column, at) => {
      if (sample.length < SAMPLED) sample.push(column.slice(at, at + batch.months))
    })
  }
  return sample
}

function modalPath(paths: { readonly [path: string]: { readonly estimate: number } }): string {
  return PATH_NAMES.reduce((best, name) => (paths[name]!.estimate > paths[best]!.estimate ? name : best), PATH_NAMES[0]!)
}

function typicalOf(batches: readonly Batch[], kase: number, median: readonly number[], path: string): number {
  let best = batches[0]!.from
  let least = Number.POSITIVE_INFINITY
  let seen = 0
  for (const batch of batches) {
    if (seen >= CANDIDATES) break
    eachWorld([batch], 'compliance', kase, (column, at, _, place) => {
      seen++
      if (pathOf(batch.outcomes, place) !== path) return
      let distance = 0
      for (let month = 0; month < median.length; month++) distance += Math.abs(column[at + month]! - median[month]!)
      if (distance < least) {
        least = distance
        best = batch.from + Math.floor(place / batch.cases)
      }
    })
  }
  return best
}
