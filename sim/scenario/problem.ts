/**
 * What is wrong with a scenario file: where, what was expected, what stood there instead, and what to do about it.
 * All problems of a file are found in one pass. ODD section 6.
 */

/** Keys and list positions from the top of the file to a value. */
export type Path = readonly (string | number)[]

export interface Problem {
  /** Path in the file as `cases[0].deadline`; '' for the whole file; `line 3, column 7` where the text is not JSON. */
  readonly path: string
  /** What the value must be, to be read after "expected". */
  readonly rule: string
  /** What was found, shortened for display. */
  readonly value: string
  /** What to do about it. */
  readonly cure: string
}

/** One line: `scenarios/x.json > cases[0].deadline: expected <rule>, got <value>; <cure>`. */
export function formatProblem(file: string, problem: Problem): string {
  const where = problem.path === '' ? file : `${file} > ${problem.path}`
  return `${where}: expected ${problem.rule}, got ${problem.value}; ${problem.cure}`
}

/** Characters shown of a text before it is cut. */
const SHOWN = 60

/** A value in a few words: numbers and texts as JSON has them, lists and objects by their kind, `nothing` where there is none. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string') return JSON.stringify(value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value)
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`
  return String(value)
}

/** Problems told of one file; the rest are counted. */
const MOST = 200

/** Problems as they are found. Cures are worked out only for those that will be told. */
export class Findings {
  readonly #list: Problem[] = []
  #untold = 0

  /** `got` as `show` gives it. */
  add(path: string, rule: string, got: string, cure: string | (() => string)): void {
    if (this.#list.length >= MOST) this.#untold++
    else this.#list.push({ path, rule, value: got, cure: typeof cure === 'string' ? cure : cure() })
  }

  /** What was found so far, and at the end how many more there were. */
  all(): readonly Problem[] {
    if (this.#untold === 0) return [...this.#list]
    const rest = {
      path: '',
      rule: `${MOST} problems at most`,
      value: `${this.#untold} more`,
      cure: 'mend those above first',
    }
    return [...this.#list, rest]
  }

  get none(): boolean {
    return this.#list.length === 0
  }
}
