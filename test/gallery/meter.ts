/** Gallery: the precision meter. */
import { meter as chart, type MeterData } from '../../web/charts/index.ts'
import { excerpt, type Piece } from './case.ts'

const data: MeterData = { halfWidth: 0.031, target: 0.02, worlds: 1000, needed: 1400, running: true }

export const meter: Piece = {
  column: 'side',
  draw: (element, options) => chart.draw(element, data, { width: Math.min(300, options.width) }),
  words: () => ({ summary: chart.describe(data), ...excerpt(chart.table(data)) }),
}
