/**
 * A world small enough to simulate: some states kept whole, the others merged into aggregates, and no trade lost.
 * GDP, population and trade are sums; trade inside an aggregate is its internal trade, so that flows between the folded states and
 * internal trade together are the trade of all states folded. ODD section 6.
 */
import { type Apart, type Group, groupStates, type Rest } from './fold-groups.ts'
import { HOSTILITIES, type Hostility, hostilitiesOn } from './hostility.ts'
import { BLOCS } from './memberships.ts'
import { endOf, holdsOn, type Spell } from './spells.ts'
import type { WorldState, WorldTable } from './world-table.ts'

/**
 * A kept state, its numbers untouched, or an aggregate. In an aggregate, position and tourism are weighted by GDP (what counts is its
 * weight in the world economy), democracy, rule of law, capacity and voice by population (what counts is how people are governed); it
 * lies where its largest economy lies; `imputed` names every field that is imputed for one member at least.
 */
export interface FoldedState extends Omit<WorldState, 'memberships' | 'spells' | 'borders'> {
  /** ISO ids of the states folded in, sorted; one for a kept state. */
  readonly members: readonly string[]
  /** For every bloc the share of GDP that belongs to it, 0 to 1. */
  readonly memberships: { readonly [bloc: string]: number }
  /** For the blocs that it or a member ever belonged to: when, and which share of GDP the member has. */
  readonly spells: { readonly [bloc: string]: readonly (Spell & { readonly share: number })[] }
}

/** All matrices are n * n, row-major, in the sequence of `states`; those of hostility are shares like `alliance`, on a day. */
export interface FoldedWorld extends Readonly<Record<Hostility, Float64Array>> {
  /** Sorted by id in byte order. */
  readonly states: readonly FoldedState[]
  /** Exports from i to j, USD bn per year; the diagonal is 0. */
  readonly trade: Float64Array
  /** Trade between the members of each state, USD bn per year; 0 for a kept state. */
  readonly internalTrade: Float64Array
  /** Km, mean over the pairs of members weighted by the product of their GDPs; the diagonal is the mean within. */
  readonly distance: Float64Array
  /** Share of the pairs of members that are allied, 0 to 1; the diagonal is the share within. So are the next two. */
  readonly alliance: Float64Array
  readonly contiguous: Float64Array
  readonly language: Float64Array
}

/**
 * @param keep ids of the states to keep whole, in any sequence
 * @param rest what to do with the others; `drop` leaves them and their trade out
 * @param day the day that memberships and hostility are those of
 * @param apart groups of states that are in no aggregate with others
 * @throws TableError naming every unknown or repeated id, with near matches
 */
export function foldWorld(
  table: WorldTable,
  keep: readonly string[],
  rest: Rest,
  day: string = endOf(table.year),
  apart: readonly Apart[] = [],
): FoldedWorld {
  const groups = groupStates(table.states, keep, rest, apart, day)
  const n = groups.length
  const trade = foldTrade(table, groups)
  const internalTrade = Float64Array.from(groups, (_, i) => trade[i * n + i]!)
  for (let i = 0; i < n; i++) trade[i * n + i] = 0
  const byGdp = (i: number, j: number): number => table.states[i]!.gdp * table.states[j]!.gdp
  const evenly = (): number => 1
  return {
    states: groups.map((group) => foldStates(table.states, group, day)),
    trade,
    internalTrade,
    distance: foldPairs(table.distance, table.states.length, groups, byGdp),
    alliance: foldPairs(table.alliance, table.states.length, groups, evenly),
    contiguous: foldPairs(table.contiguous, table.states.length, groups, evenly),
    language: foldPairs(table.language, table.states.length, groups, evenly),
    ...foldHostility(table, groups, day),
  }
}

/** The share of the pairs of members that each class of hostility holds between. */
function foldHostility(table: WorldTable, groups: readonly Group[], day: string): Record<Hostility, Float64Array> {
  const total = table.states.length
  const at = new Map(table.states.map(({ id }, position) => [id, position]))
  const held = hostilitiesOn(table, day)
  const matrixOf = (hostility: Hostility): Float64Array => {
    const matrix = new Uint8Array(total * total)
    for (const { pair, worst } of held.values()) {
      const [a, b] = pair.map((id) => at.get(id)!) as [number, number]
      matrix[a * total + b] = matrix[b * total + a] = worst === hostility ? 1 : 0
    }
    return foldPairs(matrix, total, groups, () => 1)
  }
  return Object.fromEntries(HOSTILITIES.map((hostility) => [hostility, matrixOf(hostility)])) as Record<Hostility, Float64Array>
}

