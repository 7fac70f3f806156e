/** The finding on top: a sentence whose strong parts carry the numbers, and changes with every picture. */
import { type ResultFacts, ResultTip } from './source/index.ts'
import { Termed } from './terms/index.ts'
import type { SentencePart } from './words/index.ts'

interface FindingProps {
  readonly parts: readonly SentencePart[]
  readonly stale: boolean
  /** What its numbers are results of, where they tell it one by one. */
  readonly facts?: ResultFacts
}

export function Finding({ parts, stale, facts }: FindingProps) {
  const written = ({ text, strong }: SentencePart, at: number) => {
    if (!strong) return <Termed key={at} text={text} />
    return <strong key={at}>{facts === undefined || !/\d/.test(text) ? text : <ResultTip facts={facts}>{text}</ResultTip>}</strong>
  }
  return (
    <p class={`sentence ${stale ? 'is-stale' : ''}`} id="sentence">
      {parts.map(written)}
    </p>
  )
}
