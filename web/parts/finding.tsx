/** The finding on top: a sentence with its numbers in bold, which changes with every picture. */

import type { SentencePart } from '../../sim/index.ts'
import { type ResultFacts, ResultTip } from './source/index.ts'
import { Termed } from './terms/index.ts'

/** Said in the place of the finding where nothing was run and nothing runs. */
export const NO_RESULT = 'There is no result to show.'

interface FindingProps {
  readonly parts: readonly SentencePart[]
  readonly stale: boolean
  /** The result that its numbers come from, where each number tells it. */
  readonly facts?: ResultFacts
  /** Whether it is the second finding of the page, which is smaller. */
  readonly second?: boolean
}

export function Finding({ parts, stale, facts, second = false }: FindingProps) {
  const written = ({ text, strong }: SentencePart, at: number) => {
    if (!strong) return <Termed key={at} text={text} />
    return <strong key={at}>{facts === undefined || !/\d/.test(text) ? text : <ResultTip facts={facts}>{text}</ResultTip>}</strong>
  }
  return (
    <p class={`sentence ${second ? 'is-second' : ''} ${stale ? 'is-stale' : ''}`} id={second ? undefined : 'sentence'}>
      {parts.map(written)}
    </p>
  )
}
