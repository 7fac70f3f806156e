/**
 * The terms of a decision on page and terminal: what each counts for, its worth, and which are shown. ODD section 7.
 */

import type { Side } from '../model/index.ts'
import { isOpen } from '../model/index.ts'
import { fine, signed } from '../text/index.ts'

/** What a term counts for. */
export const SIDE_WORDS: { readonly [S in Side]: string } = {
  bystander: 'standing by',
  enforcer: 'enforcing',
  supporter: 'supporting',
  buster: 'busting',
  patron: 'shielding',
  comply: 'complying',
  resist: 'resisting',
  yes: 'voting yes',
}

/** Unit of what `worthWords` gives. */
export const WORTH_UNIT = '% of its GDP per year'

/** What a term adds, with its sign, in `WORTH_UNIT`: `+0.10`, `−0.020`, `0`. */
export function worthWords(value: number): string {
  return signed(fine(100 * value), value)
}

/** What an option is worth; `not open` where it cannot be taken. */
export function optionWords(utility: number): string {
  return isOpen(utility) ? worthWords(utility) : 'not open'
}

/** How many terms a sentence names on each side; pictures and tables show all that are worth telling. */
export const MOST_TERMS = 5
/** The smallest term worth telling, as a share of the weightiest term of its decision. */
const NEGLIGIBLE = 0.02

/** The terms of one decision that are worth telling, the weightiest first. */
export function weighty<T extends { readonly value: number }>(terms: readonly T[]): readonly T[] {
  const sorted = [...terms].sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
  const least = NEGLIGIBLE * Math.abs(sorted[0]?.value ?? 0)
  return sorted.filter(({ value }) => value !== 0 && Math.abs(value) >= least)
}
