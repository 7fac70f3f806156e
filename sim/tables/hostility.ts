/**
 * The worst that stands between two states on a day, in four classes from enemies down to a claim. A pair is in one class at most.
 * ODD section 6.
 */
import { pairKey } from './pairs.ts'
import type { Relation, RelationKind } from './relations.ts'
import { holdsOn } from './spells.ts'
import type { WorldTable } from './world-table.ts'

/**
 * Worst first. `enemies` are at war, or rivals between whom the rivalry is severe; `hostile` is a severe rivalry that the list of rivals
 * does not have; `rivals` are on that list or live in a lesser rivalry; `claims` is a claim to land between two that are not allied and
 * whose peace is not warm.
 */
export const HOSTILITIES = ['enemies', 'hostile', 'rivals', 'claims'] as const
export type Hostility = (typeof HOSTILITIES)[number]

export interface Worst {
  readonly pair: readonly [string, string]
  readonly worst: Hostility
  /** `estimate` where it rests on something recalled. */
  readonly grade: 'data' | 'estimate'
}

function worstOf(has: (kind: RelationKind) => boolean, allied: boolean): Hostility | null {
  if (has('war') || (has('rivals') && has('severe'))) return 'enemies'
  if (has('severe')) return 'hostile'
  if (has('rivals') || has('lesser')) return 'rivals'
  return has('claims') && !has('warm') && !has('close') && !allied ? 'claims' : null
}

type Bound = Pick<WorldTable, 'relations' | 'alliance'> & { readonly states: readonly { readonly id: string }[] }

/** What stands between the pairs that have anything between them, by `pairKey`. @param day `1973-01-31` */
export function hostilitiesOn({ relations, alliance, states }: Bound, day: string): ReadonlyMap<string, Worst> {
  const at = new Map(states.map(({ id }, position) => [id, position]))
  const held = new Map<string, Relation[]>()
  for (const relation of relations) {
    if (!holdsOn(relation.spells, day)) continue
    const key = pairKey(relation.from, relation.to)
    held.set(key, [...(held.get(key) ?? []), relation])
  }
  const found = new Map<string, Worst>()
  for (const [key, all] of held) {
    const { from, to } = all[0]!
    const allied = alliance[at.get(from)! * states.length + at.get(to)!] === 1
    const among = (some: readonly Relation[]) => worstOf((kind) => some.some((one) => one.kind === kind), allied)
    const worst = among(all)
    if (worst === null) continue
    const known = among(all.filter(({ grade }) => grade === 'data'))
    found.set(key, { pair: [from, to], worst, grade: known === worst ? 'data' : 'estimate' })
  }
  return found
}
