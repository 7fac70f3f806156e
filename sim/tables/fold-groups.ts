/**
 * Which states a folded world keeps whole and which it puts together.
 * ODD section 6.
 */
import { nearMatches, type Problem } from '../problems/index.ts'
import { TableError } from './problem.ts'
import type { WorldState } from './world-table.ts'

/** What becomes of the states that are not kept: one aggregate a region, one a subregion, one in all, or nothing. */
export type Rest = 'region' | 'subregion' | 'one' | 'drop'

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
 * @throws TableError naming every unknown or repeated id of `keep`, with near matches
 */
export function groupStates(states: readonly WorldState[], keep: readonly string[], rest: Rest): readonly Group[] {
  const problems = problemsOf(states, keep)
  if (problems.length > 0) throw new TableError(problems)
  const wanted = new Set(keep)
  const groups = new Map<string, Group & { members: number[] }>()
  states.forEach((state, position) => {
    const kept = wanted.has(state.id)
    if (!kept && rest === 'drop') return
    const label = kept ? state : areaOf(state, rest)
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
