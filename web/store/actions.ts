/** Everything that can happen to the page, and what it does to its state. Pure. */
import type { Setting } from '../../sim/index.ts'
import type { Picture, Sketch, Trace } from '../worker/contract.ts'
import type { Claim, Experiment, Followed, Opened, Panel, Place, Shelved, State, Subject, Theme } from './state.ts'
import { readExperiment } from './subject.ts'

export type Action =
  | { readonly kind: 'shelf'; readonly shelf: Shelved }
  | { readonly kind: 'sketch'; readonly scenario: string; readonly sketch: Sketch }
  | { readonly kind: 'link'; readonly experiment: Experiment; readonly claim: Claim | null; readonly view: LinkedView }
  | { readonly kind: 'choose'; readonly scenario: string }
  | { readonly kind: 'open'; readonly file: Opened }
  | { readonly kind: 'reject'; readonly name: string; readonly lines: readonly string[] }
  | { readonly kind: 'dismiss' }
  | { readonly kind: 'set'; readonly setting: Setting; readonly base: unknown; readonly merge?: boolean }
  | { readonly kind: 'reset'; readonly path: string | null }
  | { readonly kind: 'rest' }
  | { readonly kind: 'seed'; readonly seed: string | null }
  | { readonly kind: 'worlds'; readonly worlds: number }
  | { readonly kind: 'case'; readonly kase: number }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'progress'; readonly subject: Subject; readonly worlds: number }
  | { readonly kind: 'picture'; readonly subject: Subject; readonly picture: Picture; readonly last: boolean }
  | { readonly kind: 'stop' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'follow'; readonly followed: Followed }
  | { readonly kind: 'trace'; readonly subject: Subject; readonly trace: Trace }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'focus'; readonly state: string | null }
  | { readonly kind: 'theme'; readonly theme: Theme }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'panel'; readonly panel: Panel; readonly sheet: boolean }
  | { readonly kind: 'sheet'; readonly sheet: State['sheet'] }

/** What a link says besides the experiment. */
export interface LinkedView {
  readonly followed: Followed
  readonly month: number | null
}

/** Worlds of an experiment that asks for nothing else. */
export const USUAL_WORLDS = 1000
/** Steps of undo that are kept. */
const MOST_PAST = 200

export function reduce(state: State, action: Action): State {
  switch (action.kind) {
    case 'shelf':
      return { ...state, shelf: action.shelf }
    case 'sketch':
      return { ...state, sketches: { ...state.sketches, [action.scenario]: action.sketch } }
    case 'link':
      return link(state, action)
    case 'choose':
      return choose(state, action.scenario)
    case 'open':
      return choose(
        { ...state, opened: [...state.opened.filter((file) => file.id !== action.file.id), action.file] },
        action.file.id,
      )
    case 'reject':
      return { ...state, rejected: { name: action.name, lines: action.lines } }
    case 'dismiss':
      return { ...state, rejected: null }
    case 'set':
      return change(
        state,
        (now) => withSetting(now, action.setting, action.base),
        action.merge ? action.setting.path : null,
      )
    case 'reset':
      return change(state, (now) => ({
        ...now,
        settings: action.path === null ? [] : now.settings.filter((setting) => setting.path !== action.path),
      }))
    case 'rest':
      return state.merging === null ? state : { ...state, merging: null }
    case 'seed':
      return change(state, (now) => ({ ...now, seed: action.seed }))
    case 'worlds':
      return change(state, (now) => ({ ...now, worlds: action.worlds }))
    case 'case':
      return { ...change(state, (now) => ({ ...now, kase: action.kase })), focus: null }
    case 'undo':
      return undo(state)
    case 'redo':
      return redo(state)
    case 'progress':
      return action.subject === state.subject && state.computing.kind === 'running'
        ? { ...state, computing: { kind: 'running', worlds: action.worlds } }
        : state
    case 'picture':
      return picture(state, action.subject, action.picture, action.last)
    case 'stop':
      return state.computing.kind === 'running'
        ? { ...state, computing: { kind: 'stopped', worlds: state.computing.worlds } }
        : state
    case 'resume':
      return { ...state, computing: { kind: 'running', worlds: 0 } }
    case 'failed':
      return { ...state, computing: { kind: 'failed', message: action.message } }
    case 'follow':
      return { ...state, followed: action.followed }
    case 'trace':
      return action.subject === state.subject
        ? { ...state, trace: { subject: action.subject, trace: action.trace } }
        : state
    case 'month':
      return { ...state, month: action.month }
    case 'focus':
      return { ...state, focus: action.state }
    case 'theme':
      return { ...state, theme: action.theme }
    case 'place':
      return { ...state, place: action.place, sheet: null }
    case 'panel':
      return { ...state, panel: action.panel, sheet: action.sheet ? 'left' : state.sheet }
    case 'sheet':
      return { ...state, sheet: action.sheet }
  }
}

