/** How views send actions: actions go up through here, state comes down through properties. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Action } from '../app/index.ts'

export type Send = (action: Action) => void

export const Dispatch = createContext<Send>(() => {})

export function useDispatch(): Send {
  return useContext(Dispatch)
}

/** How the views of a plug-in ask for what is its own business. */
export function useOwn<A>(plugin: string): (action: A) => void {
  const send = useDispatch()
  return (action) => send({ kind: 'own', plugin, action })
}
