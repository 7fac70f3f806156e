/** The whole page. State comes in, actions go out. */
import type { Action } from '../../app/actions.ts'
import type { State } from '../../app/state.ts'
import { Dispatch } from '../../parts/dispatch.ts'
import type { ColumnProps } from '../../parts/sheets.tsx'
import { About } from '../../places/about/view.tsx'
import { Compare } from '../../places/compare/view.tsx'
import { Evidence } from '../../places/evidence/view.tsx'
import { Explore } from '../../places/explore/view.tsx'
import { DropTarget } from './drop-target.tsx'
import { Masthead } from './masthead.tsx'
import { Rejected } from './rejected.tsx'

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
        <PlaceOf state={state} dispatch={dispatch} />
        <footer class="colophon">
          Pacta simulates how coalitions of states enforce the judgments of international courts, or fail to. Not a forecast.
        </footer>
      </div>
      <DropTarget onFile={onFile} />
    </Dispatch.Provider>
  )
}

function PlaceOf({ state, dispatch }: ColumnProps) {
  switch (state.place) {
    case 'explore':
      return <Explore state={state} dispatch={dispatch} />
    case 'compare':
      return <Compare state={state} dispatch={dispatch} />
    case 'evidence':
      return <Evidence state={state} />
    case 'about':
      return <About />
  }
}
