/** Shares in per cent, differences of shares in points. */
import { decimalsFor, fine, plain, SPACE, signed } from './number.ts'

/**
 * A share of 1: `62 %`; with one decimal below 10 % and above 99 % unless it is whole. Anything above nothing is at least `<0.1 %`,
 * anything short of all at most `>99.9 %`.
 */
export function percent(share: number): string {
  const value = 100 * share
  const size = Math.abs(value)
  if (value > 0 && value < 0.1) return `<0.1${SPACE}%`
  if (value > 99.9 && value < 100) return `>99.9${SPACE}%`
  const near = Math.abs(value - Math.round(value)) <= 0.05
  return unit(plain(value, !near && (size < 9.95 || (size > 99 && size < 100)) ? 1 : 0))
}

/**
 * Counts as shares of their sum that add up to 100 % as they are written: what rounding leaves over goes to those that lost most by it
 * (largest remainder). Whole, or with one decimal where one of them is below 10 %. Not all counts are 0.
 */
export function shareOut(counts: readonly number[]): readonly string[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const decimals = counts.some((count) => count > 0 && count / total < 0.0995) ? 1 : 0
  const units = decimals === 0 ? 100 : 1000
  const exact = counts.map((count) => (units * count) / total)
  const parts = exact.map(Math.floor)
  const lost = exact.map((value, at) => ({ at, rest: value - parts[at]! })).sort((a, b) => b.rest - a.rest)
  const over = units - parts.reduce((sum, part) => sum + part, 0)
  for (const { at } of lost.slice(0, over)) parts[at]!++
  const whole = parts.every((part) => (100 * part) % units === 0)
  const written = (part: number, at: number) => {
    const isEdge = (part === 0 && counts[at]! > 0) || (part === units && counts[at]! < total)
    return isEdge ? percent(counts[at]! / total) : unit(plain((100 * part) / units, whole ? 0 : decimals))
  }
  return parts.map(written)
}

/** A share of GDP, mostly small: `0.061 %`, `2.3 %`, without zeros at the end. */
export function ofGdp(share: number): string {
  const value = 100 * share
  const text = plain(value, decimalsFor(Math.abs(value)))
  return unit(text.includes('.') ? text.replace(/\.?0+$/, '') : text)
}

const unit = (text: string) => (/\d/.test(text) ? `${text}${SPACE}%` : text)

/** A difference of two shares of 1, with its sign: `+3.0 points`, `−0.40 points`. */
export function points(difference: number): string {
  return `${signedPoints(difference)}${SPACE}points`
}

/** The same where the unit stands elsewhere: `+3.0`, `−0.40`. */
export function signedPoints(difference: number): string {
  return signed(fine(100 * difference), difference)
}

/** Half the width of an interval of a share, in points: `2.5`; whole from ten on. */
export function halfWidthPoints(share: number): string {
  return plain(100 * share, share < 0.0995 ? 1 : 0)
}

/** Differences of shares in points, with as many decimals as their interval bears: none where it is two points wide or wider. */
export function pointsWithin({ low, high }: { readonly low: number; readonly high: number }): {
  readonly sizeOf: (difference: number) => string
  readonly unitOf: (size: string) => string
} {
  const wide = 100 * (high - low)
  const decimals = wide >= 2 ? 0 : wide >= 0.2 ? 1 : 2
  return {
    sizeOf: (difference) => plain(100 * difference, decimals),
    unitOf: (size) => `${size}${SPACE}${size === '1' ? 'point' : 'points'}`,
  }
}
