/** Numbers as a person would write them: a true minus, a space before the per cent sign, no more digits than are known. */

const SPACE = '\u00a0'
const minus = (text: string): string => text.replace('-', '\u2212')

/** Rounded to `digits` decimals with thousands separated by commas: `12,400`, `−0.3`. Never `−0`. */
export function plain(value: number, digits = 0): string {
  const fixed = value.toFixed(digits)
  const clean = Number(fixed) === 0 ? (0).toFixed(digits) : fixed
  const [whole, rest] = clean.split('.')
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',')
  return minus(rest === undefined ? grouped : `${grouped}.${rest}`)
}

/** A share in [0, 1] as `62 %`; below 10 % one decimal unless it is whole; tiny shares as `<0.1 %`. */
export function percent(share: number): string {
  const value = share * 100
  if (value > 0 && value < 0.1) return `<0.1${SPACE}%`
  const digits = Math.abs(value) < 9.95 && Math.abs(value - Math.round(value)) > 0.05 ? 1 : 0
  return `${plain(value, digits)}${SPACE}%`
}

/** A difference of shares as `+3 points`, `−0.4 points`. */
export function points(difference: number): string {
  const value = difference * 100
  const digits = Math.abs(value) < 9.95 ? 1 : 0
  return `${value > 0 ? '+' : ''}${plain(value, digits)}${SPACE}points`
}

/** USD billions as `$4.2 bn`, `$310 m`, `$1.3 tn`. */
export function dollars(billions: number): string {
  const size = Math.abs(billions)
  const sign = billions < 0 ? '\u2212' : ''
  if (size >= 1000) return `${sign}$${plain(size / 1000, 1).replace(/\.0$/, '')}${SPACE}tn`
  if (size >= 1 || size === 0) return `${sign}$${plain(size, size < 10 ? 1 : 0).replace(/\.0$/, '')}${SPACE}bn`
  return `${sign}$${plain(size * 1000, size < 0.01 ? 1 : 0)}${SPACE}m`
}

/** Months as `7 months` or `4.2 years`. */
export function duration(months: number): string {
  if (months < 18) return `${plain(months)}${SPACE}${Math.round(months) === 1 ? 'month' : 'months'}`
  return `${plain(months / 12, 1).replace(/\.0$/, '')}${SPACE}years`
}

/** Three significant digits at most, for values without a unit of their own. */
export function brief(value: number): string {
  const size = Math.abs(value)
  return plain(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3)
}
