/**
 * What is wrong with something that somebody wrote (a file, a table, an option): data, made where it is found and carried as data until
 * somebody is told. `formatProblem` is the one place that puts it into words. ODD section 6.
 */
import { visible } from './visible.ts'

export interface Problem {
  /** Where, as far as who found it knows: `cases[0].deadline`, `line 3, column 7`, `--seed`; '' for the whole. `inside` adds the rest. */
  readonly place: string
  /** What the value must be, to be read after "expected". */
  readonly rule: string
  /** What was found, shortened for display. */
  readonly value: string
  /** What to do about it; '' where there is nothing to say. */
  readonly cure: string
}

/** A problem at a place, such as an option. */
export function problemAt(place: string, rule: string, value: string, cure = ''): Problem {
  return { place, rule, value, cure }
}

/** The problem as seen from outside: its place is in `source`, such as the file. */
export function inside(source: string, problem: Problem): Problem {
  return { ...problem, place: problem.place === '' ? source : `${source} > ${problem.place}` }
}

/** `expected <rule>, got <value>`, for use beside the place itself. */
export function mismatch({ rule, value }: Problem): string {
  return `expected ${rule}, got ${value}`
}

/** One line: `scenarios/x.json > cases[0].deadline: expected <rule>, got <value>; <cure>`; no name of a file can forge another. */
export function formatProblem(problem: Problem): string {
  const { place, cure } = problem
  return visible(`${place}: ${mismatch(problem)}${cure === '' ? '' : `; ${cure}`}`)
}

/** Thrown once with all problems found; `message` has one line for each. */
export class ProblemError extends Error {
  override readonly name: string = 'ProblemError'
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'))
    this.problems = problems
  }
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
