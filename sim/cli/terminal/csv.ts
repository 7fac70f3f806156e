/** A line of CSV. */

type Cell = string | number | null

/** A line of CSV after RFC 4180; nothing is left empty. */
export function csvLine(cells: readonly Cell[]): string {
  let text = ''
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!
    if (at > 0) text += ','
    if (typeof cell === 'number') text += cell
    else if (cell !== null) text += /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  }
  return `${text}\n`
}
