/** Sentences in parts: what carries the answer is strong. */

/** A part of a sentence; strong parts carry the numbers. */
export interface SentencePart {
  readonly text: string
  readonly strong: boolean
}

export const strong = (text: string): SentencePart => ({ text, strong: true })
export const plainly = (text: string): SentencePart => ({ text, strong: false })

/** The sentence without its emphasis. */
export const flat = (parts: readonly SentencePart[]): string => parts.map(({ text }) => text).join('')
