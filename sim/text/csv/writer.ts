/** Cells -> a line of a comma-separated table (RFC 4180). Everything that the project writes as CSV is written here. */

/** What a cell may hold; null leaves it empty. */
export type Cell = string | number | null

/** What a cell must be quoted for. */
const SPECIAL = /[",\r\n]/

/** One line with its end. Numbers are written in full, so that they can be read back bit for bit. */
export function csvLine(cells: readonly Cell[], lineEnd: '\n' | '\r\n' = '\n'): string {
  let text = ''
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!
    if (at > 0) text += ','
    if (typeof cell === 'number') text += cell
    else if (cell !== null) text += SPECIAL.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  }
  return `${text}${lineEnd}`
}
