/**
 * Numbers as a person writes them: a comma at every thousand, a true minus, never −0, no exponent, no more digits than say something, and
 * a dash where there is none.
 */

/** Between a number and its unit: no line breaks here. */
export const SPACE = '\u00a0'

/** Said where there is no number. */
const NONE = '–'

/** The number nearest to a value that has this many significant digits: 21400 for 21433.2 and three. For data; words are texts. */
export function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(digits))
}

/** With this many decimals: `12,400`, `−0.3`; `–` for NaN, `∞` without a bound. */
export function plain(value: number, decimals = 0): string {
  if (Number.isNaN(value)) return NONE
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞'
  const [whole, rest] = Math.abs(value).toFixed(decimals).split('.') as [string, string?]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const text = rest === undefined ? grouped : `${grouped}.${rest}`
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text
}

/** `1 world`, `2,000 worlds`. */
export function counted(number: number, noun: string): string {
  return `${plain(number)} ${noun}${number === 1 ? '' : 's'}`
}

/** Decimals that distinguish numbers of this size: two significant digits, three at most. */
export function decimalsFor(size: number): number {
  if (size >= 9.95 || size === 0) return 0
  if (size >= 0.995) return 1
  return size >= 0.0995 ? 2 : 3
}

/** As many decimals as distinguish numbers of its size: `17`, `4.2`, `0.83`, `0.061`. */
export function fine(value: number): string {
  return plain(value, decimalsFor(Math.abs(value)))
}

/** The text of a value with a plus before what is shown as more than nothing: `+17`, `−4.2`, `0.000`. */
export function signed(text: string, value: number): string {
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text
}

/** Three significant digits, `0.00123`, `3.20`, `1,230`; whole numbers below a thousand as they are. */
export function significant(value: number): string {
  const size = Math.abs(value)
  if (!Number.isFinite(value) || (Number.isInteger(value) && size < 1000)) return plain(value)
  if (size < 1e-6) return value < 0 ? 'just below 0' : 'just above 0'
  const near = rounded(size, 3)
  let decimals = near >= 100 ? 0 : near >= 10 ? 1 : 2
  for (let edge = 1; edge > near; edge /= 10) decimals++
  return plain(value, decimals)
}

/** A number without a unit, as a correlation or a score: two decimals, three where two would say little, none from ten on. */
export function bare(value: number): string {
  const size = Math.abs(value)
  return plain(value, size >= 10 ? 0 : size < 0.1 && size > 0 ? 3 : 2)
}

/** A number as it is given in a file, to this many significant digits and no zeros after them: `0.2`, `−1.35`. */
export function given(value: number, digits = 3): string {
  return Number.isFinite(value) ? String(rounded(value, digits)).replace('-', '−') : plain(value)
}

/** How every range is written: both ends in one form, the unit once: `59 to 65 %`, `−0.2 to 0.4 points`, `2001-10 to 2003-09`. */
export function interval<Value>(low: Value, high: Value, form: (value: Value) => string): string {
  const [from, to] = [form(low), form(high)]
  const unit = /[ \u00a0]\D+$/.exec(to)?.[0] ?? ''
  return `${unit !== '' && from.endsWith(unit) ? from.slice(0, -unit.length) : from} to ${to}`
}

/** Limits as they are declared or counted, in full: `1 to 1,000,000`, `−4 to 4`, `0.00001 to 0.1`. */
export function bounds(low: number, high: number): string {
  return interval(low, high, (value) => (Number.isInteger(value) ? plain(value) : given(value, 15)))
}

/** The value rounded to three digits, away from `from`, so that what holds beyond the value holds at what is shown. */
export function roundedAway(value: number, from: number): number {
  const near = rounded(value, 3)
  if (Math.abs(near - from) >= Math.abs(value - from)) return near
  return rounded(value + (value > from ? 1 : -1) * Math.abs(value) * 5e-3, 3)
}

/** `a`, `a and b`, `a, b and c`; with `or` in the place of `and`. */
export function inRow(words: readonly string[], link: 'and' | 'or' = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${link} ${words.at(-1)}`
}
