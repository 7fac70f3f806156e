/**
 * Which states a scenario has, who trades with whom, and how an unknown name can be corrected. Made from a draft, so it may be
 * incomplete; then nothing is said about names. ODD section 6.
 */
import { asked, nearMatches } from '../../problems/index.ts'
import { type Apart, type FoldedWorld, foldWorld, type Rest, type WorldTable, type WorldTableName } from '../../tables/index.ts'
import { type GivenExports, givenExports, withExports } from '../exports.ts'
import { apartIn, headsIn, type Members, type Sitting } from '../forums/index.ts'
import type { ScenarioDraft } from '../read/index.ts'
import { isWrittenOut, tableOf } from '../table.ts'

/** The world tables at hand. */
export type Library = { readonly [name in WorldTableName]?: WorldTable | undefined }

export interface Census {
  readonly ids: ReadonlySet<string>
  /** Whether the state stands for itself, not for an aggregate. */
  isWhole(id: string): boolean
  /** States with which the state has any trade; null where not all flows are known. */
  partners(id: string): ReadonlySet<string> | null
  /** How many states of the world belong to the members of a forum. */
  heads(of: Members): number
  /** What to do about a name that is not among the ids, or not whole. */
  cure(id: string): string
}

/** The census of the draft, or null where not all states are known. */
export function takeCensus(draft: ScenarioDraft, library: Library): Census | null {
  const world = draft.world
  if (world === undefined) return null
  if (isWrittenOut(world)) return inlineCensus(world)
  const name = tableOf(draft)
  const table = name === null ? undefined : library[name]
  if (!('keep' in world) || !('rest' in world) || table === undefined) return null
  const { keep, rest } = world
  if (keep === undefined || rest === undefined) return null
  return tableCensus(table, { keep, rest, apart: apartIn(draft), start: draft.start ?? null }, givenExports(draft))
}

type InlineDraft = Extract<NonNullable<ScenarioDraft['world']>, { states?: unknown }>

function inlineCensus(world: InlineDraft): Census | null {
  const states = [...(world.states ?? [])]
  const ids = states.map((state) => state?.id)
  if (ids.length === 0 || ids.includes(undefined)) return null
  const known = ids as string[]
  const names = states.map((state) => state?.name ?? '')
  const set = new Set(known)
  const many = new Set(states.filter((state) => (state?.members?.length ?? 1) > 1).map((state) => state?.id))
  const partners = new Map(known.map((id) => [id, new Set<string>()]))
  let complete = world.flows !== undefined
  for (const [from, to, exports] of [...(world.flows ?? [])].map((flow) => flow ?? [])) {
    if (from === undefined || to === undefined) complete = false
    if (from === undefined || to === undefined || exports === 0 || from === to) continue
    partners.get(from)?.add(to)
    partners.get(to)?.add(from)
  }
  return {
    ids: set,
    isWhole: (id) => set.has(id) && !many.has(id),
    partners: (id) => (complete ? (partners.get(id) ?? null) : null),
    heads: (of) => countHeads(states.map(sittingOf), of),
    cure: (id) =>
      (many.has(id) ? 'name a state that is none of several' : nearCure(id, known, names)) ?? 'add it to world.states, or name one of them',
  }
}

interface Folding {
  readonly keep: readonly (string | undefined)[]
  readonly rest: Rest
  readonly apart: readonly Apart[]
  readonly start: string | null
}

/** @param given flows that stand in place of those of the table */
function tableCensus(table: WorldTable, { keep, rest, apart, start }: Folding, given: readonly GivenExports[]): Census | null {
  const inTable = new Map(table.states.map((state) => [state.id, state.name]))
  const kept = new Set([...keep].filter((id) => id !== undefined && inTable.has(id)) as string[])
  if (kept.size === 0) return null
  const folded = foldOnce(table, [...kept], rest, start, apart)
  const ids = folded.states.map(({ id }) => id)
  const set = new Set(ids)
  return {
    ids: set,
    isWhole: (id) => kept.has(id),
    heads: (of) => countHeads(folded.states, of),
    partners: (id) => partnersIn(ids, withExports(folded.trade, ids, given), ids.indexOf(id)),
    cure(id) {
      const into = folded.states.find((state) => state.members.includes(id) && state.id !== id)
      if (into !== undefined) return `add "${id}" to world.keep, or name ${into.id}, into which it is folded`
      if (inTable.has(id)) return `add "${id}" to world.keep`
      const none = absentCure(table, id)
      if (none !== null) return none
      if (set.has(id)) return 'name a state of world.keep'
      const near = [...inTable.keys(), ...ids.filter((other) => !inTable.has(other))]
      const names = [...inTable.values(), ...folded.states.filter((s) => !inTable.has(s.id)).map(({ name }) => name)]
      return nearCure(id, near, names) ?? 'use the ISO code of a state of world.keep, or the id of an aggregate'
    },
  }
}

const countHeads = (states: readonly Sitting[], of: Members): number => states.reduce((sum, state) => sum + headsIn(state, of), 0)

/** A state of a draft that is written out. */
function sittingOf(state: NonNullable<InlineDraft['states']>[number] | undefined): Sitting {
  const { id = '', members = [id], memberships = [], population = 1 } = state ?? {}
  const blocs = Array.isArray(memberships)
    ? Object.fromEntries(memberships.map((bloc) => [bloc, 1]))
    : (memberships as { readonly [bloc: string]: number })
  return { id, members: members as readonly string[], memberships: blocs, population }
}

function partnersIn(ids: readonly string[], trade: Float64Array, at: number): ReadonlySet<string> {
  const n = ids.length
  return new Set(ids.filter((_, j) => at >= 0 && (trade[at * n + j]! > 0 || trade[j * n + at]! > 0)))
}

/** What to do about a state of the map that was not a state in the year of the table; null for other names. */
export function absentCure({ absent, year }: WorldTable, id: string): string | null {
  const found = absent.find((one) => one.id === id)
  if (found === undefined) return null
  const { name, within } = found
  const why = within === null ? `there was no state ${name} in ${year}` : `in ${year} ${name} was part of ${within.name}`
  return within === null ? `${why}: leave it out, or take another table` : `${why}: name "${within.id}", or take a later table`
}

/** `did you mean "DEU"?` for a slip in an id or a name. */
export function nearCure(id: string, ids: readonly string[], names: readonly string[]): string | null {
  const near = id.length <= 48 ? nearMatches(id, ids, names) : []
  return near.length > 0 ? asked(near) : null
}

/** The last fold of each table: a page that moves a slider folds the same states again and again. */
const LAST = new WeakMap<WorldTable, { readonly key: string; readonly folded: FoldedWorld }>()

/**
 * `foldWorld`, remembering the last fold of the table.
 * @param apart members of forums, whom no aggregate mixes with others
 * @param start memberships are those of the first day of this month; without it, of the last day of the year
 */
export function foldOnce(
  table: WorldTable,
  keep: readonly string[],
  rest: Rest,
  start: string | null = null,
  apart: readonly Apart[] = [],
): FoldedWorld {
  const key = `${start} ${rest} ${[...keep].sort().join(' ')} ${JSON.stringify(apart)}`
  const last = LAST.get(table)
  if (last?.key === key) return last.folded
  const folded = foldWorld(table, keep, rest, start === null ? undefined : `${start}-01`, apart)
  LAST.set(table, { key, folded })
  return folded
}
