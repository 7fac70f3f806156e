/** What is compared: for each side a scenario, a design, the reader's changes on top and a mechanism off; A and B change places. */
import { counted } from '../../../sim/index.ts'
import { useDispatch } from '../../parts/index.ts'
import type { Two } from '../../worker/index.ts'
import { type DesignChoice, DesignOptions, designValue, designWith } from './design-options.tsx'
import { changesOn, chosenSides, designOn, furtherOf, OWN, type Side, SWITCHES, sidesOf, unnamed } from './sides.ts'
import { NAME } from './state.ts'

interface SidePickersProps {
  readonly choice: DesignChoice
  readonly sides: Two<Side>
  /** Changes that cannot be made on each side. */
  readonly notes: Two<readonly string[]>
}

export function SidePickers({ choice, sides, notes }: SidePickersProps) {
  const send = useDispatch()
  // The sides are a part of the experiment: undone, redone and linked with it.
  const choose = (next: (sides: Two<Side>) => Two<Side>) =>
    send({ kind: 'besides', place: NAME, part: (now) => [...next(sidesOf(now)), ...furtherOf(now)] })
  const swap = () => choose(([a, b]) => [b, a])
  const [a, b] = sides
  return (
    <div class="sides">
      <SidePicker
        name="A"
        side={a}
        choice={choice}
        notes={notes[0]}
        onChange={(change) => choose(([one, other]) => [{ ...one, ...change }, other])}
      />
      <button type="button" class="is-quiet sides-swap" aria-label="Swap A and B" title="Swap A and B" onClick={swap}>
        ⇄
      </button>
      <SidePicker
        name="B"
        side={b}
        choice={choice}
        notes={notes[1]}
        onChange={(change) => choose(([other, one]) => [other, { ...one, ...change }])}
      />
    </div>
  )
}

interface SidePickerProps {
  readonly name: 'A' | 'B'
  readonly side: Side
  readonly choice: DesignChoice
  readonly notes: readonly string[]
  readonly onChange: (change: Partial<Side>) => void
}

function SidePicker({ name, side, choice, notes, onChange }: SidePickerProps) {
  const props: PartProps = { name, side, choice, set: onChange }
  const { settings } = choice.subject.experiment
  const file = designOn(choice.shelf, side.design)
  return (
    <fieldset class="side">
      <legend class="side-name">{name}</legend>
      <ScenarioPart {...props} />
      <DesignPart {...props} />
      <select
        class="side-off"
        aria-label={`Mechanisms of side ${name}`}
        value={side.off ?? ''}
        onChange={(event) => props.set({ off: event.currentTarget.value || null })}
      >
        <option value="">all mechanisms</option>
        {SWITCHES.map((mechanism) => (
          <option key={mechanism} value={mechanism}>
            without {mechanism}
          </option>
        ))}
      </select>
      {(settings.length > 0 || typeof side.changes !== 'string') && <ChangesPart {...props} />}
      {notes.length > 0 && (
        <ul class="side-notes" aria-label={`What to know of the changes on side ${name}`}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {file !== null && (
        <details class="side-about">
          <summary>About this design</summary>
          <p>{file.summary}</p>
          <ul>
            {file.sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </details>
      )}
    </fieldset>
  )
}

interface PartProps extends Pick<SidePickerProps, 'name' | 'side' | 'choice'> {
  readonly set: (change: Partial<Side>) => void
}

function ScenarioPart({ name, side, choice: { subject, shelf, opened }, set }: PartProps) {
  const shown = subject.experiment.scenario
  const others = [...opened, ...shelf.scenarios.filter(({ id }) => !opened.some((file) => file.id === id))].filter(({ id }) => id !== shown)
  // The design that is there before anybody chooses one is no part of another scenario.
  const moved = (to: string): Partial<Side> => ({
    ...{ scenario: to || null, ...unnamed(side, subject.experiment.settings) },
    ...(chosenSides(subject.experiment) === null ? { design: OWN } : {}),
  })
  const chosen = side.scenario === null || side.scenario === shown ? '' : side.scenario
  return (
    <select
      class="side-scenario"
      aria-label={`Scenario of side ${name}`}
      value={chosen}
      onChange={(event) => set(moved(event.currentTarget.value))}
    >
      <option value="">This scenario: {subject.base.title}</option>
      <optgroup label="Another scenario">
        {others.map(({ id, json }) => (
          <option key={id} value={id}>
            {(json as { readonly title: string }).title}
          </option>
        ))}
        {chosen !== '' && !others.some(({ id }) => id === chosen) && <option value={chosen}>{chosen}</option>}
      </optgroup>
    </select>
  )
}

function DesignPart({ name, side, choice, set }: PartProps) {
  return (
    <select
      class="side-design"
      aria-label={`Design of side ${name}`}
      value={designValue(choice, side)}
      onChange={(event) => set(designWith(choice, side, event.currentTarget.value))}
    >
      <DesignOptions choice={choice} side={side} />
    </select>
  )
}

/** Which of the changes are made on the side; they can be held there, so that the levers move the other side alone. */
function ChangesPart({ name, side, choice, set }: PartProps) {
  const { settings } = choice.subject.experiment
  const { changes } = side
  const held = typeof changes !== 'string'
  const made = changesOn(side, settings)
  const choose = (value: string) => {
    if (value === 'none' || value === 'model' || value === 'all') set({ changes: value, called: null })
  }
  return (
    <div class="side-changes">
      <select
        aria-label={`Your changes on side ${name}`}
        value={held ? 'held' : changes}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="none">without your changes</option>
        <option value="all">with your {counted(settings.length, 'change')}</option>
        <option value="model">with your changes, except those to the design</option>
        {held && (
          <option value="held">
            {side.called === null
              ? `with the ${counted(changes.length, 'change')} held here`
              : `with the ${counted(changes.length, 'change')} of “${side.called}”`}
          </option>
        )}
      </select>
      {!held && made.length > 0 && (
        <button
          type="button"
          class="is-quiet"
          title="Keep these changes on this side, so that the levers move the other side alone"
          onClick={() => set({ changes: made })}
        >
          Hold
        </button>
      )}
    </div>
  )
}
