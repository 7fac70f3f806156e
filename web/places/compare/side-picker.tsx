/** What is compared: for each side a design, and a mechanism that is switched off; side A and B change places. */
import type { Shelf } from '../../app/catalogue/shelf.ts'
import type { Side, Subject, Two } from '../../app/state.ts'
import { useDispatch } from '../../parts/dispatch.ts'
import { bareTitle, designOn, designWords, MINE, OWN, SWITCHES } from './sides.ts'

interface SidePickersProps {
  readonly sides: Two<Side>
  readonly subject: Subject
  readonly shelf: Shelf
}

export function SidePickers({ sides, subject, shelf }: SidePickersProps) {
  const send = useDispatch()
  return (
    <div class="sides">
      <SidePicker at={0} side={sides[0]} subject={subject} shelf={shelf} />
      <button
        type="button"
        class="is-quiet sides-swap"
        aria-label="Let A and B change places"
        title="Let A and B change places"
        onClick={() => send({ kind: 'swap' })}
      >
        ⇄
      </button>
      <SidePicker at={1} side={sides[1]} subject={subject} shelf={shelf} />
    </div>
  )
}

interface SidePickerProps {
  readonly at: 0 | 1
  readonly side: Side
  readonly subject: Subject
  readonly shelf: Shelf
}

function SidePicker({ at, side, subject, shelf }: SidePickerProps) {
  const send = useDispatch()
  const name = at === 0 ? 'A' : 'B'
  const set = (change: Partial<Side>) => send({ kind: 'side', at, side: { ...side, ...change } })
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
