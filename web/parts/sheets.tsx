/** On a phone the side columns are sheets over the lower part of the page: their heads, and the bar that opens them. */

import type { Panel, State } from '../app/state.ts'
import { percent, points } from '../charts/index.ts'
import type { Send } from './dispatch.ts'

/** What a column is told. */
export interface ColumnProps {
  readonly state: State
  readonly dispatch: Send
}

/** Phone only: what is moved stays in sight above the levers. */
export function SheetHead({ state, dispatch }: ColumnProps) {
  const result = resultOf(state)
  return (
    <div class="sheet-close">
      {result !== null && <span class="sheet-result">{result}</span>}
      <button type="button" onClick={() => dispatch({ kind: 'sheet', sheet: null })}>
        Close
      </button>
    </div>
  )
}

function resultOf({ place, shown, comparing }: State): string | null {
  if (place === 'compare') {
    if (comparing.shown === null) return null
    return `${points(comparing.shown.contrast.comparison.effects.meanCompliance.estimate)} of compliance, B less A`
  }
  return shown === null ? null : `${percent(shown.picture.summary.outcomes.fullCompliance.estimate)} comply fully`
}

export function SheetBar({ state, dispatch }: ColumnProps) {
  const { sheet, panel, place } = state
  const left = (name: Panel, words: string) => (
    <button
      type="button"
      aria-pressed={sheet === 'left' && panel === name}
      onClick={() =>
        sheet === 'left' && panel === name
          ? dispatch({ kind: 'sheet', sheet: null })
          : dispatch({ kind: 'panel', panel: name, sheet: true })
      }
    >
      {words}
    </button>
  )
  return (
    <div class="sheet-bar">
      {left('scenarios', 'Scenarios')}
      {left('case', 'Case')}
      {left('levers', 'Levers')}
      {place === 'explore' && (
        <button
          type="button"
          aria-pressed={sheet === 'right'}
          onClick={() => dispatch({ kind: 'sheet', sheet: sheet === 'right' ? null : 'right' })}
        >
          Ties
        </button>
      )}
    </div>
  )
}
