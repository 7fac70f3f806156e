/**
 * A world table with numbers of one's own in place of some of its: tables in the layout of `scenarios/data/`, each with its origin. What
 * they leave blank stays as it is. Flows of a state that has none in the table of trade stay too, since it says nothing of the state.
 * ODD section 6.
 */
import { DEMOCRACY, readDemocracy } from './democracy.ts'
import { ECONOMY, readEconomy } from './economy.ts'
import { GOVERNANCE, readGovernance, unitScale } from './governance.ts'
import type { Origin, OwnField, OwnNumbers } from './origin.ts'
import { pairKey } from './pairs.ts'
import { POSITIONS, readPositions } from './positions.ts'
import { Problems } from './problem.ts'
import { indexStates, type Numbers, type StateIndex } from './states.ts'
import { readTrade, TRADE } from './trade.ts'
import { readWays, WAYS, type Way } from './ways.ts'
import type { WorldState, WorldTable } from './world-table.ts'

export interface OwnTable extends Origin {
  /** One of `OWN_TABLES`. */
  readonly name: string
  readonly text: string
  /** Numbers of another year, by id and column: `ERI.gdp`. */
  readonly otherYears: { readonly [cell: string]: number }
}

export const OWN_TABLES: readonly string[] = [ECONOMY, GOVERNANCE, POSITIONS, DEMOCRACY, TRADE, WAYS]

interface Column {
  readonly field: OwnField
  readonly numbers: Numbers
  /** From the unit of the table to that of the world. */
  scale(value: number): number
}

const asIs = (value: number): number => value

/** The columns of a table with numbers of states, by their headings. */
function columnsOf({ name, text }: OwnTable, states: StateIndex, problems: Problems): { readonly [heading: string]: Column } {
  switch (name) {
    case ECONOMY: {
      const { gdp, population, tourismReceipts } = readEconomy(text, states, problems)
      return {
        gdp: { field: 'gdp', numbers: gdp, scale: asIs },
        population: { field: 'population', numbers: population, scale: asIs },
        tourism_receipts: { field: 'tourism', numbers: tourismReceipts, scale: (percent) => percent / 100 },
      }
    }
    case GOVERNANCE: {
      const { ruleOfLaw, effectiveness, voice } = readGovernance(text, states, problems)
      return {
        rule_of_law: { field: 'ruleOfLaw', numbers: ruleOfLaw, scale: unitScale },
        effectiveness: { field: 'capacity', numbers: effectiveness, scale: unitScale },
        voice: { field: 'voice', numbers: voice, scale: unitScale },
      }
    }
    case POSITIONS:
      return { ideal_point: { field: 'position', numbers: readPositions(text, states, problems), scale: asIs } }
    case DEMOCRACY:
      return { polyarchy: { field: 'democracy', numbers: readDemocracy(text, states, problems), scale: asIs } }
    default:
      return {}
  }
}

/**
 * @param folder as messages name it, with a slash at its end
 * @throws TableError with every problem of every table
 */
export function withOwnTables(base: WorldTable, tables: readonly OwnTable[], folder: string): WorldTable & { readonly own: OwnNumbers } {
  const problems = new Problems({}, folder)
  const states = indexStates(base.states.map(({ id }) => id))
  const numbers = new Map<string, Origin>()
  const changed: { [field in OwnField]?: number }[] = base.states.map(() => ({}))
  for (const table of tables) {
    for (const [heading, { field, numbers: column, scale }] of Object.entries(columnsOf(table, states, problems))) {
      column.forEach((value, at) => {
        if (value === null) return
        const id = states.ids[at]!
        changed[at]![field] = scale(value)
        numbers.set(`${id}.${field}`, originOf(table, `${id}.${heading}`))
      })
    }
  }
  const trade = ownTrade(base, tables, states, problems)
  const ways = ownWays(base, tables, states, problems)
  problems.throwIfAny()
  return {
    ...base,
    states: base.states.map((state, at) => stateWith(state, changed[at]!, trade.own?.ids.has(state.id) === true)),
    ...{ trade: trade.matrix, distance: ways.km, contiguous: ways.borders },
    own: { states: numbers, trade: trade.own, distance: ways.distance, contiguous: ways.contiguous },
  }
}

const originOf = ({ citation, year, grade, otherYears }: OwnTable, cell: string): Origin => ({
  citation,
  year: otherYears[cell] ?? year,
  grade,
})

function stateWith(state: WorldState, numbers: { readonly [field in OwnField]?: number }, trades: boolean): WorldState {
  const imputed = state.imputed.filter((field) => !Object.hasOwn(numbers, field) && !(trades && field === 'trade'))
  return { ...state, ...numbers, imputed }
}

function ownTrade(base: WorldTable, tables: readonly OwnTable[], states: StateIndex, problems: Problems) {
  const table = tables.find(({ name }) => name === TRADE)
  if (table === undefined) return { matrix: base.trade, own: null }
  const n = states.ids.length
  const flows = readTrade(table.text, states, problems)
  const trades = states.ids.map((_, i) => states.ids.some((__, j) => flows[i * n + j]! > 0 || flows[j * n + i]! > 0))
  const matrix = base.trade.slice()
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) if (trades[i] && trades[j]) matrix[i * n + j] = flows[i * n + j]!
  }
  return { matrix, own: { origin: originOf(table, ''), ids: new Set(states.ids.filter((_, i) => trades[i])) } }
}

function ownWays(base: WorldTable, tables: readonly OwnTable[], states: StateIndex, problems: Problems) {
  const table = tables.find(({ name }) => name === WAYS)
  const [km, borders] = [base.distance.slice(), base.contiguous.slice()]
  const [distance, contiguous] = [new Map<string, Origin>(), new Map<string, Origin>()]
  if (table === undefined) return { km: base.distance, borders: base.contiguous, distance, contiguous }
  const n = states.ids.length
  const origin = originOf(table, '')
  const both = <M extends Float64Array | Uint8Array>(matrix: M, { from, to }: Way, value: number) => {
    for (const cell of [from * n + to, to * n + from]) matrix[cell] = value
  }
  for (const way of readWays(table.text, states, problems)) {
    const key = pairKey(states.ids[way.from]!, states.ids[way.to]!)
    if (way.km !== null) {
      both(km, way, way.km)
      distance.set(key, origin)
    }
    if (way.contiguous !== null) {
      both(borders, way, way.contiguous)
      contiguous.set(key, origin)
    }
  }
  return { km, borders, distance, contiguous }
}
