/** One change that would have flipped a decision: what is changed, in the words of the model, and how far. ODD section 4, observation. */
import type { Flip } from '../explain/index.ts'
import type { Case } from '../model/index.ts'
import { percent, roundedAway } from '../text/index.ts'
import { OPTION_WORDS, optionNoun } from './options.ts'
import { amounts } from './units.ts'

/** What is so much smaller than what it becomes has no digits that say anything. */
const NEGLIGIBLE = 1e-3

/** What is changed: the words of the model, and of which obligation where there are several. */
export function changedWords({ kind, name, meaning }: Pick<Flip, 'kind' | 'name' | 'meaning'>, { obligations }: Case): string {
  // What follows says how to read it.
  const [head] = meaning.split('; ') as [string]
  const words = `${head[0]!.toLowerCase()}${head.slice(1)}`
  const of = kind === 'situation' ? obligations.find(({ id }) => name.endsWith(`.${id}`)) : undefined
  return of === undefined ? words : `${words}: ${of.text === '' ? of.id : `“${of.text.replace(/\.$/, '')}”`}`
}

/** What it is and what it would have to be, rounded so that what is shown flips, too; and their unit. */
function flipAmounts({ from, to, unit }: Flip): { readonly is: string; readonly flips: string; readonly unit: string } {
  const shown = amounts([from, roundedAway(to, from)], unit)
  const [is, flips] = shown.values as [string, string]
  const negligible = from !== 0 && Math.abs(from) < NEGLIGIBLE * Math.abs(to)
  return { is: negligible ? `just ${from > 0 ? 'above' : 'below'} 0` : is, flips, unit: shown.unit }
}

/** One flip as a phrase: `compliance gap the state acts on at 0.328 rather than 1, 67 % of its range, for a supporter`. */
export function tellFlip(flip: Flip, kase: Case): string {
  const { is, flips, unit } = flipAmounts(flip)
  const becomes = `${flips}${unit === '' ? '' : `\u00a0${unit}`} rather than ${is}`
  return `${changedWords(flip, kase)} at ${becomes}, ${percent(flip.share)} of its range, for ${OPTION_WORDS[flip.becomes]}`
}

/** The same as a row of a table: what, is, flips at, unit, of its range, becomes. */
export function flipRow(flip: Flip, kase: Case): readonly string[] {
  const { is, flips, unit } = flipAmounts(flip)
  return [changedWords(flip, kase), is, flips, unit, percent(flip.share), optionNoun(flip.becomes)]
}
