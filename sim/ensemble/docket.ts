/** What an ensemble says about a docket as a whole: how its cases end, how many are resolved, by court and by respondent. ODD section 4. */
import { type Estimate, meanInterval, wilsonInterval } from '../analysis/index.ts'
import type { Batch, Scenario } from '../model/index.ts'
import { PATH_NAMES, type PathName, pathOf } from './paths.ts'

/** Cases of a docket that have something in common: the court, or the respondent. */
export interface DocketGroup {
  /** Name of the court, or id of the respondent. */
  readonly id: string
  readonly cases: number
  /** Share of them that is resolved at the end. */
  readonly resolved: Estimate
}

/**
 * Shares are of the cases that came to a judgment: the mean over worlds with its t interval, cut to 0-1; where every world has all or
 * none, the Wilson interval.
 */
export interface DocketSummary {
  readonly cases: number
  /** Mean number of cases that came to a judgment. */
  readonly judged: number
  /** Share of cases by class of path. */
  readonly paths: { readonly [path: string]: Estimate }
  /** Share that complied fully and still does at the end: prompt and gradual paths. */
  readonly resolved: Estimate
  /** Share that reached full compliance neither within ten years nor before, of those watched so long; null where none was. */
  readonly pendingAfterTenYears: Estimate | null
  /** In the sequence of the scenario. */
  readonly courts: readonly DocketGroup[]
  /** The least resolved first. */
  readonly respondents: readonly DocketGroup[]
}

const TEN_YEARS = 120
const RESOLVED: readonly PathName[] = ['prompt', 'gradual']

/** One case in one world. */
interface Seen {
  readonly kase: number
  readonly path: PathName
  readonly observed: number
  readonly timeToFull: number
}

/** Null for a scenario of a single case. */
export function summarizeDocket(scenario: Scenario, batches: readonly Batch[]): DocketSummary | null {
  const { cases } = scenario
  if (cases.length < 2) return null
  const worlds = batches.flatMap(worldsOf)
  const shareOf = (counts: (seen: Seen) => boolean, among: (seen: Seen) => boolean = () => true) => meanShare(worlds, counts, among)
  const resolved = ({ path }: Seen) => RESOLVED.includes(path)
  const group = (id: string, holds: (kase: number) => boolean): DocketGroup => ({
    id,
    cases: cases.filter((_, kase) => holds(kase)).length,
    resolved: shareOf(resolved, ({ kase }) => holds(kase)) ?? UNKNOWN,
  })
  const groups = (key: 'court' | 'respondent') =>
    [...new Set(cases.map((kase) => kase[key]))].map((id) => group(id, (kase) => cases[kase]![key] === id))
  return {
    cases: cases.length,
    judged: worlds.reduce((sum, seen) => sum + seen.length, 0) / worlds.length,
    paths: Object.fromEntries(PATH_NAMES.map((name) => [name, shareOf(({ path }) => path === name) ?? UNKNOWN])),
    resolved: shareOf(resolved) ?? UNKNOWN,
    pendingAfterTenYears: shareOf(
      ({ timeToFull }) => timeToFull < 0 || timeToFull > TEN_YEARS,
      ({ observed }) => observed >= TEN_YEARS,
    ),
    courts: groups('court'),
    respondents: groups('respondent').sort((a, b) => a.resolved.estimate - b.resolved.estimate || b.cases - a.cases),
  }
}

const UNKNOWN: Estimate = { estimate: 0, low: 0, high: 1 }

/** The cases of each world that came to a judgment. */
function worldsOf({ from, to, cases, outcomes }: Batch): readonly (readonly Seen[])[] {
  return Array.from({ length: to - from }, (_, world) => {
    const seen: Seen[] = []
    for (let kase = 0; kase < cases; kase++) {
      const at = world * cases + kase
      const observed = outcomes.observed[at]!
      if (observed > 0) seen.push({ kase, path: pathOf(outcomes, at), observed, timeToFull: outcomes.timeToFull[at]! })
    }
    return seen
  })
}

/** Mean over worlds of the share of cases; worlds without such a case are left out; null if there are no others. */
function meanShare(worlds: readonly (readonly Seen[])[], counts: (seen: Seen) => boolean, among: (seen: Seen) => boolean): Estimate | null {
  const shares: number[] = []
  for (const seen of worlds) {
    const those = seen.filter(among)
    if (those.length > 0) shares.push(those.filter(counts).length / those.length)
  }
  if (shares.length === 0) return null
  // All or nothing in every world is a proportion, whose interval is not empty where all worlds agree.
  if (shares.every((share) => share === 0 || share === 1))
    return wilsonInterval(shares.filter((share) => share === 1).length, shares.length)
  if (shares.length === 1) return { estimate: shares[0]!, low: 0, high: 1 }
  const { estimate, low, high } = meanInterval(Float64Array.from(shares))
  return { estimate, low: Math.max(0, low), high: Math.min(1, high) }
}