function link(state: State, { experiment, claim, view }: Extract<Action, { readonly kind: 'link' }>): State {
  const known = state.experiment === null ? [] : [state.experiment]
  const arrived = read({ ...state, past: [...state.past, ...known], future: [], month: view.month }, experiment)
  // What cannot be run leaves the old picture standing, and so its month.
  const month = arrived.problems.length > 0 ? state.month : arrived.month
  return { ...arrived, month, followed: view.followed, claim, focus: null, panel: 'levers' }
}

function choose(state: State, scenario: string): State {
  const worlds = state.experiment?.worlds ?? USUAL_WORLDS
  const fresh: State = {
    ...state,
    rejected: null,
    month: null,
    focus: null,
    followed: { kind: 'typical' },
    sheet: null,
  }
  return change(fresh, () => ({ scenario, settings: [], seed: null, worlds, kase: 0 }))
}

/** A setting that says what the file says anyway is none. */
function withSetting(now: Experiment, setting: Setting, base: unknown): Experiment {
  const others = now.settings.filter(({ path }) => path !== setting.path)
  const same = JSON.stringify(setting.value) === JSON.stringify(base)
  return { ...now, settings: same ? others : [...others, setting] }
}

/** A change of the experiment, entered into the history; changes under one `merge` key are one step. */
function change(state: State, how: (now: Experiment) => Experiment, merge: string | null = null): State {
  const now = state.experiment
  const next = how(now ?? { scenario: '', settings: [], seed: null, worlds: USUAL_WORLDS, kase: 0 })
  const merged = merge !== null && merge === state.merging
  const past = now === null || merged ? state.past : [...state.past, now].slice(-MOST_PAST)
  return read({ ...state, past, future: [], merging: merge }, next)
}

/** Reads the experiment; where it cannot be run, the last one that could stays the subject. */
function read(state: State, experiment: Experiment): State {
  if (state.shelf.kind !== 'ready') return { ...state, experiment }
  const result = readExperiment(experiment, state.shelf.shelf, state.opened)
  if (!result.ok) return { ...state, experiment, problems: result.problems }
  const { subject } = result
  const month = state.month === null || state.month >= subject.scenario.months ? firstMonth(subject) : state.month
  const computing = { kind: 'running', worlds: 0 } as const
  return { ...state, experiment: subject.experiment, problems: [], subject, month, computing }
}

/** Two years after the deadline, when something has begun to happen. */
function firstMonth({ scenario, experiment }: Subject): number {
  const { judgment, deadline } = scenario.cases[experiment.kase]!
  return Math.min(scenario.months - 1, judgment + deadline + 24)
}

function picture(state: State, subject: Subject, drawn: Picture, last: boolean): State {
  if (subject !== state.subject) return state
  // The typical world changes with the first and with the last picture only, so that the followed line does not jump about.
  const before = state.shown?.subject === subject ? state.shown.picture : null
  const typical = before === null || last ? drawn.typical : before.typical
  const shown = { subject, picture: { ...drawn, typical }, complete: last }
  return { ...state, shown, computing: last ? { kind: 'done' } : state.computing }
}

function undo(state: State): State {
  const before = state.past.at(-1)
  if (before === undefined || state.experiment === null) return state
  const future = [state.experiment, ...state.future]
  return read(moved(state, before, { past: state.past.slice(0, -1), future }), before)
}

function redo(state: State): State {
  const [next, ...future] = state.future
  if (next === undefined || state.experiment === null) return state
  return read(moved(state, next, { past: [...state.past, state.experiment], future }), next)
}

function moved(state: State, to: Experiment, history: Pick<State, 'past' | 'future'>): State {
  const other = to.scenario !== state.experiment?.scenario
  const place = other ? ({ month: null, focus: null, followed: { kind: 'typical' } } as const) : {}
  return { ...state, ...history, ...place, merging: null }
}
