/** How well the headline number is known, and what would make it better: more worlds, another seed. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Experiment, State, Subject } from '../app/state.ts'
import { meter, plain, watchWidth } from '../charts/index.ts'
import { useDispatch } from './dispatch.ts'

const CHOICES = [128, 512, 1000, 2000, 4000]

export function Precision({ state }: { readonly state: State }) {
  const host = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const { shown, computing, experiment, subject } = state
  useLayoutEffect(() => watchWidth(host.current!, setWidth), [])
  const running = computing.kind === 'running'
  useLayoutEffect(() => {
    if (width === 0 || shown === null) return
    const { summary, needed, target } = shown.picture
    const { low, high } = summary.outcomes.fullCompliance
    const data = { halfWidth: (high - low) / 2, target, worlds: summary.worlds, needed, running }
    meter.draw(host.current!, data, { width })
  }, [width, shown, running])
  if (experiment === null || subject === null) return <div ref={host} />
  return (
    <>
      <div class="meter" ref={host} />
      <div class="fields">
        <LuckFields experiment={experiment} subject={subject} />
      </div>
    </>
  )
}

interface LuckFieldsProps {
  readonly experiment: Experiment
  readonly subject: Subject
}

/** How many worlds are run, and on which luck. */
export function LuckFields({ experiment, subject }: LuckFieldsProps) {
  const send = useDispatch()
  const choices = [...new Set([...CHOICES, experiment.worlds])].sort((a, b) => a - b)
  return (
    <>
      <label class="field">
        Worlds
        <select value={experiment.worlds} onChange={(event) => send({ kind: 'worlds', worlds: Number(event.currentTarget.value) })}>
          {choices.map((worlds) => (
            <option key={worlds} value={worlds}>
              {plain(worlds)}
            </option>
          ))}
        </select>
      </label>
      <label class="field is-wide">
        Seed
        <input
          type="text"
          maxLength={120}
          value={experiment.seed ?? subject.base.seed}
          onChange={(event) => {
            const seed = event.currentTarget.value.trim()
            send({ kind: 'seed', seed: seed === '' || seed === subject.base.seed ? null : seed })
          }}
        />
      </label>
    </>
  )
}
