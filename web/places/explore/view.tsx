/** The Explore place: the finding, the charts over time, and the columns beside them. */
import { useMemo } from 'preact/hooks'
import { reproductionOf, type State, type ViewProps } from '../../app/index.ts'
import { LeftColumn } from '../../panels/index.ts'
import { BriefButton, Failed, Heading, later, SheetBar, Status, useDispatch, useFading } from '../../parts/index.ts'
import { found } from './address.ts'
import { Answer } from './finding/index.ts'
import { Provenance } from './provenance.tsx'
import { RightColumn } from './right-column.tsx'
import { type Exploring, historyShown, NAME, ownRunOf, replicateOf, type Shown, tracedShown, traceShown } from './state.ts'
import { Stack } from './timeline/index.ts'
import { resultWords } from './words.ts'

const ExploreBrief = later('main', async () => (await import('./brief.tsx')).ExploreBrief)

export function Explore({ own, state }: ViewProps<Exploring>) {
  const send = useDispatch()
  const { shown } = own
  const { subject, problems, experiment } = state
  const stale = shown !== null && (shown.subject !== subject || problems.length > 0)
  useFading(stale)
  const result = found(own, state)
  const reproduction = reproductionOf({ name: NAME }, state.promised, experiment, result)
  if (state.sheet === 'brief' && shown !== null) return <ExploreBrief shown={shown} stale={stale} file={fileOf(state, shown)} />
  return (
    <div class="place studio" data-sheet={state.sheet ?? undefined}>
      <LeftColumn state={state} result={resultWords(shown)} stale={stale} />
      <main class="studio-main" id="main" tabIndex={-1}>
        <Heading subject={subject} apart={shown !== null && shown.picture.docket !== null} />
        {state.shelf.kind === 'failed' ? (
          <p class="empty is-alert">The scenarios could not be read: {state.shelf.message}. Load the page again.</p>
        ) : (
          <Answer shown={shown} asked={subject} stale={stale} isRun={problems.length === 0} />
        )}
        <div class="status-row">
          <Status
            state={state}
            job="explore/ensemble"
            problems={problems}
            asked={experiment?.worlds ?? 0}
            worlds={shown?.picture.summary.worlds ?? null}
            stale={stale}
            reproduction={reproduction}
          />
          {shown !== null && (
            <button type="button" class="is-quiet" onClick={() => send({ kind: 'place', place: 'compare' })}>
              Compare designs
            </button>
          )}
          {shown !== null && <BriefButton />}
        </div>
        <Failed state={state} job="explore/history" what="The comparison with history could not be computed" />
        <Failed state={state} job="explore/own-run" what="The scenario’s own run could not be drawn behind yours" />
        <Result own={own} state={state} stale={stale} />
      </main>
      <RightColumn own={own} state={state} stale={stale} />
      <SheetBar state={state} right="Ties" />
    </div>
  )
}

/** Name of the file that a result is of, or null for a bundled scenario. */
function fileOf({ opened }: Pick<State, 'opened'>, { subject }: Shown): string | null {
  return opened.find(({ id }) => id === subject.experiment.scenario)?.name ?? null
}

function Result({ own, state: { month, opened }, stale }: { readonly own: Exploring; readonly state: State; readonly stale: boolean }) {
  const { shown } = own
  const trace = traceShown(own)
  const traced = tracedShown(own)
  const replicate = replicateOf(own)
  const history = historyShown(own)
  const backdrop = shown === null ? null : ownRunOf(own, shown.subject)
  const isTypical = own.followed.kind === 'typical'
  return useMemo(() => {
    if (shown === null || month === null || replicate === null) return null
    const at = Math.min(month, shown.subject.scenario.months - 1)
    return (
      <>
        <Stack {...{ shown, trace, traced, stale, replicate, isTypical, history, backdrop }} month={at} />
        <Provenance shown={shown} file={fileOf({ opened }, shown)} />
      </>
    )
  }, [shown, trace, traced, month, stale, replicate, isTypical, history, backdrop])
}
