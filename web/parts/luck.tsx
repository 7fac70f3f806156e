/** How many worlds are run, and on which luck. */
import { plain } from '../../sim/index.ts'
import './fields.css'
import type { Experiment, Subject } from '../app/index.ts'
import { useDispatch } from './dispatch.ts'

const CHOICES = [128, 512, 1000, 2000, 4000]

interface LuckFieldsProps {
  readonly experiment: Experiment
  readonly subject: Subject
}

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
