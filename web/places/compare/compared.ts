/** What happens to the Compare place: its pair is read when the reader is there, and pictures of it come in. Pure. */

import type { Comparing, Pair, State } from '../../app/state.ts'
import type { Contrast } from '../../worker/contract.ts'
import { readPair } from './pair.ts'
import { sidesOf } from './sides.ts'

/** The state with its pair read, where the reader is at Compare and the sides or the experiment have changed. */
export function refreshed(state: State): State {
  const { place, subject, experiment, shelf, comparing } = state
  if (place !== 'compare' || subject === null || experiment === null || shelf.kind !== 'ready') return state
  const sides = sidesOf(experiment)
  const before = comparing.of
  if (before?.subject === subject && JSON.stringify(before.sides) === JSON.stringify(sides)) return state
  const read = readPair(subject, sides, shelf.shelf)
  const computing = read.kind === 'ready' ? ({ kind: 'running', worlds: 0 } as const) : ({ kind: 'idle' } as const)
  return { ...state, comparing: { ...comparing, of: { subject, sides }, read, computing } }
}

type News =
  | { readonly kind: 'comparing'; readonly pair: Pair; readonly worlds: number }
  | { readonly kind: 'compared'; readonly pair: Pair; readonly contrast: Contrast; readonly last: boolean }

/** News of a pair that is no longer asked for changes nothing. */
export function compared(now: Comparing, news: News): Comparing {
  if (now.read.kind !== 'ready' || now.read.pair !== news.pair) return now
  if (news.kind === 'comparing') {
    return now.computing.kind === 'running' ? { ...now, computing: { kind: 'running', worlds: news.worlds } } : now
  }
  const { pair, contrast, last } = news
  return { ...now, shown: { pair, contrast, complete: last }, computing: last ? { kind: 'done' } : now.computing }
}
