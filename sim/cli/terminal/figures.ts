/** Numbers as a person would write them: 1,000 worlds, 62.1 %, 0.80 %, USD 3.2 bn, 4.2 years. */

/** A whole number with a comma at every thousand. */
export function whole(number: number): string {
  return String(Math.round(number)).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `1 world`, `2 worlds`. */
export function counted(number: number, noun: string): string {
  return `${whole(number)} ${noun}${number === 1 ? '' : 's'}`
}

/** A share of 1 in percent, one decimal: `62.1 %`. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

/** Three significant digits without an exponent, thousands marked: `0.00123`, `3.20`, `1,230`; `~0` below a millionth. */
export function significant(number: number): string {
  if (!Number.isFinite(number)) return number > 0 ? '∞' : '-∞'
  const size = Math.abs(number)
  if (size >= 100) return whole(number)
  if (size < 1e-6) return size === 0 ? '0' : '~0'
  const decimals = size >= 10 ? 1 : size >= 1 ? 2 : Math.min(8, 2 - Math.floor(Math.log10(size)))
  return number.toFixed(decimals)
}

/** An interval with the unit once: `59.0-65.1 %` with an en dash, `-0.2 to 0.4 %` where a limit is negative. */
export function interval(low: number, high: number, form: (number: number) => string): string {
  const upper = form(high)
  const unit = / \D+$/.exec(upper)?.[0] ?? ''
  const lower = form(low)
  const bare = lower.endsWith(unit) ? lower.slice(0, lower.length - unit.length) : lower
  return `${bare}${low < 0 || high < 0 ? ' to ' : '–'}${upper}`
}

/** Months, with years beside them from two years on: `70 months (5.8 years)`. */
export function duration(months: number): string {
  const years = months >= 24 ? ` (${(months / 12).toFixed(1)} years)` : ''
  return `${counted(months, 'month')}${years}`
}

/** The month `offset` months after `start` ('YYYY-MM') as 'YYYY-MM'. */
export function monthAfter(start: string, offset: number): string {
  const months = 12 * Number(start.slice(0, 4)) + Number(start.slice(5, 7)) - 1 + offset
  const year = String(Math.floor(months / 12)).padStart(4, '0')
  return `${year}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** Seconds as `8 s`, `2 min 5 s` or `1 h 3 min`. */
export function clock(seconds: number): string {
  const all = Math.round(seconds)
  if (all < 60) return `${all} s`
  if (all < 3600) return `${Math.floor(all / 60)} min ${all % 60} s`
  return `${Math.floor(all / 3600)} h ${Math.floor((all % 3600) / 60)} min`
}
