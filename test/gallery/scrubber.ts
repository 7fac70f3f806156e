/** Gallery: the shared axis as a slider. */
import { scrubber as chart } from '../../web/charts/index.ts'
import { excerpt, type Piece, WHEN } from './case.ts'

const data = { reading: 'median compliance 54 %, rung 3' }

export const scrubber: Piece = {
  column: 'main',
  draw: (element, options) => chart.draw(element, data, options),
  words: () => ({ summary: chart.describe(data, WHEN), ...excerpt(chart.table(data, WHEN)) }),
}
