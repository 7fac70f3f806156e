/** What actions do to the page. Pure: places and panels are handed in, and each changes what it keeps itself. */
import type { Action } from './action.ts'
import type { Opened } from './catalogue/index.ts'
import { arrive, type Besides, change, choose, redo, undo, withSetting } from './experiment/index.ts'
import { begun, stopped, type Tasks, told } from './jobs/index.ts'
import { type Plugin, type Plugins, type Wanted, wanted } from './plugin.ts'
import type { Panel, State, Theme } from './state.ts'
import { entered, NO_WORK, type Work, type WorkAction, worked } from './work/index.ts'

export type Reduce = (state: State, action: Action) => State

/** The page before anything is there. */
export function initialState({ places, panels }: Plugins, theme: Theme): State {
  return {
    ...{ place: places[0]!.name, theme, panel: 'scenarios', sheet: null, month: null },
    ...{ shelf: { kind: 'loading' }, opened: [], work: NO_WORK, rejected: null, notice: null, promised: null },
    ...{ past: [], experiment: null, future: [], merging: null, problems: [], subject: null },
    tasks: {},
    own: Object.fromEntries([...places, ...panels].map(({ name, state }) => [name, state])),
  }
}

export function createReducer(plugins: Plugins): Reduce {
  const elsewhere = (besides: Besides): Besides =>
    Object.fromEntries(
      plugins.places.flatMap((place) => {
        const part = place.besides === undefined ? undefined : place.besides.elsewhere(besides[place.name])
        return part === undefined ? [] : [[place.name, part]]
      }),
    )
  return (before, action) => {
    const state = step(before, action, elsewhere)
    return withJobs(plugins, withOwn(plugins, { state, before, action }), action)
  }
}

