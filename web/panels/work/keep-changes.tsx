/** Keeps the changes that are shown under a name, in this browser. */
import './work.css'
import { useState } from 'preact/hooks'
import { cardOf, type Experiment, MOST_NAME, type Subject } from '../../app/index.ts'
import { useDispatch } from '../../parts/index.ts'

interface KeepChangesProps {
  readonly experiment: Experiment
  readonly subject: Subject
}

/** An id that no other window gives at the same time. */
const freshId = () => (crypto.randomUUID as Crypto['randomUUID'] | undefined)?.call(crypto) ?? `kept-${Date.now().toString(36)}`

export function KeepChanges({ experiment, subject }: KeepChangesProps) {
  const send = useDispatch()
  const [name, setName] = useState('')
  const [said, setSaid] = useState('')
  const count = experiment.settings.length
  if (count === 0) return null
  const keep = (event: Event) => {
    event.preventDefault()
    const called = name.trim()
    if (called === '') return
    // The address is never further behind than it takes to type a name.
    send({ kind: 'keep', kept: { id: freshId(), name: called, of: cardOf(subject.json).title, count, link: location.hash.slice(1) } })
    setName('')
    setSaid(`Kept as “${called}”, under Scenarios.`)
  }
  return (
    <form class="keep-changes" onSubmit={keep}>
      <label>
        Keep {count === 1 ? 'this change' : `these ${count} changes`} as{' '}
        <input
          type="text"
          maxLength={MOST_NAME}
          value={name}
          placeholder="a name"
          onInput={(event) => {
            setName(event.currentTarget.value)
            setSaid('')
          }}
        />
      </label>
      <button type="submit" class="is-small" disabled={name.trim() === ''}>
        Keep
      </button>
      <p class="quiet" role="status">
        {said}
      </p>
    </form>
  )
}
