/**
 * Numbers of states by field, as importers of country data collect them: one table line per state, one override per state in the scenario
 * part. ODD section 6 (input data).
 */

import { rounded } from '../text/index.ts'
import type { Imported } from './importer.ts'
import type { NamedState } from './state-codes.ts'

/** One column of the table, and what it becomes in a scenario. */
export interface ValueField {
  /** Heading in the table. */
  readonly column: string
  /** How a value is written in the table. */
  write(value: number): string
  /** Attribute of a state in a scenario, and its value there from the one that stands in the table. */
  readonly attribute: string
  scale(value: number): number
}

/** Values by field and position of the state; NaN where there is none. */
export class StateValues {
  readonly #fields: readonly ValueField[]
  readonly #states: readonly NamedState[]
  readonly #values: readonly Float64Array[]
  readonly #years: readonly Float64Array[]

  constructor(fields: readonly ValueField[], states: readonly NamedState[]) {
    this.#fields = fields
    this.#states = states
    this.#values = fields.map(() => new Float64Array(states.length).fill(Number.NaN))
    this.#years = fields.map(() => new Float64Array(states.length))
  }

  has(field: number, state: number): boolean {
    return !Number.isNaN(this.#values[field]![state]!)
  }

  value(field: number, state: number): number {
    return this.#values[field]![state]!
  }

  set(field: number, state: number, value: number, year: number): void {
    this.#values[field]![state] = value
    this.#years[field]![state] = year
  }

  /** Puts another value in place, of the same year. */
  replace(field: number, state: number, value: number): void {
    this.#values[field]![state] = value
  }

  /** How many states have a number of the field. */
  count(field: number): number {
    return this.#values[field]!.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : 1), 0)
  }

  /** `gdp: 195 of 197 states; of another year: ERI 2011, SSD 2015`. */
  matched(year: number): readonly string[] {
    return this.#fields.map(({ column }, field) => {
      const other = this.#states
        .map(({ id }, state) => ({ id, year: this.#years[field]![state]!, has: this.has(field, state) }))
        .filter((one) => one.has && one.year !== year)
      const named = other.slice(0, 6).map((one) => `${one.id} ${one.year}`)
      const rest = other.length > named.length ? ` and ${other.length - named.length} more` : ''
      const late = other.length === 0 ? '' : `; of an earlier year: ${named.join(', ')}${rest}`
      return `${column}: ${this.count(field)} of ${this.#states.length} states${late}`
    })
  }

  /** Ids of the states without a number of the field. */
  without(field: number): readonly string[] {
    return this.#states.filter((_, state) => !this.has(field, state)).map(({ id }) => id)
  }

  /** @param source key and text of the citation, for the evidence of the scenario part */
  result(layout: string, source: { readonly key: string; readonly citation: string }): Omit<Imported, 'matched' | 'years' | 'findings'> {
    const header = ['id', ...this.#fields.map(({ column }) => column)]
    const text = (field: number, state: number) => (this.has(field, state) ? this.#fields[field]!.write(this.value(field, state)) : '')
    const rows = this.#states.map(({ id }, state) => [id, ...this.#fields.map((_, field) => text(field, state))])
    const states: { [id: string]: { [attribute: string]: number } } = {}
    const evidence: { [path: string]: { readonly grade: 'data'; readonly source: string } } = {}
    this.#states.forEach(({ id }, state) => {
      this.#fields.forEach(({ attribute, scale }, field) => {
        if (!this.has(field, state)) return
        states[id] ??= {}
        states[id][attribute] = rounded(scale(Number(text(field, state))), 6)
        const year = this.#years[field]![state]!
        evidence[`states.${id}.${attribute}`] = { grade: 'data', source: `${source.key}: ${year}` }
      })
    })
    const part = { states, sources: { [source.key]: source.citation }, evidence }
    return { table: { layout, header, rows }, part }
  }
}
