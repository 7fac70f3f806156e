/** A fan of quantiles over months: the shape, and drawing it as steadily lighter tints with soft edges. */
import { area, line } from 'd3'
import { join, type Layer } from '../base/index.ts'

/** One number a month. */
export type Series = ArrayLike<number>

/** Quantiles over worlds, a month each. Optional pairs are drawn where given. */
export interface Band {
  readonly p50: Series
  readonly p25: Series
  readonly p75: Series
  readonly p05: Series
  readonly p95: Series
  readonly p10?: Series | undefined
  readonly p90?: Series | undefined
  readonly mean?: Series | undefined
}

/** Lower and upper edge, and what share of worlds lies between, widest first. */
export interface Interval {
  readonly low: Series
  readonly high: Series
  readonly words: string
}

/** The intervals a band holds, widest first. */
export function intervals(band: Band): Interval[] {
  const found: Interval[] = [{ low: band.p05, high: band.p95, words: '9 in 10' }]
  if (band.p10 !== undefined && band.p90 !== undefined) found.push({ low: band.p10, high: band.p90, words: '8 in 10' })
  found.push({ low: band.p25, high: band.p75, words: 'half of worlds' })
  return found
}

/** Steps in which an edge fades, px outwards and inwards from the quantile. */
const FEATHER = [2, 1, 0, -1, -2] as const
/** Ink added by each whole interval, widest first. */
const TINT = [0.13, 0.14, 0.17] as const

interface Sheet {
  readonly low: Series
  readonly high: Series
  readonly spread: number
  readonly ink: number
}

/** The path of a series; breaks where values are not finite. */
export function linePath(series: Series, x: (month: number) => number, y: (value: number) => number): string {
  return (
    line<number>()
      .defined((value) => Number.isFinite(value))
      .x((_, month) => x(month))
      .y((value) => y(value))(Array.from(series)) ?? ''
  )
}

/** Draws the intervals and the median of a band into a layer. The layer's class decides the tone. */
export function drawBand(layer: Layer, band: Band, x: (month: number) => number, y: (value: number) => number): void {
  const shapes = intervals(band)
  const sheets: Sheet[] = shapes.flatMap((shape, rank) =>
    FEATHER.map((spread) => ({
      ...shape,
      spread,
      ink: TINT[shapes.length === 2 && rank === 1 ? 2 : rank]! / FEATHER.length,
    })),
  )
  const path = (sheet: Sheet): string => {
    const edge = (series: Series, month: number, sign: number) => {
      const height = y(sheet.low[month]!) - y(sheet.high[month]!)
      return y(series[month]!) + sign * limit(sheet.spread, height)
    }
    const shape = area<number>()
      .x((_, month) => x(month))
      .y0((_, month) => edge(sheet.low, month, 1))
      .y1((_, month) => edge(sheet.high, month, -1))
    return shape(Array.from(sheet.low)) ?? ''
  }
  join(layer, 'path', 'band', sheets)
    .attr('d', path)
    .attr('fill-opacity', (sheet) => sheet.ink.toFixed(3))
  join(layer, 'path', 'line', [band.p50]).attr('d', (series) => linePath(series, x, y))
}

/** An edge never fades further than a fifth of the interval's own height, so narrow bands stay true. */
function limit(spread: number, height: number): number {
  const most = Math.abs(height) / 5
  return Math.max(-most, Math.min(most, spread))
}
