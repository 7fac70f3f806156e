/** What is wrong with the tables of `scenarios/data/`, collected so that their reader learns of all at once. ODD section 6 (input data). */
import { inside, type Problem, ProblemError } from '../problems/index.ts'

/** Folder named in messages where no other is; the readers themselves see only text. */
const TABLE_FOLDER = 'scenarios/data/'

/** Thrown once with all problems of the tables, or of what was asked of them. */
export class TableError extends ProblemError {
  override readonly name = 'TableError'
}

/** A list that readers add to. */
export class Problems {
  readonly list: Problem[] = []
  readonly #paths: { readonly [file: string]: string }
  readonly #folder: string

  /** @param paths full paths of the tables that their readers call by a shorter name */
  constructor(paths: { readonly [file: string]: string } = {}, folder = TABLE_FOLDER) {
    this.#paths = paths
    this.#folder = folder
  }

  /** `file` without folder; `place` such as `DEU.gdp` or `line 12`, or '' for the whole file. */
  add(file: string, place: string, rule: string, value: string, cure: string): void {
    this.list.push(inside(`${this.#folder}${this.#paths[file] ?? file}`, { place, rule, value, cure }))
  }

  /** @throws TableError when there is at least one problem */
  throwIfAny(): void {
    if (this.list.length > 0) throw new TableError(this.list)
  }
}
