/** What Compare keeps: the pair that was read, and the last picture of a pair. And its actions. Pure. */
import type { InputWords, Moves } from '../../../sim/index.ts'
import type { Action, Around, State, Subject } from '../../app/index.ts'
import type { Contrast, Two } from '../../worker/index.ts'
import { type Pair, type PairRead, readPair } from './pair.ts'
import { type Rival, rivalsOf } from './rivals.ts'
import { furtherOf, type Side, sidesOf } from './sides.ts'

/** What is compared and what came of it; stale when its pair is no longer the one that is asked for. */
export interface Compared {
  readonly pair: Pair
  readonly contrast: Contrast
  /** Whether it is of all worlds that were asked for. */
  readonly complete: boolean
}

export interface Comparing {
  /** What was read; when either changes it is read again. */
  readonly of: { readonly subject: Subject; readonly sides: Two<Side> } | null
  readonly read: PairRead
  readonly shown: Compared | null
  /** The further designs that the first side is compared with in a brief. */
  readonly rivals: readonly Rival[]
  /** What differs between the inputs of a pair; of the last one it was asked of. */
  readonly inputs: { readonly pair: Pair; readonly words: InputWords } | null
  /** The last pair of which the reader asked which input makes the difference, and the answer; null until it is there. */
  readonly moved: { readonly pair: Pair; readonly moves: Moves | null } | null
}

export type CompareAction =
  | { readonly kind: 'compared'; readonly pair: Pair; readonly contrast: Contrast; readonly last: boolean }
  | { readonly kind: 'rival'; readonly pair: Pair; readonly contrast: Contrast }
  | { readonly kind: 'inputs'; readonly pair: Pair; readonly words: InputWords }
  | { readonly kind: 'moved'; readonly pair: Pair; readonly moves: Moves | null }

export const NAME = 'compare'
export const FIRST: Comparing = { of: null, read: { kind: 'none' }, shown: null, rivals: [], inputs: null, moved: null }

export function reduce(own: Comparing, action: CompareAction | Action, { state }: Around): Comparing {
  if (action.kind === 'inputs') return { ...own, inputs: { pair: action.pair, words: action.words } }
  if (action.kind === 'moved') return { ...own, moved: { pair: action.pair, moves: action.moves } }
  if (action.kind === 'rival') {
    const { pair, contrast } = action
    const rivals = own.rivals.map((one) => (one.read.kind === 'ready' && one.read.pair === pair ? { ...one, contrast } : one))
    return { ...own, rivals }
  }
  if (action.kind !== 'compared') return refreshed(own, state)
  const { pair, contrast, last } = action
  return { ...own, shown: { pair, contrast, complete: last } }
}

/** With its pair read, where the reader is at Compare and the sides or the experiment have changed. */
function refreshed(own: Comparing, { place, subject, experiment, shelf, opened }: State): Comparing {
  if (place !== NAME || subject === null || experiment === null || shelf.kind !== 'ready') return own
  const sides = sidesOf(experiment)
  const further = furtherOf(experiment)
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
  const isSubject = own.of?.subject === subject
  const isPair = isSubject && same(own.of?.sides, sides)
  const known = own.rivals.map(({ side }) => side)
  if (isPair && same(known, further)) return own
  const choice = { subject, shelf: shelf.shelf, opened }
  const before = isSubject && same(own.of?.sides[0], sides[0]) ? own.rivals : []
  const rivals = rivalsOf(choice, sides[0], further, before)
  return isPair ? { ...own, rivals } : { ...own, of: { subject, sides }, read: readPair(choice, sides), rivals }
}
