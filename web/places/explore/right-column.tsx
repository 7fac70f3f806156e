/** The right column: how well the number is known, and the month of the followed world: ties, who acts, why. */
import { monthWords } from '../../../sim/index.ts'
import './right-column.css'
import { useMemo } from 'preact/hooks'
import { computingOf, type State, type Subject, type ViewProps } from '../../app/index.ts'
import { Failed, later, ResultTip, SheetHead, Term } from '../../parts/index.ts'
import { resultFacts } from './caption.ts'
import { Precision } from './precision.tsx'
import { Decision, decisionAt, StateFacts, StatePicker, Told, Turns } from './reasons/index.ts'
import { answers, type Exploring, phaseOf, tracedShown, whyAsked } from './state.ts'
import { Coalition } from './ties/index.ts'
import { explainCommand, resultWords, voteCommand } from './words.ts'

const Rolls = later('section', async () => (await import('./rolls.tsx')).Rolls)

export function RightColumn({ own, state, stale }: ViewProps<Exploring> & { readonly stale: boolean }) {
  const { shown } = own
  const running = computingOf(state, 'explore/ensemble').kind === 'running'
  return (
    <aside class="studio-right" aria-label="Precision, ties and reasons">
      <SheetHead result={resultWords(shown)} stale={stale} />
      <section class="section" aria-label="Precision">
        <h2 class="section-head">
          Precision{' '}
          <span class="quiet">
            of <Term of="full">full compliance</Term>
            {shown !== null && (
              <>
                , <ResultTip facts={resultFacts(shown)}>computed</ResultTip>
              </>
            )}
          </span>
        </h2>
        <Precision state={state} shown={shown} stale={stale} running={running} />
      </section>
      <Failed state={state} job="explore/trace" what="The followed world could not be run" />
      <Month own={own} state={state} stale={stale} />
    </aside>
  )
}

/** What is of the ensemble before stands with that ensemble, and faded. */
function Month({ own, state, stale }: { readonly own: Exploring; readonly state: State; readonly stale: boolean }) {
  const { focus, ties: view, why } = own
  const { month, opened } = state
  const { kind } = computingOf(state, WHY)
  const traced = tracedShown(own)
  const behind = stale || traced?.shown.subject !== own.shown?.subject
  return useMemo(() => {
    if (traced === null || month === null) return null
    const { trace, shown } = traced
    const { scenario, experiment } = shown.subject
    const at = Math.min(month, scenario.months - 1)
    const id = focus ?? scenario.cases[experiment.kase]!.respondent
    return (
      <>
        <section class="section" aria-label="Ties">
          <Coalition shown={shown} trace={trace} month={at} stale={behind} focus={focus} view={view} />
        </section>
        {trace.batch.detail?.votes != null && (
          <Rolls
            scenario={scenario}
            trace={trace}
            kase={experiment.kase}
            month={at}
            command={voteCommand(shown.subject, fileOf(shown.subject, opened), at, trace.replicate)}
          />
        )}
        <section class={`section ${behind ? 'is-stale' : ''}`} aria-label="Decision">
          <StatePicker scenario={scenario} kase={experiment.kase} focus={focus} />
          <Turns scenario={scenario} trace={trace} kase={experiment.kase} month={at} id={id} />
          <Decision
            decision={decisionAt(scenario, trace, experiment.kase, at, focus)}
            when={monthWords(scenario.start, at, 'short')}
            focus={focus}
          />
          <Why own={own} state={state} />
          <StateFacts subject={shown.subject} id={id} />
        </section>
      </>
    )
  }, [traced, month, behind, focus, view, why, kind, opened])
}

/** The name of the file that the reader opened, or the id of a bundled scenario. */
const fileOf = ({ experiment }: Subject, opened: State['opened']): string =>
  opened.find(({ id }) => id === experiment.scenario)?.name ?? experiment.scenario

const WHY = 'explore/why'

/** The reasons in words. */
function Why({ own, state }: { readonly own: Exploring; readonly state: State }) {
  const { subject: asked, month, opened } = state
  const question = whyAsked(own, month)
  const subject = question?.subject ?? own.shown?.subject ?? asked
  if (subject === null) return null
  const phase = phaseOf(own, subject)
  if (subject.scenario.off.includes(phase)) return <p class="quiet">Nobody decides here: the mechanism {phase} is switched off.</p>
  if (question === null) return null
  return (
    <>
      <Failed state={state} job={WHY} what="The reasons could not be computed" />
      {computingOf(state, WHY).kind !== 'failed' && (
        <Told
          told={answers(own.why, question) ? own.why!.told : null}
          command={explainCommand(subject, fileOf(subject, opened), question.question)}
        />
      )}
    </>
  )
}
