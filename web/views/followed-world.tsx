/** Which single world is drawn in full, and what becomes of it. */
import type { PathName } from '../../sim/index.ts'
import { fateOf } from '../store/figures.ts'
import type { Trace } from '../store/state.ts'
import { PATH_WORDS } from '../store/words.ts'
import { useDispatch } from './dispatch.ts'
import { NumberField } from './number-field.tsx'

interface FollowedWorldProps {
  readonly trace: Trace | null
  readonly kase: number
  readonly replicate: number
  readonly worlds: number
  readonly isTypical: boolean
  /** Whether there are points coded from history. */
  readonly hasHistory: boolean
}

export function FollowedWorld({ trace, kase, replicate, worlds, isTypical, hasHistory }: FollowedWorldProps) {
  const send = useDispatch()
  const follow = (to: number) => send({ kind: 'follow', followed: { kind: 'world', replicate: to } })
  return (
    <div class="followed">
      <span class="followed-words">
        Followed: world {replicate}
        {trace !== null && trace.replicate === replicate && (
          <>
            , <em>{PATH_WORDS[fateOf(trace, kase) as PathName]}</em>
          </>
        )}
        .
      </span>
      <span class="followed-tools">
        <button
          type="button"
          class="is-small"
          aria-label="The world before"
          disabled={replicate === 0}
          onClick={() => follow(replicate - 1)}
        >
          ‹
        </button>
        <NumberField value={replicate} range={[0, worlds - 1]} integer label="World to follow" onValue={follow} />
        <button
          type="button"
          class="is-small"
          aria-label="The next world"
          disabled={replicate >= worlds - 1}
          onClick={() => follow(replicate + 1)}
        >
          ›
        </button>
        <button
          type="button"
          aria-pressed={isTypical}
          onClick={() => send({ kind: 'follow', followed: { kind: 'typical' } })}
        >
          typical
        </button>
      </span>
      {hasHistory && (
        <p class="followed-history">Points: what happened, as coded from the sources; hollow where from memory.</p>
      )}
    </div>
  )
}
