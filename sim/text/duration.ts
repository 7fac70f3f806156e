/** How long something takes: months of a run, seconds of a computation. */
import { MONTHS_PER_YEAR } from './month.ts'
import { plain, SPACE } from './number.ts'

/** Months as `7 months`, from a year and a half on as `4.2 years`. */
export function duration(months: number): string {
  if (!(months >= 1.5 * MONTHS_PER_YEAR)) return `${plain(months)}${SPACE}${Math.round(months) === 1 ? 'month' : 'months'}`
  return `${plain(months / MONTHS_PER_YEAR, 1).replace(/\.0$/, '')}${SPACE}years`
}

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** A span as a person says it, to a whole year from two years on: `six months`, `18 months`, `ten years`. */
export function spanWords(months: number): string {
  if (months < 2 * MONTHS_PER_YEAR) return `${NUMBERS[months] ?? months} ${months === 1 ? 'month' : 'months'}`
  const years = Math.round(months / MONTHS_PER_YEAR)
  return `${NUMBERS[years] ?? years} years`
}

/** Seconds as `8 s`, `2 min 5 s` or `1 h 3 min`. */
export function clock(seconds: number): string {
  const all = Math.round(seconds)
  if (all < 60) return `${all} s`
  if (all < 3600) return `${Math.floor(all / 60)} min ${all % 60} s`
  return `${Math.floor(all / 3600)} h ${Math.floor((all % 3600) / 60)} min`
}
