/** The left column: scenarios, the case in numbers, or levers. */
import './left-column.css'
import { useMemo } from 'preact/hooks'
import { ownOf, type Panel, type State } from '../app/index.ts'
import { SheetHead, useDispatch } from '../parts/index.ts'
import { TheCase } from './case/index.ts'
import { gallery, Scenarios } from './gallery/index.ts'
import { Levers } from './levers/index.ts'
import { KeepChanges, Yours } from './work/index.ts'

interface LeftColumnProps {
  readonly state: State
  /** What the place finds, in a few words, and whether that is of what was asked for before. */
  readonly result: string | null
  readonly stale: boolean
}

export function LeftColumn({ state, result, stale }: LeftColumnProps) {
  const send = useDispatch()
  const { panel, place, work, shelf, opened, experiment, subject, problems } = state
  const own = ownOf(state, gallery)
  const scenarios = useMemo(
    () => (
      <>
        <Yours work={work} place={place} />
        <Scenarios shelf={shelf} opened={opened} experiment={experiment} place={place} own={own} />
      </>
    ),
    [work, shelf, opened, experiment?.scenario, experiment?.worlds, place, own],
  )
  const levers = useMemo(
    () =>
      experiment === null || subject === null ? null : (
        <>
          <KeepChanges experiment={experiment} subject={subject} />
          <Levers key={experiment.scenario} experiment={experiment} subject={subject} problems={problems} />
        </>
      ),
    [experiment, subject, problems],
  )
  const theCase = useMemo(() => (panel === 'case' && subject !== null ? <TheCase subject={subject} /> : null), [panel, subject])
  const tab = (name: Panel, words: string) => (
    <button type="button" aria-pressed={panel === name} onClick={() => send({ kind: 'panel', panel: name, sheet: false })}>
      {words}
    </button>
  )
  return (
    <aside class="studio-left" aria-label="Scenarios and levers">
      <SheetHead result={result} stale={stale} />
      <div class="segmented tabs">
        {tab('scenarios', 'Scenarios')}
        {tab('case', 'Case')}
        {tab('levers', 'Levers')}
      </div>
      {panel === 'scenarios' ? scenarios : panel === 'case' ? theCase : levers}
    </aside>
  )
}
