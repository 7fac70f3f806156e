/** The finding in a sentence or two: of the docket, or of the case. */
import { caseFinding, docketFinding } from '../../../../sim/index.ts'
import { Finding } from '../../../parts/index.ts'
import { resultFacts } from '../caption.ts'
import type { Shown } from '../state.ts'

interface SentenceProps {
  readonly shown: Shown
  readonly stale: boolean
}

/** What the respondent does, how far it gets, and what is done of what was ordered. */
export function CaseSentence({ shown, stale, second }: SentenceProps & { readonly second: boolean }) {
  const { scenario, experiment } = shown.subject
  const parts = caseFinding(shown.picture.summary, scenario, experiment.kase)
  return <Finding parts={parts} stale={stale} facts={resultFacts(shown)} second={second} />
}

/** How many cases are resolved; nothing for a single case. */
export function DocketSentence({ shown, stale }: SentenceProps) {
  const { docket, summary } = shown.picture
  if (docket === null) return null
  return <Finding parts={docketFinding(docket, shown.subject.scenario, summary.worlds)} stale={stale} facts={resultFacts(shown)} />
}
