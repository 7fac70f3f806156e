/** Classes of paths: what became of one case in one world, in one word. ODD section 4, observation. */
import { type Batch, DEFIANCE, HELD, SUBSTANTIAL } from '../model/index.ts'

/**
 * Exclusive classes of paths, in the sequence in which they are tried: a world belongs to the first that fits.
 * Months count from the judgment; 95 % is full compliance.
 */
export const PATHS = {
  prompt: 'full compliance within 24 months that lasted',
  gradual: 'full compliance later, or after a lapse, and at least 90 % in the last month',
  settled: 'a settlement was in force in the last month, or had closed the case for less than all',
  backslid: 'full compliance lost again, or a fall of 10 points or more that ended below 50 %',
  defied: 'below 25 % in the last month',
  stalled: 'anything between',
} as const
export type PathName = keyof typeof PATHS
export const PATH_NAMES = Object.keys(PATHS) as readonly PathName[]

/** Full compliance within this many months of the judgment is prompt. */
const PROMPT_MONTHS = 24

/** The class of a world; `at` is its place in the outcome columns, world * cases + case. */
export function pathOf(outcomes: Batch['outcomes'], at: number): PathName {
  const final = outcomes.finalCompliance[at]!
  const full = outcomes.timeToFull[at]!
  if (full >= 0 && full <= PROMPT_MONTHS && outcomes.lasted[at] === 1) return 'prompt'
  if (full >= 0 && final >= HELD) return 'gradual'
  if (outcomes.settled[at] === 1) return 'settled'
  if (full >= 0 || (outcomes.reversals[at]! > 0 && final < SUBSTANTIAL)) return 'backslid'
  return final < DEFIANCE ? 'defied' : 'stalled'
}
