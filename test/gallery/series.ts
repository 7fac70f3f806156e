/** Canned series for the gallery: smooth, plausible, the same on every machine; no random numbers. */
import type { Band, Series } from '../../web/charts/index.ts'

/** Fifteen years of months. */
export const MONTHS = 180
/** Month 0 of the canned case. */
export const START = '2004-03'

const clip = (value: number, low = 0, high = 1): number => Math.min(high, Math.max(low, value))

/** An S-curve from 0 to 1, half way at `middle`, `width` months wide. */
export const rise = (month: number, middle: number, width: number): number =>
  0.5 + (month - middle) / width / (1 + Math.abs((month - middle) / width)) / 2

/** A hump: up at `from`, down at `to`. */
export const hump = (month: number, from: number, to: number, width: number): number =>
  clip(rise(month, from, width) - rise(month, to, width))

/** A slow wave in [-1, 1]: sums of two sines with incommensurable periods. */
export const wave = (month: number, phase: number): number =>
  0.6 * Math.sin(month / 9.3 + phase) + 0.4 * Math.sin(month / 4.1 + 2.7 * phase)

/** One number per month. */
export function series(of: (month: number) => number, months = MONTHS): Series {
  return Float64Array.from({ length: months }, (_, month) => of(month))
}

/** A fan whose quantiles spread around `middle` by `spread`, kept within `low` and `high`. */
export function band(middle: (month: number) => number, spread: (month: number) => number, low = 0, high = 1): Band {
  const at = (factor: number) => series((month) => clip(middle(month) + factor * spread(month), low, high))
  return { p05: at(-1.7), p25: at(-0.62), p50: at(0), p75: at(0.58), p95: at(1.45), mean: at(-0.06) }
}

/** The canned compliance: slow, stepwise, with a set-back. */
export const compliance = (month: number): number =>
  clip(0.08 + 0.62 * rise(month, 66, 16) + 0.3 * rise(month, 128, 20) - 0.07 * hump(month, 88, 106, 5) - 0.05)

/** How far worlds lie apart. */
export const spread = (month: number): number => 0.015 + 0.26 * hump(month, 34, 260, 30)

/** World `index` of the canned ensemble. */
export function world(index: number): Series {
  const lag = ((index * 37) % 41) - 20
  const lift = (((index * 53) % 29) - 14) / 16
  return series((month) => {
    const now = clip(month - lag * 1.6, 0, MONTHS)
    return clip(compliance(now) + lift * spread(month) + 0.03 * wave(month, index) * clip(month / 30))
  })
}
