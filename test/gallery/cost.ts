/** Gallery: sender cost, one of the two burdens. */
import { dollars } from '../../sim/text/index.ts'
import { type BurdenData, burden } from '../../web/charts/index.ts'
import { excerpt, type Piece, WHEN } from './case.ts'
import { band, hump } from './series.ts'

const data: BurdenData = {
  name: 'Cost to senders',
  unit: 'USD per year, all enforcers',
  format: dollars,
  tone: 'grey',
  band: band(
    (month) => 5.4 * hump(month, 64, 138, 10),
    (month) => 2.6 * hump(month, 60, 150, 10),
    0,
    100,
  ),
}

export const cost: Piece = {
  column: 'main',
  draw: (element, options) => burden.draw(element, data, options),
  words: () => ({ summary: burden.describe(data, WHEN), ...excerpt(burden.table(data, WHEN)) }),
}
