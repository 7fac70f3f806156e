/**
 * Provenance of the ties between pairs of states: one rule covers all that come from the same place in the same way,
 * as a large world has many thousands of ties. ODD section 6.
 */

import { NOT_GIVEN, type Scenario, type State, TIE_COLUMNS, type TieColumn } from '../model/index.ts'
import { INLINE_DISTANCE, type ScenarioFile } from '../scenario/index.ts'
import { citationOf, gradeOf, leastFlow, ruleOfFlow, type WorldTable } from '../tables/index.ts'
import { given, interval, prose } from '../text/index.ts'
import { type Backing, backing, type Provenance, type Records, toldOf } from './backing.ts'
import { hostilityBacking, hostilityKinds, isHostility } from './hostility.ts'
import { isOwn, ownBacking, ownKind } from './own-pairs.ts'
import { type Pair, pairsOf } from './pairs-of.ts'
import { foldedBy, type ListedField, TABLE_FIELDS, TIE_FIELDS, TIE_LISTS } from './tie-fields.ts'

type Row = Provenance

type Field = TieColumn

/** The last year of the list of alliances; SOURCES.md tells what was added to it. */
const LAST_ALLIANCES = 2018

/** Where the sources of distance have neither: scenarios/data/SOURCES.md. */
const OWN_DISTANCE: readonly string[] = ['TWN', 'XKX']

/** What is the same for many pairs is made once, so that pairs of one rule share one object. */
export interface PairSources {
  of(pair: Pair, field: Field): Backing
}

export function pairSources(records: Records): PairSources {
  return records.table === null ? inlineSources(records) : tableSources(records)
}

/** `ties[2].affinity` by `AAA BBB`, for the ties of the file that give it. */
function tiePaths({ file }: Records, field: 'affinity' | 'exports'): ReadonlyMap<string, string> {
  const { ties = [] } = file as { readonly ties?: ScenarioFile['ties'] }
  return new Map(ties.flatMap((tie, n) => (tie[field] === undefined ? [] : [[`${tie.from} ${tie.to}`, `ties[${n}].${field}`]])))
}

/** Where the file has the tie of a pair: in which list, and at which place of it. */
interface Listed {
  readonly list: string
  readonly path: string
}

/** Ties that the file gives, by field and `AAA BBB`; those without direction both ways. */
function listedTies({ file }: Records): { readonly [F in ListedField]: ReadonlyMap<string, Listed> } {
  const { world } = file as { readonly world: { readonly [list: string]: readonly (readonly [from: string, to: string])[] } }
  const mapOf = (field: ListedField) => {
    const list = `world.${TIE_LISTS[field]}`
    const all = (world[TIE_LISTS[field]] ?? []).flatMap(([from, to], n) => {
      const listed = { list, path: `${list}[${n}]` }
      return field === 'exports'
        ? [[`${from} ${to}`, listed] as const]
        : [[`${from} ${to}`, listed] as const, [`${to} ${from}`, listed] as const]
    })
    return new Map(all)
  }
  const maps = (Object.keys(TIE_LISTS) as ListedField[]).map((field) => [field, mapOf(field)] as const)
  return Object.fromEntries<ReadonlyMap<string, Listed>>(maps) as { readonly [F in ListedField]: ReadonlyMap<string, Listed> }
}

/** What the file says of a tie that it lists, one object for all of which it says the same. */
function listBackings(records: Records): (listed: Listed) => Backing {
  const known = new Map<string, Backing>()
  return ({ list, path }) => {
    const at = Object.hasOwn(records.scenario.evidence, path) ? path : list
    const found = known.get(at) ?? toldOf(records, [at])
    known.set(at, found)
    return found
  }
}

