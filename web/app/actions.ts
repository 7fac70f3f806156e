/** Everything that can happen to the page, and what it does to its state. Pure. */
import type { CaseHistory, Setting } from '../../sim/index.ts'
import { compared, refreshed } from '../places/compare/compared.ts'
import { sidesOf } from '../places/compare/sides.ts'
import { type EvidenceAction, evidenceComputing, examined } from '../places/evidence/examined.ts'
import type { Contrast, Picture, Sketch, Trace } from '../worker/contract.ts'
import { change, choose, type Linked, link, redo, undo, withSetting } from './experiment/changes.ts'
import type {
  Computing,
  EvidenceView,
  Followed,
  GalleryView,
  Opened,
  Pair,
  Panel,
  Place,
  Shelved,
  Side,
  State,
  Subject,
  Theme,
  TiesView,
} from './state.ts'

export type Action =
  | { readonly kind: 'shelf'; readonly shelf: Shelved }
  | { readonly kind: 'sketch'; readonly scenario: string; readonly sketch: Sketch }
  | { readonly kind: 'gallery'; readonly view: GalleryView }
  | ({ readonly kind: 'link' } & Linked)
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
  | { readonly kind: 'side'; readonly at: 0 | 1; readonly side: Side }
  | { readonly kind: 'swap' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'progress'; readonly subject: Subject; readonly worlds: number }
  | { readonly kind: 'picture'; readonly subject: Subject; readonly picture: Picture; readonly last: boolean }
  | { readonly kind: 'comparing'; readonly pair: Pair; readonly worlds: number }
  | { readonly kind: 'compared'; readonly pair: Pair; readonly contrast: Contrast; readonly last: boolean }
  | EvidenceAction
  | { readonly kind: 'evidence'; readonly view: EvidenceView }
  | { readonly kind: 'stop' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'follow'; readonly followed: Followed }
  | { readonly kind: 'trace'; readonly subject: Subject; readonly trace: Trace }
  | { readonly kind: 'history'; readonly subject: Subject; readonly history: CaseHistory }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'focus'; readonly state: string | null }
  | { readonly kind: 'ties'; readonly view: TiesView }
  | { readonly kind: 'theme'; readonly theme: Theme }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'panel'; readonly panel: Panel; readonly sheet: boolean }
  | { readonly kind: 'sheet'; readonly sheet: State['sheet'] }

export function reduce(state: State, action: Action): State {
  return refreshed(step(state, action))
}

function step(state: State, action: Action): State {
  switch (action.kind) {
    case 'shelf':
      return { ...state, shelf: action.shelf }
    case 'sketch':
      return { ...state, sketches: { ...state.sketches, [action.scenario]: action.sketch } }
    case 'gallery':
      return { ...state, gallery: action.view }
    case 'link':
      return link(state, action)
    case 'choose':
      return choose(state, action.scenario)
    case 'open':
      return choose(withFile(state, action.file), action.file.id)
    case 'reject':
      return { ...state, rejected: { name: action.name, lines: action.lines } }
    case 'dismiss':
      return { ...state, rejected: null }
    case 'set':
      return change(state, (now) => withSetting(now, action.setting, action.base), action.merge ? action.setting.path : null)
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
    case 'side':
      return change(state, (now) => {
        const [a, b] = sidesOf(now)
        return { ...now, sides: action.at === 0 ? [action.side, b] : [a, action.side] }
      })
    case 'swap':
      return change(state, (now) => {
        const [a, b] = sidesOf(now)
        return { ...now, sides: [b, a] }
      })
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
    case 'comparing':
    case 'compared':
      return { ...state, comparing: compared(state.comparing, action) }
    case 'examine':
    case 'examining':
    case 'examined':
    case 'concluded':
    case 'score':
    case 'scoring':
    case 'measured':
    case 'scored':
      return examined(state, action)
    case 'evidence':
      return { ...state, evidence: action.view }
    case 'stop':
      return computing(state, (now) => (now.kind === 'running' ? { kind: 'stopped', worlds: now.worlds } : now))
    case 'resume':
      return computing(state, () => ({ kind: 'running', worlds: 0 }))
    case 'failed':
      return computing(state, () => ({ kind: 'failed', message: action.message }))
    case 'follow':
      return { ...state, followed: action.followed }
    case 'trace':
      return action.subject === state.shown?.subject ? { ...state, trace: { shown: state.shown, trace: action.trace } } : state
    case 'history':
      return { ...state, history: { subject: action.subject, history: action.history } }
    case 'month':
      return { ...state, month: action.month }
    case 'focus':
      return { ...state, focus: action.state }
    case 'ties':
      return { ...state, ties: action.view }
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

/** A file of the same name takes the place of the one before, whose sketch goes. */
function withFile(state: State, file: Opened): State {
  const { [file.id]: _, ...sketches } = state.sketches
  return { ...state, sketches, opened: [...state.opened.filter(({ id }) => id !== file.id), file] }
}

/** Changes what is said about the computation of the place the reader is at. */
function computing(state: State, how: (now: Computing) => Computing): State {
  if (state.place === 'compare') {
    const { comparing } = state
    return { ...state, comparing: { ...comparing, computing: how(comparing.computing) } }
  }
  if (state.place === 'evidence') return evidenceComputing(state, how)
  return { ...state, computing: how(state.computing) }
}

function picture(state: State, subject: Subject, drawn: Picture, last: boolean): State {
  if (subject !== state.subject) return state
  // The typical world changes with the first and with the last picture only, so that the followed line does not jump about.
  const before = state.shown?.subject === subject ? state.shown.picture : null
  const typical = before === null || last ? drawn.typical : before.typical
  const shown = { subject, picture: { ...drawn, typical }, complete: last }
  const trace = state.trace?.shown.subject === subject ? { ...state.trace, shown } : state.trace
  return { ...state, shown, trace, computing: last ? { kind: 'done' } : state.computing }
}