function step(state: State, action: Action, elsewhere: (besides: Besides) => Besides): State {
  switch (action.kind) {
    case 'shelf':
      return { ...state, shelf: action.shelf }
    case 'link': {
      const { experiment, month, place, promised, sheet } = action
      return {
        ...arrive(state, experiment, month),
        place,
        promised,
        panel: experiment.settings.length > 0 ? 'levers' : 'case',
        sheet,
      }
    }
    case 'choose':
      return choose({ ...state, ...SETTLED, panel: opensOn(state.panel) }, action.scenario, elsewhere)
    case 'open': {
      const { work, file } = entered(state.work, action.file, bundledIn(state))
      return choose({ ...withWork(state, work), ...SETTLED, panel: opensOn(state.panel), notice: noticeOf(file) }, file.id, elsewhere)
    }
    case 'reject':
      return { ...state, rejected: action.rejected }
    case 'dismiss':
      return { ...state, rejected: null, notice: null }
    case 'work':
    case 'keep':
    case 'rename':
    case 'duplicate':
      return withWork(state, worked(state.work, action, bundledIn(state)))
    case 'discard':
      return discarded(state, action, elsewhere)
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
      return change(state, (now) => ({ ...now, kase: action.kase }))
    case 'besides':
      return change(state, (now) => ({ ...now, besides: { ...now.besides, [action.place]: action.part(now) } }))
    case 'undo':
      return undo(state)
    case 'redo':
      return redo(state)
    case 'stop':
      return withTasks(state, stopped(state.tasks, action.job))
    case 'tell':
      return withTasks(state, told(state.tasks, action.job, action.of, action.news))
    // These actions change only plug-ins and jobs.
    case 'own':
    case 'resume':
      return state
    case 'month':
      return { ...state, month: action.month }
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

/** Messages about files disappear, and so does the sheet, when another scenario is shown. */
const SETTLED = { rejected: null, notice: null, sheet: null } as const

const withWork = (state: State, work: Work): State => ({ ...state, work, opened: work.opened })

const bundledIn = ({ shelf }: State): readonly string[] => (shelf.kind === 'ready' ? shelf.shelf.scenarios.map(({ id }) => id) : [])

/** A file never stands in for another without a word. */
function noticeOf({ id, says, name }: Opened): string | null {
  if (id === says) return null
  return `${name} calls itself ${says}, but another scenario has that name. It is opened as ${id}; the other one is unchanged.`
}

/** Without a file or kept changes; where that file was shown, the first scenario of the page is. */
function discarded(state: State, action: WorkAction & { readonly kind: 'discard' }, elsewhere: (besides: Besides) => Besides): State {
  const left = withWork(state, worked(state.work, action, bundledIn(state)))
  const [first] = bundledIn(state)
  return state.experiment?.scenario === action.id && first !== undefined ? choose(left, first, elsewhere) : left
}
/** Another scenario opens on its case, not on levers; the list that it was chosen from stays. */
const opensOn = (panel: Panel): Panel => (panel === 'levers' ? 'case' : panel)

const withTasks = (state: State, tasks: Tasks): State => (tasks === state.tasks ? state : { ...state, tasks })

interface Happened {
  readonly state: State
  readonly before: State
  readonly action: Action
}

/** Lets every plug-in hear what happened; what is the business of one is heard by that one alone. */
function withOwn({ places, panels }: Plugins, { state, before, action }: Happened): State {
  const changed = new Map<string, unknown>()
  const hear = (plugin: Plugin, heard: unknown) => {
    const own = state.own[plugin.name]
    const next = plugin.reduce(own, heard, { state, before })
    if (next !== own) changed.set(plugin.name, next)
  }
  const one = addressee(before, action)
  for (const plugin of [...places, ...panels]) {
    if (one === null) hear(plugin, action)
    else if (one.plugin === plugin.name) hear(plugin, one.action)
  }
  const query = action.kind === 'link' ? action.query : action.kind === 'place' ? action.says : undefined
  if (query !== undefined) {
    const said = new URLSearchParams(query)
    for (const { name, address } of places) {
      if (address === undefined || (action.kind === 'place' && action.place !== name)) continue
      changed.set(name, address.read(said, changed.get(name) ?? state.own[name]))
    }
  }
  return changed.size === 0 ? state : { ...state, own: { ...state.own, ...Object.fromEntries(changed) } }
}

/** The one plug-in that an action is for; null if it is for all. News of a job that is no longer wanted is for nobody. */
function addressee({ tasks }: State, action: Action): { readonly plugin: string; readonly action: unknown } | null {
  if (action.kind === 'own') return action
  if (action.kind !== 'tell') return null
  const [plugin] = action.job.split('/') as [string]
  const task = tasks[action.job]
  const live = task !== undefined && task.of === action.of && task.computing.kind === 'running'
  if (!live) return { plugin: '', action }
  return { plugin, action: action.news.kind === 'found' ? action.news.action : action }
}

/**
 * The state in which every job that is wanted has been begun, and none is kept that is not; those of places the reader has left rest as
 * they are. Of the jobs that need the pool only the latest runs.
 */
function withJobs(plugins: Plugins, state: State, action: Action): State {
  const all = wanted(plugins, state)
  let tasks = kept(plugins, state, all)
  for (const { job, name } of all) {
    const again = action.kind === 'resume' && action.job === name
    if (!again && tasks[name] !== undefined && tasks[name].of === job.of) continue
    const inItsWay = job.runs === 'pool' ? all.filter((other) => other.job.runs === 'pool').map((other) => other.name) : []
    tasks = begun(tasks, name, job.of, inItsWay)
  }
  return withTasks(state, tasks)
}

function kept({ places }: Plugins, { tasks, place }: State, all: readonly Wanted[]): Tasks {
  const rests = (name: string) => places.some((one) => one.name !== place && name.startsWith(`${one.name}/`))
  const names = Object.keys(tasks)
  const left = names.filter((name) => rests(name) || all.some((one) => one.name === name))
  return left.length === names.length ? tasks : Object.fromEntries(left.map((name) => [name, tasks[name]!]))
}
