/** The whole page. State comes in, actions go out. */
import './page.css'
import { NO_FORECAST } from '../../../sim/index.ts'
import type { Place, State } from '../../app/index.ts'
import { Dispatch, type Send } from '../../parts/index.ts'
import { Announcer } from './announcer.tsx'
import { Connection } from './connection.tsx'
import { DropTarget } from './drop-target.tsx'
import { Masthead } from './masthead.tsx'
import { Notice } from './notice.tsx'
import { Problems } from './problems.tsx'

interface PageProps {
  readonly places: readonly Place[]
  readonly state: State
  readonly dispatch: Send
  /** A scenario file that was dropped or chosen. */
  readonly onFile: (file: File) => void
}

export function Page({ places, state, dispatch, onFile }: PageProps) {
  const { name, view: View } = places.find((place) => place.name === state.place)!
  return (
    <Dispatch.Provider value={dispatch}>
      <div class="page">
        <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
          Skip to the result
        </button>
        <Masthead places={places} state={state} onFile={onFile} />
        <Connection />
        {state.rejected !== null && <Problems rejected={state.rejected} />}
        {state.notice !== null && <Notice text={state.notice} />}
        <View own={state.own[name]} state={state} />
        <footer class="colophon">
          Pacta simulates how coalitions of states enforce the judgments of international courts, or fail to. {NO_FORECAST}
        </footer>
      </div>
      <Announcer places={places} state={state} />
      <DropTarget onFile={onFile} />
    </Dispatch.Provider>
  )
}
