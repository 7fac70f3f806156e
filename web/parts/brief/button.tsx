/** Leads to the brief; alone, since the brief itself is loaded when it is opened. */
import { useDispatch } from '../dispatch.ts'

export function BriefButton() {
  const send = useDispatch()
  return (
    <button type="button" class="is-quiet" onClick={() => send({ kind: 'sheet', sheet: 'brief' })}>
      Brief
    </button>
  )
}
