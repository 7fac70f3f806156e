/**
 * A list of ties in a scenario file (flows, distances, neighbours) into which imported ones are merged: what was set by hand stays and
 * stands first, each with its own evidence; what an import put there before gives way. ODD section 6.
 */
import { pairKey } from '../../tables/index.ts'

/** What a file says of where a number comes from. */
export interface Entry {
  readonly grade: 'data' | 'estimate' | 'expert' | 'assumption'
  readonly source: string
}
/** By path. */
export type Evidence = { readonly [path: string]: Entry }

export type Tie = readonly [from: string, to: string, value?: number]

export interface MergedList {
  readonly ties: readonly Tie[]
  readonly evidence: Evidence
  /** Ties that were set by hand although the import has a number, `TUR to DEU`. */
  readonly byHand: readonly string[]
  /** How many numbers were taken over. */
  readonly taken: number
}

interface Merge {
  /** `world.flows`. */
  readonly path: string
  readonly there: readonly Tie[]
  readonly evidence: Evidence
  readonly imported: readonly Tie[]
  /** What is said of all imported ones. */
  readonly entry: Entry
  /** Imported ones, `DEU R-AFRICA`, of which something else is said, and what. */
  readonly partly: ReadonlySet<string>
  readonly partEntry: Entry
  readonly directed: boolean
  isImported(entry: Entry): boolean
}

const BY_HAND: Entry = { grade: 'assumption', source: 'Set by hand by the author of the scenario, who gives no source' }

export function mergeTies({ path, there, evidence, imported, entry, partly, partEntry, directed, isImported }: Merge): MergedList {
  const keyOf = ([from, to]: Tie) => (directed ? `${from} ${to}` : pairKey(from, to))
  const coming = new Set(imported.map(keyOf))
  const whole = evidence[path]
  const kept = there.flatMap((tie, n) => {
    const said = evidence[`${path}[${n}]`] ?? whole ?? BY_HAND
    const old = isImported(said)
    return old && coming.has(keyOf(tie)) ? [] : [{ tie, said, old }]
  })
  const fixed = new Set(kept.map(({ tie }) => keyOf(tie)))
  const fresh = imported.filter((tie) => !fixed.has(keyOf(tie)))
  const own = Object.fromEntries(kept.map(({ said }, n) => [`${path}[${n}]`, said]))
  const parts = fresh.flatMap((tie, n) => (partly.has(keyOf(tie)) ? [[`${path}[${kept.length + n}]`, partEntry] as const] : []))
  const others = Object.entries(evidence).filter(([at]) => at !== path && !at.startsWith(`${path}[`))
  return {
    ties: [...kept.map(({ tie }) => tie), ...fresh],
    evidence: { ...Object.fromEntries(others), ...own, ...Object.fromEntries(parts), ...(fresh.length > 0 ? { [path]: entry } : {}) },
    byHand: kept
      .filter(({ tie, old }) => !old && coming.has(keyOf(tie)))
      .map(({ tie: [from, to] }) => `${from} ${directed ? 'to' : 'and'} ${to}`),
    taken: fresh.length,
  }
}
