/**
 * What statistics on stylised facts read of a world: one row of plain numbers per world and case, taken from its
 * observables, month by month. Months count from the judgment; -1 stands for never. ODD section 4, observation.
 */

import type { Batch, Case, InstrumentName, Rung, Scenario } from '../../model/index.ts'
import { ENFORCER } from '../../model/index.ts'
import { log } from '../../random/index.ts'
import { MONTHS_PER_YEAR } from '../../text/index.ts'
import { type Acting, actingOf } from './acting.ts'

/** The observables that rows are taken from: all that a batch needs to keep. */
export const FACT_OBSERVABLES = ['compliance', 'rung', 'leverage', 'netDamage', 'riskPremium', 'trueGap'] as const

/** One world of one case. */
export interface FactRow {
  readonly scenario: Scenario
  readonly case: Case
  readonly replicate: number
  /** Months from judgment to the end of the run; 0 where the case never opened. */
  readonly observed: number
  /** Compliance after this many months, or at the end if that is earlier, 0-1. */
  readonly after24: number
  readonly after60: number
  readonly after120: number
  readonly final: number
  readonly settled: boolean
  readonly toSubstantial: number
  readonly toFull: number
  /** Until nothing that is asked for is left (5 % at most): full compliance, or a settlement carried out. */
  readonly toClosed: number
  readonly peakRung: number
  /** Month in which each rung above 0 was first in force or passed. */
  readonly climbs: readonly number[]
  /** Month of the first rung that holds more than words, travel bans and suspension of a vote. */
  readonly hardMonth: number
  readonly halfLife: number
  /** Leverage three years after its peak (or at the end) over its peak; null where there was none. */
  readonly kept: number | null
  readonly meanMembers: number
  readonly meanRally: number
  readonly civilianHarm: number
  readonly monthsUnderMeasures: number
  /** Basis points: highest in the first five years, and four years after the peak (or at the end). */
  readonly peakPremium: number
  readonly laterPremium: number
  /** Mean net damage over the three years from the first hard rung, and over the five years after these; share of GDP per year. */
  readonly damage: number | null
  readonly laterDamage: number | null
  /** Net damage two and eight years after the last rung was lifted, over that of the month before; null where none was. */
  readonly lifted24: number | null
  readonly lifted96: number | null
  /** From worlds with every state's role, else null: share that ever enforced among states that trade more than the median state
   * with the respondent (over their GDP), less that among the others. Claimants are left out. */
  readonly joinedByTrade: number | null
  /** Logarithm of the GDP of all that ever enforced over that of the respondent. */
  readonly sizeRatio: number | null
  /** Who enforced beside whom; null where the world does not tell. */
  readonly acting: Acting | null
}

const SOFT: readonly InstrumentName[] = ['diplomatic-protest', 'travel-ban', 'suspension-of-membership']

/** Whether a rung holds more than words, travel bans and suspension of a vote. */
export function isHard({ instruments }: Rung): boolean {
  return Object.entries(instruments).some(([name, intensity]) => intensity > 0 && !SOFT.includes(name as InstrumentName))
}

/** What may be left of a gap that counts as closed: as for full compliance. */
const LEFT = 0.05

function meanFrom(column: Float64Array, from: number, to: number): number | null {
  const end = Math.min(column.length, to)
  if (from < 0 || end <= from) return null
  let sum = 0
  for (let month = from; month < end; month++) sum += column[month]!
  return sum / (end - from)
}

function peakOf(column: Float64Array, from: number, to: number): number {
  let at = from
  for (let month = from; month < Math.min(column.length, to); month++) if (column[month]! > column[at]!) at = month
  return at
}

/** Month of the fall to rung 0 after which the ladder was not climbed again; -1 if there is none, or nothing hurt before it. */
function liftedAt(rung: Float64Array, damage: Float64Array): number {
  for (let month = rung.length - 1; month > 0; month--) {
    if (rung[month]! > 0) return -1
    if (rung[month - 1]! > 0) return damage[month - 1]! > 0.0005 ? month : -1
  }
  return -1
}

function tradeShares(scenario: Scenario, respondent: string): ReadonlyMap<string, number> {
  const { states, ties } = scenario
  const r = states.findIndex(({ id }) => id === respondent)
  const flow = (i: number) => ties.exports[i * states.length + r]! + ties.exports[r * states.length + i]!
  return new Map(states.map(({ id, gdp }, i) => [id, flow(i) / gdp]))
}

/** Positions of states that enforced in some month of a world. @param at world and case, as outcomes are kept */
function enforcersOf({ detail, months, states }: Batch, at: number): ReadonlySet<number> {
  const found = new Set<number>()
  const first = at * months * states
  for (let cell = 0; cell < months * states; cell++) {
    if (detail!.role[first + cell] === ENFORCER) found.add(cell % states)
  }
  return found
}

