/** The designs that can stand on a side: that of its scenario, those of the shelf, and what the reader kept under a name. */
import { baseOf, cardOf, fileOf } from '../../app/index.ts'
import { bareTitle, designWords } from './names.ts'
import type { Choice } from './pair.ts'
import { designOn, OWN, type Side, unnamed } from './sides.ts'
import { type Named, namedOn, sideOf } from './yours.ts'

/** No design has an id like this. */
const KEPT = 'kept:'

/** Id among the options of what came with a link, and is not kept here. */
const LINKED = `${KEPT}link`

/** What there is to choose from, and what the reader kept under a name. */
export interface DesignChoice extends Choice {
  readonly named: readonly Named[]
}

/** What stands for the design of a side among the options. */
export function designValue({ subject, named }: DesignChoice, side: Side): string {
  const kept = namedOn(side, named, subject.experiment.scenario)
  if (kept !== null) return `${KEPT}${kept.id}`
  return side.called === null ? side.design : LINKED
}

/** What choosing an option changes on a side. Changes that came with a name go with it. */
export function designWith({ subject, named }: DesignChoice, side: Side, value: string): Partial<Side> {
  const { scenario, settings } = subject.experiment
  const kept = named.find(({ id }) => value === `${KEPT}${id}`)
  if (kept !== undefined) return sideOf(kept, scenario)
  return value === LINKED ? {} : { design: value, ...unnamed(side, settings) }
}

interface DesignOptionsProps {
  readonly choice: DesignChoice
  readonly side: Side
}

export function DesignOptions({ choice, side }: DesignOptionsProps) {
  const { subject, shelf, opened, named } = choice
  const value = designValue(choice, side)
  const shown = subject.experiment.scenario
  const other = side.scenario !== null && side.scenario !== shown
  const base = other ? baseOf(fileOf(side.scenario, shelf, opened), shelf) : subject.base
  const own = base === null ? '' : designWords({ side: { ...side, design: OWN }, base, kase: other ? 0 : subject.experiment.kase }, shelf)
  const known = side.design === OWN || designOn(shelf, side.design) !== null
  const readable = named.flatMap((one) => {
    const file = fileOf(one.scenario, shelf, opened)
    return file === undefined ? [] : [{ ...one, title: one.scenario === shown ? null : cardOf(file).title }]
  })
  return (
    <>
      <option value={OWN}>Own design: {own}</option>
      <optgroup label="Designs">
        {shelf.designs.map(({ id, title }) => (
          <option key={id} value={id}>
            {bareTitle(title)}
          </option>
        ))}
      </optgroup>
      {(readable.length > 0 || value === LINKED) && (
        <optgroup label="Yours">
          {readable.map(({ id, name, title }) => (
            <option key={id} value={`${KEPT}${id}`}>
              {title === null ? name : `${name}, in ${title}`}
            </option>
          ))}
          {value === LINKED && <option value={LINKED}>{side.called}</option>}
        </optgroup>
      )}
      {!known && <option value={side.design}>{side.design}</option>}
    </>
  )
}
