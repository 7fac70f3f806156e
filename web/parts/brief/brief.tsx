/**
 * The brief: the finding first, a picture and a table, what is not modelled, and where it comes from. It fits on one
 * sheet of A4 and replaces its place while it is open; the address records that it is open.
 */
import type { ComponentChildren } from 'preact'
import { LIMITS_IN_SHORT, monthWords, NOT_A_FORECAST, stateWords } from '../../../sim/index.ts'
import { cardOf, type Subject } from '../../app/index.ts'
import { useDispatch } from '../dispatch.ts'

/** A name and what it is, in the part that says where the result comes from. */
type BriefFact = readonly [name: string, text: string]

interface BriefProps {
  readonly subject: Subject
  /** The sentence of the place. */
  readonly finding: ComponentChildren
  /** Whether the result is of all worlds that were asked for, and of what is set. */
  readonly complete: boolean
  readonly facts: readonly BriefFact[]
  /** Each gives a part of the same result on the command line. */
  readonly commands: readonly string[]
  /** Controls that decide what the brief contains; they are not printed. */
  readonly tools?: ComponentChildren
  readonly children: ComponentChildren
}

export function Brief({ subject, finding, complete, facts, commands, tools, children }: BriefProps) {
  const send = useDispatch()
  const { title, question } = cardOf(subject.json)
  return (
    <div class="place">
      <main class="brief" id="main" tabIndex={-1}>
        <div class="brief-tools">
          <button type="button" onClick={() => print()}>
            Print
          </button>
          <button type="button" onClick={() => send({ kind: 'sheet', sheet: null })}>
            Back to the charts
          </button>
          {tools}
        </div>
        <p class="brief-head">Pacta brief: {title}</p>
        <h1>{question}</h1>
        <p class="quiet">{caseWords(subject)}</p>
        {!complete && <p class="brief-open">Not all worlds have run yet: these numbers will still change.</p>}
        {finding}
        {children}
        <section class="brief-part" aria-label="What is not modelled">
          <h2>What is not modelled</h2>
          <ul>
            {LIMITS_IN_SHORT.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
        <section class="brief-part provenance" aria-label="Provenance">
          <h2>Where it comes from</h2>
          <dl class="facts">
            {facts.map(([name, text]) => (
              <Fact key={name} name={name} text={text} complete={complete} />
            ))}
            <dt>same result</dt>
            <dd>
              {commands.map((command) => (
                <code class="brief-command" key={command}>
                  {command}
                </code>
              ))}
            </dd>
          </dl>
          <p>{NOT_A_FORECAST}</p>
        </section>
      </main>
    </div>
  )
}

function Fact({ name, text, complete }: { readonly name: string; readonly text: string; readonly complete: boolean }) {
  const isDigest = name.startsWith('digest')
  return (
    <>
      <dt>{name}</dt>
      <dd>{isDigest ? <code data-digest={complete ? text : undefined}>{text}</code> : text}</dd>
    </>
  )
}

/** Who decided, when, and how long there was to comply. */
function caseWords({ scenario, experiment }: Subject): string {
  const { court, judgment, deadline, respondent } = scenario.cases[experiment.kase]!
  const name = stateWords(scenario.states.find(({ id }) => id === respondent)?.name ?? respondent, true)
  const months = deadline === 1 ? '1 month' : `${deadline} months`
  const when = monthWords(scenario.start, judgment)
  return `${court}, judgment in ${when}. ${name} has ${months} to comply. ${scenario.months} months are simulated.`
}
