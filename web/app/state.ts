/** The state of the page, as unions: what is chosen, what was read, what was computed. Knows no DOM and no worker. */
import type { Arm, CaseHistory, ClaimResult, Evidence, Library, Problem, Scenario, ScoredFact, Setting } from '../../sim/index.ts'
import type { Contrast, Picture, Sketch, Trace, Two } from '../worker/contract.ts'
import type { Shelf } from './catalogue/shelf.ts'

export type { Contrast, Picture, Sketch, Trace, Two }

/** One side of a comparison. */
export interface Side {
  /** `own`: that of the scenario file; `mine`: with the reader's changes; or the id of a design on the shelf. */
  readonly design: string
  /** A mechanism that is switched off besides. */
  readonly off: string | null
}

/** Everything that decides results, and nothing else; undo and redo walk over these. */
export interface Experiment {
  /** Id of a scenario on the shelf or of an opened file. */
  readonly scenario: string
  /** What differs from the scenario file. */
  readonly settings: readonly Setting[]
  /** Null for the scenario's own. */
  readonly seed: string | null
  readonly worlds: number
  /** Position of the case that is shown. */
  readonly kase: number
  /** What is compared; null while nobody has chosen. */
  readonly sides: Two<Side> | null
}

/** A scenario file that was opened from disk: parsed as data, never as markup. */
export interface Opened {
  readonly id: string
  readonly name: string
  readonly json: unknown
}

/** An experiment that was read without problems: what is computed and shown. */
export interface Subject {
  readonly experiment: Experiment
  /** The file as it stands, without settings. */
  readonly json: unknown
  /** The file with the settings in it, and the tables it builds on: what says where numbers come from. */
  readonly file: unknown
  readonly library: Library
  readonly scenario: Scenario
  /** The scenario without settings; what controls compare with. */
  readonly base: Scenario
  readonly hash: string
  readonly seed: string
}

/** Which single world is followed in full. */
export type Followed = { readonly kind: 'typical' } | { readonly kind: 'world'; readonly replicate: number }

/** A computed picture and what it is of; it is stale when its subject is no longer the one that is asked for. */
export interface Shown {
  readonly subject: Subject
  readonly picture: Picture
  /** Whether it is of all worlds that were asked for. */
  readonly complete: boolean
}

/** Two sides read without problems: what is compared on identical luck. */
export interface Pair {
  readonly subject: Subject
  readonly sides: Two<Side>
  readonly arms: Two<Arm>
  /** `under Gradual ladder`, `without settlement`. */
  readonly phrases: Two<string>
  readonly hashes: Two<string>
  /** Settings that hold on both sides, and those of each side alone. */
  readonly shared: readonly Setting[]
  readonly alone: Two<readonly Setting[]>
}

/** What has become of the sides that were chosen. */
export type PairRead =
  | { readonly kind: 'none' }
  | { readonly kind: 'ready'; readonly pair: Pair }
  /** Both sides are the same scenario: nothing to compare. */
  | { readonly kind: 'same' }
  | { readonly kind: 'wrong'; readonly problems: readonly Problem[] }

/** The Compare place. */
export interface Comparing {
  /** What was read; when either changes it is read anew. */
  readonly of: { readonly subject: Subject; readonly sides: Two<Side> } | null
  readonly read: PairRead
  readonly computing: Computing
  readonly shown: { readonly pair: Pair; readonly contrast: Contrast; readonly complete: boolean } | null
}

/** Claims to be run in so many worlds an arm. */
export interface Docket {
  readonly ids: readonly number[]
  readonly worlds: number
}

/** The claims table: what has been found so far, by id of the claim. */
export interface Examining {
  readonly docket: Docket | null
  readonly computing:
    | Exclude<Computing, { readonly kind: 'running' }>
    | { readonly kind: 'running'; readonly worlds: number; readonly of: number; readonly claim: number }
  readonly results: { readonly [claim: number]: ClaimResult }
}

/** Facts to be scored in so many worlds a case. */
export interface FactsDocket {
  /** Rows of the table of facts. */
  readonly rows: readonly number[]
  readonly worlds: number
}

/** A fact, the worlds a case that it was scored in, and whether that came with the page. */
export type Scored = ScoredFact

