/**
 * Goods trade between the states, each direction separately.
 * Source: CEPII BACI (Gaulier and Zignago 2010), Etalab 2.0. ODD section 6.
 */
import { readList, readNumber, readRows } from './csv.ts'
import type { Problems } from './problem.ts'
import { positionIn, rowsByState, type StateIndex } from './states.ts'

export const TRADE = 'trade.csv'

/** Least flow that the table of a year lists, USD m: trade of the middle of the last century was small. */
export const leastFlow = (year: number): number => (year < 1980 ? 0.1 : 1)

/**
 * Exports from state i to state j at [i * n + j], USD bn per year; zero where no flow is recorded.
 * A line is `exporter,importer:value importer:value ...` with values in USD m.
 */
export function readTrade(text: string | undefined, states: StateIndex, problems: Problems, least = 1): Float64Array {
  const flowRule = { low: least, high: 10_000_000, unit: 'USD m per year' }
  const rows = readRows(TRADE, text, ['exporter', 'flows'], problems)
  const n = states.ids.length
  const trade = new Float64Array(n * n)
  rowsByState(TRADE, rows, 'exporter', states, problems).forEach((row, from) => {
    for (const flow of readList(row?.cells.flows ?? '')) {
      const [id = '', amount = ''] = flow.split(':')
      const cell = `${states.ids[from]} to ${id}`
      const to = positionIn(states, TRADE, cell, id, problems)
      const value = readNumber(TRADE, cell, amount, flowRule, problems)
      if (amount === '') problems.add(TRADE, cell, 'importer:value', `"${flow}"`, 'add the value or remove the flow')
      if (to < 0 || value === null) continue
      if (to === from) problems.add(TRADE, cell, 'another state', 'the exporter itself', 'remove the flow')
      if (trade[from * n + to] !== 0) problems.add(TRADE, cell, 'each importer once', 'two flows', 'remove one of them')
      trade[from * n + to] = value / 1000
    }
  })
  return trade
}
