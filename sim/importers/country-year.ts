/**
 * Reading tables with a line for each country and year, for the importers of V-Dem, the ideal points and the governance indicators.
 * ODD section 6 (input data).
 */

import { show } from '../problems/index.ts'
import { bounds } from '../text/index.ts'
import { type Asked, noYear, OTHER_YEAR, type YearRange } from './importer.ts'
import { type ImportNotes, isMissing, numberIn } from './notes.ts'
import type { Readings } from './readings.ts'
import type { OfficialFile } from './release.ts'
import type { StateValues } from './state-values.ts'

/** Where the lines are kept. */
export interface Target {
  readonly readings: Readings
  readonly range: YearRange
  /** The year to keep. */
  readonly year: number
  /** What the values may be. */
  readonly rule: { readonly low: number; readonly high: number; readonly unit: string }
}

/** Where a number comes from. */
export interface Origin {
  readonly file: OfficialFile
  readonly where: () => string
  /** Position of the state, and as the file names it. */
  readonly state: number
  readonly code: string
}

/** The year in a cell, or null where that year is not kept or the cell holds no year, which is reported. */
export function yearIn(text: string, add: number, target: Target, notes: ImportNotes, where: () => string): number | null {
  const year = Number(text.trim()) + add
  if (!(Number.isInteger(year) && year > 1500 && year < 2500)) {
    notes.problem(where(), 'a year', show(text.trim()), 'correct it, or download the file again')
    return null
  }
  target.range.add(year)
  if (year === target.year) return year
  notes.drop(OTHER_YEAR)
  return null
}

/** Keeps the number in a cell; what is no number in range is reported. @returns false for a blank */
export function keepNumber(text: string, field: number, target: Target, notes: ImportNotes, { file, where, state, code }: Origin): boolean {
  if (isMissing(text)) return false
  const value = numberIn(text)
  const { low, high, unit } = target.rule
  if (value >= low && value <= high) target.readings.take(field, state, target.year, { value, file, code })
  else notes.noNumber(where(), `a number from ${bounds(low, high)} (${unit})`, text, 'correct it, or blank the cell')
  return true
}

/**
 * The readings of the year as numbers of states, field by field. Adds problems of the whole: no line of the year, or none of a state.
 * @param from the field of the readings for each field of the numbers
 * @returns true if there is something to write
 */
export function settle(asked: Asked, target: Target, numbers: StateValues, from: readonly number[], notes: ImportNotes): boolean {
  const { readings, range, year } = target
  from.forEach((source, field) => {
    asked.codes.states.forEach((_, state) => {
      const value = readings.value(source, state, year)
      if (!Number.isNaN(value)) numbers.set(field, state, value, year)
    })
  })
  if (!notes.sound) return false
  if (range.range !== null && !range.has(year)) noYear(asked, year, range, notes)
  else if (from.every((_, field) => numbers.count(field) === 0)) {
    notes.problem('the files', 'a number of a state of the world table', 'none', 'is this the right file, and is it complete?')
  }
  return notes.sound
}
