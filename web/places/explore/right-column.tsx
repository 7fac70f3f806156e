/** The right column: how well the number is known, and the month of the followed world: ties, who acts, why. */
import { useMemo } from 'preact/hooks'
import { monthLabel } from '../../charts/index.ts'
import { Precision } from '../../parts/precision.tsx'
import { type ColumnProps, SheetHead } from '../../parts/sheets.tsx'
import { resultFacts } from '../../parts/source/ledger.ts'
import { ResultTip } from '../../parts/source/notes.tsx'
import { Decision } from './reasons/decision.tsx'
import { StateFacts } from './reasons/state-facts.tsx'
import { decisionAt } from './reasons/terms.ts'
import { Coalition } from './ties/coalition.tsx'
import { followedShown } from './timeline/figures.ts'

export function RightColumn({ state, dispatch, stale }: ColumnProps & { readonly stale: boolean }) {
  const { shown, month, focus, ties: view } = state
  const followed = followedShown(state)
  const ties = useMemo(() => {
    if (followed === null || month === null) return null
    const { shown: of, trace } = followed
    const { scenario, experiment } = of.subject
    const at = Math.min(month, scenario.months - 1)
    return (
      <>
        <section class="section" aria-label="Ties">
          <Coalition shown={of} trace={trace} month={at} stale={stale || of !== shown} focus={focus} view={view} />
        </section>
        <section class="section" aria-label="Decision">
          <Decision decision={decisionAt(scenario, trace, experiment.kase, at, focus)} when={monthLabel(at, scenario.start, 'short')} />
          <StateFacts subject={of.subject} id={focus ?? scenario.cases[experiment.kase]!.respondent} />
        </section>
      </>
    )
  }, [shown, followed, month, stale, focus, view])
  return (
    <aside class="studio-right" aria-label="Precision, ties and reasons">
      <SheetHead state={state} dispatch={dispatch} />
      <section class="section" aria-label="Precision">
        <h2 class="section-head">
          Precision{' '}
          <span class="quiet">
            of full compliance
            {shown !== null && (
              <>
                , <ResultTip facts={resultFacts(shown)}>computed</ResultTip>
              </>
            )}
          </span>
        </h2>
        <Precision state={state} />
      </section>
      {ties}
    </aside>
  )
}
