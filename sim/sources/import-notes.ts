/**
 * What an importer has to say about a file: problems that make it useless, bounded in number, and what was left out, counted with
 * examples. ODD section 6 (input data).
 */
import type { TableProblem } from './problem.ts'

/** Problems told; the rest are counted. */
export const MOST_PROBLEMS = 20
/** Different examples told of what was left out, and different ones counted. */
const MOST_EXAMPLES = 6
const MOST_DIFFERENT = 2000

/** Lines left out for one reason. */
export interface Dropped {
  /** Read after the count: `lines of 49 codes that are no state of the world table`. */
  readonly reason: string
  readonly lines: number
  /** How many different things they name, 0 where they name none. */
  readonly different: number
  /** The most frequent of them. */
  readonly examples: readonly string[]
}

export class ImportNotes {
  readonly #problems: TableProblem[] = []
  readonly #dropped = new Map<string, { lines: number; readonly examples: Map<string, number> }>()
  #untold = 0

  /** Something that must be mended. `where` is the file, or file and line. */
  problem(where: string, rule: string, value: string, cure: string): void {
    if (this.#problems.length >= MOST_PROBLEMS) this.#untold++
    else this.#problems.push({ path: where, rule, value, cure })
  }

  /** A line that is left out, and what it names; a name longer than a code is cut. */
  drop(reason: string, example = ''): void {
    const entry = this.#dropped.get(reason) ?? { lines: 0, examples: new Map<string, number>() }
    if (entry.lines++ === 0) this.#dropped.set(reason, entry)
    if (example === '') return
    // A short slice is a copy; a long one would hold on to the whole piece of text that it was cut from.
    const seen = entry.examples.get(example)
    if (seen !== undefined) entry.examples.set(example, seen + 1)
    else if (entry.examples.size < MOST_DIFFERENT) entry.examples.set(copyOf(example), 1)
  }

  get sound(): boolean {
    return this.#problems.length === 0
  }

  problems(): readonly TableProblem[] {
    if (this.#untold === 0) return [...this.#problems]
    const rule = `${MOST_PROBLEMS} problems at most`
    return [...this.#problems, { path: 'and', rule, value: `${this.#untold} more`, cure: 'mend those above first' }]
  }

  /** In the order of their first line. */
  dropped(): readonly Dropped[] {
    return [...this.#dropped].map(([reason, { lines, examples }]) => ({
      reason,
      lines,
      different: examples.size,
      examples: [...examples]
        .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
        .slice(0, MOST_EXAMPLES)
        .map(([example]) => example),
    }))
  }
}

/** A text that shares no memory with the one it was cut from. */
function copyOf(text: string): string {
  return [...text].slice(0, 40).join('')
}

/** A number as the sources write it, exponents included; NaN for anything else. */
export function numberIn(text: string): number {
  const bare = text.trim()
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(bare) ? Number(bare) : Number.NaN
}

/** What the sources write where they have no figure. */
const MISSING = new Set(['', 'NA', 'N/A', '#N/A', 'NaN', 'NULL', '.', '..', '...', '-99', '-999'])

export function isMissing(text: string): boolean {
  return MISSING.has(text.trim())
}
