/** Months of a run as dates, counted from 0; the first is 'YYYY-MM', or null where the run has no calendar. */

const NAMES = 'January February March April May June July August September October November December'.split(' ')

/** Months from January of year 0 to a date 'YYYY-MM'. Throws a RangeError for any other text. */
function monthIndex(date: string): number {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(date)) throw new RangeError(`month: expected YYYY-MM, got ${date}`)
  return 12 * Number(date.slice(0, 4)) + Number(date.slice(5)) - 1
}

/** Months of the run from its first to a date, which may lie before it. */
export function monthsFrom(start: string, date: string): number {
  return monthIndex(date) - monthIndex(start)
}

/** A month of the run as 'YYYY-MM'; its bare number without a calendar. */
export function monthKey(start: string | null, month: number): string {
  if (start === null) return String(month)
  const at = monthIndex(start) + month
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String(at - 12 * Math.floor(at / 12) + 1).padStart(2, '0')}`
}

/** The year of a month of the run, as an axis marks it. */
export function yearOf(start: string, month: number): string {
  return String(Math.floor((monthIndex(start) + month) / 12))
}

/** A month of the run in words: `March 2005`, `Mar 2005`; `month 41` without a calendar. */
export function monthWords(start: string | null, month: number, style: 'long' | 'short' = 'long'): string {
  if (start === null) return `month ${month}`
  const at = monthIndex(start) + month
  const name = NAMES[at - 12 * Math.floor(at / 12)]!
  return `${style === 'long' ? name : name.slice(0, 3)} ${Math.floor(at / 12)}`
}

/** Years between two marks on an axis, the fewest first. */
const YEAR_STEPS = [1, 2, 5, 10, 20, 50]

/**
 * Months of a run that an axis marks: Januaries of round years, or multiples of twelve months without a calendar.
 * @param fits whether marks this many years apart have room
 */
export function yearMarks(start: string | null, months: number, fits: (years: number) => boolean): readonly number[] {
  const step = YEAR_STEPS.find(fits) ?? 100
  const from = start === null ? 0 : monthIndex(start)
  const marks: number[] = []
  for (let month = (12 - (from % 12)) % 12; month < months; month += 12) if (((from + month) / 12) % step === 0) marks.push(month)
  return marks
}
