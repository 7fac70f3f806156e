/** Problems as they are found, so that whoever wrote the file learns of everything at once. ODD section 6. */
import type { Problem } from './problem.ts'

/** Problems told of one file; the rest are counted. */
const MOST = 200

/** Grows as a reader goes on; the list is taken at the end. Cures are worked out only for those that will be told. */
export class Findings {
  readonly #list: Problem[] = []
  readonly #most: number
  readonly #restPlace: string
  #untold = 0

  /** @param most problems told; @param restPlace what the line that counts the others names as its place */
  constructor(most = MOST, restPlace = '') {
    this.#most = most
    this.#restPlace = restPlace
  }

  /** `value` as `show` gives it. */
  add(place: string, rule: string, value: string, cure: string | (() => string)): void {
    if (this.#list.length >= this.#most) this.#untold++
    else this.#list.push({ place, rule, value, cure: typeof cure === 'string' ? cure : cure() })
  }

  /** What was found so far, and at the end how many more there were. */
  all(): readonly Problem[] {
    if (this.#untold === 0) return [...this.#list]
    const rule = `${this.#most} problems at most`
    return [...this.#list, { place: this.#restPlace, rule, value: `${this.#untold} more`, cure: 'correct those above first' }]
  }

  get none(): boolean {
    return this.#list.length === 0
  }
}
