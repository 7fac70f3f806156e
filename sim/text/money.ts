/** Sums of money. */
import { plain, SPACE } from './number.ts'

/** USD billions as `$4.2 bn`, `$310 m`, `$1.3 tn`. */
export function dollars(billions: number): string {
  if (!Number.isFinite(billions)) return plain(billions)
  const size = Math.abs(billions)
  const sign = billions < 0 ? '−' : ''
  if (size >= 1000) return `${sign}$${plain(size / 1000, 1).replace(/\.0$/, '')}${SPACE}tn`
  if (size >= 1 || size === 0) return `${sign}$${plain(size, size < 10 ? 1 : 0).replace(/\.0$/, '')}${SPACE}bn`
  return `${sign}$${plain(size * 1000, size < 0.01 ? 1 : 0)}${SPACE}m`
}
