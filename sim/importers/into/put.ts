/**
 * Imported numbers put into a scenario file: it keeps the states that it keeps, and the rest is folded as its world is. What was set by
 * hand stays and is named; numbers of an earlier import of the same source give way. ODD section 6.
 */
import { apartIn, type ScenarioFile } from '../../scenario/index.ts'
import { foldWorld, type OwnNumbers, type OwnTable, type WorldTable, withOwnTables } from '../../tables/index.ts'
import { counted } from '../../text/index.ts'
import { type Entry, type MergedList, mergeTies, type Tie } from './merge.ts'
import { MOST_NAMED, named, statesInto } from './states.ts'
import { listsOf } from './ties.ts'

/** A checked file whose world is that of a table. */
export type TableScenario = ScenarioFile & { readonly world: Extract<ScenarioFile['world'], { keep: unknown }> }

export interface PutInto {
  readonly file: object
  /** How many numbers were put into the file. */
  readonly taken: number
  /** Paths of numbers that were set by hand and stay. */
  readonly byHand: readonly string[]
  /** What stays as the table has it, in words. */
  readonly findings: readonly string[]
}

/**
 * @param file without problems
 * @param source id of the importer, under which the file will cite it
 * @param ids of all importers, by which numbers of earlier imports are known
 */
export function putInto(file: TableScenario, base: WorldTable, table: OwnTable, source: string, ids: readonly string[]): PutInto {
  const own = withOwnTables(base, [table], '')
  const { keep, rest } = file.world
  // Aggregates are those of the scenario: members of its forums are kept apart.
  const day = file.start === undefined ? undefined : `${file.start}-01`
  const fold = (table: WorldTable) => foldWorld(table, keep, rest, day, apartIn(file))
  const folded = fold(own)
  const before = fold(base)
  const untouched = fold({ ...base, trade: tradeOutside(base, own.own) })
  const sources = file.sources ?? {}
  const key = freeKey(source, sources, table.citation)
  const isImported = (entry: Entry) => {
    const said = /^(([a-z]+)(?:-\d+)?): /.exec(entry.source)
    return said !== null && ids.includes(said[2]!) && Object.hasOwn(sources, said[1]!)
  }
  const states = statesInto(file, folded, own.own, key, base, isImported)
  let evidence = states.evidence
  const world: { [part: string]: unknown } = { ...file.world }
  const lists: MergedList[] = []
  const imported = listsOf({ folded, before, untouched }, own.own, key, base)
  const flows = imported.find(({ name }) => name === 'flows')?.imported ?? []
  for (const list of imported) {
    const there = (file.world[list.name] ?? []) as readonly Tie[]
    const merged = mergeTies({ ...list, path: `world.${list.name}`, there, evidence, isImported })
    if (merged.ties.length > 0) world[list.name] = merged.ties
    evidence = merged.evidence
    lists.push(merged)
  }
  // A single tie goes before the flows of the world, whatever the import has.
  const coming = new Set(flows.map(([from, to]) => `${from} ${to}`))
  const single = (file.ties ?? []).filter(({ from, to, exports }) => exports !== undefined && coming.has(`${from} ${to}`))
  const cited = Object.fromEntries(
    Object.entries({ ...sources, [key]: table.citation }).filter(([name]) => {
      const [, id = ''] = /^([a-z]+)(?:-\d+)?$/.exec(name) ?? []
      return name === key || !ids.includes(id) || Object.values(evidence).some((entry) => entry.source.startsWith(`${name}: `))
    }),
  )
  return {
    file: inSequence({ ...file, world, states: states.states, sources: cited, evidence }),
    taken: states.taken + lists.reduce((sum, { taken }) => sum + taken, 0),
    byHand: [...states.byHand, ...lists.flatMap(({ byHand }) => byHand), ...single.map(({ from, to }) => `exports of ${from} to ${to}`)],
    findings: findingsOf(own.own, base),
  }
}

/** The name of the source, with a number where another text stands under it. */
function freeKey(source: string, sources: { readonly [key: string]: string }, citation: string): string {
  let key = source
  for (let n = 2; Object.hasOwn(sources, key) && sources[key] !== citation; n++) key = `${source}-${n}`
  return key
}

/** A file with its parts where readers expect them. */
function inSequence({ world, states, ...file }: { readonly [part: string]: unknown }): object {
  const entries = Object.entries(file).filter(([part]) => part !== 'sources' && part !== 'evidence')
  const at = entries.findIndex(([part]) => part === 'cases')
  const filled = Object.keys(states as object).length > 0 ? [['states', states] as const] : []
  const parts = [...entries.slice(0, at), ['world', world] as const, ...filled, ...entries.slice(at)]
  return Object.fromEntries([...parts, ['sources', file.sources] as const, ['evidence', file.evidence] as const])
}

/** The flows of the table that the import leaves as they are. */
function tradeOutside({ trade, states }: WorldTable, own: OwnNumbers): Float64Array {
  const n = states.length
  const has = states.map(({ id }) => own.trade?.ids.has(id) === true)
  return trade.map((flow, at) => (has[Math.floor(at / n)] && has[at % n] ? 0 : flow))
}

/** States without a number in the files, of which the table's stay. */
function findingsOf(own: OwnNumbers, base: WorldTable): readonly string[] {
  const ids = base.states.map(({ id }) => id)
  const { trade } = own
  const silent = trade === null ? [] : ids.filter((id) => !trade.ids.has(id))
  if (silent.length === 0) return []
  const who = silent.length > MOST_NAMED ? counted(silent.length, 'state') : named(silent)
  return [`kept from ${base.id}: flows of ${who}, of which the files have none`]
}
