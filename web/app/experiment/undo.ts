/** Changes of the experiment: entered into the history, read, undone and redone. Pure. */
import type { Problem, Setting } from '../../../sim/index.ts'
import type { Opened, Shelved } from '../catalogue/index.ts'
import { type Besides, type Experiment, type Subject, USUAL_WORLDS } from './experiment.ts'
import { readExperiment } from './subject.ts'

/** The part of the page's state that experiments are undone in. */
export interface Undoable {
  readonly shelf: Shelved
  readonly opened: readonly Opened[]
  /** Of all scenarios that were shown, the latest last. */
  readonly past: readonly Experiment[]
  readonly experiment: Experiment | null
  /** Of the scenario that is shown. */
  readonly future: readonly Experiment[]
  /** Changes with this key are one step of undo until it rests. */
  readonly merging: string | null
  /** Why the experiment as it is set cannot be run. */
  readonly problems: readonly Problem[]
  /** The last experiment that could be read. */
  readonly subject: Subject | null
  /** The scrubbed month; null until there is a scenario. */
  readonly month: number | null
}

/** Steps of undo that are kept. */
const MOST_PAST = 200
const NONE: Experiment = { scenario: '', settings: [], seed: null, worlds: USUAL_WORLDS, kase: 0, besides: {} }

/** Arrives at what a link says; what cannot be run leaves the old picture standing, and so its month. */
export function arrive<S extends Undoable>(state: S, experiment: Experiment, month: number | null): S {
  const known = state.experiment === null ? [] : [state.experiment]
  const arrived = read({ ...state, past: [...state.past, ...known], future: [], month }, experiment)
  return arrived.problems.length > 0 ? { ...arrived, month: state.month } : arrived
}

/** Another scenario, as it stands in its file. @param left what is left there of what places have added */
export function choose<S extends Undoable>(state: S, scenario: string, left: (besides: Besides) => Besides): S {
  const worlds = state.experiment?.worlds ?? USUAL_WORLDS
  const besides = left(state.experiment?.besides ?? {})
  return change({ ...state, month: null }, () => ({ scenario, settings: [], seed: null, worlds, kase: 0, besides }))
}

/** A setting that repeats the value of the file is dropped. */
export function withSetting(now: Experiment, setting: Setting, base: unknown): Experiment {
  const others = now.settings.filter(({ path }) => path !== setting.path)
  const same = JSON.stringify(setting.value) === JSON.stringify(base)
  return { ...now, settings: same ? others : [...others, setting] }
}

/** A change of the experiment, entered into the history; changes under one `merge` key are one step. */
export function change<S extends Undoable>(state: S, how: (now: Experiment) => Experiment, merge: string | null = null): S {
  const now = state.experiment
  const next = how(now ?? NONE)
  const merged = merge !== null && merge === state.merging
  const past = now === null || merged ? state.past : [...state.past, now].slice(-MOST_PAST)
  return read({ ...state, past, future: [], merging: merge }, next)
}

/** Reads the experiment; where it cannot be run, the last one that could stays the subject. */
function read<S extends Undoable>(state: S, experiment: Experiment): S {
  if (state.shelf.kind !== 'ready') return { ...state, experiment }
  if (onlyBesidesDiffer(state, experiment)) return { ...state, experiment, month: monthIn(state.subject, state.month) }
  const result = readExperiment(experiment, state.shelf.shelf, state.opened)
  if (!result.ok) return { ...state, experiment, problems: result.problems }
  const { subject } = result
  return { ...state, experiment: subject.experiment, problems: [], subject, month: monthIn(subject, state.month) }
}

/** The month that is looked at, where the scenario has it, else the one that it opens with. */
function monthIn(subject: Subject | null, month: number | null): number | null {
  if (subject === null || (month !== null && month < subject.scenario.months)) return month
  return firstMonth(subject)
}

/** What a place adds is read by the place; the worlds of the experiment stay what they are. */
function onlyBesidesDiffer({ experiment: before, problems }: Undoable, experiment: Experiment): boolean {
  if (before === null || before.besides === experiment.besides || problems.length > 0) return false
  return JSON.stringify({ ...before, besides: {} }) === JSON.stringify({ ...experiment, besides: {} })
}

/** Two years after the deadline, when something has begun to happen. */
function firstMonth({ scenario, experiment }: Subject): number {
  const { judgment, deadline } = scenario.cases[experiment.kase]!
  return Math.min(scenario.months - 1, judgment + deadline + 24)
}

/**
 * Where the last step back lies; -1 where there is none. Undo takes back changes of the scenario that is shown; between scenarios the
 * window's history goes back and forward, and may come back to one as it was left.
 */
function lastStep({ past, experiment }: Pick<Undoable, 'past' | 'experiment'>): number {
  if (experiment === null) return -1
  const now = JSON.stringify(experiment)
  return past.findLastIndex((one) => one.scenario === experiment.scenario && JSON.stringify(one) !== now)
}

/** Whether there is a change of the scenario that is shown to take back. */
export const canUndo = (state: Pick<Undoable, 'past' | 'experiment'>): boolean => lastStep(state) >= 0

/** One step back. */
export function undo<S extends Undoable>(state: S): S {
  const at = lastStep(state)
  if (at < 0 || state.experiment === null) return state
  const { scenario } = state.experiment
  const before = state.past[at]!
  const past = state.past.filter((one, step) => step < at || (step > at && one.scenario !== scenario))
  return read({ ...state, past, future: [state.experiment, ...state.future], merging: null }, before)
}

/** One step forward again. */
export function redo<S extends Undoable>(state: S): S {
  const [next, ...future] = state.future
  if (next === undefined || state.experiment === null) return state
  return read({ ...state, past: [...state.past, state.experiment], future, merging: null }, next)
}
