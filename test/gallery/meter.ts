/** Gallery: the precision meter. */
import { describe, draw, type MeterData, table } from '../../web/charts/meter.ts'
import { excerpt, type Piece } from './case.ts'

export const data: MeterData = { halfWidth: 0.031, target: 0.02, worlds: 1000, needed: 1400, running: true }

export const meter: Piece = {
  column: 'side',
  draw: (element, options) => draw(element, data, { width: Math.min(300, options.width) }),
  words: () => ({ summary: describe(data), ...excerpt(table(data)) }),
}
