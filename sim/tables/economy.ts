/**
 * Size of the states' economies and populations, and how much they earn from visitors.
 * Source: World Bank, World Development Indicators, CC BY 4.0. ODD section 6.
 */
import { readRows } from './csv.ts'
import { Problems } from './problem.ts'
import { type Numbers, numbersOf, rowsByState, type StateIndex } from './states.ts'

export const ECONOMY = 'economy.csv'

export interface Economy {
  /** Gross domestic product, USD bn per year at current prices. */
  readonly gdp: Numbers
  /** Millions. */
  readonly population: Numbers
  /** International tourism receipts, percent of GDP. */
  readonly tourismReceipts: Numbers
}

const COLUMNS = ['id', 'gdp', 'population', 'tourism_receipts']

export const GDP_RULE = { low: 0.01, high: 100_000, unit: 'USD bn per year' }
export const POPULATION_RULE = { low: 0.001, high: 3000, unit: 'millions' }

/** Ids of the states that have a line: those that there were in the year of the table. What is wrong with it, `readEconomy` tells. */
export function statesIn(text: string | undefined): ReadonlySet<string> {
  return new Set(readRows(ECONOMY, text, COLUMNS, new Problems()).map(({ cells }) => cells.id!))
}

export function readEconomy(text: string | undefined, states: StateIndex, problems: Problems): Economy {
  const rows = readRows(ECONOMY, text, COLUMNS, problems)
  const byState = rowsByState(ECONOMY, rows, 'id', states, problems)
  const percent = { low: 0, high: 100, unit: 'percent of GDP' }
  return {
    gdp: numbersOf(ECONOMY, byState, 'gdp', GDP_RULE, states, problems),
    population: numbersOf(ECONOMY, byState, 'population', POPULATION_RULE, states, problems),
    tourismReceipts: numbersOf(ECONOMY, byState, 'tourism_receipts', percent, states, problems),
  }
}
