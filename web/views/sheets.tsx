/** On a phone the side columns are sheets over the lower part of the page: their heads, and the bar that opens them. */
import { percent } from '../charts/number.ts'
import type { Panel, State } from '../store/state.ts'
import type { Send } from './dispatch.ts'

/** What a column is told. */
export interface ColumnProps {
  readonly state: State
  readonly dispatch: Send
}

/** Phone only: what is moved stays in sight above the levers. */
export function SheetHead({ state: { shown }, dispatch }: ColumnProps) {
  return (
    <div class="sheet-close">
      {shown !== null && (
        <span class="sheet-result">{percent(shown.picture.summary.outcomes.fullCompliance.share)} comply fully</span>
      )}
      <button type="button" onClick={() => dispatch({ kind: 'sheet', sheet: null })}>
        Close
      </button>
    </div>
  )
}

export function SheetBar({ state, dispatch }: ColumnProps) {
  const { sheet, panel } = state
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
      {left('levers', 'Levers')}
      <button
        type="button"
        aria-pressed={sheet === 'right'}
        onClick={() => dispatch({ kind: 'sheet', sheet: sheet === 'right' ? null : 'right' })}
      >
        Ties
      </button>
    </div>
  )
}
