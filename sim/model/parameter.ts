/**
 * How a parameter is declared: unit, range, default, source and evidence grade, all of them required.
 * From one declaration come its place in the scenario schema, its control on the page and its row in ODD section 7.
 */
import { type NamesOf, rangeOf, rows } from './table.ts'

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
  /** An assumption that neither the fit moves nor a draw of ignorance, for neither has ever moved it. */
  readonly held?: boolean
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

/**
 * Declares parameters by a table: `name | default | low to high | unit | evidence | meaning | source`. Whole numbers have `whole` after
 * the range, `1 to 60, whole`; what is held has `held` after the evidence, `assumption, held`.
 */
export function parameters<const T extends string>(table: T): { readonly [K in NamesOf<T>]: Parameter } {
  const declared = rows(table, 7).map((row) => {
    const [name, value, range, unit, grade, meaning, source] = row as [string, string, string, string, string, string, string]
    const [evidence, held] = grade.split(', ') as [Evidence, string?]
    const [limits, whole] = range.split(', ') as [string, string?]
    const parameter: Parameter = { meaning, unit, range: rangeOf(limits), default: Number(value), source, evidence }
    return [name, { ...parameter, ...(held === 'held' && { held: true }), ...(whole === 'whole' && { integer: true }) }]
  })
  return Object.fromEntries(declared)
}
