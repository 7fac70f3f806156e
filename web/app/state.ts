/**
 * The state of the page: what is asked for, where the reader is, what jobs do, and what each plug-in keeps. Knows no DOM, no worker and no
 * place.
 */
import type { Rejected } from './catalogue/index.ts'
import type { Experiment, Undoable } from './experiment/index.ts'
import type { Tasks } from './jobs/index.ts'
import type { Work } from './work/index.ts'

/** What a link says it leads to. */
export interface Promised {
  /** Whose result it is. */
  readonly place: string
  readonly experiment: Experiment
  readonly engine: string
  /** First digits of the scenario's hash; of a comparison, those of both sides with a point between. */
  readonly hash: string
  /** Of a comparison, those of both sides with a point between. */
  readonly digest: string
}

export type Theme = 'auto' | 'light' | 'dark'
/** What the left column shows. */
export type Panel = 'scenarios' | 'case' | 'levers'

export interface State extends Undoable {
  /** Name of the place the reader is at. */
  readonly place: string
  readonly theme: Theme
  readonly panel: Panel
  /** On a phone, the column that lies over the page; or the brief, which stands in for the place at any width. */
  readonly sheet: 'left' | 'right' | 'brief' | null
  readonly rejected: Rejected | null
  /** What the reader is to know of a file that was opened; null for nothing. */
  readonly notice: string | null
  /** The reader's own: opened files, kept changes. */
  readonly work: Work
  readonly promised: Promised | null
  readonly tasks: Tasks
  /** What each plug-in keeps, by its name. */
  readonly own: { readonly [plugin: string]: unknown }
}
