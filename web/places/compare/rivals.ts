/** Further designs against the first side: the request for each, and its result. */
import type { Contrast } from '../../worker/index.ts'
import { type Choice, type Pair, type PairRead, readPair } from './pair.ts'
import type { Side } from './sides.ts'

/** The first side against one more. */
export interface Rival {
  readonly side: Side
  /** First side and this one. */
  readonly read: PairRead
  /** Of all worlds; null until they have run. */
  readonly contrast: Contrast | null
}

/** Each of the further sides against the first one. @param before what was read and found against the same first side */
export function rivalsOf(choice: Choice, a: Side, further: readonly Side[], before: readonly Rival[]): readonly Rival[] {
  const known = (side: Side) => before.find((one) => JSON.stringify(one.side) === JSON.stringify(side))
  return further.map((side) => known(side) ?? { side, read: readPair(choice, [a, side]), contrast: null })
}

/** The first pair that can be run and has not been; null where there is none. */
export function nextRival(rivals: readonly Rival[]): Pair | null {
  for (const { read, contrast } of rivals) if (read.kind === 'ready' && contrast === null) return read.pair
  return null
}
