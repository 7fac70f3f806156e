/**
 * What is wrong with a data table, collected so that a reader of `scenarios/data/` learns of everything at once.
 * ODD section 6 (input data).
 */

/** One thing wrong: where, what was expected, what was found instead, what to do about it. */
export interface TableProblem {
  /** File and cell, e.g. `scenarios/data/economy.csv > DEU.gdp`. */
  readonly path: string
  /** What the value must be, to be read after "expected". */
  readonly rule: string
  /** What was found, as text. */
  readonly value: string
  readonly cure: string
}

/** Folder named in messages; the readers themselves see only text. */
const TABLE_FOLDER = 'scenarios/data/'

/** Thrown once with all problems found; `message` has one line for each. */
export class TableError extends Error {
  override readonly name = 'TableError'
  readonly problems: readonly TableProblem[]
  constructor(problems: readonly TableProblem[]) {
    super(problems.map(lineOf).join('\n'))
    this.problems = problems
  }
}

/** `path: expected <rule>, got <value>; <cure>`. */
export function lineOf(problem: TableProblem): string {
  return `${problem.path}: expected ${problem.rule}, got ${problem.value}; ${problem.cure}`
}

/** A list that readers add to. */
export class Problems {
  readonly list: TableProblem[] = []

  /** `file` without folder; `cell` such as `DEU.gdp` or `line 12`, or '' for the whole file. */
  add(file: string, cell: string, rule: string, value: string, cure: string): void {
    this.list.push({ path: `${TABLE_FOLDER}${file}${cell === '' ? '' : ` > ${cell}`}`, rule, value, cure })
  }

  /** @throws TableError when there is at least one problem */
  throwIfAny(): void {
    if (this.list.length > 0) throw new TableError(this.list)
  }
}
