/** Everything that can happen to the page; places and panels have their own actions besides. */
import type { Setting } from '../../sim/index.ts'
import type { Opened, Rejected, Shelved } from './catalogue/index.ts'
import type { Experiment } from './experiment/index.ts'
import type { News } from './jobs/index.ts'
import type { Panel, Promised, State, Theme } from './state.ts'
import type { WorkAction } from './work/index.ts'

/** What a link says. */
export interface Linked {
  readonly place: string
  readonly experiment: Experiment
  readonly month: number | null
  readonly promised: Promised | null
  /** Whether it leads to the brief of its place. */
  readonly sheet: 'brief' | null
  /** The whole of it, for places to read their part. */
  readonly query: string
}

export type Action =
  | { readonly kind: 'shelf'; readonly shelf: Shelved }
  | ({ readonly kind: 'link' } & Linked)
  | { readonly kind: 'choose'; readonly scenario: string }
  | { readonly kind: 'open'; readonly file: Opened }
  | { readonly kind: 'reject'; readonly rejected: Rejected }
  | { readonly kind: 'dismiss' }
  | WorkAction
  | { readonly kind: 'set'; readonly setting: Setting; readonly base: unknown; readonly merge?: boolean }
  | { readonly kind: 'reset'; readonly path: string | null }
  | { readonly kind: 'rest' }
  | { readonly kind: 'seed'; readonly seed: string | null }
  | { readonly kind: 'worlds'; readonly worlds: number }
  | { readonly kind: 'case'; readonly kase: number }
  /** What a place adds to the experiment, from what it is when the action is taken: another may have waited before it. */
  | { readonly kind: 'besides'; readonly place: string; readonly part: (now: Experiment) => unknown }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  /** The job is named in full: `explore/trace`. */
  | { readonly kind: 'stop'; readonly job: string }
  | { readonly kind: 'resume'; readonly job: string }
  | { readonly kind: 'tell'; readonly job: string; readonly of: unknown; readonly news: News }
  /** Something that is the business of one plug-in. */
  | { readonly kind: 'own'; readonly plugin: string; readonly action: unknown }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'theme'; readonly theme: Theme }
  /** Goes to a place; `says` is what a link would say of it: `show=numbers`. */
  | { readonly kind: 'place'; readonly place: string; readonly says?: string }
  | { readonly kind: 'panel'; readonly panel: Panel; readonly sheet: boolean }
  | { readonly kind: 'sheet'; readonly sheet: State['sheet'] }
