/** Which single world is drawn in full, and what becomes of it. */

import { monthWords, PATH_WORDS, type PathName, percent } from '../../../../sim/index.ts'
import type { Subject } from '../../../app/index.ts'
import { NumberField, SourceTip, sourceOf, Termed } from '../../../parts/index.ts'
import type { Trace } from '../../../worker/index.ts'
import { useExplore } from '../send.ts'
import { fateOf } from './chart-data.ts'
import { skillAwaited } from './history.ts'

interface FollowedWorldProps {
  readonly subject: Subject
  readonly trace: Trace | null
  readonly kase: number
  readonly replicate: number
  readonly worlds: number
  readonly isTypical: boolean
  /** Whether there are points coded from history. */
  readonly hasHistory: boolean
  /** How well the model does on them; null while that is not known. */
  readonly skill: string | null
}

export function FollowedWorld({ subject, trace, kase, replicate, worlds, isTypical, hasHistory, skill }: FollowedWorldProps) {
  const send = useExplore()
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
        <button type="button" aria-pressed={isTypical} onClick={() => send({ kind: 'follow', followed: { kind: 'typical' } })}>
          typical
        </button>
      </span>
      {hasHistory && (
        <>
          <p class="followed-history">
            Dotted line: what happened, as coded from the sources. Hollow points are coded from memory.{' '}
            {skill === null ? (
              <span class="followed-awaited" aria-hidden="true">
                {skillAwaited(subject.scenario, kase)}
              </span>
            ) : (
              <Termed text={skill} />
            )}
          </p>
          <CodedPoints subject={subject} />
        </>
      )}
    </div>
  )
}

/** The points of the dotted line, each with its source and how sure it is. */
function CodedPoints({ subject }: { readonly subject: Subject }) {
  const { kase } = subject.experiment
  return (
    <ul class="coded" aria-label="Coded points">
      {subject.scenario.cases[kase]!.milestones.map(({ date, label, compliance }, at) =>
        compliance === null ? null : (
          <li key={date + label}>
            {monthWords(date, 0)}{' '}
            <SourceTip entry={sourceOf(subject, `cases[${kase}].milestones[${at}].compliance`)}>{percent(compliance)}</SourceTip>
          </li>
        ),
      )}
    </ul>
  )
}
