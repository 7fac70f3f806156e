/** A scenario file that could not be read: every problem on a line of its own, as text. */
import type { Rejected } from '../../app/index.ts'
import { useDispatch } from '../../parts/index.ts'

export function Problems({ rejected }: { readonly rejected: Rejected }) {
  const send = useDispatch()
  const { name, lines } = rejected
  return (
    <section class="rejected" role="alert" aria-label="Problems of a file">
      <p>
        <strong>{name}</strong> is not a valid scenario: {lines.length} {lines.length === 1 ? 'problem' : 'problems'}.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ol class="problems" tabIndex={0}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <button type="button" onClick={() => send({ kind: 'dismiss' })}>
        Close
      </button>
    </section>
  )
}
