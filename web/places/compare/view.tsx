/** The Compare place: two designs beside each other on identical luck, the difference between them, and what it is worth. */
import { useMemo } from 'preact/hooks'
import { foundIn, verdictOf } from '../../app/address/link.ts'
import { LeftColumn } from '../../panels/left-column.tsx'
import { Heading } from '../../parts/heading.tsx'
import { LuckFields } from '../../parts/precision.tsx'
import { Finding } from '../../parts/sentence.tsx'
import { type ColumnProps, SheetBar } from '../../parts/sheets.tsx'
import { Status } from '../../parts/status.tsx'
import { Contrast } from './contrast.tsx'
import { Effects } from './effects/table.tsx'
import type { Compared } from './figures.ts'
import { CompareProvenance } from './provenance.tsx'
import { SidePickers } from './side-picker.tsx'
import { sidesOf } from './sides.ts'
import { changesWords, contrastSentence, pairingWords, worldsCompared, worldsWords } from './words.ts'

export function Compare({ state, dispatch }: ColumnProps) {
  const { subject, experiment, month, problems, comparing, shelf } = state
  const { read, shown } = comparing
  const pair = read.kind === 'ready' ? read.pair : null
  const stale = shown !== null && (shown.pair !== pair || problems.length > 0)
  const result = useMemo(() => {
    if (shown === null || month === null) return null
    const { experiment: asked, scenario } = shown.pair.subject
    return (
      <>
        <Contrast shown={shown} month={Math.min(month, scenario.months - 1)} stale={stale} />
        <Notes shown={shown} />
        <Effects shown={shown} stale={stale} />
        <CompareProvenance shown={shown} file={state.opened.find(({ id }) => id === asked.scenario)?.name ?? null} />
      </>
    )
  }, [shown, month, stale])
  return (
    <div class="place studio is-wide" data-sheet={state.sheet ?? undefined}>
      <LeftColumn state={state} dispatch={dispatch} />
      <main class="studio-main" id="main" tabIndex={-1}>
        <Heading subject={subject} />
        {read.kind === 'same' ? (
          <p class="sentence">Both sides are the same. Choose another design, or switch a mechanism off on one side.</p>
        ) : (
          <Sentence shown={shown} stale={stale} />
        )}
        <div class="status-row">
          <Status
            computing={comparing.computing}
            problems={problems.length > 0 || read.kind !== 'wrong' ? problems : read.problems}
            file={experiment?.scenario ?? ''}
            asked={worldsCompared(experiment?.worlds ?? 0)}
            worlds={shown?.contrast.comparison.worlds ?? null}
            stale={stale}
            verdict={verdictOf(state.claim, experiment, foundIn(state))}
            canUndo={state.past.length > 0}
          />
          {subject !== null && experiment !== null && (
            <div class="fields">
              <LuckFields experiment={experiment} subject={subject} />
            </div>
          )}
        </div>
        {subject !== null && experiment !== null && shelf.kind === 'ready' && (
          <SidePickers sides={sidesOf(experiment)} subject={subject} shelf={shelf.shelf} />
        )}
        {result}
      </main>
      <SheetBar state={state} dispatch={dispatch} />
    </div>
  )
}

function Sentence({ shown, stale }: { readonly shown: Compared | null; readonly stale: boolean }) {
  if (shown === null) return <p class="sentence is-stale">Running the first worlds of both sides.</p>
  return <Finding parts={contrastSentence(shown.pair, shown.contrast)} stale={stale} />
}

function Notes({ shown: { pair, contrast } }: { readonly shown: Compared }) {
  const words = [worldsWords(pair, contrast), pairingWords(contrast), changesWords(pair)]
  return <p class="compare-notes">{words.filter((text) => text !== '').join(' ')}</p>
}
