/** The Explore place: the finding, the charts over time, and the columns beside them. */
import { useMemo } from 'preact/hooks'
import { foundIn, verdictOf } from '../../app/address/link.ts'
import { LeftColumn } from '../../panels/left-column.tsx'
import { Heading } from '../../parts/heading.tsx'
import { Sentence } from '../../parts/sentence.tsx'
import { type ColumnProps, SheetBar } from '../../parts/sheets.tsx'
import { Status } from '../../parts/status.tsx'
import { Provenance } from './provenance.tsx'
import { RightColumn } from './right-column.tsx'
import { replicateOf, traceShown } from './timeline/figures.ts'
import { historyShown } from './timeline/history.ts'
import { Stack } from './timeline/stack.tsx'

export function Explore({ state, dispatch }: ColumnProps) {
  const { shown, subject, month, problems } = state
  const stale = shown !== null && (shown.subject !== subject || problems.length > 0)
  const trace = traceShown(state)
  const replicate = replicateOf(state)
  const history = historyShown(state)
  const isTypical = state.followed.kind === 'typical'
  const result = useMemo(
    () =>
      shown === null || month === null || replicate === null ? null : (
        <>
          <Stack
            shown={shown}
            trace={trace}
            month={Math.min(month, shown.subject.scenario.months - 1)}
            stale={stale}
            replicate={replicate}
            isTypical={isTypical}
            history={history}
          />
          <Provenance shown={shown} file={state.opened.find(({ id }) => id === shown.subject.experiment.scenario)?.name ?? null} />
        </>
      ),
    [shown, trace, month, stale, replicate, isTypical, history],
  )
  return (
    <div class="place studio" data-sheet={state.sheet ?? undefined}>
      <LeftColumn state={state} dispatch={dispatch} />
      <main class="studio-main" id="main" tabIndex={-1}>
        <Heading subject={subject} />
        {state.shelf.kind === 'failed' ? (
          <p class="empty is-alert">The scenarios could not be read: {state.shelf.message}. Load the page again.</p>
        ) : (
          <Sentence shown={shown} stale={stale} />
        )}
        <div class="status-row">
          <Status
            computing={state.computing}
            problems={problems}
            file={state.experiment?.scenario ?? ''}
            asked={state.experiment?.worlds ?? 0}
            worlds={shown?.picture.summary.worlds ?? null}
            stale={stale}
            verdict={verdictOf(state.claim, state.experiment, foundIn(state))}
            canUndo={state.past.length > 0}
          />
          {shown !== null && (
            <button type="button" class="is-quiet" onClick={() => dispatch({ kind: 'place', place: 'compare' })}>
              Compare designs
            </button>
          )}
        </div>
        {result}
      </main>
      <RightColumn state={state} dispatch={dispatch} stale={stale} />
      <SheetBar state={state} dispatch={dispatch} />
    </div>
  )
}