function tableSources(records: Records): PairSources {
  const table = records.table!
  const { exports } = records.scenario.ties
  const ties = tiePaths(records, 'affinity')
  const flows = tiePaths(records, 'exports')
  const lists = listedTies(records)
  const toldOfList = listBackings(records)
  const untraded = new Set(table.states.filter(({ imputed }) => imputed.includes('trade')).map(({ id }) => id))
  /** Whether flows of a member follow a rule that makes estimates, in a year in which flows in general are data. */
  const estimating = new Set(
    table.tradeRules.flatMap(({ grade, scope, states }) => (grade === 'estimate' && scope !== 'all' ? states : [])),
  )
  const estimatedIn = (...states: readonly State[]) => states.some(({ members }) => members.some((id) => estimating.has(id)))
  const hostile = hostilityKinds(records, table)
  const kind = (pair: Pair, field: Field): string => {
    if (isHostility(field)) return hostile(pair, field)
    const { from, to, at } = pair
    if (from.members.length * to.members.length > 1) return field === 'exports' && estimatedIn(from, to) ? 'folded in part' : 'folded'
    if (field === 'exports' && (untraded.has(from.id) || untraded.has(to.id))) return 'untraded'
    if (field === 'exports' && exports[at] === 0) return 'none'
    const rule = field === 'exports' ? ruleOfFlow(table.tradeRules, from.id, to.id) : null
    if (rule !== null) return `rule ${table.tradeRules.indexOf(rule)}`
    return field === 'distance' && (OWN_DISTANCE.includes(from.id) || OWN_DISTANCE.includes(to.id)) ? 'own' : 'table'
  }
  const make = (field: Field, how: string): Backing => {
    const source = citationOf(table, TABLE_FIELDS[field as keyof typeof TABLE_FIELDS])
    if (isOwn(how)) return ownBacking(table, field, how)
    const year = field === 'alliance' ? Math.min(table.year, LAST_ALLIANCES) : field === 'exports' ? table.year : null
    if (isHostility(field)) return hostilityBacking(table, field, how)
    const usual = gradeOf(table, TABLE_FIELDS[field as keyof typeof TABLE_FIELDS])
    if (how === 'folded') return backing('folded', usual, source, { year, note: foldedBy(field) })
    if (how === 'folded in part')
      return backing('folded', 'estimate', source, { year, note: `${foldedBy(field)}; some of them are estimates` })
    const rule = how.startsWith('rule ') ? table.tradeRules[Number(how.slice('rule '.length))]! : null
    if (rule !== null) return backing(rule.grade === 'data' ? 'table' : 'imputed', rule.grade, source, { year, note: rule.rule })
    if (how === 'untraded')
      return backing('imputed', 'assumption', 'No flow is on record for one of the two, and none is counted', {
        year,
        note: `No number in ${source}`,
      })
    if (how === 'own')
      return backing('estimate', 'estimate', 'Measured by this project between the capitals', {
        note: `No number in ${source}`,
      })
    return backing('table', usual, source, {
      year,
      note: how === 'none' ? `No flow of USD ${leastFlow(table.year)} m or more is on record, and none is counted` : '',
    })
  }
  const made = Object.fromEntries(TIE_COLUMNS.map((field) => [field, {}])) as { readonly [F in Field]: { [how: string]: Backing } }
  return {
    of(pair, field) {
      const key = `${pair.from.id} ${pair.to.id}`
      if (field === 'affinity') return toldOf(records, [ties.get(key)!])
      const set = field === 'exports' && flows.size > 0 ? flows.get(key) : undefined
      if (set !== undefined) return toldOf(records, [set], inPlaceOf(table, pair))
      const listed = lists[field].get(key)
      if (listed !== undefined) return toldOfList(listed)
      const how = ownKind(table, pair, field) ?? kind(pair, field)
      // Two names rather than one made of both: there are very many pairs.
      const found = made[field][how]
      if (found !== undefined) return found
      const fresh = make(field, how)
      made[field][how] = fresh
      return fresh
    },
  }
}

/** `In place of 0.12 in the table of 1985`, for two states kept whole. */
function inPlaceOf({ states, trade, year }: WorldTable, { from, to }: Pair): string {
  const [i, j] = [from, to].map((state) => (state.members.length === 1 ? states.findIndex(({ id }) => id === state.id) : -1)) as [
    number,
    number,
  ]
  return i < 0 || j < 0 ? `In place of the table of ${year}` : `In place of ${given(trade[i * states.length + j]!)} in the table of ${year}`
}

const APART = prose`
  States that are written out have no place on the map: ${INLINE_DISTANCE.neighbours} km between neighbours and ${INLINE_DISTANCE.others} km
  between all others`

