/** How well the headline number is known, and what would make it better: more worlds, another seed. */
import type { Experiment, State, Subject } from '../app/state.ts'
import { meter, plain } from '../charts/index.ts'
import { useDispatch } from './dispatch.ts'
import { useDrawing } from './figure/drawing.ts'

const CHOICES = [128, 512, 1000, 2000, 4000]

export function Precision({ state }: { readonly state: State }) {
  const { shown, computing, experiment, subject } = state
  const host = useDrawing(shown?.picture.summary.digest ?? null, (element, width) => {
    if (shown === null) return
    const { summary, needed, target } = shown.picture
    const { low, high } = summary.outcomes.fullCompliance
    const running = computing.kind === 'running'
    meter.draw(element, { halfWidth: (high - low) / 2, target, worlds: summary.worlds, needed, running }, { width })
  })
  return (
    <>
      <div class="meter" ref={host} />
      {experiment !== null && subject !== null && (
        <div class="fields">
          <LuckFields experiment={experiment} subject={subject} />
        </div>
      )}
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
