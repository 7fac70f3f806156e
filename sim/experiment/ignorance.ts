/**
 * Ignorance apart from luck: coefficients that are no more than assumptions, drawn around their values. A draw multiplies every such
 * coefficient of a scenario by its own log-normal factor, kept within the range of the coefficient; a zero stays zero, and what is
 * measured or estimated stays as it is. Levers of a design are choices and are not drawn. ODD section 4, stochasticity.
 */
import { MECHANISMS } from '../mechanisms/index.ts'
import type { Parameters } from '../parameter.ts'
import { allocateTape, exp, fillTape, keyOf, normalQuantile } from '../random/index.ts'
import type { Scenario } from '../scenario/scenario.ts'

/** Standard deviation of the logarithm of a factor: 95 % of the factors lie between 0.56 and 1.80. */
export const SPREAD = 0.3

const ASSUMED = MECHANISMS.flatMap(({ name, parameters }) =>
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

/** The scenario with the coefficients of a draw. */
export function underIgnorance(scenario: Scenario, factors: { readonly [coefficient: string]: number }): Scenario {
  const parameters: { [mechanism: string]: { [parameter: string]: number } } = {}
  for (const [mechanism, values] of Object.entries(scenario.parameters)) parameters[mechanism] = { ...values }
  for (const { mechanism, coefficient, declared } of ASSUMED) {
    const moved = parameters[mechanism]![coefficient]! * (factors[`${mechanism}.${coefficient}`] ?? 1)
    const whole = declared.integer === true ? Math.round(moved) : moved
    parameters[mechanism]![coefficient] = Math.min(declared.range[1], Math.max(declared.range[0], whole))
  }
  return { ...scenario, parameters }
}
