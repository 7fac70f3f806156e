/** On a phone the side columns are sheets over the lower part of the page: their heads, and the bar that opens them. */
import './sheets.css'
import { useEffect } from 'preact/hooks'
import type { Panel, State } from '../app/index.ts'
import { useDispatch } from './dispatch.ts'

interface SheetHeadProps {
  /** What is found, in a few words; null before anything is. */
  readonly result: string | null
  readonly stale: boolean
}

/** Phone only: what is moved stays in sight above the levers. */
export function SheetHead({ result, stale }: SheetHeadProps) {
  const send = useDispatch()
  return (
    <div class="sheet-close">
      {result !== null && <span class={`sheet-result ${stale ? 'is-stale' : ''}`}>{result}</span>}
      <button type="button" onClick={() => send({ kind: 'sheet', sheet: null })}>
        Close
      </button>
    </div>
  )
}

interface SheetBarProps {
  readonly state: State
  /** What the right column is called, where there is one. */
  readonly right?: string
}

/** Whether an element lies, at least in part, under the sheet that is open. */
function isUnderSheet(element: Element): boolean {
  const sheet = document.querySelector('.studio[data-sheet="left"] > .studio-left, .studio[data-sheet="right"] > .studio-right')
  if (sheet === null || getComputedStyle(sheet).position !== 'fixed') return false
  if (sheet.contains(element) || element.closest('.sheet-bar') !== null) return false
  return element.getBoundingClientRect().bottom > sheet.getBoundingClientRect().top
}

/** Focus that goes on to what lies under a sheet closes the sheet: nobody should work on what they cannot see. */
function useSheetOutOfTheWay(isOpen: boolean, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return
    const look = (event: FocusEvent) => {
      if (event.target instanceof Element && isUnderSheet(event.target)) close()
    }
    document.addEventListener('focusin', look)
    return () => document.removeEventListener('focusin', look)
  }, [isOpen])
}

export function SheetBar({ state: { sheet, panel }, right }: SheetBarProps) {
  const send = useDispatch()
  useSheetOutOfTheWay(sheet !== null, () => send({ kind: 'sheet', sheet: null }))
  const left = (name: Panel, words: string) => {
    const pressed = sheet === 'left' && panel === name
    return (
      <button
        type="button"
        aria-pressed={pressed}
        onClick={() => send(pressed ? { kind: 'sheet', sheet: null } : { kind: 'panel', panel: name, sheet: true })}
      >
        {words}
      </button>
    )
  }
  return (
    <div class="sheet-bar">
      {left('scenarios', 'Scenarios')}
      {left('case', 'Case')}
      {left('levers', 'Levers')}
      {right !== undefined && (
        <button
          type="button"
          aria-pressed={sheet === 'right'}
          onClick={() => send({ kind: 'sheet', sheet: sheet === 'right' ? null : 'right' })}
        >
          {right}
        </button>
      )}
    </div>
  )
}
