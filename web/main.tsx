/** Builds the app from the lists of places and panels; the only file that knows all. */
import './style/index.css'
import './style/pieces.css'
import { render } from 'preact'
import {
  createReducer,
  createStore,
  initialState,
  keepAddress,
  keepTheme,
  listenToKeys,
  loadShelf,
  openScenario,
  runJobs,
  storedTheme,
} from './app/index.ts'
import { PANELS, Page } from './panels/index.ts'
import { PLACES } from './places/index.ts'
import { createClient, startWorker, threadsFor } from './worker/index.ts'

/** The scenario a first visit begins with. */
const FIRST = 'bakassi-2002'

const plugins = { places: PLACES, panels: PANELS }
const store = createStore(createReducer(plugins), initialState(plugins, storedTheme()))
const client = createClient(startWorker, threadsFor(navigator.hardwareConcurrency))
const root = document.getElementById('page')!
let drawing = false

function draw(): void {
  drawing = false
  render(<Page places={PLACES} state={store.get()} dispatch={store.dispatch} onFile={openFile} />, root)
}

async function openFile(file: File): Promise<void> {
  const { shelf } = store.get()
  if (shelf.kind !== 'ready') return
  const opening = openScenario(file.name, await file.text(), shelf.shelf)
  store.dispatch(opening.ok ? { kind: 'open', file: opening.file } : { kind: 'reject', rejected: opening.rejected })
}

runJobs(store, client, plugins, setTimeout)
keepTheme(store)
listenToKeys(store)
const readAddress = keepAddress(store, PLACES)
store.subscribe((before) => {
  const now = store.get()
  // What answers to keys is drawn at once: the next key press goes on from where this one led.
  if (now.month !== before.month || now.experiment !== before.experiment) draw()
  else if (!drawing) {
    drawing = true
    requestAnimationFrame(draw)
  }
})
draw()

const shelf = await loadShelf()
store.dispatch({ kind: 'shelf', shelf })
if (shelf.kind === 'ready' && !readAddress()) {
  const { scenarios } = shelf.shelf
  const first = scenarios.find(({ id }) => id === FIRST) ?? scenarios[0]
  if (first !== undefined) store.dispatch({ kind: 'choose', scenario: first.id })
}
