/** How views ask for something to happen: actions go up through here, state comes down through properties. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Action } from '../app/actions.ts'

export type Send = (action: Action) => void

export const Dispatch = createContext<Send>(() => {})

export function useDispatch(): Send {
  return useContext(Dispatch)
}
