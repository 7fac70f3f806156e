/**
 * The world of 2019 as the project's tables have it: 197 states, what each is like, and what ties each pair.
 * Joins the data sets of this folder, each read by its own file; sources and licences stand in scenarios/data/SOURCES.md.
 * ODD section 6 (input data).
 */
import { type Citation, readCitations, SOURCES } from './citations.ts'
import { type Columns, FIELDS, readColumns } from './columns.ts'
import { DEMOCRACY } from './democracy.ts'
import { DISTANCES, readDistances } from './distances.ts'
import { ECONOMY } from './economy.ts'
import { ESTIMATES, readEstimates } from './estimates.ts'
import { GEOGRAPHY, readGeography } from './geography.ts'
import { GOVERNANCE, unitScale } from './governance.ts'
import { MEMBERSHIPS, readMemberships } from './memberships.ts'
import { ALLIANCES, LANGUAGES, readPairs } from './pairs.ts'
import { POSITIONS } from './positions.ts'
import { Problems } from './problem.ts'
import { readTrade, TRADE } from './trade.ts'

export interface WorldState {
  /** ISO 3166 alpha-3 (XKX for Kosovo). */
  readonly id: string
  readonly name: string
  readonly region: string
  readonly subregion: string
  /** Degrees, north positive. */
  readonly latitude: number
  /** Degrees, east positive. */
  readonly longitude: number
  /** USD bn per year. */
  readonly gdp: number
  /** Millions. */
  readonly population: number
  /** UNGA ideal point, raw: about -2 to 3, the liberal, Western end positive. */
  readonly position: number
  /** Polyarchy, 0 to 1. */
  readonly democracy: number
  /** 0 to 1. */
  readonly ruleOfLaw: number
  /** Effectiveness of government, 0 to 1. */
  readonly capacity: number
  /** International tourism receipts as a share of GDP, 0 to 1. */
  readonly tourism: number
  /** Voice and accountability, 0 to 1. */
  readonly voice: number
  /** Blocs, courts and councils of memberships.ts, in that sequence. */
  readonly memberships: readonly string[]
  /** Ids of the states with a common land border, sorted. */
  readonly borders: readonly string[]
  /** Fields whose number no source has; SOURCES.md tells the rule. `trade` means that no flow is recorded at all. */
  readonly imputed: readonly string[]
}

export interface WorldTable {
  readonly id: 'world-2019'
  readonly year: 2019
  /** Sorted by id in byte order. */
  readonly states: readonly WorldState[]
  /** Goods exports from states[i] to states[j] at [i * n + j], USD bn per year; the diagonal is 0. */
  readonly trade: Float64Array
  /** Between capitals, km, n * n, symmetric; the diagonal is 0. */
  readonly distance: Float64Array
  /** Defence alliance, 0 or 1, n * n, symmetric; so are the next two. */
  readonly alliance: Uint8Array
  /** Common land border. */
  readonly contiguous: Uint8Array
  /** Common official language. */
  readonly language: Uint8Array
  /** One for each field, then one for each number set by hand (field `VEN.gdp`, say). */
  readonly sources: readonly Citation[]
}

/** The tables that `readWorldTable` needs, by file name in `scenarios/data/`. */
export const WORLD_FILES: readonly string[] = [
  GEOGRAPHY,
  ECONOMY,
  GOVERNANCE,
  POSITIONS,
  DEMOCRACY,
  MEMBERSHIPS,
  TRADE,
  DISTANCES,
  ALLIANCES,
  LANGUAGES,
  ESTIMATES,
  SOURCES,
]

/**
 * The texts of the tables -> the world.
 * @param files text by file name, as in `WORLD_FILES`
 * @throws TableError with every problem of every table
 */
export function readWorldTable(files: { readonly [name: string]: string }): WorldTable {
  const problems = new Problems()
  const geography = readGeography(files[GEOGRAPHY], problems)
  const { states } = geography
  // Without states every other line would be an unknown one.
  if (states.ids.length === 0) problems.throwIfAny()
  const trade = readTrade(files[TRADE], states, problems)
  const distance = readDistances(files[DISTANCES], states, problems)
  const alliance = readPairs(ALLIANCES, files[ALLIANCES], 'allies', states, problems)
  const language = readPairs(LANGUAGES, files[LANGUAGES], 'speakers', states, problems)
  const memberships = readMemberships(files[MEMBERSHIPS], states, problems)
  const estimates = readEstimates(files[ESTIMATES], states, problems)
  const columns = readColumns(files, geography, estimates, problems)
  const citations = readCitations(files[SOURCES], problems)
  problems.throwIfAny()

  const noTrade = statesWithout(trade, states.ids.length)
  const worldStates = geography.places.map((place, position): WorldState => {
    const at = (field: keyof Columns): number => columns[field].numbers[position]!
    const imputed: string[] = FIELDS.filter((field) => columns[field].imputed.has(position))
    if (noTrade[position]) imputed.push('trade')
    return {
      ...place,
      gdp: at('gdp'),
      population: at('population'),
      position: at('position'),
      democracy: at('democracy'),
      ruleOfLaw: unitScale(at('ruleOfLaw')),
      capacity: unitScale(at('capacity')),
      tourism: at('tourism') / 100,
      voice: unitScale(at('voice')),
      memberships: memberships[position]!,
      imputed,
    }
  })
  const byHand = estimates.map(({ id, field, reason, confidence }) => ({
    field: `${id}.${field}`,
    citation: `${reason} (${confidence})`,
    licence: 'public facts',
  }))
  const sources = [...citations, ...byHand]
  const { contiguous } = geography
  return { id: 'world-2019', year: 2019, states: worldStates, trade, distance, alliance, contiguous, language, sources }
}

/** Which states neither export nor import anything on record. */
function statesWithout(trade: Float64Array, n: number): readonly boolean[] {
  return Array.from({ length: n }, (_, i) => {
    for (let j = 0; j < n; j++) if (trade[i * n + j] !== 0 || trade[j * n + i] !== 0) return false
    return true
  })
}
