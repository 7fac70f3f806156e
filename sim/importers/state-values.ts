/**
 * Numbers of states by field, as importers of country data collect them: one table line per state. ODD section 6 (input data).
 */

import type { Imported } from './importer.ts'
import type { NamedState } from './states/index.ts'

/** One column of the table. */
export interface ValueField {
  /** Heading in the table. */
  readonly column: string
  /** How a value is written in the table. */
  write(value: number): string
}

/** Ids named where most are missing. */
const MOST_IDS = 30

/** Who is missing, or late, of so many states: all of them by id, but where it is most of the states the first thirty. */
export function listedIds(ids: readonly string[], states: number): string {
  if (ids.length * 2 <= states || ids.length <= MOST_IDS) return ids.join(', ')
  return `${ids.slice(0, MOST_IDS).join(', ')} and ${ids.length - MOST_IDS} more`
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

  /** How many states have a number of the field. */
  count(field: number): number {
    return this.#values[field]!.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : 1), 0)
  }

  /** `gdp: 195 of 197 states; of an earlier year: ERI 2011, SSD 2015; without: PRK, VEN`, the oldest numbers first. */
  matched(year: number): readonly string[] {
    return this.#fields.map(({ column }, field) => {
      const other = this.#states
        .map(({ id }, state) => ({ id, year: this.#years[field]![state]!, has: this.has(field, state) }))
        .filter((one) => one.has && one.year !== year)
        .sort((a, b) => a.year - b.year)
      const late =
        other.length === 0
          ? ''
          : `; of an earlier year: ${listedIds(
              other.map((one) => `${one.id} ${one.year}`),
              this.#states.length,
            )}`
      const without = this.#states.filter((_, state) => !this.has(field, state)).map(({ id }) => id)
      const missing = without.length % this.#states.length === 0 ? '' : `; without: ${listedIds(without, this.#states.length)}`
      return `${column}: ${this.count(field)} of ${this.#states.length} states${late}${missing}`
    })
  }

  /** First and last year of the numbers; null where there are none. */
  get years(): readonly [number, number] | null {
    const all = this.#fields.flatMap((_, field) => [...this.#years[field]!].filter((_, state) => this.has(field, state)))
    return all.length === 0 ? null : [Math.min(...all), Math.max(...all)]
  }

  /** @param year asked for */
  result(year: number): Pick<Imported, 'table' | 'otherYears'> {
    const header = ['id', ...this.#fields.map(({ column }) => column)]
    const text = (field: number, state: number) => (this.has(field, state) ? this.#fields[field]!.write(this.value(field, state)) : '')
    const rows = this.#states.map(({ id }, state) => [id, ...this.#fields.map((_, field) => text(field, state))])
    const late = this.#states.flatMap(({ id }, state) =>
      this.#fields.flatMap(({ column }, field) => {
        const found = this.#years[field]![state]!
        return this.has(field, state) && found !== year ? [[`${id}.${column}`, found] as const] : []
      }),
    )
    return { table: { header, rows }, otherYears: Object.fromEntries(late) }
  }
}
