/** Holds the state, lets actions change it, and tells its listeners. */
import type { Action } from './action.ts'
import type { Reduce } from './reduce.ts'
import type { State } from './state.ts'

export interface Store {
  get(): State
  dispatch(action: Action): void
  /** Calls back after every change with the state before; returns what ends it. */
  subscribe(listener: (before: State) => void): () => void
}

export function createStore(reduce: Reduce, initial: State): Store {
  let state = initial
  const listeners = new Set<(before: State) => void>()
  return {
    get: () => state,
    dispatch(action) {
      const before = state
      state = reduce(state, action)
      if (state !== before) for (const listener of [...listeners]) listener(before)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
