/**
 * Provenance of what states are like: numbers of the world table, imputed, folded or overridden ones, and those that a rule derives. ODD
 * section 6.
 */

import type { Evidence, State } from '../model/index.ts'
import { ATTRIBUTE_NAMES, ATTRIBUTES, type Attribute } from '../model/index.ts'
import { valueAt } from '../scenario/index.ts'
import { citationOf, gradeOf, MARK_WORDS, type WorldState, type WorldTable } from '../tables/index.ts'
import { given, interval, monthWords } from '../text/index.ts'
import { type Backing, backing, isGiven, type Provenance, type Records, toldOf } from './backing.ts'

type Row = Provenance

/** Attributes that stand in the world table, and how an aggregate gets them from its members. */
const FOLDED: { readonly [A in Attribute]?: string } = {
  gdp: 'Sum',
  population: 'Sum',
  position: 'Mean weighted by GDP',
  democracy: 'Mean weighted by population',
  ruleOfLaw: 'Mean weighted by population',
  capacity: 'Mean weighted by population',
  tourism: 'Mean weighted by GDP',
}

/** What stands in for a missing number, after scenarios/data/SOURCES.md. */
const IMPUTED: { readonly [field: string]: string } = {
  democracy: 'Read off the line through voice and accountability of all states that have both',
}
const TYPICAL = 'Median of the subregion weighted by GDP, else of the region, else of the world'

/** Attributes that a rule derives, and the field of the table the rule rests on. */
const RULED_BY: { readonly [A in Attribute]?: Attribute | 'voice' } = {
  narrativeControl: 'voice',
  marketExposure: 'ruleOfLaw',
  aidDependence: 'gdp',
  consent: 'ruleOfLaw',
  executionLaw: 'ruleOfLaw',
}

/** Imputed members that are named one by one. */
const MOST_NAMED = 40

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** The members of a state as they stand in the table. */
function membersIn({ table }: Records, { members }: State): readonly WorldState[] {
  return table === null ? [] : table.states.filter(({ id }) => members.includes(id))
}

/** `over 12 states`. */
const over = (members: readonly WorldState[]): string => `over ${members.length} states`

/** Of numbers of the user's own in the table; null where there is none. */
function ownBacking({ own, id }: WorldTable, members: readonly WorldState[], field: string, how: string): Backing | null {
  const origins = members.map((member) => own?.states.get(`${member.id}.${field}`) ?? null)
  const found = origins.filter((origin) => origin !== null)
  const [first] = found
  if (first === undefined) return null
  if (members.length === 1) return backing('table', first.grade, first.citation, { year: first.year })
  const years = [...new Set(found.map(({ year }) => year))]
  const rest = members.length - found.length
  const note = `${how} ${over(members)}${rest === 0 ? '' : `, ${rest} of them as in ${id}`}`
  return backing('folded', rest === 0 || first.grade !== 'data' ? first.grade : 'estimate', first.citation, {
    year: years.length === 1 ? years[0]! : null,
    note,
  })
}

/** A field of the table, for a state kept whole or an aggregate. @param how an aggregate gets it: `Sum` */
function tableBacking(records: Records, state: State, field: string, how: string): Backing {
  const table = records.table!
  const members = membersIn(records, state)
  const made = members.filter(({ imputed }) => imputed.includes(field))
  const source = citationOf(table, field)
  const { year } = table
  const own = ownBacking(table, members, field, how)
  if (own !== null) return own
  const usual = gradeOf(table, field)
  if (members.length > 1) {
    const which = made.length > MOST_NAMED ? `${made.length} of them` : made.map(({ id }) => id).join(', ')
    const note = `${how} ${over(members)}${made.length === 0 ? '' : `, ${which} imputed`}`
    return backing('folded', made.length === 0 ? usual : 'estimate', source, { year, note })
  }
  if (made.length === 0) return backing('table', usual, source, { year })
  const mark = table.marks.get(`${state.id}.${field}`)
  if (mark !== undefined) {
    const words = MARK_WORDS[mark]
    // A recalled number has no source; the other marks stand for numbers made from the source.
    return mark === 'k' || mark === 's'
      ? backing('estimate', 'estimate', words, { year, note: `No number in ${source}` })
      : backing('imputed', 'estimate', source, { year, note: words })
  }
  const hand = table.sources.find((one) => one.field === `${state.id}.${field}`)
  if (hand !== undefined) {
    return backing('estimate', 'estimate', hand.citation, {
      year,
      note: 'Set by hand in estimates.csv: the data set has no number',
    })
  }
  const note = `No number in ${source}`
  return backing('imputed', 'assumption', IMPUTED[field] ?? TYPICAL, { year, note })
}

