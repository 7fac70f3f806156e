/**
 * The precision meter: how wide the interval around the headline number still is, what width is asked for, and how many worlds that takes.
 */

import { scaleSqrt } from 'd3'
import { halfWidthPoints, plain } from '../../../sim/text/index.ts'
import { frame, type Host, join, type Table } from '../base/index.ts'

/** Half-widths are shares: 0.03 is 3 points. */
export interface MeterData {
  readonly halfWidth: number
  readonly target: number
  readonly worlds: number
  /** Worlds still to run to reach the target; 0 when reached, null when unknown. */
  readonly needed: number | null
  readonly running: boolean
}

/** Width in px; the meter is 66 px high. */
export interface MeterOptions {
  readonly width: number
  readonly title?: string | undefined
}

/** Widest half-width the track shows. */
const WIDEST = 0.2

/** Draws or updates the meter. */
export function draw(element: Host, data: MeterData, options: MeterOptions): void {
  const { width } = options
  const chart = frame(element, {
    kind: 'meter',
    title: options.title ?? 'Precision',
    heading: false,
    summary: () => describe(data),
    width,
    height: 66,
    depends: [data.halfWidth, data.target, data.worlds, data.needed, data.running],
  })
  if (!chart.fresh) return
  const x = scaleSqrt().domain([0, WIDEST]).range([0, width]).clamp(true)
  const middle = 40
  const words = chart.layer('words')
  join(words, 'text', 'meter-value', [`±${halfWidthPoints(data.halfWidth)}`])
    .attr('x', 0)
    .attr('y', 22)
    .text((text) => text)
  join(words, 'text', 'chart-unit', ['points'])
    .attr('x', 12 * `±${halfWidthPoints(data.halfWidth)}`.length)
    .attr('y', 22)
    .text((text) => text)
  join(words, 'text', 'meter-count', [`${plain(data.worlds)} worlds`])
    .attr('x', width)
    .attr('y', 22)
    .attr('text-anchor', 'end')
    .text((text) => text)
  const bar = chart.layer('bar')
  join(bar, 'line', 'meter-track', [0]).attr('x1', 0).attr('x2', width).attr('y1', middle).attr('y2', middle)
  join(bar, 'rect', 'meter-bar', [data.halfWidth])
    .attr('x', 0)
    .attr('y', middle - 2)
    .attr('height', 4)
    .attr('rx', 2)
    .attr('width', (value) => x(value))
  join(bar, 'line', 'meter-target', [data.target])
    .attr('x1', (value) => x(value))
    .attr('x2', (value) => x(value))
    .attr('y1', middle - 7)
    .attr('y2', middle + 7)
  join(words, 'text', 'tick-label', [wanted(data)])
    .attr('x', 0)
    .attr('y', 62)
    .text((text) => text)
}

function wanted(data: MeterData): string {
  const goal = `±${halfWidthPoints(data.target).replace(/\.0$/, '')} points`
  if (data.halfWidth <= data.target) return `${goal} reached`
  if (data.needed === null) return `aim: ${goal}`
  return `${plain(data.needed)} more worlds for ${goal}`
}

/** The meter in words. */
export function describe(data: MeterData): string {
  const now = `${plain(data.worlds)} worlds give plus or minus ${halfWidthPoints(data.halfWidth)} points`
  return `${now}; ${wanted(data).replace('±', 'plus or minus ')}${data.running ? '; running' : ''}.`
}

/** The meter as one row; half-widths as shares. */
export function table(data: MeterData): Table {
  return {
    columns: ['worlds', 'half-width', 'target', 'worlds needed'],
    rows: [[data.worlds, data.halfWidth, data.target, data.needed]],
  }
}
