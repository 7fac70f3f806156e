/** Chooses the state whose reasons are shown: every state by name, including those that did nothing. */
import type { Scenario } from '../../../../sim/index.ts'
import { remember } from '../../../app/index.ts'
import { useExplore } from '../send.ts'

interface StatePickerProps {
  readonly scenario: Scenario
  readonly kase: number
  /** Id; null for the respondent. */
  readonly focus: string | null
}

/** By name, as a reader looks for them. */
const byName = remember(({ states }: Scenario) => [...states].sort((a, b) => a.name.localeCompare(b.name, 'en')))

export function StatePicker({ scenario, kase, focus }: StatePickerProps) {
  const send = useExplore()
  const { respondent } = scenario.cases[kase]!
  const name = (id: string) => scenario.states.find((state) => state.id === id)!.name
  return (
    <label class="state-picker">
      <span class="quiet">Reasons of</span>
      <select
        value={focus ?? respondent}
        onChange={({ currentTarget: { value } }) => send({ kind: 'focus', state: value === respondent ? null : value })}
      >
        <option value={respondent}>{name(respondent)} (respondent)</option>
        {byName(scenario).map(({ id, name: written }) =>
          id === respondent ? null : (
            <option key={id} value={id}>
              {written}
            </option>
          ),
        )}
      </select>
    </label>
  )
}
