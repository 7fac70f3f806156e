/** The table behind a chart: what a reader who cannot or will not look at the drawing gets, and what CSV export writes. */
import { rounded } from '../../../sim/text/index.ts'

/** Text, a number, or nothing. */
export type Cell = string | number | null

/** Columns name their unit; every row has one cell a column. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Rounds to six significant digits, so that tables do not show the noise of binary fractions. */
export function tidy(value: number | undefined): Cell {
  if (value === undefined || !Number.isFinite(value)) return null
  return rounded(value, 6)
}
