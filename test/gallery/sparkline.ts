/** Gallery: the tiny fan of a scenario card. */
import { sparkline as chart, type SparklineData } from '../../web/charts/index.ts'
import { excerpt, type Piece } from './case.ts'
import { band, compliance, spread } from './series.ts'

export const data: SparklineData = { compliance: band(compliance, spread), judgment: 7 }

export const sparkline: Piece = {
  column: 'side',
  draw: (element, options) => chart.draw(element, data, { width: Math.min(160, options.width) }),
  words: () => ({ summary: chart.describe(data), ...excerpt(chart.table(data)) }),
}