/** What the file gives goes before what is in the table; a default stands where a written-out world is silent. */
function attributeBacking(records: Records, state: State, name: Attribute): Backing {
  const path = `states.${state.id}.${name}`
  const { table } = records
  if (isGiven(records, path)) {
    const [only, ...more] = membersIn(records, state)
    const there = more.length === 0 ? valueAt(only, [name]) : undefined
    const note = typeof there === 'number' ? `In place of ${given(there)} in the table of ${table!.year}` : ''
    return toldOf(records, [path], note)
  }
  if (table === null) {
    const written = `${inlinePath(records, state.id)}.${name}`
    if (isGiven(records, written)) return toldOf(records, [written])
    return backing('silent', 'assumption', 'Usual value, where a world that is written out gives none')
  }
  const how = FOLDED[name]
  if (how !== undefined) return tableBacking(records, state, name, how)
  const { source, evidence } = ATTRIBUTES[name]
  const field = RULED_BY[name]!
  const base =
    field === 'voice' ? tableBacking(records, state, field, 'Mean weighted by population') : attributeBacking(records, state, field)
  const grade: Evidence = base.basis === 'imputed' && base.grade === 'assumption' ? 'assumption' : evidence
  const note = `From: ${base.source}${base.note === '' ? '' : ` (${lower(base.note)})`}`
  return backing('derived', grade, `By rule: ${source}`, { year: table.year, note })
}

/** `world.states[3]` of a state that is written out. */
function inlinePath({ file }: Records, id: string): string {
  const { world } = file as { readonly world: { readonly states: readonly { readonly id: string }[] } }
  return `world.states[${world.states.findIndex((state) => state.id === id)}]`
}

/** A part of a state that is not an attribute: memberships or veto. Null where the file gives it neither way. */
function givenPart(records: Records, state: State, part: string): Backing | null {
  const path = `states.${state.id}.${part}`
  if (isGiven(records, path)) return toldOf(records, [path], records.table === null ? '' : `In place of the table`)
  if (records.table !== null) return null
  const written = `${inlinePath(records, state.id)}.${part}`
  return isGiven(records, written) ? toldOf(records, [written]) : null
}

function membershipBacking(records: Records, state: State): Backing {
  const given = givenPart(records, state, 'memberships')
  if (given !== null) return given
  if (records.table === null) return backing('silent', 'assumption', 'None, where a world that is written out gives none')
  const { start } = records.scenario
  const behind = tableBacking(records, state, 'memberships', 'Share of GDP')
  return start === null ? behind : { ...behind, year: Number(start.slice(0, 4)) }
}

/** `January 1973 to January 2020`, or `Since January 1973`, for a state kept whole. */
function spellNote({ members, spells }: State, bloc: string): string {
  const words = (date: string): string => (date.length < 7 ? date : monthWords(date.slice(0, 7), 0))
  const told = (spells[bloc] ?? []).map(({ from, until }) => (until === null ? `since ${words(from)}` : interval(from, until, words)))
  const text = members.length === 1 ? told.join(', ') : ''
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function vetoBacking(records: Records, state: State): Backing {
  const given = givenPart(records, state, 'veto')
  if (given !== null) return given
  return {
    ...membershipBacking(records, state),
    basis: 'derived',
    note: 'Permanent members of the Security Council (p5) have one',
  }
}

function placeBacking(records: Records, state: State, field: string): Backing {
  if (records.table === null) return { ...toldOf(records, [`${inlinePath(records, state.id)}.${field}`]), note: 'No result rests on it' }
  return {
    ...tableBacking(records, state, field, ''),
    year: null,
    note: state.members.length > 1 ? 'Place of its largest economy; no result rests on it' : 'No result rests on it',
  }
}

/** Every number of one state. @param each lists also the blocs it is not a member of, one by one */
export function stateRows(records: Records, state: State, each = false): readonly Row[] {
  const { id, name, memberships } = state
  const row = (part: string, words: string, value: Row['value'], unit: string, range: Row['range'], behind: Backing, count = 1): Row => ({
    path: `states.${id}.${part}`,
    meaning: `${name}: ${lower(words)}`,
    value,
    unit,
    range,
    count,
    ...behind,
  })
  const blocs = membershipBacking(records, state)
  const member = Object.entries(memberships).filter(([, share]) => each || share > 0)
  const outside = each ? [] : Object.keys(memberships).filter((bloc) => memberships[bloc] === 0)
  const places = (['latitude', 'longitude'] as const).filter((field) => state[field] !== null)
  return [
    ...ATTRIBUTE_NAMES.map((field) => {
      const { meaning, unit, range } = ATTRIBUTES[field]
      return row(field, meaning, state[field], unit, range, attributeBacking(records, state, field))
    }),
    row('veto', 'May block collective rungs', state.veto, 'yes or no', null, vetoBacking(records, state)),
    ...member.map(([bloc, share]) => {
      const note = [blocs.note, spellNote(state, bloc)].filter((part) => part !== '').join('. ')
      return row(`memberships.${bloc}`, `member of ${bloc}`, share, 'share', [0, 1], { ...blocs, note })
    }),
    ...(outside.length === 0 ? [] : [row('memberships.*', `no member of ${outside.join(', ')}`, 0, 'share', null, blocs, outside.length)]),
    ...places.map((field) => row(field, field, state[field]!, 'degrees', null, placeBacking(records, state, field))),
  ]
}
