/** What happened in reality, beside what the worlds do: coded milestones and how certain they are. */
import { CONFIDENCE_WORDS, flat, percent, realityOf, realityWords } from '../../../../sim/index.ts'
import type { Subject } from '../../../app/index.ts'
import { SourceTip, sourceOf } from '../../../parts/index.ts'

export function Reality({ subject }: { readonly subject: Subject }) {
  const { scenario, experiment } = subject
  const { kase } = experiment
  const points = realityOf(scenario, kase)
  if (points.length === 0) return null
  const entryOf = (label: string) => {
    const at = scenario.cases[kase]!.milestones.findIndex((milestone) => milestone.label === label)
    return sourceOf(subject, `cases[${kase}].milestones[${at}].compliance`)
  }
  return (
    <section class="answer" aria-labelledby="answer-reality">
      <h2 class="answer-head" id="answer-reality">
        In reality <span class="quiet">compliance as coded from sources</span>
      </h2>
      <p class="answer-words">{flat(realityWords(scenario, kase))}</p>
      <ul class="ordered">
        {points.map(({ what, when, compliance, label, confidence }) => (
          <li key={what}>
            <strong class="ordered-share">
              <SourceTip entry={entryOf(label)}>{percent(compliance)}</SourceTip>
            </strong>
            <span class="ordered-words">
              {when}: {label} <span class="quiet">({CONFIDENCE_WORDS[confidence]})</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
