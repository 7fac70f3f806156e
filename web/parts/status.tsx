/** A quiet line that says what is going on: computing, stale and why, stopped, failed, verified. */
import { formatProblem, inside, type Problem } from '../../sim/index.ts'
import type { Verdict } from '../app/address/link.ts'
import type { Computing } from '../app/state.ts'
import { plain } from '../charts/index.ts'
import { useDispatch } from './dispatch.ts'
import { NOT_A_FORECAST } from './words/result.ts'

interface StatusProps {
  readonly computing: Computing
  /** Why what is set cannot be run, in the file of that name. */
  readonly problems: readonly Problem[]
  readonly file: string
  /** Worlds that were asked for, and those that the result shown is of; null where none is shown. */
  readonly asked: number
  readonly worlds: number | null
  /** The result shown is of what was asked for before. */
  readonly stale: boolean
  readonly verdict: Verdict
  readonly canUndo: boolean
}

export function Status({ computing, problems, file, asked, worlds, stale, verdict, canUndo }: StatusProps) {
  const send = useDispatch()
  if (problems.length > 0) {
    return (
      <div class="status is-alert" role="alert">
        <p>This cannot be run.{worlds !== null && ' Shown is the last result that could.'}</p>
        <ul class="problems">
          {problems.slice(0, 8).map((problem) => (
            <li key={problem.place + problem.rule}>{formatProblem(inside(file, problem))}</li>
          ))}
        </ul>
        {canUndo && (
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
          The computation failed: {computing.message}.{worlds !== null && stale && ' Shown is the result before.'}
        </p>
        <button type="button" onClick={() => send({ kind: 'resume' })}>
          Try again
        </button>
      </div>
    )
  }
  return (
    <p class="status">
      {computing.kind === 'running' && (
        <>
          {stale && 'Shown is the result before the last change. '}
          Running {plain(computing.worlds)} of {plain(asked)} worlds.{' '}
          <button type="button" class="is-quiet is-small" onClick={() => send({ kind: 'stop' })}>
            Stop
          </button>
        </>
      )}
      {computing.kind === 'stopped' && (
        <>
          Stopped
          {stale ? '; shown is the result before the last change' : ` at ${plain(worlds ?? 0)} worlds`}.{' '}
          <button type="button" class="is-quiet is-small" onClick={() => send({ kind: 'resume' })}>
            Go on
          </button>
        </>
      )}
      {computing.kind === 'done' && (
        <>
          {NOT_A_FORECAST} <Verified verdict={verdict} />
        </>
      )}
    </p>
  )
}

function Verified({ verdict }: { readonly verdict: Verdict }) {
  switch (verdict.kind) {
    case 'none':
    case 'pending':
      return null
    case 'verified':
      return <strong class="is-verified">Verified: computed anew from the link, the same digest came out.</strong>
    case 'differs':
      return <strong class="is-alert">The link promised another result: {verdict.where}.</strong>
  }
}
