/** The whole page. State comes in, actions go out. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import { percent } from '../charts/number.ts'
import { monthLabel } from '../charts/scale.ts'
import type { Action } from '../store/actions.ts'
import { cardOf } from '../store/cards.ts'
import { replicateOf, traceShown } from '../store/figures.ts'
import type { Panel, State } from '../store/state.ts'
import { decisionAt } from '../store/ties.ts'
import { About } from './about.tsx'
import { Coalition } from './coalition.tsx'
import { Decision } from './decision.tsx'
import { Dispatch } from './dispatch.ts'
import { Levers } from './levers.tsx'
import { Masthead } from './masthead.tsx'
import { Precision } from './precision.tsx'
import { Provenance } from './provenance.tsx'
import { Rejected } from './rejected.tsx'
import { Scenarios } from './scenarios.tsx'
import { Sentence, Status } from './sentence.tsx'
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

function LeftColumn({ state, dispatch }: Pick<AppProps, 'state' | 'dispatch'>) {
  const { panel, shelf, opened, experiment, sketches, subject, problems } = state
  const gallery = useMemo(
    () => <Scenarios shelf={shelf} opened={opened} experiment={experiment} sketches={sketches} />,
    [shelf, opened, experiment?.scenario, sketches],
  )
  const levers = useMemo(
    () =>
      experiment === null || subject === null ? null : (
        <Levers key={experiment.scenario} experiment={experiment} subject={subject} problems={problems} />
      ),
    [experiment, subject, problems],
  )
  const tab = (name: Panel, words: string) => (
    <button
      type="button"
      aria-pressed={panel === name}
      onClick={() => dispatch({ kind: 'panel', panel: name, sheet: false })}
    >
      {words}
    </button>
  )
  return (
    <aside class="studio-left" aria-label="Scenarios and levers">
      <SheetHead state={state} dispatch={dispatch} />
      <div class="segmented tabs">
        {tab('scenarios', 'Scenarios')}
        {tab('levers', 'Levers')}
      </div>
      {panel === 'scenarios' ? gallery : levers}
    </aside>
  )
}

function RightColumn({ state, dispatch, stale }: Pick<AppProps, 'state' | 'dispatch'> & { readonly stale: boolean }) {
  const { shown, month, focus } = state
  const trace = traceShown(state)
  const ties = useMemo(() => {
    if (shown === null || trace === null || month === null) return null
    const { scenario, experiment } = shown.subject
    const at = Math.min(month, scenario.months - 1)
    return (
      <>
        <section class="section" aria-label="Ties">
          <Coalition shown={shown} trace={trace} month={at} stale={stale} focus={focus} />
        </section>
        <section class="section" aria-label="Decision">
          <Decision
            decision={decisionAt(scenario, trace, experiment.kase, at, focus)}
            when={monthLabel(at, scenario.start, 'short')}
          />
        </section>
      </>
    )
  }, [shown, trace, month, stale, focus])
  return (
    <aside class="studio-right" aria-label="Precision, ties and reasons">
      <SheetHead state={state} dispatch={dispatch} />
      <section class="section" aria-label="Precision">
        <h2 class="section-head">
          Precision <span class="quiet">of full compliance</span>
        </h2>
        <Precision state={state} />
      </section>
      {ties}
    </aside>
  )
}

/** Phone only: what is moved stays in sight above the levers. */
function SheetHead({ state: { shown }, dispatch }: Pick<AppProps, 'state' | 'dispatch'>) {
  return (
    <div class="sheet-close">
      {shown !== null && (
        <span class="sheet-result">{percent(shown.picture.summary.outcomes.fullCompliance.share)} comply fully</span>
      )}
      <button type="button" onClick={() => dispatch({ kind: 'sheet', sheet: null })}>
        Close
      </button>
    </div>
  )
}

function SheetBar({ state, dispatch }: Pick<AppProps, 'state' | 'dispatch'>) {
  const { sheet, panel } = state
  const left = (name: Panel, words: string) => (
    <button
      type="button"
      aria-pressed={sheet === 'left' && panel === name}
      onClick={() =>
        sheet === 'left' && panel === name
          ? dispatch({ kind: 'sheet', sheet: null })
          : dispatch({ kind: 'panel', panel: name, sheet: true })
      }
    >
      {words}
    </button>
  )
  return (
    <div class="sheet-bar">
      {left('scenarios', 'Scenarios')}
      {left('levers', 'Levers')}
      <button
        type="button"
        aria-pressed={sheet === 'right'}
        onClick={() => dispatch({ kind: 'sheet', sheet: sheet === 'right' ? null : 'right' })}
      >
        Ties
      </button>
    </div>
  )
}

/** The whole window takes a dropped scenario file; while one is held over it, it says so. */
function DropTarget({ onFile }: Pick<AppProps, 'onFile'>) {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const hold = (event: DragEvent) => {
      event.preventDefault()
      setOver(event.type === 'dragover')
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (file !== undefined) onFile(file)
    }
    const ended = new AbortController()
    const { signal } = ended
    addEventListener('dragover', hold, { signal })
    addEventListener('dragleave', hold, { signal })
    addEventListener('drop', drop, { signal })
    return () => ended.abort()
  }, [onFile])
  return over ? <div class="drop">Drop the scenario file to open it</div> : null
}
