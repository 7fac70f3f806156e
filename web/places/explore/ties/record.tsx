/** Who acted in reality at the month, as coded, beside the followed world. The record comes when it is first asked for. */
import { useState } from 'preact/hooks'
import type { CodedRecord, Scenario } from '../../../../sim/index.ts'
import { Glyph } from '../../../parts/index.ts'
import { happenedAt } from './happened.ts'
import type { Actor } from './month.ts'

/** Stays loaded once it was opened. */
let opened: CodedRecord | null = null

interface RecordProps {
  readonly scenario: Scenario
  readonly actors: readonly Actor[]
  readonly month: number
  readonly when: string
}

export function AsItHappened({ scenario, actors, month, when }: RecordProps) {
  const [record, setRecord] = useState(opened)
  const [failure, setFailure] = useState<string | null>(null)
  if (scenario.kind !== 'historical' || scenario.start === null) return null
  const open = async () => {
    if (opened !== null) return
    try {
      opened = await (await import('./coded.ts')).fetchRecord()
      setRecord(opened)
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <details class="happened" onToggle={open}>
      <summary>
        As it happened <span class="quiet">{when}, coded from sources</span>
      </summary>
      {failure !== null && <p class="empty is-alert">The record could not be loaded: {failure}.</p>}
      {record === null ? failure === null && <p class="quiet">Loading the record.</p> : <Lines {...{ record, scenario, actors, month }} />}
    </details>
  )
}

function Lines({ record, scenario, actors, month }: Omit<RecordProps, 'when'> & { readonly record: CodedRecord }) {
  const told = happenedAt(record, scenario, actors, month)
  if (told === null) return <p class="quiet">Nothing is coded of who acted in this case.</p>
  const { lines, coded, same } = told
  return (
    <>
      {lines.length === 0 && <p class="quiet">Nobody is coded to have taken sides in this month.</p>}
      <ul>
        {lines.map(({ role, names, measure, forum, source, mark }) => (
          <li key={`${role} ${forum} ${measure} ${names[0]}`}>
            <Glyph name={role} /> {role}: {names.join(', ')}.{measure !== '' && ` ${measure}.`}{' '}
            <span class="quiet">
              {source} ({mark})
            </span>
          </li>
        ))}
      </ul>
      {coded > 0 && (
        <p class="quiet">
          Of {coded} states here whose role is coded, {same} have it in the followed world too.
        </p>
      )}
    </>
  )
}
