/** The tie matrix in words and rows: what its cells say, what it shows as a whole, and the table behind it. */
import { percent } from '../../../sim/text/index.ts'
import { ordered, type RankedState, roleWord, type Table, tidy } from '../base/index.ts'

/** States in any sequence; `trade` row-major in that sequence: share (0-1) of row state's trade that is with the column state. */
export interface MatrixData {
  readonly states: readonly RankedState[]
  readonly trade: ArrayLike<number>
}

/** A cell as the caller's own positions in `data.states`. */
export interface MatrixCell {
  readonly row: number
  readonly column: number
  readonly share: number
}

/** What the outlined row says of the respondent. */
export function chosenWords(data: MatrixData, state: number | null): readonly string[] {
  const own = data.states.findIndex(({ role }) => role === 'respondent')
  if (state === null || own < 0) return []
  const { name, role } = data.states[state]!
  const share = data.trade[state * data.states.length + own]!
  return [state === own ? `${name}, ${role}` : `${name} (${role}): ${percent(share)} of its trade is with ${data.states[own]!.name}`]
}

/** What is known of a cell, a line each. */
export function readout(data: MatrixData, cell: MatrixCell): string[] {
  const [row, column] = [data.states[cell.row]!, data.states[cell.column]!]
  if (cell.row === cell.column) return [`${row.name}, ${row.role}`, `${percent(row.leverage)} of leverage`]
  return [`${row.name} (${row.role})`, `${percent(cell.share)} of its trade is with ${column.name} (${column.role})`]
}

/** States of a role that are named; the rest is counted. */
const NAMED = 5

/** Who takes which side, with what leverage, as the map says it; and the respondent's largest partners. */
export function describe(data: MatrixData): string {
  const { sequence, groups } = ordered(data.states)
  const named = (role: RankedState['role'], members: number) => {
    const word = `${members} ${roleWord(role, members)}`
    if (role === 'bystander') return word
    const all = sequence.map((state) => data.states[state]!).filter((state) => state.role === role)
    const listed = all.slice(0, NAMED).map(({ name, leverage }) => (role === 'respondent' ? name : `${name} (${percent(leverage)})`))
    return `${word}: ${listed.join(', ')}${all.length > NAMED ? ` and ${all.length - NAMED} more` : ''}`
  }
  const counts = groups.map(({ role, members }) => named(role, members)).join('; ')
  const own = data.states.findIndex((state) => state.role === 'respondent')
  if (own < 0) return `${sequence.length} states. ${counts}.`
  const partners = sequence
    .filter((state) => state !== own)
    .map((state) => ({
      name: data.states[state]!.name,
      role: data.states[state]!.role,
      share: data.trade[own * sequence.length + state]!,
    }))
    .sort((a, b) => b.share - a.share)
    .slice(0, 3)
    .map(({ name, role, share }) => `${name} (${role}, ${percent(share)})`)
  const sides = `${sequence.length} states; shares of leverage follow the names. ${counts}.`
  return `${sides} ${data.states[own]!.name} trades most with ${partners.join(', ')}.`
}

/** One row a state in the sequence drawn: role, leverage, and the share of its trade with each other state. */
export function table(data: MatrixData): Table {
  const { sequence } = ordered(data.states)
  const count = sequence.length
  const rows = sequence.map((row) => {
    const state = data.states[row]!
    return [state.name, state.role, tidy(state.leverage), ...sequence.map((column) => tidy(data.trade[row * count + column]))]
  })
  const columns = ['state', 'role', 'leverage', ...sequence.map((state) => `trade with ${data.states[state]!.name}`)]
  return { columns, rows }
}
