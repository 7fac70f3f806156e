/** Another result drawn faintly behind a fan: its median and the band that half of its worlds lie in, with words on the line. */
import { area } from 'd3'
import { counted, percent } from '../../../sim/text/index.ts'
import { type Frame, join, type Table, tidy } from '../base/index.ts'
import type { Extent } from './axis.ts'
import { type Band, linePath, type Series } from './band.ts'

/** A result that is drawn behind another. */
export interface Behind {
  /** What it is, on its line and in the table: `as the scenario has it`. */
  readonly name: string
  /** How many worlds the band is over. */
  readonly worlds: number
  /** Digest of the result that it is of, which is another than that of the chart. */
  readonly result: string
  readonly compliance: Pick<Band, 'p25' | 'p50' | 'p75'>
}

type Scale = (value: number) => number

/** Half the height of a letter and some room, px. */
const ABOVE = 7
const BELOW = 16

/** Draws it, or takes it away; call before the fan is drawn, so that it lies behind. */
export function drawBehind(chart: Frame, behind: Behind | null, x: Scale, y: Scale): void {
  const layer = chart.layer('behind', 'tone-grey')
  const bands = behind === null ? [] : [behind.compliance]
  const shape = area<number>()
    .x((_, month) => x(month))
    .y0((_, month) => y(behind!.compliance.p25[month]!))
    .y1((_, month) => y(behind!.compliance.p75[month]!))
  join(layer, 'path', 'behind-band', bands).attr('d', ({ p50 }) => shape(Array.from(p50)))
  join(layer, 'path', 'behind-line', bands).attr('d', ({ p50 }) => linePath(p50, x, y))
}

/** Its name, in front of everything that was drawn. @param front the median of the fan */
export function nameBehind(chart: Frame, behind: Behind | null, front: Series, x: Scale, y: Scale, extent: Extent): void {
  const layer = chart.layer('behind-name', 'tone-grey')
  const words = behind === null ? [] : [{ text: behind.name, ...placeOf(behind.compliance.p50, front) }]
  join(layer, 'text', 'behind-label halo', words)
    .attr('text-anchor', 'middle')
    .attr('x', ({ month }) => x(month))
    .attr('y', ({ value, above }) => Math.min(extent.bottom - 4, Math.max(extent.top + 12, y(value) + (above ? -ABOVE : BELOW))))
    .text(({ text }) => text)
}

/** Where the two lie furthest apart, in the middle of the plot; and on which side of its line the words then stand. */
export function placeOf(series: Series, front: Series): { readonly month: number; readonly value: number; readonly above: boolean } {
  const [from, to] = [Math.floor(series.length * 0.3), Math.ceil(series.length * 0.8)]
  let month = from
  const apart = (at: number) => Math.abs(series[at]! - front[at]!)
  for (let at = from; at < to; at++) if (apart(at) > apart(month)) month = at
  return { month, value: series[month]!, above: series[month]! >= front[month]! }
}

/** In words, for the description of the chart. */
export function describeBehind({ name, worlds, result, compliance: { p25, p50, p75 } }: Behind): string {
  const last = p50.length - 1
  return (
    `Faint behind it, ${name}, on the same luck in ${counted(worlds, 'world')}: in the last month its median is at ` +
    `${percent(p50[last]!)}, half of its worlds lie between ${percent(p25[last]!)} and ${percent(p75[last]!)} (digest ${result}).`
  )
}

/** The table with columns of what is drawn behind. */
export function withBehind({ columns, rows }: Table, behind: Behind | null): Table {
  if (behind === null) return { columns, rows }
  const { name, compliance } = behind
  return {
    columns: [...columns, ...['p25', 'median', 'p75'].map((part) => `${part}, ${name}`)],
    rows: rows.map((row, month) => [...row, tidy(compliance.p25[month]), tidy(compliance.p50[month]), tidy(compliance.p75[month])]),
  }
}
