/** Says that a job has failed, beside what it was for, and lets the reader try again. */
import { computingOf, type State } from '../app/index.ts'
import { useDispatch } from './dispatch.ts'

interface FailedProps {
  readonly state: State
  /** Its full name. */
  readonly job: string
  /** `The followed world could not be run`. */
  readonly what: string
}

export function Failed({ state, job, what }: FailedProps) {
  const send = useDispatch()
  const computing = computingOf(state, job)
  if (computing.kind !== 'failed') return null
  return (
    <p class="is-alert" role="alert">
      {what}: {computing.message}{' '}
      <button type="button" class="is-small" onClick={() => send({ kind: 'resume', job })}>
        Try again
      </button>
    </p>
  )
}
