/**
 * How a parameter is declared: unit, range, default, source and evidence grade, all of them required.
 * From one declaration come its place in the scenario schema, its control on the page and its row in ODD section 7.
 */

/** How well a number is known: measured data, a published estimate, expert judgement, or a stated assumption. */
export type Evidence = 'data' | 'estimate' | 'expert' | 'assumption'

export interface Parameter {
  /** What it means, in one plain sentence without a full stop. */
  readonly meaning: string
  /** Unit as a reader would write it ('share of GDP per year', 'months', 'index'). */
  readonly unit: string
  /** Admissible values, inclusive. */
  readonly range: readonly [low: number, high: number]
  readonly default: number
  /** Where the default was fitted: the value set by hand before. */
  readonly prior?: number
  /** Whole numbers only (months, counts, switches). */
  readonly integer?: boolean
  readonly source: string
  readonly evidence: Evidence
}

export type Parameters = { readonly [name: string]: Parameter }

/** The values that belong to a table of parameters. */
export type ValuesOf<P extends Parameters> = { readonly [K in keyof P]: number }

/** The default of every parameter in the table. */
export function defaultsOf<P extends Parameters>(parameters: P): ValuesOf<P> {
  return Object.fromEntries(Object.entries(parameters).map(([name, p]) => [name, p.default])) as ValuesOf<P>
}

/** Declares a parameter on one line. */
export function parameter(
  meaning: string,
  unit: string,
  range: readonly [low: number, high: number],
  value: number,
  evidence: Evidence,
  source: string,
): Parameter {
  return { meaning, unit, range, default: value, source, evidence }
}

/** Declares a parameter that takes whole numbers only. */
export function wholeParameter(
  meaning: string,
  unit: string,
  range: readonly [low: number, high: number],
  value: number,
  evidence: Evidence,
  source: string,
): Parameter {
  return { ...parameter(meaning, unit, range, value, evidence, source), integer: true }
}
