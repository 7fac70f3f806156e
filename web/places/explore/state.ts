/**
 * What Explore keeps: the picture of the ensemble, the world that is followed, and what is looked at; and its
 * actions. Pure.
 */
import type { CaseHistory, Question, ToldExplanation } from '../../../sim/index.ts'
import type { Action, Around, Subject } from '../../app/index.ts'
import type { Backdrop, Picture, Trace } from '../../worker/index.ts'
import { isChanged, type OwnRun, sameOwnRun } from './own-run.ts'

/** Which single world is followed in full. */
export type Followed = { readonly kind: 'typical' } | { readonly kind: 'world'; readonly replicate: number }

/** A computed picture and what it is of; it is stale when its subject is no longer the one that is asked for. */
export interface Shown {
  readonly subject: Subject
  readonly picture: Picture
  /** Whether it is of all worlds that were asked for. */
  readonly complete: boolean
}

/** A world of an ensemble, with the last picture of that same ensemble: what is shown of the world is shown with its digest. */
export interface Traced {
  readonly trace: Trace
  readonly shown: Shown
}

/** Why a state decided so, in words, and what was asked. */
export interface Why {
  readonly subject: Subject
  readonly question: Question
  readonly told: ToldExplanation
}

/** How the ties of a month are shown. */
export const TIES = ['matrix', 'map'] as const
export type TiesView = (typeof TIES)[number]

export interface Exploring {
  readonly shown: Shown | null
  readonly followed: Followed
  readonly traced: Traced | null
  /** How often the world was dropped because the reader went elsewhere; each time it is run again. */
  readonly visit: number
  /** What is shown, when all its worlds are there, against the coded path of the case. */
  readonly history: { readonly subject: Subject; readonly history: CaseHistory } | null
  /** The last answer that came; shown where it answers what is asked now. */
  readonly why: Why | null
  /** Id of the state whose reasons are shown; null for the respondent. */
  readonly focus: string | null
  readonly ties: TiesView
  /** The last run of a scenario as it is, to be drawn behind what the reader makes of it. */
  readonly ownRun: OwnRun | null
}

export type ExploreAction =
  | { readonly kind: 'picture'; readonly subject: Subject; readonly picture: Picture; readonly last: boolean }
  | { readonly kind: 'trace'; readonly trace: Trace }
  | { readonly kind: 'own-run'; readonly ownRun: OwnRun }
  | { readonly kind: 'history'; readonly subject: Subject; readonly history: CaseHistory }
  | { readonly kind: 'why'; readonly why: Why }
  | { readonly kind: 'follow'; readonly followed: Followed }
  | { readonly kind: 'focus'; readonly state: string | null }
  | { readonly kind: 'ties'; readonly view: TiesView }

export const NAME = 'explore'
const TYPICAL: Followed = { kind: 'typical' }
export const FIRST: Exploring = {
  shown: null,
  followed: TYPICAL,
  traced: null,
  visit: 0,
  history: null,
  why: null,
  focus: null,
  ties: 'matrix',
  ownRun: null,
}

export function reduce(own: Exploring, action: ExploreAction | Action, { state }: Around): Exploring {
  switch (action.kind) {
    case 'picture':
      return withPicture(own, action.subject, action.picture, action.last)
    case 'trace':
      return own.shown === null ? own : { ...own, traced: { trace: action.trace, shown: own.shown } }
    case 'own-run':
      return { ...own, ownRun: action.ownRun }
    case 'history':
      return { ...own, history: { subject: action.subject, history: action.history } }
    case 'why':
      return { ...own, why: action.why }
    case 'follow':
      return { ...own, followed: action.followed }
    case 'focus':
      return { ...own, focus: action.state }
    case 'ties':
      return { ...own, ties: action.view }
    case 'choose':
    case 'open':
      return { ...own, followed: TYPICAL, focus: null }
    case 'link':
      return { ...(state.place === NAME ? own : left(own)), focus: null }
    case 'place':
      return state.place === NAME ? own : left(own)
    case 'case':
      return { ...own, focus: null }
    default:
      return own
  }
}

