/** Changes of the experiment: entered into the history, read, undone and redone. Pure. */
import type { Setting } from '../../../sim/index.ts'
import { MINE } from '../../places/compare/sides.ts'
import type { Claim, EvidenceView, Experiment, Followed, Place, State, Subject, TiesView } from '../state.ts'
import { readExperiment } from './subject.ts'

/** What a link says besides the experiment. */
export interface LinkedView {
  readonly followed: Followed
  readonly month: number | null
  readonly ties: TiesView
  readonly place: Place
  readonly evidence: EvidenceView
}

/** What a link says. */
export interface Linked {
  readonly experiment: Experiment
  readonly claim: Claim | null
  readonly view: LinkedView
}

/** Worlds of an experiment that asks for nothing else. */
export const USUAL_WORLDS = 1000
/** Steps of undo that are kept. */
const MOST_PAST = 200
const NONE: Experiment = { scenario: '', settings: [], seed: null, worlds: USUAL_WORLDS, kase: 0, sides: null }

/** Arrives at what a link says. */
export function link(state: State, { experiment, claim, view }: Linked): State {
  const known = state.experiment === null ? [] : [state.experiment]
  const arrived = read({ ...state, past: [...state.past, ...known], future: [], month: view.month }, experiment)
  // What cannot be run leaves the old picture standing, and so its month.
  const month = arrived.problems.length > 0 ? state.month : arrived.month
  const { followed, ties, place, evidence } = view
  return { ...arrived, month, followed, ties, place, evidence, claim, focus: null, panel: 'levers', sheet: null }
}

/** Another scenario, as it stands in its file. */
export function choose(state: State, scenario: string): State {
  const worlds = state.experiment?.worlds ?? USUAL_WORLDS
  const fresh: State = {
    ...state,
    rejected: null,
    month: null,
    focus: null,
    followed: { kind: 'typical' },
    sheet: null,
  }
  // The reader's changes are gone, and so is a side that consists of them.
  const before = state.experiment?.sides ?? null
  const sides = before?.some(({ design }) => design === MINE) ? null : before
  return change(fresh, () => ({ scenario, settings: [], seed: null, worlds, kase: 0, sides }))
}

/** A setting that says what the file says anyway is none. */
export function withSetting(now: Experiment, setting: Setting, base: unknown): Experiment {
  const others = now.settings.filter(({ path }) => path !== setting.path)
  const same = JSON.stringify(setting.value) === JSON.stringify(base)
  return { ...now, settings: same ? others : [...others, setting] }
}

/** A change of the experiment, entered into the history; changes under one `merge` key are one step. */
export function change(state: State, how: (now: Experiment) => Experiment, merge: string | null = null): State {
  const now = state.experiment
  const next = how(now ?? NONE)
  const merged = merge !== null && merge === state.merging
  const past = now === null || merged ? state.past : [...state.past, now].slice(-MOST_PAST)
  return read({ ...state, past, future: [], merging: merge }, next)
}

/** Reads the experiment; where it cannot be run, the last one that could stays the subject. */
function read(state: State, experiment: Experiment): State {
  if (state.shelf.kind !== 'ready') return { ...state, experiment }
  if (onlySidesDiffer(state, experiment)) return { ...state, experiment }
  const result = readExperiment(experiment, state.shelf.shelf, state.opened)
  if (!result.ok) return { ...state, experiment, problems: result.problems }
  const { subject } = result
  const month = state.month === null || state.month >= subject.scenario.months ? firstMonth(subject) : state.month
  const computing = { kind: 'running', worlds: 0 } as const
  return { ...state, experiment: subject.experiment, problems: [], subject, month, computing }
}

/** What is compared is read when it is compared; the worlds of the experiment stay what they are. */
function onlySidesDiffer({ experiment: before, problems }: State, experiment: Experiment): boolean {
  if (before === null || before.sides === experiment.sides || problems.length > 0) return false
  return JSON.stringify({ ...before, sides: null }) === JSON.stringify({ ...experiment, sides: null })
}

/** Two years after the deadline, when something has begun to happen. */
function firstMonth({ scenario, experiment }: Subject): number {
  const { judgment, deadline } = scenario.cases[experiment.kase]!
  return Math.min(scenario.months - 1, judgment + deadline + 24)
}

/** One step back. */
export function undo(state: State): State {
  const before = state.past.at(-1)
  if (before === undefined || state.experiment === null) return state
  const future = [state.experiment, ...state.future]
  return read(moved(state, before, { past: state.past.slice(0, -1), future }), before)
}

/** One step forth again. */
export function redo(state: State): State {
  const [next, ...future] = state.future
  if (next === undefined || state.experiment === null) return state
  return read(moved(state, next, { past: [...state.past, state.experiment], future }), next)
}

function moved(state: State, to: Experiment, history: Pick<State, 'past' | 'future'>): State {
  const other = to.scenario !== state.experiment?.scenario
  const place = other ? ({ month: null, focus: null, followed: { kind: 'typical' } } as const) : {}
  return { ...state, ...history, ...place, merging: null }
}
