/** A message about a file that was opened. */
import { useDispatch } from '../../parts/index.ts'

export function Notice({ text }: { readonly text: string }) {
  const send = useDispatch()
  return (
    <div class="notice" role="status">
      <p>{text}</p>
      <button type="button" class="is-small" onClick={() => send({ kind: 'dismiss' })}>
        Close
      </button>
    </div>
  )
}
