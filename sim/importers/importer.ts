/**
 * What an importer is: it reads the official files of one data set and gives a table in the project's own layout and
 * a part of a scenario file, with notes on what was matched and what was left out. ODD section 6 (input data).
 */

import { interval } from '../text/index.ts'
import type { ImportNotes } from './notes.ts'
import type { Layout } from './official-file.ts'
import type { StateCodes } from './state-codes.ts'

/** What the user asked for. */
export interface Asked {
  readonly codes: StateCodes
  /** Null for the importer's own choice. */
  readonly year: number | null
}

/** What came out. */
export interface Imported {
  readonly table: {
    /** The table of `scenarios/data/` whose layout this is, or what its lines are. */
    readonly layout: string
    readonly header: readonly string[]
    readonly rows: readonly (readonly string[])[]
  }
  /** Keys of a scenario file, to be put into one; null where the format has no place for the data. */
  readonly part: { readonly [key: string]: unknown } | null
  /** Counts and rates worth a look, in words. */
  readonly findings: readonly string[]
  /** Sentences about what was matched. */
  readonly matched: readonly string[]
  /** First and last year used. */
  readonly years: readonly [number, number] | null
}

export interface Intake {
  readonly layouts: readonly Layout[]
  /** After the last file. Adds problems where nothing useful was read. */
  finish(): Imported | null
}

export interface Importer {
  /** The word on the command line. */
  readonly id: string
  readonly title: string
  /** What to download, and the releases whose layout is known. */
  readonly files: string
  readonly citation: string
  readonly licence: string
  /** The year that is read where none is asked for, in words. */
  readonly defaultYear: string
  begin(asked: Asked, notes: ImportNotes): Intake
}

/** The base year of the world tables. */
export const BASE_YEAR = 2019

export const NO_STATE = 'of what is no state of the world table'
export const OTHER_YEAR = 'of other years'

/** First and last of years as they turn up. */
export class YearRange {
  #low = Number.POSITIVE_INFINITY
  #high = Number.NEGATIVE_INFINITY

  add(year: number): void {
    if (year < this.#low) this.#low = year
    if (year > this.#high) this.#high = year
  }

  get range(): readonly [number, number] | null {
    return this.#low <= this.#high ? [this.#low, this.#high] : null
  }

  /** `1996 to 2023`, or `no year at all`. */
  get text(): string {
    if (this.range === null) return 'no year at all'
    return this.#low === this.#high ? String(this.#low) : interval(this.#low, this.#high, String)
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
