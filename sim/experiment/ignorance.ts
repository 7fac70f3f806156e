/**
 * Ignorance apart from luck: coefficients that are no more than assumptions, drawn around their values. A draw multiplies every such
 * coefficient of a scenario by its own log-normal factor, kept within the range of the coefficient; a zero stays zero, and what is
 * measured or estimated stays as it is. Levers of a design are choices and are not drawn. ODD section 4, stochasticity.
 */
import { MECHANISMS } from '../mechanisms/index.ts'
import type { Parameter, Parameters } from '../parameter.ts'
import { allocateTape, exp, fillTape, keyOf, normalQuantile } from '../random/index.ts'
import type { Coefficients } from '../run.ts'
import type { Scenario } from '../scenario/scenario.ts'

/** Standard deviation of the logarithm of a factor: 95 % of the factors lie between 0.56 and 1.80. */
export const SPREAD = 0.3

/** Coefficients that are no more than assumptions, in the order of the month. */
export const ASSUMED = MECHANISMS.flatMap(({ name, parameters }) =>
  Object.entries(parameters as Parameters)
    .filter(([, declared]) => declared.evidence === 'assumption')
    .map(([coefficient, declared]) => ({ mechanism: name, coefficient, declared })),
)

/** How many coefficients a draw moves. */
export const ASSUMED_COEFFICIENTS = ASSUMED.length

/**
 * The factors of a draw, `mechanism.coefficient` -> factor. Named by seed, draw and coefficient: one more coefficient changes no other.
 * @param draw 0-4294967295
 */
export function factorsOfDraw(seed: string, draw: number): { readonly [coefficient: string]: number } {
  const channels = ASSUMED.map(({ mechanism, coefficient }) => ({
    ...{ name: `${mechanism}.${coefficient}`, meaning: 'ignorance' },
    ...({ shape: 'month', per: 'run' } as const),
  }))
  const tape = allocateTape(channels, { months: 1, states: [], cases: [] })
  fillTape(tape, keyOf(`ignorance of ${seed}`), draw)
  return Object.fromEntries(channels.map(({ name }) => [name, exp(SPREAD * normalQuantile(tape.columns[name]![0]!))]))
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
