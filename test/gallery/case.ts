/** What every gallery page hands to a chart over time: the width it has, the canned months, the scrubbed month. */
import type { Table, TimeOptions } from '../../web/charts/index.ts'
import { MONTHS, START } from './series.ts'

/** One picture of the gallery. */
export interface Piece {
  /** Draws the chart with its canned data. */
  readonly draw: (element: HTMLElement, options: TimeOptions) => void
  /** Description and first rows of the table: the part of the snapshot that needs no browser. */
  readonly words: () => {
    readonly summary: string
    readonly columns: readonly string[]
    readonly rows: readonly unknown[]
  }
  /** Where it stands on the page. */
  readonly column: 'main' | 'side'
}

/** Widths a chart has in the studio, px: on a desk of 1440 px in the middle and at the side, and on a phone of 390 px. */
export const WIDTHS = { desk: { main: 712, side: 295 }, phone: { main: 358, side: 358 } } as const
export type Device = keyof typeof WIDTHS

/** Options of the canned case at a width. */
export function options(width: number, month: number | null, onMonth?: (month: number) => void): TimeOptions {
  return { width, months: MONTHS, start: START, month, onMonth }
}

/** When the canned case happens. */
export const WHEN = { months: MONTHS, start: START, month: 96 } as const

/** Columns and a few rows of a table, at most eight cells wide: enough to notice a change. */
export function excerpt({ columns, rows }: Table): {
  readonly columns: readonly string[]
  readonly rows: readonly unknown[]
} {
  const some = rows.length > WHEN.month ? [rows[0]!, rows[WHEN.month]!] : rows.slice(0, 2)
  return { columns: columns.slice(0, 8), rows: some.map((row) => row.slice(0, 8)) }
}