/** The scorecard: what has been found so far, by row of the fact. */
export interface Scoring {
  readonly docket: FactsDocket | null
  readonly computing:
    | Exclude<Computing, { readonly kind: 'running' }>
    | { readonly kind: 'running'; readonly worlds: number; readonly of: number }
  readonly results: { readonly [row: number]: Scored }
  /** Whether the scorecard that comes with the page has been looked for. */
  readonly shipped: 'unread' | 'read'
}

/** What the Evidence place shows. */
export interface EvidenceView {
  readonly panel: 'claims' | 'facts' | 'numbers' | 'limits'
  /** Numbers of one grade only. */
  readonly grade: Evidence | null
}

/** How the gallery is sorted, and what is looked for in it. */
export interface GalleryView {
  readonly by: 'theme' | 'court'
  readonly words: string
}

export type Computing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly worlds: number }
  | { readonly kind: 'stopped'; readonly worlds: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string }

/** What a link says it leads to. */
export interface Claim {
  readonly place: 'explore' | 'compare'
  readonly experiment: Experiment
  readonly engine: string
  /** First digits of the scenario's hash; of a comparison, those of both sides with a point between. */
  readonly hash: string
  /** Of a comparison, those of both sides with a point between. */
  readonly digest: string
}

export type Theme = 'auto' | 'light' | 'dark'
export const PLACES = ['explore', 'compare', 'evidence', 'about'] as const
export type Place = (typeof PLACES)[number]
/** How the ties of a month are shown. */
export const TIES = ['matrix', 'map'] as const
export type TiesView = (typeof TIES)[number]
/** What the left column shows. */
export type Panel = 'scenarios' | 'case' | 'levers'

export type Shelved =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly shelf: Shelf }
  | { readonly kind: 'failed'; readonly message: string }

export interface State {
  readonly place: Place
  readonly theme: Theme
  readonly panel: Panel
  readonly sheet: 'left' | 'right' | null
  readonly shelf: Shelved
  readonly opened: readonly Opened[]
  /** Files that could not be read: name, and a line a problem. */
  readonly rejected: { readonly name: string; readonly lines: readonly string[] } | null
  readonly past: readonly Experiment[]
  readonly experiment: Experiment | null
  readonly future: readonly Experiment[]
  /** Changes with this key are one step of undo until it rests. */
  readonly merging: string | null
  /** Why the experiment as it is set cannot be run. */
  readonly problems: readonly Problem[]
  /** The last experiment that could be read. */
  readonly subject: Subject | null
  readonly computing: Computing
  readonly shown: Shown | null
  readonly followed: Followed
  /** The followed world, and the last result of its subject that was shown. */
  readonly trace: { readonly shown: Shown; readonly trace: Trace } | null
  /** What is shown, when all its worlds are there, against the coded path of the case. */
  readonly history: { readonly subject: Subject; readonly history: CaseHistory } | null
  /** The scrubbed month; null until there is a scenario. */
  readonly month: number | null
  /** Id of the state whose reasons are shown; null for the respondent. */
  readonly focus: string | null
  readonly ties: TiesView
  readonly claim: Claim | null
  readonly sketches: { readonly [scenario: string]: Sketch }
  readonly gallery: GalleryView
  readonly comparing: Comparing
  readonly examining: Examining
  readonly scoring: Scoring
  readonly evidence: EvidenceView
}

/** The page before anything is there. */
export function initialState(theme: Theme): State {
  return {
    place: 'explore',
    theme,
    panel: 'scenarios',
    sheet: null,
    shelf: { kind: 'loading' },
    opened: [],
    rejected: null,
    past: [],
    experiment: null,
    future: [],
    merging: null,
    problems: [],
    subject: null,
    computing: { kind: 'idle' },
    shown: null,
    followed: { kind: 'typical' },
    trace: null,
    history: null,
    month: null,
    focus: null,
    ties: 'matrix',
    claim: null,
    sketches: {},
    gallery: { by: 'theme', words: '' },
    comparing: { of: null, read: { kind: 'none' }, computing: { kind: 'idle' }, shown: null },
    examining: { docket: null, computing: { kind: 'idle' }, results: {} },
    scoring: { docket: null, computing: { kind: 'idle' }, results: {}, shipped: 'unread' },
    evidence: { panel: 'claims', grade: null },
  }
}
