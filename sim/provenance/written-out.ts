/**
 * A scenario file with its world written out: states, trade and ties as they are after folding and after what the file sets, each number
 * with its source. It needs no world table, and has the same hash and the same results. ODD section 6.
 */
import type { Scenario, State, TieColumn } from '../model/index.ts'
import { ATTRIBUTE_NAMES } from '../model/index.ts'
import { asCitation, INLINE_DISTANCE, type Library, SHARE_LISTS } from '../scenario/index.ts'
import { type Provenance, tellBacking } from './backing.ts'
import { GRADES, openLedger } from './ledger.ts'
import { type ListedField, TIE_LISTS } from './tie-fields.ts'

type Evidence = { readonly [path: string]: { readonly grade: string; readonly source: string } }
interface File {
  readonly [part: string]: unknown
  readonly ties?: readonly { readonly affinity?: number; readonly exports?: number }[]
  readonly sources?: { readonly [key: string]: string }
  readonly evidence?: Evidence
}

/**
 * @param file the file that the scenario was resolved from, without problems
 * @param library the tables it was resolved with
 */
export function writtenOut(scenario: Scenario, file: unknown, library: Library): object {
  const { states: _overrides, ties = [], sources = {}, evidence = {}, ...rest } = file as File
  const book = new Sources(sources)
  const kept = ties.flatMap(({ exports: _exports, ...tie }, n) => (tie.affinity === undefined ? [] : [{ tie, n }]))
  const told = { ...keptEvidence(evidence, kept), ...evidenceOfWorld(scenario, file, library, book) }
  return {
    ...rest,
    world: worldOf(scenario),
    ...(kept.length > 0 ? { ties: kept.map(({ tie }) => tie) } : {}),
    sources: book.all,
    evidence: told,
  }
}

/** Sources under their keys; the same text has one key. */
class Sources {
  readonly #all: { [key: string]: string }
  readonly #keyOf = new Map<string, string>()

  constructor(given: { readonly [key: string]: string }) {
    this.#all = { ...given }
  }

  get all(): { readonly [key: string]: string } {
    return this.#all
  }

  keyFor(text: string, name: string): string {
    const short = asCitation(text)
    const known = this.#keyOf.get(short)
    if (known !== undefined) return known
    let key = name
    for (let n = 2; Object.hasOwn(this.#all, key); n++) key = `${name}-${n}`
    this.#all[key] = short
    this.#keyOf.set(short, key)
    return key
  }
}

function worldOf({ states, ties }: Scenario): object {
  const ids = states.map(({ id }) => id)
  const n = ids.length
  const directed: (readonly [string, string, number])[] = []
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) if (ties.exports[i * n + j]! > 0) directed.push([ids[i]!, ids[j]!, ties.exports[i * n + j]!])
  }
  const pairs = (column: Exclude<TieColumn, 'exports' | 'affinity'>, usual: (at: number) => number) =>
    ids.flatMap((from, i) =>
      ids.slice(i + 1).flatMap((to, more) => {
        const at = i * n + i + 1 + more
        const value = ties[column][at]!
        if (value === usual(at)) return []
        return [value === 1 && column !== 'distance' ? [from, to] : [from, to, value]]
      }),
    )
  const none = () => 0
  const shares = Object.entries(SHARE_LISTS) as [keyof typeof SHARE_LISTS, string][]
  const apart = (at: number) => (ties.contiguous[at]! > 0 ? INLINE_DISTANCE.neighbours : INLINE_DISTANCE.others)
  return {
    states: states.map(stateOf),
    flows: directed,
    ...Object.fromEntries(shares.map(([column, list]) => [list, pairs(column, none)])),
    distances: pairs('distance', apart),
  }
}

function stateOf(state: State): object {
  const { id, name, region, latitude, longitude, memberships, veto, members } = state
  return {
    ...{ id, name, region },
    ...(members.length === 1 && members[0] === id ? {} : { members }),
    ...(latitude === null ? {} : { latitude }),
    ...(longitude === null ? {} : { longitude }),
    ...Object.fromEntries(ATTRIBUTE_NAMES.map((attribute) => [attribute, state[attribute]])),
    ...(Object.keys(memberships).length === 0 ? {} : { memberships }),
    ...(veto === (memberships.p5 === 1) ? {} : { veto }),
  }
}

/** Evidence for what stays; a tie may have another place than before. */
function keptEvidence(evidence: Evidence, ties: readonly { readonly n: number }[]): Evidence {
  const place = new Map(ties.map(({ n }, at) => [n, at]))
  return Object.fromEntries(
    Object.entries(evidence).flatMap(([path, entry]) => {
      if (/^(states|world\.)/.test(path)) return []
      const tie = /^ties\[(\d+)\](.*)$/.exec(path)
      if (tie === null) return [[path, entry]]
      const at = place.get(Number(tie[1]))
      return at === undefined || tie[2] === '.exports' ? [] : [[`ties[${at}]${tie[2]}`, entry]]
    }),
  )
}

function evidenceOfWorld(scenario: Scenario, file: unknown, library: Library, book: Sources): Evidence {
  const ledger = openLedger(scenario, file, library)
  const rowsOf = (name: string) => ledger.chapters.find((chapter) => chapter.name === name)!.rows()
  const evidence: { [path: string]: { grade: string; source: string } } = {}
  const place = new Map(scenario.states.map(({ id }, n) => [id, n]))
  const written = scenario.states.map(stateOf)
  const tell = (path: string, name: string, row: Provenance) => {
    const key = book.keyFor(tellBacking(row), name)
    evidence[path] = { grade: row.grade, source: row.year === null ? key : `${key}: ${row.year}` }
  }
  for (const row of rowsOf('states')) {
    const [, id = '', part = ''] = row.path.split('.')
    if (part in written[place.get(id)!]!) tell(`world.states[${place.get(id)}].${part}`, part, row)
  }
  for (const column of Object.keys(TIE_LISTS) as ListedField[]) {
    const rows = rowsOf('ties').filter(({ path }) => path.endsWith(`.${column}`))
    if (rows.length === 0) continue
    const worst = rows.reduce((low, { grade }) => Math.max(low, GRADES.indexOf(grade)), 0)
    const texts = rows.map(
      (row) => `${rows.length > 1 ? `${row.count} pairs: ` : ''}${tellBacking(row)}${row.year === null ? '' : `, ${row.year}`}`,
    )
    evidence[`world.${TIE_LISTS[column]}`] = { grade: GRADES[worst]!, source: book.keyFor(texts.join('; '), TIE_LISTS[column]) }
  }
  return evidence
}
