/** What must hold between the states, their ties and the world tables. ODD section 6. */

import { type Findings, show } from '../../problems/index.ts'
import { HOSTILITIES, pairKey, type WorldTableName } from '../../tables/index.ts'
import { given, inRow } from '../../text/index.ts'
import { formatPath, type Path } from '../path.ts'
import type { ScenarioDraft } from '../read/index.ts'
import { isWrittenOut, tableOf } from '../table.ts'
import { absentCure, type Census, type Library, nearCure } from './census.ts'
import { checkOnce, checkState } from './names.ts'

export function checkWorld(draft: ScenarioDraft, census: Census | null, library: Library, findings: Findings): void {
  const world = draft.world ?? {}
  const name = tableOf(draft)
  if (name !== null && 'keep' in world) checkKeep(world.keep ?? [], name, library, findings)
  if ('states' in world) {
    const ids = [...(world.states ?? [])].map((state) => state?.id)
    checkOnce(ids, (i) => ['world', 'states', i, 'id'], 'a different id for each state', findings)
  }
  if ('flows' in world) checkPairs(world.flows ?? [], ['world', 'flows'], 'members', census, findings)
  for (const part of ['alliances', 'neighbours', 'distances'] as const) {
    if (part in world) checkPairs(world[part] ?? [], ['world', part], 'both ways', census, findings)
  }
  checkHostility(world, census, findings)
  for (const id of Object.keys(draft.states ?? {})) checkState(id, ['states', id], census, findings)
  const ties = [...(draft.ties ?? [])].map((tie) => tie && ([tie.from, tie.to] as const))
  checkPairs(ties, ['ties'], 'directed', census, findings, ['from', 'to'])
  checkTies(draft, findings)
}

/** A pair of states is in one list, the worst that fits; of aggregates each list has a share of the pairs of members. */
function checkHostility(world: NonNullable<ScenarioDraft['world']>, census: Census | null, findings: Findings): void {
  const shares = new Map<string, number>()
  for (const part of HOSTILITIES) {
    const pairs = (part in world ? world[part] : undefined) ?? []
    checkPairs(pairs, ['world', part], 'both ways', census, findings)
    for (const [n, pair] of [...pairs].entries()) {
      const [from, to, share = 1] = pair ?? []
      if (from === undefined || to === undefined) continue
      const sum = (shares.get(pairKey(from, to)) ?? 0) + share
      shares.set(pairKey(from, to), sum)
      if (sum <= 1 + ROUNDING) continue
      const rule = `shares that add to at most 1 in ${inRow(HOSTILITIES)}`
      findings.add(formatPath(['world', part, n]), rule, `${given(sum)} for ${show(from)} and ${show(to)}`, 'keep the worst that fits')
    }
  }
}

/** What shares of many pairs may be off by when they are added. */
const ROUNDING = 1e-9

/** A tie says something, and flows of a world that is written out stand in one place. */
function checkTies(draft: ScenarioDraft, findings: Findings): void {
  const world = draft.world ?? {}
  const written = isWrittenOut(world)
  for (const [position, tie] of [...(draft.ties ?? [])].entries()) {
    if (tie === undefined) continue
    const where = ['ties', position]
    if (!('affinity' in tie || 'exports' in tie)) {
      findings.add(formatPath(where), '"affinity" or "exports"', 'neither', 'give one of them, or remove the tie')
    }
    if (tie.exports === undefined || !written) continue
    const cure = 'give the flow in "world.flows"'
    findings.add(formatPath([...where, 'exports']), 'exports in place of those of a world table', show(tie.exports), cure)
  }
}

function checkKeep(keep: readonly (string | undefined)[], name: WorldTableName, library: Library, findings: Findings): void {
  const table = library[name]
  if (table === undefined) {
    const cure = 'load the files of scenarios/data first, or write out the states'
    findings.add('world.table', 'a world table that is loaded', `"${name}", which is not`, cure)
    return
  }
  const ids = table.states.map(({ id }) => id)
  const names = table.states.map(({ name }) => name)
  const known = new Set(ids)
  keep.forEach((id, position) => {
    if (id === undefined || known.has(id)) return
    const cure = () => absentCure(table, id) ?? nearCure(id, ids, names) ?? 'use the ISO code of a state in scenarios/data/geography.csv'
    findings.add(formatPath(['world', 'keep', position]), 'the id of a state in the table', show(id), cure)
  })
  checkOnce(keep, (position) => ['world', 'keep', position], 'each state once', findings)
}

type PairDraft = readonly [from?: string | undefined, to?: string | undefined, ...rest: unknown[]]

/**
 * Pairs name two different states that exist, and stand once.
 * @param kind whether A-B and B-A are two pairs, and whether an aggregate may have a tie of its members to one another
 */
function checkPairs(
  pairs: readonly (PairDraft | undefined)[],
  path: Path,
  kind: 'both ways' | 'directed' | 'members',
  census: Census | null,
  findings: Findings,
  keys: readonly [string | number, string | number] = [0, 1],
): void {
  const seen = new Set<string>()
  pairs.forEach((pair, position) => {
    if (pair === undefined) return
    const [from, to] = pair
    checkState(from, [...path, position, keys[0]], census, findings)
    checkState(to, [...path, position, keys[1]], census, findings)
    if (from === undefined || to === undefined) return
    const where = formatPath([...path, position])
    const within = kind === 'members' && census !== null && census.ids.has(from) && !census.isWhole(from)
    if (from === to && !within) findings.add(where, 'two different states', `${show(from)} twice`, 'name another state, or remove it')
    const key = kind === 'both ways' ? pairKey(from, to) : `${from} ${to}`
    if (seen.has(key)) findings.add(where, 'each pair once', `${show(from)} and ${show(to)} again`, 'remove one of the two')
    seen.add(key)
  })
}
