/** Gallery: the coalition ribbon. */
import { ribbon as chart, type RibbonData } from '../../web/charts/index.ts'
import { excerpt, type Piece, WHEN } from './case.ts'
import { hump, rise, series, wave } from './series.ts'

const data: RibbonData = {
  enforcer: series((month) => 0.44 * hump(month, 22, 190, 9) * (0.92 + 0.08 * wave(month, 1)) - 0.1 * hump(month, 90, 112, 4) * 0.6),
  supporter: series((month) => 0.1 + 0.1 * hump(month, 10, 60, 8) + 0.02 * wave(month, 3)),
  buster: series((month) => 0.02 + 0.17 * rise(month, 70, 12) * (0.9 + 0.1 * wave(month, 5))),
  patron: series((month) => 0.12 - 0.05 * rise(month, 120, 8)),
}

export const ribbon: Piece = {
  column: 'main',
  draw: (element, options) => chart.draw(element, data, options),
  words: () => ({ summary: chart.describe(data, WHEN), ...excerpt(chart.table(data, WHEN)) }),
}
