/** A quiet line that says what is happening: computing, stale and why, stopped, failed, verified. */
import './status.css'
import { formatProblem, inside, NOT_A_FORECAST, type Problem, plain } from '../../sim/index.ts'
import { canUndo, computingOf, type Reproduction, type State } from '../app/index.ts'
import { useDispatch } from './dispatch.ts'

interface StatusProps {
  readonly state: State
  /** The job that it speaks of, by its full name. */
  readonly job: string
  /** Why what is set cannot be run. */
  readonly problems: readonly Problem[]
  /** Worlds that were asked for, and those that the result shown is of; null where none is shown. */
  readonly asked: number
  readonly worlds: number | null
  /** The result shown is of what was asked for before. */
  readonly stale: boolean
  readonly reproduction: Reproduction
}

const VERIFIED = 'Verified: computing from the link gave the same digest.'

export function Status({ state, job, problems, asked, worlds, stale, reproduction }: StatusProps) {
  const send = useDispatch()
  const computing = computingOf(state, job)
  if (problems.length > 0) {
    return (
      <div class="status is-alert" role="alert">
        <p>This cannot be run.{worlds !== null && ' The page still shows the last result.'}</p>
        <ul class="problems">
          {problems.slice(0, 8).map((problem) => (
            <li key={problem.place + problem.rule}>{formatProblem(inside(state.experiment?.scenario ?? '', problem))}</li>
          ))}
        </ul>
        {canUndo(state) && (
          <button type="button" onClick={() => send({ kind: 'undo' })}>
            Undo the last change
          </button>
        )}
      </div>
    )
  }
  if (computing.kind === 'failed') {
    return (
      <div class="status is-alert" role="alert">
        <p>
          The computation failed: {computing.message}.
          {worlds !== null && stale && ' The page still shows the result from before the last change.'}
        </p>
        <button type="button" onClick={() => send({ kind: 'resume', job })}>
          Try again
        </button>
      </div>
    )
  }
  return (
    <p class="status" data-comes={reproduction.kind === 'none' ? NOT_A_FORECAST : `${NOT_A_FORECAST} ${VERIFIED}`}>
      <span>
        {computing.kind === 'running' && (
          <>
            {stale && 'The result shown is from before the last change. '}
            Running {plain(computing.worlds)} of {plain(asked)} worlds.{' '}
            <button type="button" class="is-quiet is-small" onClick={() => send({ kind: 'stop', job })}>
              Stop
            </button>
          </>
        )}
        {computing.kind === 'stopped' && (
          <>
            Stopped
            {stale ? '; the result shown is from before the last change' : ` at ${plain(worlds ?? 0)} worlds`}.{' '}
            <button type="button" class="is-quiet is-small" onClick={() => send({ kind: 'resume', job })}>
              Continue
            </button>
          </>
        )}
        {computing.kind === 'done' && (
          <>
            {NOT_A_FORECAST} <Verified reproduction={reproduction} />
          </>
        )}
      </span>
    </p>
  )
}

function Verified({ reproduction }: { readonly reproduction: Reproduction }) {
  switch (reproduction.kind) {
    case 'none':
    case 'pending':
      return null
    case 'verified':
      return <strong class="is-verified">{VERIFIED}</strong>
    case 'differs':
      return <strong class="is-alert">The result is not the one that the link promised: {reproduction.where}.</strong>
  }
}
