/**
 * The world of a year as the project's tables have it: up to 197 states, what each is like, and what ties each pair.
 * Joins the data sets of this folder, each read by its own file; sources and licences stand in scenarios/data/SOURCES.md.
 * ODD section 6 (input data).
 */
import { type Citation, readCitations, readDatedCitations } from './citations.ts'
import { type Columns, FIELDS, readColumns } from './columns.ts'
import { DISTANCES, readDistances } from './distances.ts'
import { ECONOMY, statesIn } from './economy.ts'
import { ESTIMATES, readEstimates } from './estimates.ts'
import { GEOGRAPHY, readGeography } from './geography.ts'
import { unitScale } from './governance.ts'
import { type Mark, readMarks } from './marks.ts'
import { blocsOn, MEMBERSHIPS, type Memberships, readMemberships } from './memberships.ts'
import type { OwnNumbers } from './origin.ts'
import { ALLIANCES, LANGUAGES, readPairs } from './pairs.ts'
import { type Absent, mapOf, readPast } from './past.ts'
import { Problems } from './problem.ts'
import { RELATIONS, type Relation, readRelations } from './relations.ts'
import { endOf } from './spells.ts'
import { leastFlow, readTrade, TRADE } from './trade.ts'
import { readTradeRules, type TradeRule } from './trade-rules.ts'
import { BASE_YEAR, DATED_SOURCES, MARKS, PAST, SOURCES, TRADE_RULES, tableNameOf, type WorldTableName, worldPaths } from './years.ts'

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
  /** Blocs, courts and councils of memberships.ts that it belongs to at the end of the year, in that sequence. */
  readonly memberships: readonly string[]
  /** From when until when it belongs to each, in years before and after as well. */
  readonly spells: Memberships
  /** Ids of the states with a common land border, sorted. */
  readonly borders: readonly string[]
  /** Fields whose number no source has for the year; SOURCES.md tells the rule. `trade` means that no flow is recorded at all. */
  readonly imputed: readonly string[]
}

export interface WorldTable {
  readonly id: WorldTableName
  readonly year: number
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
  /** Rivalry, war, claims and levels of peace between two of the states, in years before and after as well. */
  readonly relations: readonly Relation[]
  /** One for each field, then one for each number set by hand (field `VEN.gdp`, say). */
  readonly sources: readonly Citation[]
  /** By `RUS.gdp`, what a number is that is no number of a source for the year; numbers set by hand or by rule are `imputed` alone. */
  readonly marks: ReadonlyMap<string, Mark>
  /** How flows of trade were obtained where they are not taken from a source unchanged. */
  readonly tradeRules: readonly TradeRule[]
  /** States on the map that were not states in that year. */
  readonly absent: readonly Absent[]
  /** Numbers of one's own in place of those of the table, where there are any. */
  readonly own?: OwnNumbers
  /** Trade with territories that were no states in that year, USD bn: it is in no flow. */
  readonly tradeOfOthers: number
}

/**
 * The texts of the tables -> the world of a year.
 * @param files text by path in `scenarios/data/`, as in `worldFiles(year)`
 * @param year one of `WORLD_YEARS`
 * @throws TableError with every problem of every table
 */
export function readWorldTable(files: { readonly [path: string]: string }, year: number = BASE_YEAR): WorldTable {
  const paths = worldPaths(year)
  const texts = Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, files[path]]))
  const dated = year === BASE_YEAR ? null : year
  const problems = new Problems(paths)
  const map = readGeography(texts[GEOGRAPHY], problems)
  // Without states, every other line would be reported as unknown.
  if (map.states.ids.length === 0) problems.throwIfAny()
  const all = map.states
  const past = dated === null ? new Map() : readPast(texts[PAST], year, all, problems)
  const here = dated === null ? new Set(all.ids) : statesIn(texts[ECONOMY])
  const { geography, absent } = dated === null ? { geography: map, absent: [] } : mapOf(map, here, past)
  const { states } = geography
  if (states.ids.length === 0) problems.add(ECONOMY, '', 'a line for each state of the year', 'none', 'give its states')
  // Ties are written for all states of the map; a year has those of its own.
  const kept = all.ids.flatMap((id, position) => (states.positionOf.has(id) ? [position] : []))
  const flows = readTrade(texts[TRADE], all, problems, leastFlow(year))
  const trade = among(kept, flows, Float64Array)
  const distance = among(kept, readDistances(texts[DISTANCES], all, problems), Float64Array)
  const alliance = among(kept, readPairs(ALLIANCES, texts[ALLIANCES], 'allies', all, problems, year), Uint8Array)
  const language = among(kept, readPairs(LANGUAGES, texts[LANGUAGES], 'speakers', all, problems), Uint8Array)
  const relations = readRelations(texts[RELATIONS], all, problems).filter(({ from, to }) =>
    [from, to].every((id) => states.positionOf.has(id)),
  )
  const blocs = readMemberships(texts[MEMBERSHIPS], all, problems)
  const spells = kept.map((position) => blocs[position]!)
  const estimates = dated === null ? readEstimates(texts[ESTIMATES], states, problems) : []
  const columns = readColumns(texts, geography, estimates, problems)
  const marks = dated === null ? new Map<string, Mark>() : readMarks(texts[MARKS], FIELDS, states, problems)
  const tradeRules = dated === null ? [] : readTradeRules(texts[TRADE_RULES], year, all, problems)
  const undated = readCitations(texts[SOURCES], problems)
  const citations = dated === null ? undated : readDatedCitations(texts[DATED_SOURCES], year, undated, problems)
  problems.throwIfAny()

  const noTrade = statesWithout(trade, states.ids.length)
  const worldStates = geography.places.map((place, position): WorldState => {
    const at = (field: keyof Columns): number => columns[field].numbers[position]!
    const imputed: string[] = FIELDS.filter((field) => columns[field].imputed.has(position) || marks.has(`${place.id}.${field}`))
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
      memberships: blocsOn(spells[position]!, endOf(year)),
      spells: spells[position]!,
      imputed,
    }
  })
  const byHand = estimates.map(({ id, field, reason, confidence }) => ({
    field: `${id}.${field}`,
    citation: `${reason} (${confidence})`,
    licence: 'public facts',
  }))
  return {
    id: tableNameOf(year),
    year,
    states: worldStates,
    ...{ trade, distance, alliance, language, contiguous: geography.contiguous, relations },
    sources: [...citations, ...byHand],
    ...{ marks, tradeRules, absent },
    tradeOfOthers: total(flows) - total(trade),
  }
}

/** The cells of a square matrix that lie between the positions. */
function among<M extends Float64Array | Uint8Array>(kept: readonly number[], matrix: M, Matrix: new (length: number) => M): M {
  const all = Math.sqrt(matrix.length)
  if (kept.length === all) return matrix
  const cells = new Matrix(kept.length * kept.length)
  kept.forEach((from, i) => {
    kept.forEach((to, j) => {
      cells[i * kept.length + j] = matrix[from * all + to]!
    })
  })
  return cells
}

const total = (flows: Float64Array): number => flows.reduce((sum, flow) => sum + flow, 0)

/** Which states neither export nor import anything on record. */
function statesWithout(trade: Float64Array, n: number): readonly boolean[] {
  return Array.from({ length: n }, (_, i) => {
    for (let j = 0; j < n; j++) if (trade[i * n + j] !== 0 || trade[j * n + i] !== 0) return false
    return true
  })
}