function inlineSources(records: Records): PairSources {
  const known = new Map<string, Backing>()
  const once = (key: string, make: () => Backing): Backing => {
    const found = known.get(key) ?? make()
    known.set(key, found)
    return found
  }
  const lists = listedTies(records)
  const toldOfList = listBackings(records)
  const ties = tiePaths(records, 'affinity')
  return {
    of(pair, field) {
      const key = `${pair.from.id} ${pair.to.id}`
      if (field === 'affinity') return toldOf(records, [ties.get(key)!])
      const listed = lists[field].get(key)
      if (listed !== undefined) return toldOfList(listed)
      if (field === 'distance') return once(field, () => backing('model', 'assumption', APART))
      if (field === 'exports') return once(field, () => toldOf(records, ['world.flows'], 'The file lists no flow, so there is none'))
      return once(field, () => toldOf(records, [`world.${TIE_LISTS[field]}`]))
    },
  }
}

/** What is yes or no for two states is a share for aggregates. */
function unitOf(field: Field, { basis }: Backing): string {
  const unit = TIE_FIELDS[field][1]
  return basis === 'folded' && unit === 'of 1' ? 'of all pairs of members' : unit
}

/** The numbers that a pair has: affinity only where the scenario gives it. */
function fieldsOf({ ties }: Scenario, { at }: Pair): readonly Field[] {
  return TIE_COLUMNS.filter((field) => field !== 'affinity' || ties.affinity[at] !== NOT_GIVEN)
}

/** The numbers of one pair, one by one. */
export function pairRows({ scenario }: Records, sources: PairSources, pair: Pair): readonly Row[] {
  const [from, to] = [pair.from.name, pair.to.name]
  return fieldsOf(scenario, pair).map((field) => {
    const [words] = TIE_FIELDS[field]
    const behind = sources.of(pair, field)
    const between =
      field === 'exports' ? `from ${from} to ${to}` : field === 'affinity' ? `of ${from} towards ${to}` : `between ${from} and ${to}`
    return {
      path: `pairs.${pair.from.id}.${pair.to.id}.${field}`,
      meaning: `${words} ${between}`,
      value: scenario.ties[field][pair.at]!,
      unit: unitOf(field, behind),
      range: null,
      count: 1,
      ...behind,
    }
  })
}

interface Rule {
  readonly field: Field
  readonly behind: Backing
  count: number
  low: number
  high: number
}

/** One row for all numbers of a kind that have the same source, with the span of their values. */
export function pairRules({ scenario }: Records, sources: PairSources): readonly Row[] {
  const rules = new Map<string, Rule>()
  // Backings are shared, so that a rule is found by the object before its words are compared.
  const byBacking = new Map<Backing, Rule>()
  const ruleOf = (field: Field, behind: Backing): Rule => {
    const key = [field, behind.basis, behind.grade, behind.source, behind.note].join('\n')
    const rule = rules.get(key) ?? {
      field,
      behind,
      count: 0,
      low: Number.POSITIVE_INFINITY,
      high: Number.NEGATIVE_INFINITY,
    }
    rules.set(key, rule)
    return rule
  }
  for (const pair of pairsOf(scenario)) {
    for (const field of fieldsOf(scenario, pair)) {
      const value = scenario.ties[field][pair.at]!
      const behind = sources.of(pair, field)
      const rule = byBacking.get(behind) ?? ruleOf(field, behind)
      byBacking.set(behind, rule)
      rule.count++
      rule.low = Math.min(rule.low, value)
      rule.high = Math.max(rule.high, value)
    }
  }
  const sequence = (field: Field): number => TIE_COLUMNS.indexOf(field)
  return [...rules.values()]
    .sort((a, b) => sequence(a.field) - sequence(b.field) || b.count - a.count)
    .map(({ field, behind, count, low, high }): Row => {
      const [words] = TIE_FIELDS[field]
      const value = low === high ? low : interval(low, high, given)
      return {
        path: `pairs.*.*.${field}`,
        meaning: `${words}, ${count} pairs`,
        value,
        unit: unitOf(field, behind),
        range: null,
        count,
        ...behind,
      }
    })
}
