/** Wires client -> store -> views; the only file that knows all three. */
import './style/index.css'
import './style/views.css'
import { render } from 'preact'
import type { CodedPath } from '../sim/index.ts'
import { linkOf, readLink } from './app/address/link.ts'
import { openScenario } from './app/catalogue/opening.ts'
import { baseOf } from './app/experiment/subject.ts'
import { type Job, jobOf } from './app/job.ts'
import { type Docket, type FactsDocket, initialState, type Pair, type State, type Subject, type Theme } from './app/state.ts'
import { createStore } from './app/store.ts'
import { filesOf, galleryOf } from './panels/gallery/groups.ts'
import { App } from './panels/page/page.tsx'
import { worldsCompared } from './places/compare/words.ts'
import { claimsLeft, preparer } from './places/evidence/claims/request.ts'
import { openMeasured } from './places/evidence/facts/measured.ts'
import { factsOf, mixOf } from './places/evidence/facts/scorecard.ts'
import { hasHistory, replicateOf } from './places/explore/timeline/figures.ts'
import { pathsOf } from './places/explore/timeline/history.ts'
import { createClient, threadsFor } from './worker/client/client.ts'
import { createScore, type Score } from './worker/client/score.ts'

const THEME = 'pacta-theme'
/** The scenario a first visit begins with. */
const FIRST = 'bakassi-2002'
/** How long the address may lag behind: browsers refuse to write it more than a few times a second. */
const ADDRESS_LAG = 300

function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(THEME)
    return stored === 'light' || stored === 'dark' ? stored : 'auto'
  } catch {
    return 'auto'
  }
}

function showTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    localStorage.setItem(THEME, theme)
  } catch {
    // Storage is forbidden: the choice holds until the page is left.
  }
}

const store = createStore(initialState(storedTheme()))
const client = createClient(
  () => new Worker(new URL('./worker/script.ts', import.meta.url), { type: 'module' }),
  threadsFor(navigator.hardwareConcurrency),
)

// --- views ---

const root = document.getElementById('page')!
let drawing = false

function draw(): void {
  drawing = false
  render(<App state={store.get()} dispatch={store.dispatch} onFile={openFile} />, root)
}

function drawSoon(): void {
  if (drawing) return
  drawing = true
  requestAnimationFrame(draw)
}

async function openFile(file: File): Promise<void> {
  const { shelf } = store.get()
  if (shelf.kind === 'ready') store.dispatch(openScenario(file.name, await file.text(), shelf.shelf))
}

// --- worlds ---

let job: Job | null = null
let stop = () => {}
const failed = (message: string) => store.dispatch({ kind: 'failed', message })

/** What is computed is what the place the reader is at asks for, and nothing else. */
function attend(state: State): void {
  const next = jobOf(state)
  if (next?.of === job?.of) return
  job = next
  stop()
  if (next === null) stop = () => {}
  else if (next.kind === 'explore') stop = explore(next.of)
  else if (next.kind === 'compare') stop = compare(next.of)
  else if (next.kind === 'examine') stop = examine(next.of, state)
  else stop = score(next.of, state)
}

function explore(subject: Subject): () => void {
  const { scenario, seed, experiment } = subject
  return client.explore(
    { scenario, seed, worlds: experiment.worlds, kase: experiment.kase },
    {
      progress: (worlds) => store.dispatch({ kind: 'progress', subject, worlds }),
      picture: (picture, last) => store.dispatch({ kind: 'picture', subject, picture, last }),
      failed,
    },
  )
}

function compare(pair: Pair): () => void {
  const { seed, experiment } = pair.subject
  return client.compare(
    { arms: pair.arms, seed, worlds: worldsCompared(experiment.worlds), kase: experiment.kase },
    {
      progress: (worlds) => store.dispatch({ kind: 'comparing', pair, worlds }),
      picture: (contrast, last) => store.dispatch({ kind: 'compared', pair, contrast, last }),
      failed,
    },
  )
}

function examine(docket: Docket, { shelf, examining }: State): () => void {
  if (shelf.kind !== 'ready') return () => {}
  return client.examine(
    { claims: claimsLeft(examining), worlds: docket.worlds, prepare: preparer(shelf.shelf) },
    {
      progress: (worlds, of, claim) => store.dispatch({ kind: 'examining', docket, worlds, of, claim }),
      result: (result) => store.dispatch({ kind: 'examined', docket, result }),
      done: () => store.dispatch({ kind: 'concluded', docket }),
      failed,
    },
  )
}

/** What has been begun, so that the reader who comes back finds it as far as it was. */
const scores = new WeakMap<FactsDocket, Score>()

function score(docket: FactsDocket, { shelf: shelved }: State): () => void {
  if (shelved.kind !== 'ready') return () => {}
  const { shelf } = shelved
  const task = { facts: factsOf(docket), scenarios: mixOf(shelf), worlds: docket.worlds, prepare: preparer(shelf) }
  const begun = scores.get(docket) ?? createScore(task)
  scores.set(docket, begun)
  return client.score(begun, {
    progress: (worlds, of) => store.dispatch({ kind: 'scoring', docket, worlds, of }),
    scored: (results) => store.dispatch({ kind: 'scored', docket, results }),
    failed: (message) => {
      scores.delete(docket)
      failed(message)
    },
  })
}

