/** What odd cases are made of: constant series and bands, long names, names from right to left. */
import type { Band, Series, TimeOptions } from '../../../web/charts/index.ts'

/** Odd but legal data of one chart: nothing may throw, no mark may be placed at NaN, and no text may leave the drawing. */
export interface Odd {
  readonly name: string
  readonly draw: (element: HTMLElement, width: number) => void
}

/** What the charts over time are told, without the width. */
export type Frame = Omit<TimeOptions, 'width'>

export const flat = (value: number, months: number): Series => new Float64Array(months).fill(value)

export function band(value: number, months: number): Band {
  const same = flat(value, months)
  return { p05: same, p25: same, p50: same, p75: same, p95: same, mean: same }
}

/** As wide as a band can be: its quantiles lie between `low` and `high`. */
export function widest(low: number, high: number, months: number): Band {
  const at = (part: number) => flat(low + part * (high - low), months)
  return { p05: at(0), p25: at(0.01), p50: at(0.5), p75: at(0.99), p95: at(1), mean: at(0.5) }
}

/** Without dates; the month is read only where there is more than one year. */
export const frame = (months: number): Frame => ({ months, start: null, month: months > 12 ? null : 0 })
export const dated = (months: number, month: number | null = null): Frame => ({ months, start: '1949-12', month })

/** A name longer than any chart has room for. */
export const LONG = `Committee of Ministers of the Council of Europe for the execution of judgments${', and so on'.repeat(4)}`
/** Names that a chart may meet. */
export const NAMES: readonly string[] = [
  LONG,
  'בית הדין הבין־לאומי לצדק בהאג',
  'محكمة العدل الدولية في لاهاي',
  'Åland, Größere Bürgschaft Österreichs und Łódź; São Tomé e Príncipe, Côte d’Ivoire, Türkiye',
  'Å',
  '𝔘𝔫𝔦𝔬𝔫 🏳️ <b>&amp;</b>',
]
