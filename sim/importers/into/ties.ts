/** Imported ties as lists of a scenario file, folded where the scenario folds. ODD section 6. */
import { type FoldedState, type FoldedWorld, type OwnNumbers, pairKey, type WorldTable } from '../../tables/index.ts'
import { rounded } from '../../text/index.ts'
import type { Entry, Tie } from './merge.ts'
import { DIGITS, named } from './states.ts'

interface ImportedList {
  readonly name: 'flows' | 'distances' | 'neighbours'
  readonly imported: readonly Tie[]
  readonly entry: Entry
  readonly directed: boolean
  /** Ties in which there are numbers of the table too, `DEU R-AFRICA`, and what is said of them. */
  readonly partly: ReadonlySet<string>
  readonly partEntry: Entry
}

/** The world with the import, and without it. */
interface Worlds {
  readonly folded: FoldedWorld
  readonly before: FoldedWorld
  /** Only the flows that the import leaves as they are. */
  readonly untouched: FoldedWorld
}

/** The ties that the import changes, as lists of a scenario file. */
export function listsOf({ folded, before, untouched }: Worlds, own: OwnNumbers, key: string, base: WorldTable): readonly ImportedList[] {
  const { states } = folded
  const n = states.length
  const lists: ImportedList[] = []
  if (own.trade !== null) {
    const { ids, origin } = own.trade
    const inside = states.map(({ members }) => members.filter((id) => ids.has(id)).length)
    const partly = new Set<string>()
    const imported = states.flatMap((from, i) =>
      states.flatMap((to, j): Tie[] => {
        // An aggregate trades with itself where it has two members at least that the files have.
        const touched = i === j ? inside[i]! > 1 : inside[i]! > 0 && inside[j]! > 0
        const [flow, old] =
          i === j ? [folded.internalTrade[i]!, before.internalTrade[i]!] : [folded.trade[i * n + j]!, before.trade[i * n + j]!]
        const rest = i === j ? untouched.internalTrade[i]! : untouched.trade[i * n + j]!
        if (touched && rest > 0) partly.add(`${from.id} ${to.id}`)
        return touched && (flow > 0 || old > 0) ? [[from.id, to.id, rounded(flow, DIGITS)]] : []
      }),
    )
    const missing = states.flatMap(({ members }) => (members.length > 1 ? members.filter((id) => !ids.has(id)) : []))
    const source = `${key}: ${origin.year}, of aggregates the sum over their members`
    const entry: Entry = { grade: 'data', source }
    const partEntry: Entry = { grade: 'estimate', source: `${source}; flows of ${named(missing)} as in ${base.id}` }
    lists.push({ name: 'flows', imported, entry, directed: true, partly, partEntry })
  }
  for (const [name, column, matrix, how] of [
    ['distances', own.distance, folded.distance, 'mean over the pairs of members weighted by the product of their GDPs'],
    ['neighbours', own.contiguous, folded.contiguous, 'share of the pairs of members'],
  ] as const) {
    if (column.size === 0) continue
    const touched = (a: FoldedState, b: FoldedState) => a.members.some((i) => b.members.some((j) => column.has(pairKey(i, j))))
    const imported = states.flatMap((from, i) =>
      states.slice(i + 1).flatMap((to, more): Tie[] => {
        const at = i * n + i + 1 + more
        const [value, old] = [rounded(matrix[at]!, DIGITS), name === 'neighbours' ? before.contiguous[at]! : 1]
        if (!touched(from, to) || (value === 0 && old === 0)) return []
        return [name === 'neighbours' && value === 1 ? [from.id, to.id] : [from.id, to.id, value]]
      }),
    )
    const year = [...column.values()][0]!.year
    const source = `${key}: ${year ?? 'no year'}, of aggregates the ${how}`
    const entry: Entry = { grade: 'data', source }
    lists.push({ name, imported, entry, directed: false, partly: new Set(), partEntry: entry })
  }
  return lists
}