/** The scorecard that comes with the page, when facts are first looked at. */
let measuring = false
async function recallMeasured({ place, evidence, shelf }: State): Promise<void> {
  if (measuring || place !== 'evidence' || evidence.panel !== 'facts' || shelf.kind !== 'ready') return
  measuring = true
  // What cannot be loaded is not shown; facts can be run without it.
  const results = await openMeasured(shelf.shelf, () => new Promise((resolve) => setTimeout(resolve))).catch(() => [])
  store.dispatch({ kind: 'measured', results })
}

async function trace(state: State): Promise<void> {
  const { shown } = state
  const replicate = replicateOf(state)
  if (shown === null || replicate === null) return
  try {
    const traced = await client.trace(shown.subject.scenario, shown.subject.seed, replicate)
    const now = store.get()
    if (now.shown?.subject === shown.subject && replicateOf(now) === replicate)
      store.dispatch({ kind: 'trace', subject: shown.subject, trace: traced })
  } catch (error) {
    failed(error instanceof Error ? error.message : String(error))
  }
}

/** How the finished ensemble does against history; the other cases are read one at a time, so that input is never kept waiting. */
async function recall({ shown, shelf }: State): Promise<void> {
  if (shown === null || !shown.complete || shelf.kind !== 'ready' || !hasHistory(shown)) return
  const others: CodedPath[] = []
  for (const { json } of shelf.shelf.scenarios) {
    await new Promise((resolve) => setTimeout(resolve))
    if (store.get().shown !== shown) return
    others.push(...pathsOf(json, shelf.shelf))
  }
  const history = await client.history(others)
  if (history !== null && store.get().shown === shown) store.dispatch({ kind: 'history', subject: shown.subject, history })
}

/** Fills the gallery one card at a time, while nothing else is computed. */
let sketching = false
async function sketchNext(): Promise<void> {
  const { shelf, sketches, opened, gallery } = store.get()
  if (sketching || shelf.kind !== 'ready' || jobOf(store.get()) !== null) return
  const inSight = galleryOf(shelf.shelf, opened, gallery).flatMap(({ files }) => files)
  const next = [...inSight, ...filesOf(shelf.shelf, opened)].find(({ id }) => sketches[id] === undefined)
  const scenario = next === undefined ? null : baseOf(next.json, shelf.shelf)
  if (next === undefined || scenario === null) return
  sketching = true
  const sketch = await client.sketch(scenario)
  sketching = false
  store.dispatch({ kind: 'sketch', scenario: next.id, sketch })
}

// --- the address ---

let written = ''
let writing = false

function writeAddress(): void {
  writing = false
  const link = linkOf(store.get())
  if (link === '' || link === written) return
  written = link
  history.replaceState(null, '', `#${link}`)
}

function readAddress(): boolean {
  const linked = readLink(location.hash.slice(1))
  if (linked !== null) store.dispatch({ kind: 'link', ...linked })
  return linked !== null
}

addEventListener('hashchange', () => {
  if (location.hash.slice(1) !== written) readAddress()
})

// --- keys that work everywhere ---

addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && store.get().sheet !== null) store.dispatch({ kind: 'sheet', sheet: null })
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return
  const typing = event.target instanceof HTMLInputElement && event.target.type === 'text'
  if (typing) return
  const key = event.key.toLowerCase()
  if (key !== 'z' && key !== 'y') return
  event.preventDefault()
  store.dispatch({ kind: key === 'y' || event.shiftKey ? 'redo' : 'undo' })
})

store.subscribe((before) => {
  const now = store.get()
  if (now.theme !== before.theme) showTheme(now.theme)
  attend(now)
  if (now.shown?.subject !== before.shown?.subject || replicateOf(now) !== replicateOf(before)) void trace(now)
  if (now.shown !== before.shown) void recall(now)
  void recallMeasured(now)
  if (job === null) setTimeout(sketchNext)
  if (!writing) setTimeout(writeAddress, ADDRESS_LAG)
  writing = true
  // What answers to keys is drawn at once: the next key press goes on from where this one led.
  if (now.month !== before.month || now.experiment !== before.experiment) draw()
  else drawSoon()
})

showTheme(store.get().theme)
draw()

try {
  const { openShelf } = await import('./app/catalogue/shelf.ts')
  const shelf = openShelf()
  store.dispatch({ kind: 'shelf', shelf: { kind: 'ready', shelf } })
  const first = shelf.scenarios.find(({ id }) => id === FIRST) ?? shelf.scenarios[0]
  if (!readAddress() && first !== undefined) store.dispatch({ kind: 'choose', scenario: first.id })
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  store.dispatch({ kind: 'shelf', shelf: { kind: 'failed', message } })
}
