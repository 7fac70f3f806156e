/** Imported numbers of states as a scenario file has them, folded where the scenario folds. ODD section 6. */
import { ATTRIBUTES, type Attribute } from '../../model/index.ts'
import type { ScenarioFile } from '../../scenario/index.ts'
import type { FoldedState, FoldedWorld, OwnField, OwnNumbers, WorldTable } from '../../tables/index.ts'
import { interval, rounded } from '../../text/index.ts'
import type { Entry, Evidence } from './merge.ts'

/** Digits of a folded number: more than any source has. */
export const DIGITS = 9
/** Ids that evidence names. */
export const MOST_NAMED = 12

interface Rule {
  readonly attribute: Attribute
  /** How an aggregate has it from its members. */
  readonly how: string
}
const BY_GDP = 'mean weighted by GDP'
const BY_PEOPLE = 'mean weighted by population'
const RULES: { readonly [field in OwnField]: Rule } = {
  gdp: { attribute: 'gdp', how: 'sum' },
  population: { attribute: 'population', how: 'sum' },
  tourism: { attribute: 'tourism', how: BY_GDP },
  ruleOfLaw: { attribute: 'ruleOfLaw', how: BY_PEOPLE },
  capacity: { attribute: 'capacity', how: BY_PEOPLE },
  voice: { attribute: 'narrativeControl', how: BY_PEOPLE },
  position: { attribute: 'position', how: BY_GDP },
  democracy: { attribute: 'democracy', how: BY_PEOPLE },
}

export interface StatesInto {
  readonly states: { readonly [id: string]: { readonly [part: string]: unknown } }
  readonly evidence: Evidence
  /** Paths of numbers that were set by hand and stay. */
  readonly byHand: readonly string[]
  readonly taken: number
}

export function statesInto(
  file: Pick<ScenarioFile, 'states' | 'evidence'>,
  folded: FoldedWorld,
  own: OwnNumbers,
  key: string,
  base: WorldTable,
  isImported: (entry: Entry) => boolean,
): StatesInto {
  const states: { [id: string]: { [part: string]: unknown } } = { ...file.states }
  const evidence: { [path: string]: Entry } = { ...file.evidence }
  const byHand: string[] = []
  let taken = 0
  for (const state of folded.states) {
    for (const [field, { attribute, how }] of Object.entries(RULES) as [OwnField, Rule][]) {
      const found = state.members.filter((id) => own.states.has(`${id}.${field}`))
      if (found.length === 0) continue
      const path = `states.${state.id}.${attribute}`
      const said = evidence[path]
      if (states[state.id]?.[attribute] !== undefined && (said === undefined || !isImported(said))) {
        byHand.push(path)
        continue
      }
      states[state.id] = { ...states[state.id], [attribute]: numberOf(state, field, attribute) }
      evidence[path] = entryOf(state, found, (id) => own.states.get(`${id}.${field}`)!.year, key, how, base)
      taken++
    }
  }
  return { states, evidence, byHand, taken }
}

function numberOf(state: FoldedState, field: OwnField, attribute: Attribute): number {
  const value = field === 'voice' ? 1 - state.voice : state[field]
  const [low, high] = ATTRIBUTES[attribute].range
  return rounded(Math.min(high, Math.max(low, value)), DIGITS)
}

/** What is said of a number: its year, and of an aggregate how it came about. */
function entryOf(
  { members }: FoldedState,
  found: readonly string[],
  yearOf: (id: string) => number | null,
  key: string,
  how: string,
  base: WorldTable,
): Entry {
  const years = [...new Set(found.map(yearOf))].filter((year) => year !== null).sort((a, b) => a - b)
  const [first, last] = [years[0], years.at(-1)]
  const when = first === undefined || last === undefined ? 'no year' : first === last ? `${first}` : interval(first, last, String)
  if (members.length === 1) return { grade: 'data', source: `${key}: ${when}` }
  const rest = members.filter((id) => !found.includes(id))
  const others = rest.length === 0 ? '' : `; ${named(rest)} as in ${base.id}`
  return { grade: rest.length === 0 ? 'data' : 'estimate', source: `${key}: ${when}, ${how} over ${members.length} states${others}` }
}

export const named = (ids: readonly string[]): string => (ids.length > MOST_NAMED ? `${ids.length} of them` : ids.join(', '))
