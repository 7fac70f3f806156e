/** The numbers of a brief. */

/** What is counted, and a cell for each column. */
export interface BriefRow {
  readonly name: string
  readonly cells: readonly string[]
}

interface BriefTableProps {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly BriefRow[]
}

export function BriefTable({ caption, columns, rows }: BriefTableProps) {
  return (
    <table class="brief-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">outcome</th>
          {columns.map((column) => (
            <th scope="col" key={column}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, cells }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, at) => (
              <td key={columns[at]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
