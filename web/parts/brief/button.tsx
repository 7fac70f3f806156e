/**
 * Leads to the brief, by pointer and by keys; the brief is loaded when it is opened. Its styles come with the page: those of paper come
 * after them.
 */
import './brief.css'
import { useEffect } from 'preact/hooks'
import { useDispatch } from '../dispatch.ts'

/** With two modifiers, so that no browser has it and nobody types it by mistake. */
const KEYS = 'Alt+Shift+B'

export function BriefButton() {
  const send = useDispatch()
  const open = () => send({ kind: 'sheet', sheet: 'brief' })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.altKey && event.shiftKey && event.code === 'KeyB') || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      open()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  return (
    <button type="button" class="is-quiet" aria-keyshortcuts={KEYS} title={KEYS} onClick={open}>
      Brief
    </button>
  )
}
