/**
 * Batches as rows of CSV or NDJSON, see `columns.ts`. Doubles are written in full, so a file holds the exact numbers
 * of the run; what is recorded in single precision is written with the seven digits that it has.
 */

import {
  type Batch,
  COALITION_TERMS,
  csvLine,
  ENGINE,
  monthKey,
  OBSERVABLES,
  OUTCOME_NAMES,
  pathOf,
  RESPONSE_TERMS,
  type RecordLevel,
  ROLES,
  rounded,
  type Scenario,
  type StateDetail,
  scenarioHash,
} from '../../index.ts'
import { columnsOf } from '../columns/command.ts'

export type RowFormat = 'csv' | 'ndjson'
type Cell = string | number | null

export interface RowWriter {
  /** First line of the file, with its line end; '' for NDJSON. */
  readonly header: string
  /** Rows of a batch as text, a piece for each world and case: long enough to be quick, short enough for memory. */
  pieces(batch: Batch): Generator<string>
  /** Rows in a piece. */
  readonly rowsPerPiece: number
}

/** @param cases positions of the cases to be written */
export function createRowWriter(
  format: RowFormat,
  level: RecordLevel,
  scenario: Scenario,
  seed: string,
  cases: readonly number[],
): RowWriter {
  const names = columnsOf(level).map(({ name }) => name)
  const line = format === 'csv' ? csvLine : ndjsonLine(names)
  const rowsOf = {
    summary: outcomeRow(scenario, seed),
    series: monthRows(scenario, seed),
    explain: stateRows(scenario, seed),
  }
  const rows = rowsOf[level]
  return {
    header: format === 'csv' ? csvLine(names) : '',
    rowsPerPiece: level === 'summary' ? 1 : scenario.months * (level === 'series' ? 1 : scenario.states.length),
    *pieces(batch) {
      for (let world = 0; world < batch.to - batch.from; world++) {
        for (const kase of cases) {
          let text = ''
          for (const row of rows(batch, world, kase)) text += line(row)
          yield text
        }
      }
    },
  }
}

function ndjsonLine(names: readonly string[]): (cells: readonly Cell[]) => string {
  const keys = names.map((name, at) => `${at === 0 ? '{' : ','}${JSON.stringify(name)}:`)
  return (cells) => {
    let text = ''
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at]!
      text += keys[at]! + (typeof cell === 'number' ? cell : JSON.stringify(cell))
    }
    return `${text}}\n`
  }
}

type Rows = (batch: Batch, world: number, kase: number) => Iterable<readonly Cell[]>

function outcomeRow(scenario: Scenario, seed: string): Rows {
  const hash = scenarioHash(scenario)
  return (batch, world, kase) => {
    const place = world * batch.cases + kase
    const numbers = OUTCOME_NAMES.map((name) => batch.outcomes[name][place]!)
    const path = batch.outcomes.observed[place]! > 0 ? pathOf(batch.outcomes, place) : null
    return [[ENGINE, hash, scenario.id, seed, batch.from + world, scenario.cases[kase]!.id, ...numbers, path]]
  }
}

function datesOf({ start, months }: Scenario): readonly (string | null)[] {
  return Array.from({ length: months }, (_, month) => (start === null ? null : monthKey(start, month)))
}

function monthRows(scenario: Scenario, seed: string): Rows {
  const dates = datesOf(scenario)
  return function* (batch, world, kase) {
    const columns = OBSERVABLES.map(({ name }) => batch.series[name]!)
    const id = scenario.cases[kase]!.id
    for (let month = 0; month < batch.months; month++) {
      const at = (world * batch.cases + kase) * batch.months + month
      const row: Cell[] = [scenario.id, seed, batch.from + world, id, month, dates[month]!]
      for (const column of columns) row.push(column[at]!)
      yield row
    }
  }
}

function stateRows(scenario: Scenario, seed: string): Rows {
  const dates = datesOf(scenario)
  const ids = scenario.states.map(({ id }) => id)
  const noResponse = RESPONSE_TERMS.map(() => null)
  return function* (batch, world, kase) {
    const detail = batch.detail!
    const { id, respondent } = scenario.cases[kase]!
    for (let month = 0; month < batch.months; month++) {
      const time = (world * batch.cases + kase) * batch.months + month
      for (let state = 0; state < ids.length; state++) {
        const row: Cell[] = [scenario.id, seed, batch.from + world, id, month, dates[month]!, ids[state]!]
        pushState(row, detail, time * ids.length + state)
        if (ids[state] === respondent) pushSingles(row, detail.responseTerms, time * RESPONSE_TERMS.length, RESPONSE_TERMS.length)
        else row.push(...noResponse)
        yield row
      }
    }
  }
}

function pushState(row: Cell[], detail: StateDetail, at: number): void {
  row.push(ROLES[detail.role[at]!] ?? 'respondent')
  row.push(single(detail.effort[at]!), single(detail.perceivedGap[at]!), single(detail.opinion[at]!), single(detail.senderCost[at]!))
  pushSingles(row, detail.coalitionTerms, at * COALITION_TERMS.length, COALITION_TERMS.length)
}

function pushSingles(row: Cell[], column: Float32Array, from: number, length: number): void {
  for (let at = from; at < from + length; at++) row.push(single(column[at]!))
}

/** The digits a single-precision number has, without those that widening it to double adds. */
function single(value: number): number {
  return value === 0 ? 0 : rounded(value, 7)
}
