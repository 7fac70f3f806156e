/**
 * Provenance of the ties between pairs of states: a rule over all that come from the same place in the same way, as a large world has many
 * thousands. ODD section 6.
 */

import type { Pair, State } from '../model/index.ts'
import { INLINE_DISTANCE } from '../scenario/index.ts'
import { citationOf } from '../tables/index.ts'
import { prose } from '../text/index.ts'
import { type Backing, backing, type Provenance, type Records, shortly, toldOf } from './backing.ts'

type Row = Provenance

const FIELDS = {
  exports: ['Exports of goods', 'USD bn per year'],
  distance: ['Distance', 'km'],
  alliance: ['Defence alliance', 'of 1'],
  contiguous: ['Common land border', 'of 1'],
  affinity: ['Given affinity', 'index'],
} as const
type Field = keyof typeof FIELDS
const FIELD_NAMES = Object.keys(FIELDS) as readonly Field[]

/** How an aggregate has it from its members. */
const FOLDED: { readonly [F in Field]?: string } = {
  exports: 'Aggregates: sum over the flows of their members',
  distance: 'Aggregates: mean over the pairs of members weighted by the product of their GDPs',
  alliance: 'Aggregates: share of the pairs of members',
  contiguous: 'Aggregates: share of the pairs of members',
}

/** Where the sources of distance have neither: scenarios/data/SOURCES.md. */
const OWN_DISTANCE: readonly string[] = ['TWN', 'XKX']

interface Ends {
  readonly from: State
  readonly to: State
}

/** What is the same for many pairs is made once, so that pairs of one rule share one object. */
export interface PairSources {
  of(pair: Pair, field: Field): Backing
}

export function pairSources(records: Records): PairSources {
  return records.table === null ? inlineSources(records) : tableSources(records)
}

/** `ties[2].affinity` by `AAA BBB`. */
function tiePaths({ file }: Records): ReadonlyMap<string, string> {
  const { ties = [] } = file as { readonly ties?: readonly { readonly from: string; readonly to: string }[] }
  return new Map(ties.map(({ from, to }, n) => [`${from} ${to}`, `ties[${n}].affinity`]))
}

function tableSources(records: Records): PairSources {
  const table = records.table!
  const states = new Map(records.scenario.states.map((state) => [state.id, state]))
  const ties = tiePaths(records)
  const untraded = new Set(table.states.filter(({ imputed }) => imputed.includes('trade')).map(({ id }) => id))
  const kind = (pair: Pair, field: Field, { from, to }: Ends): string => {
    if (from.members.length * to.members.length > 1) return 'folded'
    if (field === 'exports' && (untraded.has(from.id) || untraded.has(to.id))) return 'untraded'
    if (field === 'exports' && pair.exports === 0) return 'none'
    return field === 'distance' && (OWN_DISTANCE.includes(from.id) || OWN_DISTANCE.includes(to.id)) ? 'own' : 'table'
  }
  const make = (field: Field, how: string): Backing => {
    const source = citationOf(table, FIELD_IN_TABLE[field]!)
    const year = field === 'alliance' ? 2018 : field === 'exports' ? table.year : null
    if (how === 'folded') return backing('folded', 'data', source, { year, note: FOLDED[field]! })
    if (how === 'untraded')
      return backing('imputed', 'assumption', 'No flow is on record for one of the two, and none is counted', {
        year,
        note: `No figure in ${source}`,
      })
    if (how === 'own')
      return backing('estimate', 'estimate', 'Measured by this project between the capitals', {
        note: `No figure in ${source}`,
      })
    return backing('table', 'data', source, {
      year,
      note: how === 'none' ? 'No flow of USD 1 m or more is on record, and none is counted' : '',
    })
  }
  const made: { readonly [F in Field]: { [how: string]: Backing } } = {
    exports: {},
    distance: {},
    alliance: {},
    contiguous: {},
    affinity: {},
  }
  return {
    of(pair, field) {
      if (field === 'affinity') return toldOf(records, [ties.get(`${pair.from} ${pair.to}`)!])
      const how = kind(pair, field, { from: states.get(pair.from)!, to: states.get(pair.to)! })
      // Two names rather than one made of both: there are very many pairs.
      const found = made[field][how]
      if (found !== undefined) return found
      const fresh = make(field, how)
      made[field][how] = fresh
      return fresh
    },
  }
}

const FIELD_IN_TABLE: { readonly [F in Field]?: string } = {
  exports: 'trade',
  distance: 'distance',
  alliance: 'alliance',
  contiguous: 'contiguous',
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
  const { world } = records.file as {
    readonly world: { readonly flows: readonly (readonly [string, string, number])[] }
  }
  const flows = new Map(world.flows.map(([from, to], n) => [`${from} ${to}`, `world.flows[${n}]`]))
  const ties = tiePaths(records)
  return {
    of(pair, field) {
      const key = `${pair.from} ${pair.to}`
      if (field === 'affinity') return toldOf(records, [ties.get(key)!])
      if (field === 'distance') return once(field, () => backing('model', 'assumption', APART))
      const path = field === 'exports' ? flows.get(key) : field === 'alliance' ? 'world.alliances' : 'world.neighbours'
      if (path === undefined) return once('no flow', () => toldOf(records, ['world.flows'], 'The file lists no flow, so there is none'))
      return field === 'exports' && Object.hasOwn(records.scenario.evidence, path)
        ? toldOf(records, [path])
        : once(field, () => toldOf(records, [field === 'exports' ? 'world.flows' : path]))
    },
  }
}

/** What is yes or no for two states is a share for aggregates. */
function unitOf(field: Field, { basis }: Backing): string {
  const unit = FIELDS[field][1]
  return basis === 'folded' && unit === 'of 1' ? 'of all pairs of members' : unit
}

const valuesOf = (pair: Pair): readonly Field[] => FIELD_NAMES.filter((field) => pair[field] !== null)

/** The numbers of one pair, one by one. */
export function pairRows(records: Records, sources: PairSources, pair: Pair): readonly Row[] {
  const name = (id: string): string => records.scenario.states.find((state) => state.id === id)?.name ?? id
  const [from, to] = [name(pair.from), name(pair.to)]
  return valuesOf(pair).map((field) => {
    const [words] = FIELDS[field]
    const behind = sources.of(pair, field)
    const between =
      field === 'exports' ? `from ${from} to ${to}` : field === 'affinity' ? `of ${from} towards ${to}` : `between ${from} and ${to}`
    return {
      path: `pairs.${pair.from}.${pair.to}.${field}`,
      meaning: `${words} ${between}`,
      value: pair[field]!,
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
export function pairRules(records: Records, sources: PairSources): readonly Row[] {
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
  for (const pair of records.scenario.pairs) {
    for (const field of FIELD_NAMES) {
      const value = pair[field]
      if (value === null) continue
      const behind = sources.of(pair, field)
      const rule = byBacking.get(behind) ?? ruleOf(field, behind)
      byBacking.set(behind, rule)
      rule.count++
      rule.low = Math.min(rule.low, value)
      rule.high = Math.max(rule.high, value)
    }
  }
  const order = (field: Field): number => FIELD_NAMES.indexOf(field)
  return [...rules.values()]
    .sort((a, b) => order(a.field) - order(b.field) || b.count - a.count)
    .map(({ field, behind, count, low, high }): Row => {
      const [words] = FIELDS[field]
      const value = low === high ? low : `${shortly(low)} to ${shortly(high)}`
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
