/** Sentences in parts, and the one that stands beside every result. */

/** Said beside every result. */
export const NOT_A_FORECAST = 'Not a forecast: shares of simulated worlds, not probabilities of events.'

/** A part of a sentence; strong parts carry the numbers. */
export interface SentencePart {
  readonly text: string
  readonly strong: boolean
}

export const strong = (text: string): SentencePart => ({ text, strong: true })
export const plainly = (text: string): SentencePart => ({ text, strong: false })
