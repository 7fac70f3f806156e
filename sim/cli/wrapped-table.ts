/** A table that fits: cells are wrapped between words until the lines are short enough; where even that fails, one cell a line. */
import { wrap } from './terminal.ts'

export interface TableColumn {
  readonly head: string
  /** Numbers stand to the right. */
  readonly right?: boolean
}

const GAP = 2

/** Lines of at most `width` characters if every word is shorter than that. Each row has a cell for every column. */
export function wrappedTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
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

/** Widths that add up to the room there is, the widest columns narrowed first; null if the longest words do not fit. */
function fittingWidths(count: number, cells: readonly (readonly string[])[], width: number): readonly number[] | null {
  const room = width - GAP * (count - 1)
  const widest = (measure: (cell: string) => number) =>
    Array.from({ length: count }, (_, at) => Math.max(...cells.map((row) => measure(row[at]!))))
  const widths = widest((cell) => cell.length)
  const least = widest((cell) => Math.max(...cell.split(' ').map((word) => word.length)))
  if (least.reduce((sum, one) => sum + one, 0) > room) return null
  while (widths.reduce((sum, one) => sum + one, 0) > room) {
    const slack = widths.map((one, at) => (one > least[at]! ? one : 0))
    widths[slack.indexOf(Math.max(...slack))]!--
  }
  return widths
}

/** Every row as lines of heading and cell, for very narrow places. */
function stacked(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  return rows.flatMap((row) =>
    row.flatMap((cell, at) => {
      const [first = '', ...rest] = wrap(`${columns[at]!.head}: ${cell}`, width - GAP)
      return [at === 0 ? first : `  ${first}`, ...rest.map((line) => `  ${line}`)]
    }),
  )
}
