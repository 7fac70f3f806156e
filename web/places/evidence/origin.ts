/** Where the results of a list come from, in words: shipped with the page, run here, or how many of each. */
import { ENGINE, inRow, plain, standingOf } from '../../../sim/index.ts'

/** In how many worlds each was found: `64`, `64 or 256`. */
export function worldsWords(counts: readonly number[]): string {
  const different = [...new Set(counts)].sort((a, b) => a - b)
  return inRow(
    different.map((count) => plain(count)),
    'or',
  )
}

/**
 * `measured with 60 worlds per case, engine pacta 0.4.0, shipped with this page`, `run here in 10 or 60 worlds per case`, or both with how
 * many of each; empty where there is no result.
 * @param shipped worlds of each result that came with the page
 * @param own worlds of each result that was run here
 * @param engine that the shipped ones were measured with
 */
export function originWords(shipped: readonly number[], own: readonly number[], per: 'case' | 'arm', engine: string): string {
  const count = (some: readonly number[], others: readonly number[]) => (others.length === 0 ? '' : `${some.length} `)
  const parts = [
    ...(shipped.length === 0
      ? []
      : [`${count(shipped, own)}measured with ${worldsWords(shipped)} worlds per ${per}, engine ${engine}, shipped with this page`]),
    ...(own.length === 0 ? [] : [`${count(own, shipped)}run here in ${worldsWords(own)} worlds per ${per}`]),
  ]
  return parts.join('; ')
}

/** That what is shown was measured with an earlier engine; empty where it was not. */
export const earlierWords = (engine: string): string =>
  standingOf(engine) === 'earlier' ? `Measured with engine ${engine}; this page computes with ${ENGINE}: its results differ.` : ''

/** As a sentence of its own; empty stays empty. */
export const sentenceOf = (words: string): string => (words === '' ? '' : `${words[0]!.toUpperCase()}${words.slice(1)}.`)
