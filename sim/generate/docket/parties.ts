/**
 * Who stands before a court in a docket of ordinary cases: which states of the world table are kept whole, and who is drawn as
 * respondent and claimant. Weights are rules with a reason, not counts: no list of cases is copied. ODD section 4.
 */
import { exp, power } from '../../random/index.ts'
import type { WorldState, WorldTable } from '../../tables/index.ts'
import { type Draw, drawsFor, pick } from './draws.ts'

export type DocketCourt = 'echr' | 'eu' | 'wto' | 'icj'

export interface Parties {
  readonly respondent: string
  readonly claimants: readonly string[]
}

/** The states that a docket is about: whom it keeps whole, and who is party to which case. */
export interface CourtStates {
  /** Ids of the states kept whole, sorted. */
  readonly keep: readonly string[]
  /** Members of the institution among them. */
  readonly members: readonly string[]
  /** Parties of the case at a position. */
  readonly partiesOf: (draw: Draw, position: number) => Parties
}

/** States that trade most with everybody are kept in every docket. */
const GREAT = ['CHN', 'DEU', 'ESP', 'FRA', 'GBR', 'ITA', 'RUS', 'USA'] as const
/** Smaller members are folded into the rest of their region: millions of people. */
const SMALL_ECHR = 1.5
const SMALL_EU = 1
const TRADERS = 30
const RESPONDENT_TRADERS = 20
/** States of the ICJ docket. */
const ICJ_STATES = 36
/** Cases of the ICJ between states with a common border. */
export const NEIGHBOURS = 0.6

const of = (table: WorldTable, bloc: string, smallest: number) =>
  table.states.filter(({ memberships, population }) => memberships.includes(bloc) && population >= smallest)
const idsOf = (states: readonly WorldState[]) => states.map(({ id }) => id)
const together = (...lists: readonly (readonly string[])[]) => [...new Set(lists.flat())].sort()

/**
 * States with weaker rule of law have far more leading judgments: Russia, Ukraine and Türkiye a third of them, well-governed states one in
 * a hundred or less. People count by their third root.
 */
export const weightEchr = ({ population, ruleOfLaw }: WorldState) => power(population, 1 / 3) * exp(-4 * ruleOfLaw)
/** Directives bind all alike, so that members differ little: three times as many against the most frequent as against the least. */
export const weightEu = ({ population, ruleOfLaw }: WorldState) => Math.sqrt(Math.sqrt(population)) * exp(-2 * ruleOfLaw)

function bloc(members: readonly WorldState[], others: readonly string[], weight: (state: WorldState) => number): CourtStates {
  return {
    keep: together(idsOf(members), GREAT, others),
    members: idsOf(members),
    partiesOf: (draw, n) => ({ respondent: pick(members, weight, draw('respondent', n)).id, claimants: [] }),
  }
}

/** The greatest traders; a respondent in proportion to its trade, a complainant to its trade with the respondent. */
function traders(table: WorldTable): CourtStates {
  const n = table.states.length
  const between = (i: number, j: number) => table.trade[i * n + j]! + table.trade[j * n + i]!
  const totals = table.states.map((_, i) => table.states.reduce((sum, __, j) => sum + between(i, j), 0))
  const ranked = table.states.map((_, i) => i).sort((a, b) => totals[b]! - totals[a]! || a - b)
  const isEu = (i: number) => table.states[i]!.memberships.includes('eu')
  const large = ranked.slice(0, TRADERS)
  const members = large.map((i) => table.states[i]!.id).sort()
  return {
    keep: together(members, GREAT),
    members,
    partiesOf: (draw, position) => {
      const r = pick(large.slice(0, RESPONDENT_TRADERS), (i) => totals[i]!, draw('respondent', position))
      // Members of the Union have their own courts for quarrels with each other.
      const against = large.filter((i) => i !== r && !(isEu(i) && isEu(r)))
      const claimant = pick(against, (i) => between(i, r), draw('claimant', position))
      return { respondent: table.states[r]!.id, claimants: [table.states[claimant]!.id] }
    },
  }
}

/** The great powers and pairs of neighbours drawn from all of the world, until there are enough states; then pairs among these. */
function world(table: WorldTable, seed: string): CourtStates {
  const n = table.states.length
  const kept = new Set<string>(GREAT)
  const large = table.states.map((_, i) => i).filter((i) => table.states[i]!.population >= 1)
  const all = large.flatMap((i) => large.filter((j) => j > i && table.contiguous[i * n + j] === 1).map((j) => [i, j]))
  const attempts = Array.from({ length: 4 * ICJ_STATES }, (_, at) => `pool-${at + 1}`)
  const draw = drawsFor(attempts, seed)
  for (let at = 0; at < attempts.length && kept.size < ICJ_STATES; at++) {
    for (const i of pick(all, () => 1, draw('pair', at))) kept.add(table.states[i]!.id)
  }
  const states = table.states.map((_, i) => i).filter((i) => kept.has(table.states[i]!.id))
  const pairs = states.flatMap((i) => states.filter((j) => j !== i).map((j) => [i, j] as const))
  const near = pairs.filter(([i, j]) => table.contiguous[i * n + j] === 1)
  const keep = [...kept].sort()
  return {
    keep,
    members: keep,
    partiesOf: (draw, position) => {
      const among = draw('near', position) < NEIGHBOURS ? near : pairs
      const [r, claimant] = pick(among, () => 1, draw('pair', position))
      return { respondent: table.states[r]!.id, claimants: [table.states[claimant]!.id] }
    },
  }
}

/** @param seed decides the states of the ICJ docket; the others have theirs by rule */
export function statesOfCourt(court: DocketCourt, table: WorldTable, seed: string): CourtStates {
  switch (court) {
    case 'echr':
      return bloc(of(table, 'coe', SMALL_ECHR), [], weightEchr)
    case 'eu':
      return bloc(of(table, 'eu', SMALL_EU), ['CHE', 'NOR', 'TUR'], weightEu)
    case 'wto':
      return traders(table)
    case 'icj':
      return world(table, seed)
  }
}
