/** Chooses up to three further designs for a brief; says how far they have run, and stops them. */
import './against.css'
import { plain } from '../../../../sim/index.ts'
import { computingOf, type State } from '../../../app/index.ts'
import { useDispatch } from '../../../parts/index.ts'
import type { Two } from '../../../worker/index.ts'
import { type DesignChoice, DesignOptions, designValue, designWith } from '../design-options.tsx'
import type { Rival } from '../rivals.ts'
import { beside, furtherOf, MOST_FURTHER, type Side, sidesOf } from '../sides.ts'
import { NAME } from '../state.ts'
import { worldsCompared } from '../words.ts'

interface RivalPickerProps {
  readonly state: State
  readonly choice: DesignChoice
  readonly sides: Two<Side>
  readonly rivals: readonly Rival[]
}

export function RivalPicker({ state, choice, sides, rivals }: RivalPickerProps) {
  const send = useDispatch()
  const further = rivals.map(({ side }) => side)
  const choose = (next: (further: readonly Side[], first: Side) => readonly Side[]) =>
    send({ kind: 'besides', place: NAME, part: (now) => [...sidesOf(now), ...next(furtherOf(now), sidesOf(now)[0])] })
  const put = (at: number, value: string) =>
    choose((others, first) => {
      const side = value === '' ? [] : [{ ...beside(first), ...designWith(choice, beside(first), value) }]
      return [...others.slice(0, at), ...side, ...others.slice(at + 1)]
    })
  const places = Math.min(MOST_FURTHER, further.length + 1)
  return (
    <fieldset class="brief-rivals-choice">
      <legend>Further designs against A</legend>
      {Array.from({ length: places }, (_, at) => (
        <select
          key={at}
          aria-label={`Further design ${at + 1}`}
          value={further[at] === undefined ? '' : designValue(choice, further[at])}
          onChange={(event) => put(at, event.currentTarget.value)}
        >
          <option value="">none</option>
          <DesignOptions choice={choice} side={further[at] ?? beside(sides[0])} />
        </select>
      ))}
      <RivalStatus state={state} rivals={rivals} />
    </fieldset>
  )
}

const JOB = 'compare/rival'

function RivalStatus({ state, rivals }: Pick<RivalPickerProps, 'state' | 'rivals'>) {
  const send = useDispatch()
  const computing = computingOf(state, JOB)
  const at = rivals.findIndex(({ read, contrast }) => read.kind === 'ready' && contrast === null)
  if (at < 0) return null
  const asked = worldsCompared(state.experiment?.worlds ?? 0)
  const again = (words: string) => (
    <button type="button" class="is-small" onClick={() => send({ kind: 'resume', job: JOB })}>
      {words}
    </button>
  )
  return (
    <p>
      {computing.kind === 'running' && (
        <>
          Design {at + 1} of {rivals.length}: {plain(computing.worlds)} of {plain(asked)} worlds.{' '}
          <button type="button" class="is-small" onClick={() => send({ kind: 'stop', job: JOB })}>
            Stop
          </button>
        </>
      )}
      {computing.kind === 'stopped' && (
        <>
          Stopped at design {at + 1}. {again('Continue')}
        </>
      )}
      {computing.kind === 'failed' && (
        <>
          It failed: {computing.message}. {again('Try again')}
        </>
      )}
    </p>
  )
}
