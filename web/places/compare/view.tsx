/**
 * The Compare place: two sides beside each other on identical luck, the difference between them, and how certain it
 * is.
 */
import './compare.css'
import { useMemo } from 'preact/hooks'
import { aheadWords, contrastFinding, pairingWords } from '../../../sim/index.ts'
import { computingOf, reproductionOf, type State, type ViewProps } from '../../app/index.ts'
import { LeftColumn } from '../../panels/index.ts'
import { BriefButton, Failed, Finding, Heading, LuckFields, NO_RESULT, SheetBar, Status, useFading } from '../../parts/index.ts'
import type { Two } from '../../worker/index.ts'
import { besides, found } from './address.ts'
import { RivalPicker } from './against/index.ts'
import { CompareBrief } from './brief.tsx'
import { Contrast } from './contrast.tsx'
import type { DesignChoice } from './design-options.tsx'
import { Effects } from './effects/index.ts'
import { Inputs } from './inputs.tsx'
import { Moves } from './moves.tsx'
import type { PairRead } from './pair.ts'
import { CompareProvenance } from './provenance.tsx'
import { Realities } from './realities.tsx'
import { SidePickers } from './side-picker.tsx'
import { sidesOf } from './sides.ts'
import { type Compared, type Comparing, NAME } from './state.ts'
import { changesWords, resultWords, worldsCompared } from './words.ts'
import { namedOf } from './yours.ts'

export function Compare({ own, state }: ViewProps<Comparing>) {
  const { subject, experiment, problems, shelf } = state
  const { read, shown } = own
  const pair = read.kind === 'ready' ? read.pair : null
  const stale = shown !== null && (shown.pair !== pair || problems.length > 0)
  useFading(stale)
  const reproduction = reproductionOf({ name: NAME, besides }, state.promised, experiment, found(own, state))
  const sides = experiment === null ? null : sidesOf(experiment)
  const choice: DesignChoice | null =
    subject === null || shelf.kind !== 'ready'
      ? null
      : { subject, shelf: shelf.shelf, opened: state.opened, named: namedOf(state.work.kept) }
  if (state.sheet === 'brief' && shown !== null) {
    const picker = choice !== null && sides !== null && <RivalPicker state={state} choice={choice} sides={sides} rivals={own.rivals} />
    const fileOf = (id: string) => state.opened.find((file) => file.id === id)?.name ?? id
    return <CompareBrief shown={shown} rivals={own.rivals} stale={stale} fileOf={fileOf} picker={picker || null} />
  }
  return (
    <div class="place studio is-wide" data-sheet={state.sheet ?? undefined}>
      <LeftColumn state={state} result={resultWords(shown)} stale={stale} />
      <main class="studio-main" id="main" tabIndex={-1}>
        <Heading subject={subject} />
        {read.kind === 'same' ? (
          <p class="sentence">
            Both sides are the same. Choose another scenario or design, move a lever on one side, or switch a mechanism off.
          </p>
        ) : (
          <Sentence shown={shown} stale={stale} isRun={problems.length === 0 && read.kind !== 'wrong'} />
        )}
        {shown !== null && <Realities pair={shown.pair} />}
        <div class="status-row">
          <Status
            state={state}
            job="compare/pair"
            problems={problems.length > 0 || read.kind !== 'wrong' ? problems : read.problems}
            asked={worldsCompared(experiment?.worlds ?? 0)}
            worlds={shown?.contrast.comparison.worlds ?? null}
            stale={stale}
            reproduction={reproduction}
          />
          {shown !== null && <BriefButton />}
          {subject !== null && experiment !== null && (
            <div class="fields">
              <LuckFields experiment={experiment} subject={subject} />
            </div>
          )}
        </div>
        {choice !== null && sides !== null && <SidePickers choice={choice} sides={sides} notes={notesOf(read)} />}
        <Failed state={state} job="compare/inputs" what="The differences between the inputs could not be listed" />
        <Result own={own} state={state} stale={stale} />
      </main>
      <SheetBar state={state} />
    </div>
  )
}

const NONE: Two<readonly string[]> = [[], []]

/** Changes that cannot be made on either side, in words. */
function notesOf(read: PairRead): Two<readonly string[]> {
  if (read.kind === 'same') return read.notes
  return read.kind === 'ready' ? [read.pair.read[0].notes, read.pair.read[1].notes] : NONE
}

interface ResultProps {
  readonly own: Comparing
  readonly state: State
  readonly stale: boolean
}

function Result({ own, state, stale }: ResultProps) {
  const { shown, inputs, moved } = own
  const { month, opened } = state
  const moving = computingOf(state, 'compare/moves')
  return useMemo(() => {
    if (shown === null || month === null) return null
    const [{ scenario }, other] = shown.pair.arms
    const words = inputs?.pair === shown.pair ? inputs.words : null
    return (
      <>
        <Contrast shown={shown} month={Math.min(month, scenario.months - 1)} stale={stale} />
        <Notes shown={shown} />
        {words !== null && <Inputs words={words} open={scenario.id !== other.scenario.id} stale={stale} />}
        {shown.complete && <Moves own={own} shown={shown} state={state} stale={stale} />}
        <Effects shown={shown} stale={stale} />
        <CompareProvenance shown={shown} fileOf={(id) => opened.find((file) => file.id === id)?.name ?? id} />
      </>
    )
  }, [shown, inputs, moved, moving, month, stale])
}

interface SentenceProps {
  readonly shown: Compared | null
  readonly stale: boolean
  /** Whether what is asked for can be run, and so is. */
  readonly isRun: boolean
}

function Sentence({ shown, stale, isRun }: SentenceProps) {
  if (shown === null) {
    return <p class="sentence is-stale">{isRun ? 'Running the first worlds of both sides.' : NO_RESULT}</p>
  }
  return <Finding parts={contrastFinding(shown.contrast.comparison, shown.pair.phrases)} stale={stale} />
}

function Notes({ shown: { pair, contrast } }: { readonly shown: Compared }) {
  const { comparison, worlds } = contrast
  const words = [aheadWords(worlds, pair.phrases), pairingWords(comparison.effects.meanCompliance), changesWords(pair)]
  return <p class="compare-notes">{words.filter((text) => text !== '').join(' ')}</p>
}
