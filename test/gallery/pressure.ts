/** Gallery: pressure against resistance. */
import { pressure as chart, type PressureData } from '../../web/charts/index.ts'
import { excerpt, type Piece, WHEN } from './case.ts'
import { band, hump, rise, wave } from './series.ts'

const data: PressureData = {
  pressure: band(
    (month) => 0.002 + 0.042 * hump(month, 58, 170, 14) + 0.002 * wave(month, 2),
    (month) => 0.001 + 0.012 * hump(month, 50, 220, 14),
  ),
  resistance: band(
    (month) => 0.026 - 0.014 * rise(month, 96, 14) + 0.0012 * wave(month, 4),
    (month) => 0.004 + 0.004 * rise(month, 60, 20),
  ),
}

export const pressure: Piece = {
  column: 'main',
  draw: (element, options) => chart.draw(element, data, options),
  words: () => ({ summary: chart.describe(data, WHEN), ...excerpt(chart.table(data, WHEN)) }),
}
