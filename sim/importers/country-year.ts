/**
 * Reading tables with a line for each country and year, for the importers of V-Dem, the ideal points and the governance indicators.
 * ODD section 6 (input data).
 */

import { bounds } from '../text/index.ts'
import { type Asked, noYear, OTHER_YEAR, type YearRange } from './importer.ts'
import { type ImportNotes, isMissing, numberIn } from './notes.ts'
import type { StateValues } from './state-values.ts'

/** What the lines are put into. */
export interface Target {
  readonly numbers: StateValues
  readonly range: YearRange
  /** The year to keep. */
  readonly year: number
  /** What the values may be. */
  readonly rule: { readonly low: number; readonly high: number; readonly unit: string }
}

/** The year in a cell, or null where it is not one to keep or no year at all, which is reported. */
export function yearIn(text: string, add: number, target: Target, notes: ImportNotes, where: () => string): number | null {
  const year = Number(text.trim()) + add
  if (!(Number.isInteger(year) && year > 1500 && year < 2500)) {
    notes.problem(where(), 'a year', `"${text.trim()}"`, 'correct it, or download the file again')
    return null
  }
  target.range.add(year)
  if (year === target.year) return year
  notes.drop(OTHER_YEAR)
  return null
}

/** Keeps the number in a cell; blanks are counted, what is no number in range is reported, and the later of two lines counts. */
export function keepNumber(
  text: string,
  field: number,
  state: number,
  target: Target,
  notes: ImportNotes,
  id: string,
  where: () => string,
): void {
  if (isMissing(text)) {
    notes.drop('without a number', id)
    return
  }
  const value = numberIn(text)
  const { low, high, unit } = target.rule
  if (!(value >= low && value <= high)) {
    notes.problem(where(), `a number from ${bounds(low, high)} (${unit})`, `"${text.trim()}"`, 'correct it, or blank the cell')
    return
  }
  if (target.numbers.has(field, state)) notes.drop('replaced by a later line of the same state and year', id)
  target.numbers.set(field, state, value, target.year)
}

/** Problems of a whole: no line of the year, or none of a state. True if there is something to write. */
export function worthWriting(asked: Asked, target: Target, fields: number, notes: ImportNotes): boolean {
  if (!notes.sound) return false
  const found = Array.from({ length: fields }, (_, field) => target.numbers.count(field))
  const { range, year } = target
  if (range.range !== null && (year < range.range[0] || year > range.range[1])) noYear(asked, year, range, notes)
  else if (found.every((count) => count === 0)) {
    notes.problem('the files', 'a number of a state of the world table', 'none', 'is this the right file, and is it complete?')
  }
  return notes.sound
}
