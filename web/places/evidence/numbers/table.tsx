/** Numbers of the ledger as rows: what it is, its value, unit and range, how well it is known, and where it comes from. */
import { Fragment } from 'preact'
import { bounds, tellBacking } from '../../../../sim/index.ts'
import { type Entry, GradeSwatch, valueWords } from '../../../parts/index.ts'

export function LedgerTable({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <table class="ledger">
      <colgroup>
        <col class="col-name" />
        <col class="col-value" />
        <col class="col-unit" />
        <col class="col-range" />
        <col class="col-grade" />
        <col class="col-source" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">number</th>
          <th scope="col" class="is-number">
            value
          </th>
          <th scope="col" class="is-spare">
            unit
          </th>
          <th scope="col" class="is-spare is-number">
            range
          </th>
          <th scope="col">evidence</th>
          <th scope="col" class="is-spare">
            source
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <LedgerRow key={`${entry.path} ${entry.basis} ${entry.note}`} entry={entry} />
        ))}
      </tbody>
    </table>
  )
}

function LedgerRow({ entry }: { readonly entry: Entry }) {
  const { path, meaning, value, unit, range, grade, year, changed } = entry
  const span = range === null ? '' : bounds(...range)
  const source = `${tellBacking(entry)}${year === null ? '' : `; numbers of ${year}`}`
  return (
    <tr class={changed ? 'is-changed' : ''}>
      <th scope="row">
        {meaning}
        <code class="ledger-path">
          {path.split(/(?=\.)/).map((part, at) => (
            <Fragment key={at}>
              {part}
              <wbr />
            </Fragment>
          ))}
        </code>
        <span class="ledger-more">
          {[unit, span].filter(Boolean).join(', ')}; {source}
        </span>
      </th>
      <td class="is-number ledger-value">{valueWords(value)}</td>
      <td class="is-spare">{unit}</td>
      <td class="is-spare is-number">{span}</td>
      <td>
        <GradeSwatch grade={grade} /> {grade}
      </td>
      <td class="is-spare ledger-source">{source}</td>
    </tr>
  )
}
