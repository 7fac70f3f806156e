/** The finding on top, in a sentence that changes with every picture, and a quiet line that says what is going on. */

import { formatProblem } from '../../sim/index.ts'
import { plain } from '../charts/number.ts'
import { foundIn, type Verdict, verdictOf } from '../store/link.ts'
import type { State } from '../store/state.ts'
import { NOT_A_FORECAST, sentenceOf, watched } from '../store/words.ts'
import { useDispatch } from './dispatch.ts'

export function Sentence({ shown, stale }: { readonly shown: State['shown']; readonly stale: boolean }) {
  if (shown === null) return <p class="sentence is-stale">Running the first worlds.</p>
  const { scenario, experiment } = shown.subject
  const parts = sentenceOf(shown.picture.summary, watched(scenario, experiment.kase))
  return (
    <p class={`sentence ${stale ? 'is-stale' : ''}`} id="sentence">
      {parts.map(({ text, strong }) => (strong ? <strong key={text}>{text}</strong> : text))}
    </p>
  )
}

/** Computing, stale and why, stopped, failed, verified. */
export function Status({ state, stale }: { readonly state: State; readonly stale: boolean }) {
  const send = useDispatch()
  const { problems, computing, experiment, shown } = state
  if (problems.length > 0) {
    return (
      <div class="status is-alert" role="alert">
        <p>This cannot be run. Shown is the last result that could.</p>
        <ul class="problems">
          {problems.slice(0, 8).map((problem) => (
            <li key={problem.path + problem.rule}>{formatProblem(experiment?.scenario ?? '', problem)}</li>
          ))}
        </ul>
        {state.past.length > 0 && (
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
          The computation failed: {computing.message}.{shown !== null && stale && ' Shown is the result before.'}
        </p>
        <button type="button" onClick={() => send({ kind: 'resume' })}>
          Try again
        </button>
      </div>
    )
  }
  const asked = plain(experiment?.worlds ?? 0)
  return (
    <p class="status">
      {computing.kind === 'running' && (
        <>
          {stale && 'Shown is the result before the last change. '}
          Running {plain(computing.worlds)} of {asked} worlds.{' '}
          <button type="button" class="is-quiet is-small" onClick={() => send({ kind: 'stop' })}>
            Stop
          </button>
        </>
      )}
      {computing.kind === 'stopped' && (
        <>
          Stopped
          {stale
            ? '; shown is the result before the last change'
            : ` at ${plain(shown?.picture.summary.worlds ?? 0)} worlds`}
          .{' '}
          <button type="button" class="is-quiet is-small" onClick={() => send({ kind: 'resume' })}>
            Go on
          </button>
        </>
      )}
      {computing.kind === 'done' && (
        <>
          {NOT_A_FORECAST} <Verified verdict={verdictOf(state.claim, experiment, foundIn(state))} />
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