function joining(
  scenario: Scenario,
  { respondent, claimants }: Case,
  batch: Batch,
  at: number,
): Pick<FactRow, 'joinedByTrade' | 'sizeRatio'> {
  if (batch.detail === null) return { joinedByTrade: null, sizeRatio: null }
  const joined = enforcersOf(batch, at)
  const shares = tradeShares(scenario, respondent)
  const others = scenario.states
    .map(({ id, gdp }, at) => ({ id, gdp, share: shares.get(id)!, joined: joined.has(at) }))
    .filter(({ id }) => id !== respondent)
  const free = others.filter(({ id }) => !claimants.includes(id)).sort((a, b) => a.share - b.share)
  const half = free.length >> 1
  const rate = (states: typeof free) => states.filter((state) => state.joined).length / Math.max(1, states.length)
  const gdp = others.filter((state) => state.joined).reduce((sum, state) => sum + state.gdp, 0)
  const own = scenario.states.find(({ id }) => id === respondent)!.gdp
  return {
    joinedByTrade: free.length < 2 ? null : rate(free.slice(half)) - rate(free.slice(0, half)),
    sizeRatio: gdp > 0 ? log(gdp / own) : null,
  }
}

/** First month of each rung, counting as reached what was jumped over. */
function climbsOf(rung: Float64Array, rungs: number): readonly number[] {
  const first = new Array<number>(rungs).fill(-1)
  let highest = 0
  for (let month = 0; month < rung.length; month++) {
    for (; highest < rung[month]!; highest++) first[highest] = month
  }
  return first
}

/** The rows of a batch of level `series` or `explain`: world by world, in it case by case. */
export function factRows(scenario: Scenario, batch: Batch): readonly FactRow[] {
  return Array.from({ length: batch.to - batch.from }, (_, world) =>
    scenario.cases.map((kase, c) => rowOf(scenario, kase, batch, batch.from + world, world * batch.cases + c)),
  ).flat()
}

/** @param at world and case, as outcomes are kept */
function rowOf(scenario: Scenario, kase: Case, batch: Batch, replicate: number, at: number): FactRow {
  const { months, outcomes } = batch
  const judged = Math.min(months - 1, kase.judgment)
  const since = (name: (typeof FACT_OBSERVABLES)[number]) => batch.series[name]!.subarray(at * months + judged, (at + 1) * months)
  const [compliance, rung, damage] = [since('compliance'), since('rung'), since('netDamage')]
  const [leverage, premium] = [since('leverage'), since('riskPremium')]
  const last = compliance.length - 1
  const after = (month: number) => compliance[Math.min(last, month)]!
  const hardMonth = rung.findIndex((step) => step > 0 && isHard(kase.design.rungs[step - 1]!))
  const lifted = liftedAt(rung, damage)
  const left = (month: number) => (lifted > 0 && lifted + month <= last ? damage[lifted + month]! / damage[lifted - 1]! : null)
  const [dearest, strongest] = [peakOf(premium, 0, 5 * MONTHS_PER_YEAR), peakOf(leverage, 0, leverage.length)]
  return {
    scenario,
    case: kase,
    replicate,
    observed: outcomes.observed[at]!,
    after24: after(2 * MONTHS_PER_YEAR),
    after60: after(5 * MONTHS_PER_YEAR),
    after120: after(10 * MONTHS_PER_YEAR),
    final: outcomes.finalCompliance[at]!,
    settled: outcomes.settled[at] === 1,
    toSubstantial: outcomes.timeToSubstantial[at]!,
    toFull: outcomes.timeToFull[at]!,
    toClosed: since('trueGap').findIndex((gap) => gap <= LEFT),
    peakRung: outcomes.peakRung[at]!,
    climbs: climbsOf(rung, kase.design.rungs.length),
    hardMonth,
    halfLife: outcomes.coalitionHalfLife[at]!,
    kept: leverage[strongest]! > 0 ? leverage[Math.min(last, strongest + 3 * MONTHS_PER_YEAR)]! / leverage[strongest]! : null,
    meanMembers: outcomes.meanMembers[at]!,
    meanRally: outcomes.meanRally[at]!,
    civilianHarm: outcomes.civilianHarm[at]!,
    monthsUnderMeasures: outcomes.monthsUnderMeasures[at]!,
    peakPremium: premium[dearest]!,
    laterPremium: premium[Math.min(last, dearest + 4 * MONTHS_PER_YEAR)]!,
    damage: meanFrom(damage, hardMonth, hardMonth + 3 * MONTHS_PER_YEAR),
    laterDamage: hardMonth < 0 ? null : meanFrom(damage, hardMonth + 3 * MONTHS_PER_YEAR, hardMonth + 8 * MONTHS_PER_YEAR),
    lifted24: left(2 * MONTHS_PER_YEAR),
    lifted96: left(8 * MONTHS_PER_YEAR),
    ...joining(scenario, kase, batch, at),
    acting: batch.detail === null ? null : actingOf(scenario, kase, batch, at),
  }
}
