/** Obligation by obligation: the share of worlds in which it is done in the last month. */
import { limits, orderedWords, percent } from '../../../../sim/index.ts'
import { ResultTip } from '../../../parts/index.ts'
import { resultFacts } from '../caption.ts'
import type { Shown } from '../state.ts'

export function Obligations({ shown, stale }: { readonly shown: Shown; readonly stale: boolean }) {
  const { scenario, experiment } = shown.subject
  const { obligations } = scenario.cases[experiment.kase]!
  const { summary } = shown.picture
  if (summary.opened === 0) return null
  return (
    <section class={`answer ${stale ? 'is-stale' : ''}`} aria-labelledby="answer-ordered">
      <h2 class="answer-head" id="answer-ordered">
        What was ordered <span class="quiet">worlds in which at least 95 % of it is done at the end</span>
      </h2>
      <ul class="ordered">
        {summary.obligations.map(({ id, fulfilled }) => (
          <li key={id}>
            <strong class="ordered-share">
              <ResultTip facts={resultFacts(shown)}>{percent(fulfilled.estimate)}</ResultTip>
            </strong>
            <span class="ordered-words">
              {orderedWords(obligations.find((one) => one.id === id) ?? { id, text: '' })}{' '}
              <span class="quiet ordered-limits">({limits(fulfilled)})</span>
              <ShareLine share={fulfilled.estimate} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The share as a line; the number stands beside it. */
export function ShareLine({ share }: { readonly share: number }) {
  return (
    <svg class="share-line" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="share-line-all" width={100} height={4} />
      <rect class="share-line-part" width={100 * share} height={4} />
    </svg>
  )
}
