/**
 * Which states a folded world keeps whole and which it puts together.
 * ODD section 6.
 */
import { nearMatches, type Problem } from '../problems/index.ts'
import { TableError } from './problem.ts'
import { holdsOn } from './spells.ts'
import type { WorldState } from './world-table.ts'

/** What becomes of the states that are not kept: one aggregate a region, one a subregion, one in all, or nothing. */
export type Rest = 'region' | 'subregion' | 'one' | 'drop'

/** States that must not be put together with others: members of a bloc on the day, or those of a list. */
export interface Apart {
  /** Stands in the id of their aggregate. */
  readonly label: string
  readonly of: string | readonly string[]
}

/** A kept state (one member) or an aggregate. */
export interface Group {
  /** The state's own id, or `R-` and the name of the area: `R-WESTERN-AFRICA`. */
  readonly id: string
  readonly name: string
  readonly region: string
  readonly subregion: string
  /** Positions in the world table, ascending; at least one. */
  readonly members: readonly number[]
  readonly kept: boolean
}

/**
 * The groups sorted by id in byte order, whatever the sequence of `keep`.
 * @param apart groups of states that are kept apart from the others of their area, by label
 * @param day the day that memberships are those of
 * @throws TableError naming every unknown or repeated id of `keep`, with near matches
 */
export function groupStates(
  states: readonly WorldState[],
  keep: readonly string[],
  rest: Rest,
  apart: readonly Apart[] = [],
  day = '',
): readonly Group[] {
  const problems = problemsOf(states, keep)
  if (problems.length > 0) throw new TableError(problems)
  const wanted = new Set(keep)
  const within = ({ id, spells }: WorldState, of: Apart['of']) =>
    typeof of === 'string' ? holdsOn(spells[of] ?? [], day) : of.includes(id)
  /** Of an area that a group divides: which states left there belong to it. */
  const divided = new Map<string, readonly Apart[]>()
  const dividing = (area: string): readonly Apart[] => {
    const known = divided.get(area)
    if (known !== undefined) return known
    const there = states.filter((state) => !wanted.has(state.id) && areaOf(state, rest).id === area)
    const made = apart.filter(({ of }) => new Set(there.map((state) => within(state, of))).size > 1)
    divided.set(area, made)
    return made
  }
  const groups = new Map<string, Group & { members: number[] }>()
  states.forEach((state, position) => {
    const kept = wanted.has(state.id)
    if (!kept && rest === 'drop') return
    const area = areaOf(state, rest)
    const label = kept
      ? state
      : labelled(
          area,
          dividing(area.id).filter(({ of }) => within(state, of)),
        )
    const group = groups.get(label.id)
    if (group !== undefined) group.members.push(position)
    else {
      const { id, name, region, subregion } = label
      groups.set(id, { id, name, region, subregion, members: [position], kept })
    }
  })
  if (groups.size === 0) {
    const cure = 'name a state, or fold the rest by region'
    throw new TableError([{ place: 'keep', rule: 'at least one state', value: 'none', cure }])
  }
  return [...groups.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function areaOf(state: WorldState, rest: Rest): { id: string; name: string; region: string; subregion: string } {
  if (rest === 'one') return { id: 'R-WORLD', name: 'Rest of the world', region: 'World', subregion: 'World' }
  const area = rest === 'region' ? state.region : state.subregion
  const id = `R-${area.toUpperCase().replace(/[^A-Z0-9]+/g, '-')}`
  return { id, name: `Rest of ${area}`, region: state.region, subregion: area }
}

/** `R-EUROPE-EU`, Rest of Europe (EU): the area, and the groups in it that the states belong to. */
function labelled<A extends { readonly id: string; readonly name: string }>(area: A, groups: readonly Apart[]): A {
  if (groups.length === 0) return area
  const labels = groups.map(({ label }) => label.toUpperCase())
  return { ...area, id: `${area.id}-${labels.join('-')}`, name: `${area.name} (${labels.join(', ')})` }
}

function problemsOf(states: readonly WorldState[], keep: readonly string[]): readonly Problem[] {
  const ids = states.map((state) => state.id)
  const names = states.map((state) => state.name)
  return keep.flatMap((id, position): Problem[] => {
    const place = `keep[${position}]`
    if (keep.indexOf(id) < position) {
      return [{ place, rule: 'each state once', value: `"${id}" again`, cure: 'remove it' }]
    }
    if (ids.includes(id)) return []
    const near = nearMatches(id, ids, names)
    const cure = near.length > 0 ? `did you mean ${near.join(' or ')}?` : 'use an ISO 3166 alpha-3 code of geography.csv'
    return [{ place, rule: 'the id of a state', value: `"${id}"`, cure }]
  })
}
