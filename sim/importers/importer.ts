/**
 * What an importer is: it reads the official files of one data set and gives a table in the project's own layout and
 * a part of a scenario file, with notes on what was matched and what was left out. ODD section 6 (input data).
 */

import { inRow, interval } from '../text/index.ts'
import type { Known } from './header.ts'
import type { ImportNotes } from './notes.ts'
import type { StateCodes } from './states/index.ts'

/** What the user asked for. */
export interface Asked {
  readonly codes: StateCodes
  /** Null for the importer's own choice. */
  readonly year: number | null
  /** Year of the world table that the numbers are for: the choice of most importers. */
  readonly base: number
}

/** What came out. */
export interface Imported {
  readonly table: {
    readonly header: readonly string[]
    readonly rows: readonly (readonly string[])[]
  }
  /** Numbers of another year than asked for, by id and column: `ERI.gdp`; empty where there is none. */
  readonly otherYears: { readonly [cell: string]: number }
  /** Counts and rates worth a look, in words. */
  readonly findings: readonly string[]
  /** Sentences about what was matched. */
  readonly matched: readonly string[]
  /** First and last year used. */
  readonly years: readonly [number, number] | null
  /** Title and citation, where the files are not of the data set that the importer is called after. */
  readonly source?: { readonly title: string; readonly citation: string }
}

export interface Intake extends Known {
  /** After the last file. Adds problems where nothing useful was read. */
  finish(): Imported | null
}

export interface Importer {
  /** Its name on the command line. */
  readonly id: string
  readonly title: string
  /** The table of `scenarios/data/` whose layout its own has, or what its lines are. */
  readonly layout: string
  /** What to download, and the releases whose layout is known. */
  readonly files: string
  readonly citation: string
  readonly licence: string
  /** The year that is read where none is asked for, in words. */
  readonly defaultYear: string
  begin(asked: Asked, notes: ImportNotes): Intake
}

export const NO_STATE = 'of what is no state of the world table'
export const NO_NUMBER = 'without a number'
export const OTHER_YEAR = 'of other years'

/** The years that the lines name, collected while files are read. */
export class YearRange {
  readonly #years = new Set<number>()
  readonly #gaps: boolean
  #last = Number.NaN

  /** @param gaps whether a year between two others may be missing */
  constructor(gaps = true) {
    this.#gaps = gaps
  }

  add(year: number): void {
    if (year === this.#last) return
    this.#last = year
    this.#years.add(year)
  }

  has(year: number): boolean {
    return this.#years.has(year)
  }

  /** First and last. */
  get range(): readonly [number, number] | null {
    return this.#years.size === 0 ? null : [Math.min(...this.#years), Math.max(...this.#years)]
  }

  /** `1996, 1998 and 2000 to 2023`, or `no year at all`. */
  get text(): string {
    const runs: [number, number][] = []
    for (const year of [...this.#years].sort((a, b) => a - b)) {
      const run = runs.at(-1)
      if (run !== undefined && (run[1] === year - 1 || !this.#gaps)) run[1] = year
      else runs.push([year, year])
    }
    if (runs.length === 0) return 'no year at all'
    return inRow(runs.map(([low, high]) => (low === high ? String(low) : interval(low, high, String))))
  }
}

/** Rounded to this many decimals, without trailing zeros. */
export function decimalText(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)) + 0)
}

/** Reports that no line of the year was found. */
export function noYear(asked: Asked, year: number, years: YearRange, notes: ImportNotes): void {
  const where = asked.year === null ? `the files, without --year` : '--year'
  notes.problem(where, `lines for ${year}`, years.text, 'choose a year that the files have')
}
