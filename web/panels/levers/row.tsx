/**
 * One lever: name, slider with buttons and a number field, its unit; range, default and source on demand. Where it
 * differs from the scenario it has a mark and a reset button.
 */
import { useState } from 'preact/hooks'
import { bounds, priceLines, tellBacking, valueWords } from '../../../sim/index.ts'
import { type Entry, GradeSwatch, NumberField, SourceNote, Termed, useDispatch, useUnique } from '../../parts/index.ts'
import { type Lever, positionOf, stepped, valueAt } from './groups.ts'

/** Steps of the slider. */
const FINE = 1000

interface LeverRowProps {
  readonly lever: Lever
  /** Where its value comes from; null where a link set the same lever elsewhere in the file. */
  readonly entry: Entry | null
  /** What is wrong with it, in words. */
  readonly problem: string | null
  readonly disabled: boolean
}

/** The unit, where the name does not say it already. */
function unitBeside({ unit, meaning }: Lever['parameter']): string {
  return unit === 'switch' || meaning.toLowerCase().includes(unit.toLowerCase()) ? '' : unit
}

export function LeverRow({ lever, entry, problem, disabled }: LeverRowProps) {
  const send = useDispatch()
  const note = useUnique('lever')
  const [told, setTold] = useState(false)
  const { parameter, path, value, base } = lever
  const grade = entry?.grade ?? parameter.evidence
  const changed = value !== base
  const prices = priceLines(path)
  const set = (next: number, merge: boolean) => send({ kind: 'set', setting: { path, value: next }, base, merge })
  const rest = () => send({ kind: 'rest' })
  const label = `${parameter.meaning}, ${parameter.unit}`
  return (
    <div class={`lever ${changed ? 'is-changed' : ''}`}>
      <span class="lever-name">
        <Termed text={parameter.meaning} /> <span class="lever-unit">{unitBeside(parameter)}</span>
      </span>
      <span class="lever-tools">
        {changed && (
          <button
            type="button"
            class="is-quiet is-small"
            aria-label={`Back to ${valueWords(base)}: ${parameter.meaning}`}
            title={`Back to ${valueWords(base)}`}
            onClick={() => send({ kind: 'reset', path })}
          >
            ↺
          </button>
        )}
        <button
          type="button"
          class="is-quiet is-small"
          aria-expanded={told}
          aria-controls={note}
          aria-label={`About: ${parameter.meaning}`}
          onClick={() => setTold(!told)}
        >
          i
        </button>
      </span>
      {parameter.unit === 'switch' ? (
        <label class="lever-row">
          <input
            type="checkbox"
            checked={value === 1}
            disabled={disabled}
            onChange={(event) => set(event.currentTarget.checked ? 1 : 0, false)}
          />
          {value === 1 ? 'yes' : 'no'}
        </label>
      ) : (
        <div class="lever-row">
          <button
            type="button"
            class="is-quiet is-small"
            aria-label={`Less: ${parameter.meaning}`}
            disabled={disabled || value <= parameter.range[0]}
            onClick={() => set(stepped(parameter, value, -1), true)}
          >
            −
          </button>
          <input
            type="range"
            min={0}
            max={FINE}
            value={Math.round(positionOf(parameter, value) * FINE)}
            disabled={disabled}
            aria-label={label}
            aria-valuetext={`${valueWords(value)} ${parameter.unit}`}
            onInput={(event) => set(valueAt(parameter, Number(event.currentTarget.value) / FINE), true)}
            onKeyDown={(event) => {
              const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key]
              if (step === undefined) return
              event.preventDefault()
              set(stepped(parameter, value, step === 1 ? 1 : -1), true)
            }}
            onChange={rest}
          />
          <button
            type="button"
            class="is-quiet is-small"
            aria-label={`More: ${parameter.meaning}`}
            disabled={disabled || value >= parameter.range[1]}
            onClick={() => set(stepped(parameter, value, 1), true)}
          >
            +
          </button>
          <NumberField
            value={value}
            range={parameter.range}
            integer={parameter.integer ?? false}
            share={parameter.unit.startsWith('share')}
            label={label}
            describedBy={note}
            onValue={(next) => set(next, true)}
            onRest={rest}
            {...(entry === null ? {} : { tip: () => <SourceNote entry={entry} /> })}
          />
        </div>
      )}
      {problem !== null && (
        <p class="lever-note is-alert" role="alert">
          {problem}
        </p>
      )}
      <div id={note} class="lever-note">
        {told && (
          <dl class="facts">
            <dt>range</dt>
            <dd>
              {bounds(...parameter.range)} {parameter.unit}
            </dd>
            <dt>here</dt>
            <dd>
              {valueWords(base)} in the scenario; {valueWords(parameter.default)} by default
            </dd>
            <dt>evidence</dt>
            <dd>
              <GradeSwatch grade={grade} /> {grade}
            </dd>
            <dt>source</dt>
            <dd>{entry === null ? parameter.source : tellBacking(entry)}</dd>
            {prices.length > 0 && (
              <>
                <dt>price</dt>
                <dd>{prices.join('; ')}</dd>
              </>
            )}
            <dt>path</dt>
            <dd>
              <code>{path}</code>
            </dd>
          </dl>
        )}
      </div>
    </div>
  )
}
