/**
 * Majorities in whole heads: a share is a fraction of whole numbers and never a decimal, so that two thirds of 47 are 32 and not "more than
 * 31.33". A share that must be exceeded is written as a fraction just above it, which no body of fewer than a million votes can tell
 * from it. ODD section 7, escalation.
 */

/** Reached by `yes` votes of `total` where yes * denominator >= numerator * total. */
export interface Share {
  readonly numerator: number
  readonly denominator: number
}

/** More votes than any body has. */
const MANY = 1_000_000
const WRITTEN = /^(>?)([1-9]\d{0,3})\/([1-9]\d{0,3})$/

/** `2/3` (at least), `>1/2` (more than) or the number 1 (all); null for anything else. */
export function shareOf(written: string | number): Share | null {
  if (written === 1) return { numerator: 1, denominator: 1 }
  const [, more, above = '', below = ''] = (typeof written === 'string' ? WRITTEN.exec(written) : null) ?? []
  const [numerator, denominator] = [Number(above), Number(below)]
  if (more === undefined || numerator > denominator || (more !== '' && numerator === denominator)) return null
  return more === '' ? { numerator, denominator } : { numerator: numerator * MANY + 1, denominator: denominator * MANY }
}

/** `at least 2/3`, `more than 1/2`, `all`. */
export function shareWords({ numerator, denominator }: Share): string {
  if (numerator === denominator) return 'all'
  return denominator < MANY ? `at least ${numerator}/${denominator}` : `more than ${(numerator - 1) / MANY}/${denominator / MANY}`
}

/** The fewest whole votes that reach the share of the total. @param total whole votes */
export function needed({ numerator, denominator }: Share, total: number): number {
  return Math.ceil((numerator * total) / denominator)
}
