/** How many worlds are run, and on which luck. */
import { useState } from 'preact/hooks'
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
  // What is being typed: the page is drawn anew while worlds run, which would put the seed in force in its place.
  const [typed, setTyped] = useState<string | null>(null)
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
          value={typed ?? experiment.seed ?? subject.base.seed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => setTyped(null)}
          onChange={(event) => {
            const seed = event.currentTarget.value.trim()
            setTyped(null)
            send({ kind: 'seed', seed: seed === '' || seed === subject.base.seed ? null : seed })
          }}
        />
      </label>
    </>
  )
}
