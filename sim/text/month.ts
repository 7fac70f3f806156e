/** Months of a run as dates, counted from 0; the first is 'YYYY-MM', or null where the run has no calendar. */

export const MONTHS_PER_YEAR = 12

const NAMES = 'January February March April May June July August September October November December'.split(' ')

/** Whether a text is a date 'YYYY-MM'. */
export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text)

/** Months from January of year 0 to a date 'YYYY-MM'. Throws a RangeError for any other text. */
function monthIndex(date: string): number {
  if (!isMonth(date)) throw new RangeError(`month: expected YYYY-MM, got ${date}`)
  return MONTHS_PER_YEAR * Number(date.slice(0, 4)) + Number(date.slice(5)) - 1
}

/** Months of the run from its first to a date, which may lie before it. */
export function monthsFrom(start: string, date: string): number {
  return monthIndex(date) - monthIndex(start)
}

/** Year and place in the year, from 0, of a month of the run. */
function placeOf(start: string, month: number): { readonly year: number; readonly at: number } {
  const all = monthIndex(start) + month
  const year = Math.floor(all / MONTHS_PER_YEAR)
  return { year, at: all - MONTHS_PER_YEAR * year }
}

/** A month of the run as 'YYYY-MM'; its bare number without a calendar. */
export function monthKey(start: string | null, month: number): string {
  if (start === null) return String(month)
  const { year, at } = placeOf(start, month)
  return `${String(year).padStart(4, '0')}-${String(at + 1).padStart(2, '0')}`
}

/** The year of a month of the run, as an axis marks it. */
export function yearOf(start: string, month: number): string {
  return String(placeOf(start, month).year)
}

/** A month of the run in words: `March 2005`, `Mar 2005`; `month 41` without a calendar. */
export function monthWords(start: string | null, month: number, style: 'long' | 'short' = 'long'): string {
  if (start === null) return `month ${month}`
  const { year, at } = placeOf(start, month)
  const name = NAMES[at]!
  return `${style === 'long' ? name : name.slice(0, 3)} ${year}`
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
  const january = (MONTHS_PER_YEAR - (from % MONTHS_PER_YEAR)) % MONTHS_PER_YEAR
  for (let month = january; month < months; month += MONTHS_PER_YEAR) {
    if (((from + month) / MONTHS_PER_YEAR) % step === 0) marks.push(month)
  }
  return marks
}
