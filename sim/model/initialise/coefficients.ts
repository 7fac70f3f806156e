/**
 * Where each coefficient lies in the `coefficients` column: mechanisms in the sequence of the list, then those of
 * initialisation and of forums, with parameters as declared. And how the column is filled. ODD section 5.
 */
import { MONTHS_PER_YEAR } from '../definitions.ts'
import { FORUMS } from '../forums/index.ts'
import { MECHANISMS } from '../mechanisms/index.ts'
import type { Parameter, Parameters } from '../parameter.ts'
import type { Scenario } from '../scenario.ts'
import type { World } from '../world.ts'
import { INITIALISE } from './parameters.ts'

/** Mechanism -> coefficient -> value, for some of them. */
export type Coefficients = { readonly [mechanism: string]: { readonly [parameter: string]: number } }

/** All that declares parameters: every mechanism, initialisation, and forums. */
export const PARAMETER_GROUPS: readonly { readonly name: string; readonly summary: string; readonly parameters: Parameters }[] = [
  ...MECHANISMS,
  INITIALISE,
  FORUMS,
]

/** All coefficients, 'mechanism.parameter' with the declaration, in the sequence of the column. */
export const COEFFICIENTS: readonly {
  readonly path: string
  readonly mechanism: string
  readonly name: string
  readonly parameter: Parameter
}[] = PARAMETER_GROUPS.flatMap((m) =>
  Object.entries(m.parameters).map(([name, parameter]) => ({ path: `${m.name}.${name}`, mechanism: m.name, name, parameter })),
)

const POSITION: ReadonlyMap<string, number> = new Map(COEFFICIENTS.map(({ path }, position) => [path, position]))

/** Position of a coefficient; throws a RangeError for a path that no mechanism declares, which is a programming error. */
export function coefficientPosition(path: string): number {
  const position = POSITION.get(path)
  if (position === undefined) throw new RangeError(`no mechanism declares the coefficient ${path}`)
  return position
}

const DEMOCRACY = coefficientPosition('events.turnoverDemocracy')
const AUTOCRACY = coefficientPosition('events.turnoverAutocracy')

/** Fills what two coefficients make of given columns: the monthly hazard that a leader changes. */
export function fillTurnover({ coefficients, democracy, turnoverHazard }: World): void {
  const [free, unfree] = [coefficients[DEMOCRACY]!, coefficients[AUTOCRACY]!]
  for (let i = 0; i < turnoverHazard.length; i++) {
    turnoverHazard[i] = (democracy[i]! * free + (1 - democracy[i]!) * unfree) / MONTHS_PER_YEAR
  }
}

/** Fills the column. Where the scenario has no value, as in a world made by hand for a test, the declared default holds. */
export function fillCoefficients(scenario: Scenario, world: World): void {
  COEFFICIENTS.forEach(({ mechanism, name, parameter }, at) => {
    world.coefficients[at] = scenario.parameters[mechanism]?.[name] ?? parameter.default
  })
}

/**
 * Writes some coefficients into a world, and what follows from them. Those that are read only before the first month have no effect
 * any more.
 */
export function setCoefficients(world: World, changed: Coefficients): void {
  for (const [mechanism, values] of Object.entries(changed)) {
    for (const [name, value] of Object.entries(values)) world.coefficients[coefficientPosition(`${mechanism}.${name}`)] = value
  }
  fillTurnover(world)
}
