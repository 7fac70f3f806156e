/** Gallery: civilian harm, one of the two burdens. */
import { percent } from '../../sim/text/index.ts'
import { type BurdenData, burden } from '../../web/charts/index.ts'
import { excerpt, type Piece, WHEN } from './case.ts'
import { band, hump, wave } from './series.ts'

const data: BurdenData = {
  name: 'Civilian harm',
  unit: 'share of the respondent’s GDP per year',
  format: percent,
  tone: 'amber',
  band: band(
    (month) => 0.011 * hump(month, 70, 140, 12) + 0.0004 * wave(month, 1) * hump(month, 70, 140, 12),
    (month) => 0.007 * hump(month, 66, 150, 12),
  ),
}

export const harm: Piece = {
  column: 'main',
  draw: (element, options) => burden.draw(element, data, options),
  words: () => ({ summary: burden.describe(data, WHEN), ...excerpt(burden.table(data, WHEN)) }),
}
