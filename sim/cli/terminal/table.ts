/**
 * A table that fits: cells are wrapped between words until the lines are short enough; if that is not enough, one
 * cell per line.
 */
import { wrap } from './look.ts'

export interface TableColumn {
  readonly head: string
  /** Numbers stand to the right. */
  readonly right?: boolean
}

const GAP = 2

/** Lines of at most `width` characters if every word is shorter than that. Each row has a cell for every column. */
export function wrappedTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[], width: number): readonly string[] {
  const cells = [columns.map(({ head }) => head), ...rows]
  const widths = fittingWidths(columns.length, cells, width)
  if (widths === null) return stacked(columns, rows, width)
  return cells.flatMap((row) => {
    const wrapped = row.map((cell, at) => wrap(cell, widths[at]!))
    const height = Math.max(...wrapped.map((lines) => lines.length))
    return Array.from({ length: height }, (_, line) =>
      wrapped
        .map((lines, at) => padded(lines[line] ?? '', widths[at]!, columns[at]!.right === true))
        .join(' '.repeat(GAP))
        .trimEnd(),
    )
  })
}

function padded(text: string, width: number, right: boolean): string {
  return right ? text.padStart(width) : text.padEnd(width)
}

/** Widths that add up to the room there is, narrowed where that adds the fewest lines; null if the longest words do not fit. */
function fittingWidths(count: number, cells: readonly (readonly string[])[], width: number): readonly number[] | null {
  const room = width - GAP * (count - 1)
  const columns = Array.from({ length: count }, (_, at) => cells.map((row) => row[at]!))
  const widths = columns.map((column) => Math.max(...column.map((cell) => cell.length)))
  const least = columns.map((column) => Math.max(...column.flatMap((cell) => cell.split(' ').map((word) => word.length))))
  if (sumOf(least) > room) return null
  const heights = columns.map((column, at) => heightsOf(column, widths[at]!))
  while (sumOf(widths) > room) {
    const costs = widths.map((one, at) => {
      if (one === least[at]) return Number.POSITIVE_INFINITY
      const narrower = heightsOf(columns[at]!, one - 1)
      return sumOf(cells.map((_, row) => Math.max(...heights.map((h, c) => (c === at ? narrower[row]! : h[row]!)))))
    })
    const at = costs.indexOf(Math.min(...costs))
    widths[at]!--
    heights[at] = heightsOf(columns[at]!, widths[at]!)
  }
  return widths
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)

const heightsOf = (cells: readonly string[], width: number) => cells.map((cell) => wrap(cell, width).length)

/** Every row as lines of heading and cell, for very narrow places. */
function stacked(columns: readonly TableColumn[], rows: readonly (readonly string[])[], width: number): readonly string[] {
  return rows.flatMap((row) =>
    row.flatMap((cell, at) => {
      const [first = '', ...rest] = wrap(`${columns[at]!.head}: ${cell}`, width - GAP)
      return [at === 0 ? first : `  ${first}`, ...rest.map((line) => `  ${line}`)]
    }),
  )
}
