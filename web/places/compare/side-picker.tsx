/** What is compared: for each side a design, and a mechanism that is switched off; side A and B change places. */
import type { Shelf, Subject } from '../../app/index.ts'
import { useDispatch } from '../../parts/index.ts'
import type { Two } from '../../worker/index.ts'
import { bareTitle, designOn, designWords, MINE, OWN, type Side, SWITCHES } from './sides.ts'
import { NAME } from './state.ts'

interface SidePickersProps {
  readonly sides: Two<Side>
  readonly subject: Subject
  readonly shelf: Shelf
}

/** The sides are a part of the experiment: undone, redone and linked with it. */
function useSides(): (sides: Two<Side>) => void {
  const send = useDispatch()
  return (sides) => send({ kind: 'besides', place: NAME, part: sides })
}

export function SidePickers({ sides, subject, shelf }: SidePickersProps) {
  const choose = useSides()
  const [a, b] = sides
  return (
    <div class="sides">
      <SidePicker at={0} side={a} subject={subject} shelf={shelf} onSide={(side) => choose([side, b])} />
      <button type="button" class="is-quiet sides-swap" aria-label="Swap A and B" title="Swap A and B" onClick={() => choose([b, a])}>
        ⇄
      </button>
      <SidePicker at={1} side={b} subject={subject} shelf={shelf} onSide={(side) => choose([a, side])} />
    </div>
  )
}

interface SidePickerProps {
  readonly at: 0 | 1
  readonly side: Side
  readonly subject: Subject
  readonly shelf: Shelf
  readonly onSide: (side: Side) => void
}

function SidePicker({ at, side, subject, shelf, onSide }: SidePickerProps) {
  const name = at === 0 ? 'A' : 'B'
  const set = (change: Partial<Side>) => onSide({ ...side, ...change })
  const { settings } = subject.experiment
  const file = designOn(shelf, side.design)
  const known = file !== null || side.design === OWN || side.design === MINE
  return (
    <fieldset class="side">
      <legend class="side-name">{name}</legend>
      <select
        class="side-design"
        aria-label={`Design of side ${name}`}
        value={side.design}
        onChange={(event) => set({ design: event.currentTarget.value })}
      >
        <optgroup label="This scenario">
          <option value={OWN}>Own design: {designWords(OWN, subject, shelf)}</option>
          {(settings.length > 0 || side.design === MINE) && (
            <option value={MINE}>
              Your changes ({settings.length} {settings.length === 1 ? 'setting' : 'settings'})
            </option>
          )}
        </optgroup>
        <optgroup label="Designs">
          {shelf.designs.map(({ id, title }) => (
            <option key={id} value={id}>
              {bareTitle(title)}
            </option>
          ))}
        </optgroup>
        {!known && <option value={side.design}>{side.design}</option>}
      </select>
      <select
        class="side-off"
        aria-label={`Mechanisms of side ${name}`}
        value={side.off ?? ''}
        onChange={(event) => set({ off: event.currentTarget.value || null })}
      >
        <option value="">all mechanisms</option>
        {SWITCHES.map((mechanism) => (
          <option key={mechanism} value={mechanism}>
            without {mechanism}
          </option>
        ))}
      </select>
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
