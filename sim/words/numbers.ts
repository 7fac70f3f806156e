/**
 * Quantities as sentences of the core write them: shares of GDP in per mille, months as dates, values with their unit. ODD section 4,
 * observation.
 */

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** `March 2005` where the scenario starts at 'YYYY-MM', else `month 41`. */
export function monthWords(start: string | null, month: number): string {
  if (start === null) return `month ${month}`
  const since = 12 * Number(start.slice(0, 4)) + Number(start.slice(5, 7)) - 1 + month
  return `${MONTHS[since % 12]} ${Math.floor(since / 12)}`
}

/** A share of GDP per year in per mille, with its sign: `+1.04`, `−0.20`, `0.00`. */
export function perMille(share: number): string {
  const text = Math.abs(1000 * share).toFixed(2)
  return text === '0.00' ? text : `${share < 0 ? '−' : '+'}${text}`
}

/** A share of 1 in percent: `96.5 %`; anything above nothing is at least `<0.1 %`, anything short of all at most `>99.9 %`. */
export function percentWords(share: number): string {
  if (share > 0 && share < 0.0005) return '<0.1 %'
  if (share < 1 && share > 0.9995) return '>99.9 %'
  return `${(100 * share).toFixed(1)} %`
}

/** Whole numbers below a thousand as they are, others with three significant digits, without an exponent. */
export function digits(value: number): string {
  const size = Math.abs(value)
  if (Number.isInteger(value) && size < 1000) return `${value < 0 ? '−' : ''}${size}`
  if (size < 1e-6) return value < 0 ? 'just below 0' : 'just above 0'
  let decimals = size >= 100 ? 0 : 2
  for (let edge = 1; edge > size && decimals < 8; edge /= 10) decimals++
  if (size >= 10 && size < 100) decimals = 1
  return `${value < 0 ? '−' : ''}${size.toFixed(decimals)}`
}

const SHOWN: { readonly [unit: string]: { readonly scale: number; readonly after: string } } = {
  'share of GDP per year': { scale: 1000, after: '‰ of GDP a year' },
  'share of GDP': { scale: 100, after: '% of GDP' },
  'USD bn per year': { scale: 1, after: 'USD bn a year' },
  months: { scale: 1, after: 'months' },
  'basis points': { scale: 1, after: 'basis points' },
}

/** Values of one unit as digits, and what stands behind them: `1.18`, `0.200` and `‰ of GDP a year`. */
export function figures(values: readonly number[], unit: string): { readonly values: readonly string[]; readonly unit: string } {
  const { scale, after } = SHOWN[unit] ?? { scale: 1, after: '' }
  return { values: values.map((value) => digits(scale * value)), unit: after }
}

/** The same as words, with the unit once: `1.18 rather than 0.200 ‰ of GDP a year` with ` rather than ` between them. */
export function quantities(values: readonly number[], unit: string, between = ''): string {
  const shown = figures(values, unit)
  return `${shown.values.join(between)} ${shown.unit}`.trimEnd()
}

/** A value with its unit: `1.00 ‰ of GDP a year`, `3.20 USD bn a year`, `0.328`, `9 months`. */
export function quantity(value: number, unit: string): string {
  return quantities([value], unit)
}

/** The value rounded to three digits, away from `from`, so that what holds beyond the value holds at what is shown. */
export function roundedAway(value: number, from: number): number {
  const near = Number(value.toPrecision(3))
  if (Math.abs(near - from) >= Math.abs(value - from)) return near
  return Number((value + (value > from ? 1 : -1) * Math.abs(value) * 5e-3).toPrecision(3))
}

/** `a`, `a and b`, `a, b and c`. */
export function inRow(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
