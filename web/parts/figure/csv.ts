/** The table behind a figure as CSV, for spreadsheets. */

import { csvLine } from '../../../sim/index.ts'
import { type Caption, type Cell, captionLines, type Table } from '../../charts/index.ts'

/** A text that a spreadsheet would take for a formula is kept as text. */
function asText(cell: Cell): Cell {
  return typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

/** The table as CSV (RFC 4180, CRLF); the caption goes before it as lines that begin with `#`. */
export function csvText(table: Table, caption: Caption | null = null): string {
  const head = caption === null ? [] : captionLines(caption).map((line) => `# ${line.replaceAll(/[\r\n]+/g, ' ')}\r\n`)
  const body = [table.columns, ...table.rows].map((row) => csvLine(row.map(asText), '\r\n'))
  return [...head, ...body].join('')
}
