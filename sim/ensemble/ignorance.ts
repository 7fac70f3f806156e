/**
 * Ignorance apart from luck: coefficients that are no more than assumptions, drawn from the region where their priors agree with the
 * record. A draw is one point of that region, as the fit keeps them: it moves all coefficients together, each by its ratio to its default,
 * within its range. What was not fitted is drawn from its prior; a zero stays zero, and what is measured or estimated stays as it is.
 * Levers of a design are choices and are not drawn. ODD section 4, stochasticity, and section 6, calibration.
 */

import type { Coefficients, Parameter, Scenario } from '../model/index.ts'
import { FITTED_REGION, PARAMETER_GROUPS } from '../model/index.ts'
import { allocateTape, exp, fillTape, keyOf, normalQuantile } from '../random/index.ts'

/** Standard deviation of the logarithm of a factor under the prior: 95 % of the factors lie between 0.38 and 2.66. */
export const PRIOR_SPREAD = 0.5

/** Draws of the coefficients: points that the fit keeps. */
export const DRAWS = 20

/**
 * Whether draws and the fit also move coefficients that are held. Changing this changes what `pacta facts` and `pacta calibrate`
 * find: measure and fit again.
 */
const HELD_TOO: boolean = false

/** Coefficients that are no more than assumptions, in the sequence of the month. */
export const ASSUMED = PARAMETER_GROUPS.flatMap(({ name, parameters }) =>
  Object.entries(parameters)
    .filter(([, declared]) => declared.evidence === 'assumption' && (HELD_TOO || declared.held !== true))
    .map(([coefficient, declared]) => ({ mechanism: name, coefficient, declared })),
)

/** How many coefficients a draw moves. */
export const ASSUMED_COEFFICIENTS = ASSUMED.length

/**
 * The factors of a draw, `mechanism.coefficient` -> factor. Those not in the region are named by draw and coefficient: one more coefficient
 * changes no other.
 * @param draw 0 to DRAWS - 1
 * @param region factors of each coefficient that was fitted, by draw
 */
export function factorsOfDraw(draw: number, region = FITTED_REGION): { readonly [coefficient: string]: number } {
  const channels = ASSUMED.map(({ mechanism, coefficient }) => ({
    ...{ name: `${mechanism}.${coefficient}`, meaning: 'ignorance' },
    ...({ shape: 'month', per: 'run' } as const),
  }))
  const tape = allocateTape(channels, { months: 1, states: [], cases: [] })
  fillTape(tape, keyOf('ignorance'), draw)
  const unfitted = (name: string) => exp(PRIOR_SPREAD * normalQuantile(tape.columns[name]![0]!))
  return Object.fromEntries(channels.map(({ name }) => [name, region[name]?.[draw] ?? unfitted(name)]))
}

/** Mechanism -> coefficient -> value in a draw, for those that it moves. */
export function coefficientsOfDraw(
  scenario: Pick<Scenario, 'parameters'>,
  factors: { readonly [coefficient: string]: number },
): Coefficients {
  const moved: { [mechanism: string]: { [coefficient: string]: number } } = {}
  for (const { mechanism, coefficient, declared } of ASSUMED) {
    const value = scenario.parameters[mechanism]![coefficient]! * (factors[`${mechanism}.${coefficient}`] ?? 1)
    moved[mechanism] ??= {}
    moved[mechanism][coefficient] = within(declared, value)
  }
  return moved
}

/** The nearest value that a parameter may take. */
export function within({ integer, range }: Parameter, value: number): number {
  return Math.min(range[1], Math.max(range[0], integer === true ? Math.round(value) : value))
}
