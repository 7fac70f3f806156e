/** Rates of success in words, for the importers of sanctions episodes. ODD section 6 (input data). */
import { plain } from '../text/index.ts'

/** `institution: 0.78 (98 of 125)`, or `institution: no case`. */
export function rateText(name: string, successes: number, cases: number): string {
  if (cases === 0) return `${name}: no case`
  return `${name}: ${plain(successes / cases, 2)} (${successes} of ${cases})`
}