function foldStates(states: readonly WorldState[], group: Group, day: string): FoldedState {
  const members = group.members.map((position) => states[position]!)
  const ids = members.map((member) => member.id)
  const first = members[0]!
  const gdp = sum(members, (member) => member.gdp)
  const memberships = Object.fromEntries(
    BLOCS.map((bloc) => {
      const within = members.filter((member) => holdsOn(member.spells[bloc] ?? [], day))
      return [bloc, within.length === members.length ? 1 : sum(within, (member) => member.gdp) / gdp]
    }),
  )
  const spells = Object.fromEntries(
    BLOCS.flatMap((bloc) => {
      const all = members.flatMap((member) => (member.spells[bloc] ?? []).map((spell) => ({ ...spell, share: member.gdp / gdp })))
      return all.length === 0 ? [] : [[bloc, all]]
    }),
  )
  if (group.kept) {
    const { memberships: _blocs, borders: _borders, ...numbers } = first
    return { ...numbers, members: ids, memberships, spells }
  }
  const population = sum(members, (member) => member.population)
  const byGdp = (of: (member: WorldState) => number): number => sum(members, (m) => m.gdp * of(m)) / gdp
  const byPeople = (of: (member: WorldState) => number): number => sum(members, (m) => m.population * of(m)) / population
  const largest = members.reduce((best, member) => (member.gdp > best.gdp ? member : best))
  const { id, name, region, subregion } = group
  return {
    id,
    name,
    region,
    subregion,
    latitude: largest.latitude,
    longitude: largest.longitude,
    gdp,
    population,
    position: byGdp((member) => member.position),
    democracy: byPeople((member) => member.democracy),
    ruleOfLaw: byPeople((member) => member.ruleOfLaw),
    capacity: byPeople((member) => member.capacity),
    tourism: byGdp((member) => member.tourism),
    voice: byPeople((member) => member.voice),
    imputed: [...new Set(members.flatMap((member) => member.imputed))].sort(),
    members: ids,
    memberships,
    spells,
  }
}

/** Sums in id sequence, so that the same members give the same bytes. */
function sum(members: readonly WorldState[], of: (member: WorldState) => number): number {
  return members.reduce((total, member) => total + of(member), 0)
}

/** Flows between groups, and on the diagonal those within. */
function foldTrade(table: WorldTable, groups: readonly Group[]): Float64Array {
  const total = table.states.length
  const n = groups.length
  const trade = new Float64Array(n * n)
  groups.forEach((from, a) => {
    groups.forEach((to, b) => {
      let flow = 0
      for (const i of from.members) for (const j of to.members) flow += table.trade[i * total + j]!
      trade[a * n + b] = flow
    })
  })
  return trade
}

/** Weighted mean of a symmetric matrix over the pairs of different members of two groups; 0 where there is no such pair. */
function foldPairs(
  values: Float64Array | Uint8Array,
  total: number,
  groups: readonly Group[],
  weight: (i: number, j: number) => number,
): Float64Array {
  const n = groups.length
  const folded = new Float64Array(n * n)
  for (let a = 0; a < n; a++) {
    for (let b = a; b < n; b++) {
      let weighted = 0
      let weights = 0
      for (const i of groups[a]!.members) {
        for (const j of groups[b]!.members) {
          if (i === j) continue
          const w = weight(i, j)
          weighted += w * values[i * total + j]!
          weights += w
        }
      }
      // A value times its weight and divided by it again need not be the value: two kept states keep theirs.
      const alone = groups[a]!.members.length * groups[b]!.members.length === 1
      const only = values[groups[a]!.members[0]! * total + groups[b]!.members[0]!]!
      const mean = alone ? only : weights > 0 ? weighted / weights : 0
      folded[a * n + b] = mean
      folded[b * n + a] = mean
    }
  }
  return folded
}
