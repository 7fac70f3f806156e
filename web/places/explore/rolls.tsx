/** The votes of the followed world: a button for each, that goes to its month, and the last one as a roll call with reasons. */
import { monthWords, rollIn, type Scenario, type ToldRoll, tellRoll, voteLine, votesIn } from '../../../sim/index.ts'
import { remember } from '../../app/index.ts'
import { useDispatch } from '../../parts/index.ts'
import type { Trace } from '../../worker/index.ts'
import { ToldWords } from './reasons/index.ts'

interface RollsProps {
  readonly scenario: Scenario
  readonly trace: Trace
  readonly kase: number
  readonly month: number
  /** The command that tells the same. */
  readonly command: string
}

interface Line {
  readonly month: number
  readonly when: string
  readonly words: string
  readonly carried: boolean
}

const linesIn = remember((scenario: Scenario, trace: Trace, kase: number): readonly Line[] =>
  votesIn(trace.batch, kase).map((held) => ({
    ...{ month: held.month, when: monthWords(scenario.start, held.month), carried: held.carried },
    words: voteLine(held, scenario.cases[kase]!),
  })),
)

/** The vote in a month, or the last one before it. */
const toldIn = remember((scenario: Scenario, trace: Trace, kase: number, month: number): ToldRoll | null => {
  const roll = rollIn(scenario, trace.batch, kase, month)
  return roll === null ? null : tellRoll(roll, scenario, kase)
})

export function Rolls({ scenario, trace, kase, month, command }: RollsProps) {
  const send = useDispatch()
  if (trace.batch.detail?.votes == null) return null
  const lines = linesIn(scenario, trace, kase)
  const last = lines.findLast((line) => line.month <= month)
  const told = last === undefined ? null : toldIn(scenario, trace, kase, last.month)
  return (
    <section class="section rolls" aria-label="Votes">
      <h2 class="section-head">
        Votes <span class="quiet">in the followed world</span>
      </h2>
      {lines.length === 0 && <p class="quiet">No body votes on this case in this world.</p>}
      <ol class="rolls-list">
        {lines.map((line) => (
          <li key={line.month}>
            <button
              type="button"
              class="turn"
              aria-current={line === last ? 'true' : undefined}
              onClick={() => send({ kind: 'month', month: line.month })}
            >
              <span class="turn-when">{line.when}:</span>
              <span class={`roll-mark ${line.carried ? 'is-carried' : 'is-failed'}`} aria-hidden="true">
                {line.carried ? '◆' : '✕'}
              </span>
              {line.words}
            </button>
          </li>
        ))}
      </ol>
      {last === undefined && lines.length > 0 && <p class="quiet">No vote yet by {monthWords(scenario.start, month)}.</p>}
      {told !== null && (
        <ToldWords words={{ paragraphs: told.paragraphs, sections: [told.section] }} numbers="Who voted how, and why" command={command}>
          <h3 class="section-head quiet">
            {told.forum}, {last!.when}
          </h3>
        </ToldWords>
      )}
    </section>
  )
}
