/** The whole page. State comes in, actions go out. */
import { useMemo } from 'preact/hooks'
import type { Action } from '../store/actions.ts'
import { cardOf } from '../store/cards.ts'
import { replicateOf, traceShown } from '../store/figures.ts'
import type { State } from '../store/state.ts'
import { About } from './about.tsx'
import { Dispatch } from './dispatch.ts'
import { DropTarget } from './drop-target.tsx'
import { LeftColumn } from './left-column.tsx'
import { Masthead } from './masthead.tsx'
import { Provenance } from './provenance.tsx'
import { Rejected } from './rejected.tsx'
import { RightColumn } from './right-column.tsx'
import { Sentence, Status } from './sentence.tsx'
import { SheetBar } from './sheets.tsx'
import { Stack } from './trajectories.tsx'

interface AppProps {
  readonly state: State
  readonly dispatch: (action: Action) => void
  /** A scenario file that was dropped or chosen. */
  readonly onFile: (file: File) => void
}

export function App({ state, dispatch, onFile }: AppProps) {
  return (
    <Dispatch.Provider value={dispatch}>
      <div class="page">
        <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
          To the result
        </button>
        <Masthead state={state} onFile={onFile} />
        {state.rejected !== null && <Rejected rejected={state.rejected} />}
        {state.place === 'about' ? <About /> : <Explore state={state} dispatch={dispatch} />}
        <footer class="colophon">
          Pacta simulates how coalitions of states enforce the judgments of international courts, or fail to. Not a
          forecast.
        </footer>
      </div>
      <DropTarget onFile={onFile} />
    </Dispatch.Provider>
  )
}

function Explore({ state, dispatch }: Pick<AppProps, 'state' | 'dispatch'>) {
  const { shown, subject, month, problems } = state
  const stale = shown !== null && (shown.subject !== subject || problems.length > 0)
  const trace = traceShown(state)
  const replicate = replicateOf(state)
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
          />
          <Provenance
            shown={shown}
            file={state.opened.find(({ id }) => id === shown.subject.experiment.scenario)?.name ?? null}
          />
        </>
      ),
    [shown, trace, month, stale, replicate, isTypical],
  )
  return (
    <div class="place studio" data-sheet={state.sheet ?? undefined}>
      <LeftColumn state={state} dispatch={dispatch} />
      <main class="studio-main" id="main" tabIndex={-1}>
        <Heading state={state} />
        {state.shelf.kind === 'failed' ? (
          <p class="empty is-alert">The scenarios could not be read: {state.shelf.message}. Load the page again.</p>
        ) : (
          <Sentence shown={shown} stale={stale} />
        )}
        <Status state={state} stale={stale} />
        {result}
      </main>
      <RightColumn state={state} dispatch={dispatch} stale={stale} />
      <SheetBar state={state} dispatch={dispatch} />
    </div>
  )
}

function Heading({ state: { subject } }: Pick<AppProps, 'state'>) {
  if (subject === null) return <h1 class="visually-hidden">Pacta</h1>
  const { title, question } = cardOf(subject.json)
  return (
    <div class="heading">
      <h1>{question}</h1>
      <p class="quiet">{title}</p>
    </div>
  )
}
