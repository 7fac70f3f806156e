/** Provenance of ties between pairs of states that are the user's own in a world table. ODD section 6. */
import { type OwnNumbers, pairKey, type WorldTable } from '../tables/index.ts'
import { type Backing, backing } from './backing.ts'
import type { Pair } from './pairs-of.ts'

const KINDS = ['own pair', 'own, folded', 'own, folded in part'] as const
type Kind = (typeof KINDS)[number]
type Field = 'exports' | 'distance' | 'contiguous'

export const isOwn = (how: string): how is Kind => KINDS.some((one) => one === how)

/** How a tie is the user's own; null where it is not. */
export function ownKind({ own }: WorldTable, { from, to }: Pair, field: string): Kind | null {
  if (own === undefined || !(field === 'exports' || field === 'distance' || field === 'contiguous')) return null
  const [some, all] = countOwn(own, field, from.members, to.members)
  if (some === 0) return null
  return all === 1 ? 'own pair' : some === all ? 'own, folded' : 'own, folded in part'
}

/** Pairs of members that are the user's own, and all pairs. */
function countOwn(own: OwnNumbers, field: Field, from: readonly string[], to: readonly string[]): readonly [number, number] {
  const all = from.length * to.length
  if (field === 'exports') {
    const trades = (ids: readonly string[]) => ids.filter((id) => own.trade?.ids.has(id) === true).length
    return [trades(from) * trades(to), all]
  }
  const known = own[field]
  if (known.size === 0) return [0, all]
  return [from.reduce((sum, a) => sum + to.filter((b) => known.has(pairKey(a, b))).length, 0), all]
}

export function ownBacking({ own, id }: WorldTable, field: string, how: Kind): Backing {
  const first = field === 'exports' ? own!.trade!.origin : [...own![field as 'distance' | 'contiguous'].values()][0]!
  const { citation, year, grade } = first
  if (how === 'own pair') return backing('table', grade, citation, { year })
  const part = how === 'own, folded in part'
  const note = `Aggregates: put together from their members${part ? `, some of them as in ${id}` : ''}`
  return backing('folded', part && grade === 'data' ? 'estimate' : grade, citation, { year, note })
}
