/** Builds the app from the lists of places and panels; the only file that knows all. */
import './style/index.css'
import './style/pieces.css'
import { render } from 'preact'
import {
  baseOf,
  completeFor,
  createDrawing,
  createReducer,
  createStore,
  initialState,
  keepAddress,
  keepTheme,
  keepWork,
  linkOf,
  listenToKeys,
  loadShelf,
  openDatabase,
  openFile,
  readLink,
  readWork,
  runJobs,
  storedTheme,
  waitForTables,
  watchPointer,
} from './app/index.ts'
import { keepCopy } from './offline/index.ts'
import { PANELS, Page } from './panels/index.ts'
import { loadLater } from './parts/index.ts'
import { PLACES } from './places/index.ts'
import { createClient, startWorker, threadsFor } from './worker/index.ts'
// Last, so that the rules for paper override all others.
import './style/print.css'

/** Once the page has begun: what is not needed for its first picture must not come before it, ms. */
const COPY_AFTER = 1500
/** The scenario a first visit begins with. */
const FIRST = 'bakassi-2002'

const plugins = { places: PLACES, panels: PANELS }
const { store, ready } = waitForTables(createStore(createReducer(plugins), initialState(plugins, storedTheme())))
const client = createClient(startWorker, threadsFor(navigator.hardwareConcurrency))
const root = document.getElementById('page')!
/** Lets whatever the browser has to do come between. */
const pause = () => new Promise((resolve) => setTimeout(resolve))

function draw(): void {
  render(<Page places={PLACES} state={store.get()} dispatch={store.dispatch} onFile={open} />, root)
}

async function open(file: File): Promise<void> {
  const { shelf } = store.get()
  if (shelf.kind !== 'ready') return
  const opening = await openFile(file, shelf.shelf)
  store.dispatch(opening.ok ? { kind: 'open', file: opening.file } : { kind: 'reject', rejected: opening.rejected })
}

runJobs(store, client, plugins, setTimeout)
keepTheme(store)
listenToKeys(store)
const readAddress = keepAddress(store, PLACES, ready)
const held = watchPointer()
const { drawNow, drawSoon } = createDrawing(draw, requestAnimationFrame)
/** True until the address has been read, so that nothing is drawn that the address does not lead to. */
let beginning = true
store.subscribe((before) => {
  if (beginning) return
  const now = store.get()
  // What answers to keys is drawn at once: the next key press goes on from where this one led.
  const answers = now.month !== before.month || now.experiment !== before.experiment
  if (answers && !held()) drawNow()
  else drawSoon()
})
drawNow()

/** Loads the copy for use without a network and the parts that can wait, once something that the place asked for has come. */
function loadRest(): void {
  const { place, tasks } = store.get()
  const own = Object.entries(tasks).filter(([name]) => name.startsWith(`${place}/`))
  if (own.length > 0 && own.every(([, { computing }]) => computing.kind === 'running')) {
    setTimeout(loadRest, COPY_AFTER)
    return
  }
  keepCopy('./offline.js')
  void loadLater(pause)
}

/** No top-level await: what is loaded here needs this file, and each would wait for the other. */
async function begin(): Promise<void> {
  const database = openDatabase()
  const [shelf, work] = await Promise.all([loadShelf(pause), readWork(database)])
  await pause()
  store.dispatch({ kind: 'shelf', shelf })
  // Files on the world of another year need its table before they can be read.
  if (shelf.kind === 'ready') await Promise.all(work.opened.map(({ json }) => completeFor(json, shelf.shelf.library)))
  const readable = shelf.kind === 'ready' ? work.opened.filter(({ json }) => baseOf(json, shelf.shelf) !== null) : []
  store.dispatch({ kind: 'work', work: { ...work, opened: readable } })
  for (const { id, name } of work.opened.filter((file) => !readable.includes(file))) {
    store.dispatch({
      kind: 'reject',
      rejected: { name, lines: [`${id} was kept in this browser, but this version of the page cannot read it.`] },
    })
  }
  keepWork(store, { database, places: PLACES, linkOf })
  await pause()
  if (shelf.kind === 'ready') {
    const linked = readLink(PLACES, location.hash.slice(1))
    await ready(linked === null ? { kind: 'choose', scenario: FIRST } : { kind: 'link', ...linked })
    if (!readAddress()) store.dispatch({ kind: 'choose', scenario: FIRST })
  }
  beginning = false
  drawSoon()
  if (import.meta.env.PROD) setTimeout(loadRest, COPY_AFTER)
}

void begin()