/** As it rests while the reader is elsewhere: a world with everybody's reasons is large, and is run again in no time. */
const left = (own: Exploring): Exploring => (own.traced === null ? own : { ...own, traced: null, visit: own.visit + 1 })

function withPicture(own: Exploring, subject: Subject, drawn: Picture, last: boolean): Exploring {
  // The typical world changes with the first and with the last picture only, so that the followed line does not jump about.
  const before = own.shown?.subject === subject ? own.shown.picture : null
  const typical = before === null || last ? drawn.typical : before.typical
  const shown = { subject, picture: { ...drawn, typical }, complete: last }
  const traced = own.traced?.shown.subject === subject ? { ...own.traced, shown } : own.traced
  // A scenario that nothing is changed in is its own backdrop later on.
  const ownRun = last && !isChanged(subject) ? { of: subject, backdrop: backdropOf(drawn) } : own.ownRun
  return { ...own, shown, traced, ownRun }
}

function backdropOf({ summary: { digest, worlds, series } }: Picture): Backdrop {
  return { digest, worlds, compliance: series.compliance }
}

/** The scenario's own run behind a changed one of the same luck, worlds and case; null where nothing is changed, or until it is there. */
export function ownRunOf({ ownRun }: Exploring, subject: Subject): Backdrop | null {
  return ownRun !== null && isChanged(subject) && sameOwnRun(ownRun.of, subject) ? ownRun.backdrop : null
}

/** The replicate that is followed: chosen by number, or the typical one of what is shown. */
export function replicateOf({ followed, shown }: Exploring): number | null {
  return followed.kind === 'world' ? followed.replicate : (shown?.picture.typical ?? null)
}

/** The world that belongs to the picture that is shown; null while it is on its way. */
export function traceShown({ traced, shown }: Exploring): Trace | null {
  return traced !== null && traced.shown.subject === shown?.subject ? traced.trace : null
}

/**
 * A world to be looked at. Until the one of what is shown is there, the one before stays, so that nothing flickers while a lever moves; it
 * is stale then, stands with the digest of its own ensemble, and never belongs to another experiment.
 */
export function tracedShown({ traced, shown }: Exploring): Traced | null {
  if (traced === null || shown === null) return null
  const [old, now] = [traced.shown.subject, shown.subject]
  const same = old.base === now.base && old.experiment.kase === now.experiment.kase && old.scenario.months === now.scenario.months
  return same ? traced : null
}

/** The history of what is shown; null while it is not known. */
export function historyShown({ history, shown }: Exploring): CaseHistory | null {
  return history !== null && history.subject === shown?.subject ? history.history : null
}

/** What is asked about the state that is looked at; null where there is no world to look at, or nobody decides. */
export function whyAsked(own: Exploring, month: number | null): Omit<Why, 'told'> | null {
  const { traced, shown } = own
  if (traced === null || month === null || traced.shown.subject !== shown?.subject) return null
  const { subject } = traced.shown
  const { scenario, seed, experiment } = subject
  const { kase } = experiment
  const id = own.focus ?? scenario.cases[kase]!.respondent
  const state = scenario.states.findIndex((one) => one.id === id)
  if (state < 0 || scenario.off.includes(phaseOf(own, subject))) return null
  const at = Math.min(month, scenario.months - 1)
  return { subject, question: { seed, world: traced.trace.replicate, state, kase, month: at } }
}

/** Mechanism in which the state that is looked at decides. */
export function phaseOf({ focus }: Exploring, { scenario, experiment }: Subject): 'coalition' | 'response' {
  return focus === null || focus === scenario.cases[experiment.kase]!.respondent ? 'response' : 'coalition'
}

/** Whether an answer is to this question. */
export function answers(why: Why | null, asked: Omit<Why, 'told'>): boolean {
  if (why === null || why.subject !== asked.subject) return false
  return (Object.keys(asked.question) as readonly (keyof Question)[]).every((part) => why.question[part] === asked.question[part])
}
