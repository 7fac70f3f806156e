/** Sentences in parts. */

/** A part of a sentence; strong parts carry the numbers. */
export interface SentencePart {
  readonly text: string
  readonly strong: boolean
}

export const strong = (text: string): SentencePart => ({ text, strong: true })
export const plainly = (text: string): SentencePart => ({ text, strong: false })
