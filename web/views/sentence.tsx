/** The finding on top, in a sentence that changes with every picture. */
import type { State } from '../store/state.ts'
import { type Part, sentenceOf, watched } from '../store/words.ts'

export function Sentence({ shown, stale }: { readonly shown: State['shown']; readonly stale: boolean }) {
  if (shown === null) return <p class="sentence is-stale">Running the first worlds.</p>
  const { scenario, experiment } = shown.subject
  const parts = sentenceOf(shown.picture.summary, watched(scenario, experiment.kase))
  return <Finding parts={parts} stale={stale} />
}

/** A sentence whose strong parts carry the numbers. */
export function Finding({ parts, stale }: { readonly parts: readonly Part[]; readonly stale: boolean }) {
  return (
    <p class={`sentence ${stale ? 'is-stale' : ''}`} id="sentence">
      {parts.map(({ text, strong }) => (strong ? <strong key={text}>{text}</strong> : text))}
    </p>
  )
}
