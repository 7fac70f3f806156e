/** Leads to the brief, which is loaded when it is opened. Its styles come with the page: those of paper come after them. */
import './brief.css'
import { useDispatch } from '../dispatch.ts'

export function BriefButton() {
  const send = useDispatch()
  return (
    <button type="button" class="is-quiet" onClick={() => send({ kind: 'sheet', sheet: 'brief' })}>
      Brief
    </button>
  )
}
