/**
 * The levers, grouped by mechanism in the sequence of a month: the design first, then the coefficients of the model in a
 * part that opens, and a switch for each mechanism that can be off.
 */
import './levers.css'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Problem } from '../../../sim/index.ts'
import type { Experiment, Subject } from '../../app/index.ts'
import { sourceOf, useDispatch } from '../../parts/index.ts'
import { type Lever, type LeverGroup, leverGroups, otherSettings, problemOf, switchSetting } from './groups.ts'
import { LeverRow } from './row.tsx'

interface LeversProps {
  readonly experiment: Experiment
  readonly subject: Subject
  readonly problems: readonly Problem[]
}

export function Levers({ experiment, subject, problems }: LeversProps) {
  const send = useDispatch()
  const groups = leverGroups(experiment, subject)
  const others = otherSettings(experiment, groups)
  const count = experiment.settings.length
  return (
    <div class="levers">
      <p class="levers-changed">
        {count === 0 ? 'As in the scenario.' : `${count} ${count === 1 ? 'change' : 'changes'} to the scenario.`}{' '}
        {count > 0 && (
          <button type="button" class="is-quiet is-small" onClick={() => send({ kind: 'reset', path: null })}>
            Reset all
          </button>
        )}
      </p>
      {others.length > 0 && (
        <ul class="levers-others">
          {others.map(({ path, value }) => (
            <li key={path}>
              <code>
                {path} = {JSON.stringify(value)}
              </code>{' '}
              <button type="button" class="is-quiet is-small" aria-label={`Reset ${path}`} onClick={() => send({ kind: 'reset', path })}>
                ↺
              </button>
            </li>
          ))}
        </ul>
      )}
      {groups.map((group) => (
        <Group key={group.name} group={group} experiment={experiment} subject={subject} problems={problems} />
      ))}
    </div>
  )
}

/** Rows that have not changed are handed back as they are, so that moving one lever redraws one. */
function useRows(subject: Subject, problems: readonly Problem[], disabled: boolean) {
  const rows = useRef(new Map<string, { readonly key: string; readonly row: VNode }>())
  return (lever: Lever) => {
    const problem = problemOf(problems, lever.path)
    const key = `${lever.value} ${lever.base} ${disabled} ${problem}`
    const known = rows.current.get(lever.path)
    if (known?.key === key) return known.row
    const entry = sourceOf(subject, lever.path)
    const row = <LeverRow key={lever.path} lever={lever} entry={entry} problem={problem} disabled={disabled} />
    rows.current.set(lever.path, { key, row })
    return row
  }
}

function Group({ group, experiment, subject, problems }: LeversProps & { readonly group: LeverGroup }) {
  const send = useDispatch()
  const [open, setOpen] = useState(group.levers.length > 0)
  const [coefficients, setCoefficients] = useState(false)
  const { name, title, summary, on, canBeOff, levers, changed } = group
  const row = useRows(subject, problems, !on)
  return (
    <section class={`lever-group ${on ? '' : 'is-off'}`} aria-label={title}>
      <div class="lever-head">
        <h3>
          <button type="button" class="disclosure" aria-expanded={open} onClick={() => setOpen(!open)}>
            {title}
            {changed > 0 && <span class="tag">{changed} changed</span>}
            {!on && <span class="tag">off</span>}
          </button>
        </h3>
        {canBeOff && (
          <label class="switch">
            <input
              type="checkbox"
              checked={on}
              aria-label={`Mechanism ${name} is on`}
              onChange={(event) =>
                send({
                  kind: 'set',
                  setting: switchSetting(experiment, subject.base, name, event.currentTarget.checked),
                  base: subject.base.off,
                })
              }
            />
          </label>
        )}
      </div>
      {open && (
        <>
          <p class="lever-note">{summary}</p>
          {levers.map(row)}
          {group.coefficients.length > 0 && (
            <button type="button" class="disclosure is-minor" aria-expanded={coefficients} onClick={() => setCoefficients(!coefficients)}>
              {group.coefficients.length} {group.coefficients.length === 1 ? 'coefficient' : 'coefficients'} of the model
            </button>
          )}
          {coefficients && group.coefficients.map(row)}
        </>
      )}
    </section>
  )
}
