/** The left column: scenarios, the case in figures, or levers. */
import { useMemo } from 'preact/hooks'
import type { Panel } from '../app/state.ts'
import { type ColumnProps, SheetHead } from '../parts/sheets.tsx'
import { TheCase } from './case/case.tsx'
import { Scenarios } from './gallery/list.tsx'
import { Levers } from './levers/list.tsx'

export function LeftColumn({ state, dispatch }: ColumnProps) {
  const { panel, shelf, opened, experiment, sketches, gallery, subject, problems } = state
  const scenarios = useMemo(
    () => <Scenarios shelf={shelf} opened={opened} experiment={experiment} sketches={sketches} gallery={gallery} />,
    [shelf, opened, experiment?.scenario, sketches, gallery],
  )
  const levers = useMemo(
    () =>
      experiment === null || subject === null ? null : (
        <Levers key={experiment.scenario} experiment={experiment} subject={subject} problems={problems} />
      ),
    [experiment, subject, problems],
  )
  const figures = useMemo(() => (panel === 'case' && subject !== null ? <TheCase subject={subject} /> : null), [panel, subject])
  const tab = (name: Panel, words: string) => (
    <button type="button" aria-pressed={panel === name} onClick={() => dispatch({ kind: 'panel', panel: name, sheet: false })}>
      {words}
    </button>
  )
  return (
    <aside class="studio-left" aria-label="Scenarios and levers">
      <SheetHead state={state} dispatch={dispatch} />
      <div class="segmented tabs">
        {tab('scenarios', 'Scenarios')}
        {tab('case', 'Case')}
        {tab('levers', 'Levers')}
      </div>
      {panel === 'scenarios' ? scenarios : panel === 'case' ? figures : levers}
    </aside>
  )
}
