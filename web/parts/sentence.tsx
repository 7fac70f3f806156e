/** The finding on top, in a sentence that changes with every picture. */

import type { State } from '../app/state.ts'
import { type ResultFacts, resultFacts } from './source/ledger.ts'
import { ResultTip } from './source/notes.tsx'
import { type Part, sentenceOf, watched } from './words/result.ts'

export function Sentence({ shown, stale }: { readonly shown: State['shown']; readonly stale: boolean }) {
  if (shown === null) return <p class="sentence is-stale">Running the first worlds.</p>
  const { scenario, experiment } = shown.subject
  const parts = sentenceOf(shown.picture.summary, watched(scenario, experiment.kase))
  return <Finding parts={parts} stale={stale} facts={resultFacts(shown)} />
}

interface FindingProps {
  readonly parts: readonly Part[]
  readonly stale: boolean
  /** What its numbers are results of, where they tell it one by one. */
  readonly facts?: ResultFacts
}

/** A sentence whose strong parts carry the numbers. */
export function Finding({ parts, stale, facts }: FindingProps) {
  const written = ({ text, strong }: Part) => {
    if (!strong) return text
    return <strong key={text}>{facts === undefined || !/\d/.test(text) ? text : <ResultTip facts={facts}>{text}</ResultTip>}</strong>
  }
  return (
    <p class={`sentence ${stale ? 'is-stale' : ''}`} id="sentence">
      {parts.map(written)}
    </p>
  )
}
