/** The finding on top of Explore. */
import { Finding } from '../../parts/index.ts'
import { resultFacts } from './caption.ts'
import type { Shown } from './state.ts'
import { sentenceOf, watched } from './words.ts'

export function Sentence({ shown, stale }: { readonly shown: Shown | null; readonly stale: boolean }) {
  if (shown === null) return <p class="sentence is-stale">Running the first worlds.</p>
  const { scenario, experiment } = shown.subject
  const parts = sentenceOf(shown.picture.summary, watched(scenario, experiment.kase))
  return <Finding parts={parts} stale={stale} facts={resultFacts(shown)} />
}
