/** Where each design lever lies in the `levers` column: mechanisms in the sequence of the list, levers as declared. ODD section 5. */
import { MECHANISMS } from '../mechanisms/index.ts'
import type { Parameter } from '../parameter.ts'

/** All levers, 'mechanism.lever' with the declaration, in the sequence of the column. */
export const LEVERS: readonly {
  readonly path: string
  readonly mechanism: string
  readonly name: string
  readonly parameter: Parameter
}[] = MECHANISMS.flatMap((m) =>
  Object.entries(m.levers).map(([name, parameter]) => ({
    path: `${m.name}.${name}`,
    mechanism: m.name,
    name,
    parameter,
  })),
)

const POSITION: ReadonlyMap<string, number> = new Map(LEVERS.map((lever, position) => [lever.path, position]))

/** Position of a lever; throws a RangeError for a path that no mechanism declares, which is a programming error. */
export function leverPosition(path: string): number {
  const position = POSITION.get(path)
  if (position === undefined) throw new RangeError(`no mechanism declares the lever ${path}`)
  return position
}
