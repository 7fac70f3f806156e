/** When the state that is looked at changed its role or posture in the followed world: a button for each month, that goes there. */
import './turns.css'
import { type Scenario, tellTurns, turnsOf } from '../../../../sim/index.ts'
import { remember } from '../../../app/index.ts'
import { useDispatch } from '../../../parts/index.ts'
import type { Trace } from '../../../worker/index.ts'

interface TurnsProps {
  readonly scenario: Scenario
  readonly trace: Trace
  readonly kase: number
  readonly month: number
  /** Id of the state. */
  readonly id: string
}

const turnsIn = remember((scenario: Scenario, trace: Trace, kase: number, id: string) => {
  const state = scenario.states.findIndex((one) => one.id === id)
  const decides = id === scenario.cases[kase]!.respondent ? 'posture' : 'role'
  return tellTurns(turnsOf(scenario, trace.batch, kase, state), decides, scenario.states[state]!.name, scenario.start)
})

export function Turns({ scenario, trace, kase, month, id }: TurnsProps) {
  const send = useDispatch()
  const { title, rows, never } = turnsIn(scenario, trace, kase, id)
  if (rows.length === 0) return <p class="quiet">{never}</p>
  return (
    <section class="turns" aria-label={title}>
      <h3 class="section-head quiet">{title}</h3>
      <ol>
        {rows.map((row) => (
          <li key={row.month}>
            <button
              type="button"
              class="turn"
              aria-current={row.month === month ? 'true' : undefined}
              onClick={() => send({ kind: 'month', month: row.month })}
            >
              <span class="turn-when">{row.when}:</span> {row.what}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
