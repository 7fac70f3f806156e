/**
 * Pressure on the respondent against its resistance, as shares of its GDP per year: two medians with bands. The space
 * between the medians is blue where pressure is the larger and amber where resistance is.
 */

import { area, scaleLinear } from 'd3'
import { monthKey, monthWords, percent } from '../../../sim/text/index.ts'
import { dodge, type Host, join, type Table, tidy } from '../base/index.ts'
import { drawCursor, drawHit, drawLevels, levelsOf, timeFrame } from './axis.ts'
import { type Band, linePath, type Series } from './band.ts'
import { NARROW, type TimeOptions, type When } from './scale.ts'

/** Both in shares of the respondent's GDP per year (or any unit they share; then give `format`). */
export interface PressureData {
  readonly pressure: Band
  readonly resistance: Band
  readonly unit?: string | undefined
  readonly format?: ((value: number) => string) | undefined
}

/** Of the drawing, px. Default: 170 px. */
export function heightOf(_: PressureData, { height, axis }: TimeOptions): number {
  return height ?? 170 + (axis ? 20 : 0)
}

/** Draws or updates the chart. */
export function draw(element: Host, data: PressureData, options: TimeOptions): void {
  const narrow = options.width < NARROW
  const axis = options.axis ?? false
  const format = data.format ?? percent
  const { chart, x, extent } = timeFrame(element, data, options, {
    kind: 'pressure',
    title: options.title ?? 'Pressure against resistance',
    unit: data.unit ?? (narrow ? 'GDP per year' : 'share of the respondent’s GDP per year'),
    summary: () => describe(data, options),
    height: heightOf(data, options),
    axis,
  })
  const most = Math.max(...[data.pressure, data.resistance].flatMap((band) => [...Array.from(band.p75), ...Array.from(band.p50)]))
  const least = Math.min(0, ...Array.from(data.pressure.p25), ...Array.from(data.resistance.p25))
  const y = scaleLinear()
    .domain([least, most * 1.06 || 1])
    .nice(3)
    .range([extent.bottom, extent.top])
  const sides = [
    { band: data.pressure, word: 'pressure', tone: 'tone-blue' },
    { band: data.resistance, word: 'resistance', tone: 'tone-amber' },
  ]
  if (chart.fresh) {
    drawLevels(chart, x, y, levelsOf(y, 3, format, most <= 0 && least >= 0), 0)
    const between = (from: Series, to: Series) =>
      area<number>()
        .x((_, month) => x(month))
        .y0((value) => y(value))
        .y1((value, month) => y(Math.max(value, to[month]!)))(Array.from(from)) ?? ''
    join(chart.layer('between'), 'path', 'area', sides)
      .attr('class', (side) => `area ${side.tone}`)
      .attr('fill-opacity', 0.2)
      .attr('d', (side, index) => between(sides[1 - index]!.band.p50, side.band.p50))
    const band = ({ band: { p25, p75 } }: { readonly band: Band }) =>
      area<number>()
        .x((_, month) => x(month))
        .y0((value) => y(value))
        .y1((_, month) => y(p75[month]!))(Array.from(p25)) ?? ''
    join(chart.layer('bands'), 'path', 'band', sides)
      .attr('class', (side) => `band ${side.tone}`)
      .attr('fill-opacity', 0.13)
      .attr('d', band)
    join(chart.layer('lines'), 'path', 'line', sides)
      .attr('class', (side) => `line ${side.tone}`)
      .attr('d', (side) => linePath(side.band.p50, x, y))
    const right = x.range()[1]!
    const last = options.months - 1
    const ends = sides.map((side) => ({ ...side, y: y(side.band.p50[last]!) }))
    const places = dodge(ends, 16, extent.top + 4, extent.bottom - 2)
    join(chart.layer('ends'), 'text', 'end-label', ends)
      .attr('class', (end) => `end-label is-strong ${end.tone}`)
      .attr('x', right + 10)
      .attr('y', (_, index) => places[index]! + 4)
      .text((end) => end.word)
  }
  const month = options.month ?? null
  const readings = sides.map(({ band, tone }) => {
    const value = month === null ? Number.NaN : band.p50[month]!
    return { value, text: month === null ? '' : format(value), tone }
  })
  drawCursor(chart, x, y, options, extent, readings)
  drawHit(chart, x, options, extent, (month) => readAt(data, month))
}

/** What is read at a month: both medians. */
export function readAt({ pressure, resistance, format = percent }: PressureData, month: number): readonly string[] {
  return [`pressure ${format(pressure.p50[month]!)}`, `resistance ${format(resistance.p50[month]!)}`]
}

/** In how many months the median pressure outweighs the median resistance, and both at the shown month. */
export function describe(data: PressureData, when: When): string {
  const format = data.format ?? percent
  const { pressure, resistance } = data
  const above = Array.from(pressure.p50).filter((value, month) => value > resistance.p50[month]!).length
  const month = when.month ?? when.months - 1
  return (
    `Median pressure exceeds median resistance in ${above} of ${when.months} months. In ${monthWords(when.start, month)}: pressure ` +
    `${format(pressure.p50[month]!)}, resistance ${format(resistance.p50[month]!)}.`
  )
}

/** One row a month: quartiles of both. */
export function table(data: PressureData, when: When): Table {
  const parts = (band: Band, month: number) => [tidy(band.p25[month]), tidy(band.p50[month]), tidy(band.p75[month])]
  const rows = Array.from(data.pressure.p50, (_, month) => [
    monthKey(when.start, month),
    ...parts(data.pressure, month),
    ...parts(data.resistance, month),
  ])
  const names = ['pressure', 'resistance'].flatMap((word) => [`${word} p25`, `${word} median`, `${word} p75`])
  return { columns: ['month', ...names], rows }
}
