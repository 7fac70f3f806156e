/**
 * Holds back what leads to a scenario until the world table is there that it builds on: tables are loaded when a scenario first asks for
 * them. What the reader does meanwhile waits behind it, so that the sequence stays; news of jobs do not wait.
 */
import { withSettings } from '../../sim/index.ts'
import type { Action } from './action.ts'
import { completeFor, lackOf } from './catalogue/index.ts'
import { fileOf } from './experiment/index.ts'
import type { State } from './state.ts'
import type { Store } from './store.ts'

/** Loads what an action leads to: false where that failed, which the reader is told; null where all is there. Never rejects. */
export type Ready = (action: Action) => Promise<boolean> | null

/** The store with its actions held back where they must wait. */
export function waitForTables(store: Store): { readonly store: Store; readonly ready: Ready } {
  const waiting: Action[] = []
  /** The files that an action leads to and whose table is not there. */
  const lacking = (action: Action): readonly unknown[] => {
    const state = store.get()
    const { shelf } = state
    return shelf.kind === 'ready' ? filesBehind(action, state).filter((json) => lackOf(json, shelf.shelf.library) !== null) : []
  }
  const ready: Ready = (action) => {
    const files = lacking(action)
    const { shelf } = store.get()
    if (files.length === 0 || shelf.kind !== 'ready') return null
    const { library } = shelf.shelf
    return Promise.all(files.map((json) => completeFor(json, library))).then((lacks) => {
      const lines = lacks.flatMap((lack) => lack ?? [])
      if (lines.length > 0) store.dispatch({ kind: 'reject', rejected: { name: 'World tables', lines: [...new Set(lines)] } })
      return lines.length === 0
    })
  }
  const next = async (): Promise<void> => {
    while (waiting.length > 0) {
      const there = ready(waiting[0]!)
      const good = there === null || (await there)
      const action = waiting.shift()!
      if (good) store.dispatch(action)
    }
  }
  const dispatch = (action: Action): void => {
    if (action.kind === 'tell' || (waiting.length === 0 && lacking(action).length === 0)) store.dispatch(action)
    else if (waiting.push(action) === 1) void next()
  }
  return { store: { ...store, dispatch }, ready }
}

/** The scenario files that an action leads to, with the settings that it makes in them. */
function filesBehind(action: Action, { shelf, opened, experiment }: State): readonly unknown[] {
  if (shelf.kind !== 'ready') return []
  const { scenarios } = shelf.shelf
  const named = (id: string): readonly unknown[] => {
    const json = fileOf(id, shelf.shelf, opened)
    return json === undefined ? [] : [json]
  }
  switch (action.kind) {
    case 'choose':
      return named(action.scenario)
    case 'link': {
      const { scenario, settings, besides } = action.experiment
      const own = named(scenario).map((json) => (settings.length === 0 ? json : withSettings(json, settings).json))
      return [...own, ...textsIn(besides).flatMap(named)]
    }
    case 'besides':
      return experiment === null ? [] : textsIn(action.part(experiment)).flatMap(named)
    case 'discard':
      return experiment?.scenario === action.id ? scenarios.slice(0, 1).map(({ json }) => json) : []
    default:
      return []
  }
}

/** Every text in what a place adds to the experiment: one of them may name a scenario. */
function textsIn(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part]
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsIn) : []
}
