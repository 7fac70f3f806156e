/**
 * What an importer reports about a file: problems that make it useless, up to a limit, and what was left out, counted
 * and with examples. ODD section 6 (input data).
 */
import { Findings, type Problem, show, visible } from '../problems/index.ts'

/** Problems told; the rest are counted. */
export const MOST_PROBLEMS = 20
/** Different examples told of what was left out, and different ones counted. */
const MOST_EXAMPLES = 6
const MOST_DIFFERENT = 2000

/** Lines left out for one reason, or kept with something to say of them. */
export interface Dropped {
  /** Read after the count: `of what is not a state of the world table`. */
  readonly reason: string
  readonly kept: boolean
  /** What is counted: `line`, or `pair` of countries. */
  readonly unit: string
  readonly lines: number
  /** How many different things they name, 0 where they name none. */
  readonly different: number
  /** The most frequent of them. */
  readonly examples: readonly string[]
}

interface Entry {
  lines: number
  readonly kept: boolean
  readonly unit: string
  readonly examples: Map<string, number>
}

/** A file that is not read, as it holds nothing that is needed. */
export interface Passed {
  readonly file: string
  readonly what: string
}

export class ImportNotes {
  readonly #problems = new Findings(MOST_PROBLEMS, 'and')
  readonly #dropped = new Map<string, Entry>()
  readonly #passed: Passed[] = []
  readonly #commas = new Set<string>()

  /** Something that must be mended. `where` is the file, or file and line. */
  problem(where: string, rule: string, value: string, cure: string): void {
    this.#problems.add(where, rule, value, cure)
  }

  /** A cell that should hold a number and does not. That a file has decimal commas is told once, of its first. */
  noNumber(where: string, rule: string, text: string, cure: string): void {
    const bare = text.trim()
    if (!DECIMAL_COMMA.test(bare)) {
      this.problem(where, rule, show(bare), cure)
      return
    }
    const file = where.slice(0, Math.max(0, where.lastIndexOf(' > ')))
    if (this.#commas.has(file)) return
    this.#commas.add(file)
    this.problem(
      where,
      'numbers with a decimal point',
      `${show(bare)}, a comma`,
      'save the file again with points, and nothing between thousands',
    )
  }

  /** A companion of the files that are needed. */
  pass(file: string, what: string): void {
    this.#passed.push({ file, what })
  }

  passed(): readonly Passed[] {
    return this.#passed
  }

  /** A line that is left out, and what it names. */
  drop(reason: string, example = '', unit = 'line'): void {
    this.#count(reason, example, unit, false)
  }

  /** A line that is kept although something in it was not understood. */
  remark(reason: string, example: string, unit = 'line'): void {
    this.#count(reason, example, unit, true)
  }

  #count(reason: string, example: string, unit: string, kept: boolean): void {
    const entry = this.#dropped.get(reason) ?? { lines: 0, kept, unit, examples: new Map<string, number>() }
    if (entry.lines++ === 0) this.#dropped.set(reason, entry)
    if (example === '') return
    const seen = entry.examples.get(example)
    if (seen !== undefined) entry.examples.set(example, seen + 1)
    else if (entry.examples.size < MOST_DIFFERENT) entry.examples.set(copyOf(example), 1)
  }

  get sound(): boolean {
    return this.#problems.none
  }

  problems(): readonly Problem[] {
    return this.#problems.all()
  }

  /** In the sequence of their first line. */
  dropped(): readonly Dropped[] {
    return [...this.#dropped].map(([reason, { lines, kept, unit, examples }]) => ({
      reason,
      kept,
      unit,
      lines,
      different: examples.size,
      examples: [...examples]
        .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
        .slice(0, MOST_EXAMPLES)
        .map(([example]) => example),
    }))
  }
}

/** A text that shares no memory with the one it was cut from: an example would hold on to a whole piece of the file. */
function copyOf(text: string): string {
  return visible([...text].slice(0, 40).join(''))
}

const DECIMAL_COMMA = /^[+-]?\d+,\d+$/

/** A number as the sources write it, exponents included; NaN for anything else. */
export function numberIn(text: string): number {
  const bare = text.trim()
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(bare) ? Number(bare) : Number.NaN
}

/** What the sources write where they have no number. */
const MISSING = new Set(['', 'NA', 'N/A', '#N/A', 'NaN', 'NULL', '.', '..', '...', '-99', '-999'])

export function isMissing(text: string): boolean {
  return MISSING.has(text.trim())
}
