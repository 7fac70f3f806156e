/** Gallery: civilian harm, one of the two burdens. */
import { type BurdenData, describe, draw, table } from '../../web/charts/burden.ts'
import { percent } from '../../web/charts/number.ts'
import { excerpt, type Piece, WHEN } from './case.ts'
import { band, hump, wave } from './series.ts'

export const data: BurdenData = {
  name: 'Civilian harm',
  unit: 'share of the respondent’s GDP a year',
  format: percent,
  tone: 'amber',
  band: band(
    (month) => 0.011 * hump(month, 70, 140, 12) + 0.0004 * wave(month, 1) * hump(month, 70, 140, 12),
    (month) => 0.007 * hump(month, 66, 150, 12),
  ),
}

export const harm: Piece = {
  column: 'main',
  draw: (element, options) => draw(element, data, options),
  words: () => ({ summary: describe(data, WHEN), ...excerpt(table(data, WHEN)) }),
}
