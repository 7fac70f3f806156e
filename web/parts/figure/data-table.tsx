/** The table behind a chart. */
import { significant } from '../../../sim/index.ts'
import type { Cell, Table } from '../../charts/index.ts'

function written(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  return Number.isInteger(cell) ? String(cell).replace('-', '\u2212') : significant(cell)
}

export function DataTable({ name, table }: { readonly name: string; readonly table: Table }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="figure-data" aria-label={`Table of ${name.toLowerCase()}`} tabIndex={0}>
      <table class="data-table">
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell, at) =>
                at === 0 ? (
                  <th scope="row" key={table.columns[at]}>
                    {written(cell)}
                  </th>
                ) : (
                  <td key={table.columns[at]}>{written(cell)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
