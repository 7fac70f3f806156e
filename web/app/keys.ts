/** Keys that work everywhere: Escape closes a sheet, Ctrl+Z and Ctrl+Y undo and redo. */
import type { Store } from './store.ts'

export function listenToKeys(store: Store): void {
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && store.get().sheet !== null) store.dispatch({ kind: 'sheet', sheet: null })
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const typing = event.target instanceof HTMLInputElement && event.target.type === 'text'
    if (typing) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    store.dispatch({ kind: key === 'y' || event.shiftKey ? 'redo' : 'undo' })
  })
}
