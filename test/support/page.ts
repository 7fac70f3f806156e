/** The page as main builds it, except for workers and window: what actions do to it, and where tests begin. */
import { type Action, createReducer, initialState, type Plugins, type State } from '../../web/app/index.ts'
import { PANELS } from '../../web/panels/index.ts'
import { PLACES } from '../../web/places/index.ts'
import { shelf } from './bundled.ts'

export const plugins: Plugins = { places: PLACES, panels: PANELS }
export const reduce = createReducer(plugins)
export const play = (state: State, ...actions: readonly Action[]): State => actions.reduce(reduce, state)

/** Nothing is there yet. */
export const blank = initialState(plugins, 'auto')
/** The scenarios are there. */
export const ready = play(blank, { kind: 'shelf', shelf: { kind: 'ready', shelf } })
/** A scenario is chosen. */
export const open = play(ready, { kind: 'choose', scenario: 'bakassi-2002' })

/** Something that is the business of one place or panel. */
export const own = (plugin: string, action: unknown): Action => ({ kind: 'own', plugin, action })

/** What a job says that runs now; of what it was before, where that is given. */
export function tell(state: State, job: string, news: Extract<Action, { kind: 'tell' }>['news'], of = state.tasks[job]?.of): Action {
  return { kind: 'tell', job, of, news }
}

/** A job comes to an action of the place that asked. */
export const find = (state: State, job: string, action: unknown, of?: unknown): Action =>
  of === undefined ? tell(state, job, { kind: 'found', action }) : tell(state, job, { kind: 'found', action }, of)
