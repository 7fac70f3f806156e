/** Gallery: the tiny fan of a scenario card. */
import { describe, draw, type SparklineData, table } from '../../web/charts/sparkline.ts'
import { excerpt, type Piece } from './case.ts'
import { band, compliance, spread } from './series.ts'

export const data: SparklineData = { compliance: band(compliance, spread), judgment: 7 }

export const sparkline: Piece = {
  column: 'side',
  draw: (element, options) => draw(element, data, { width: Math.min(160, options.width) }),
  words: () => ({ summary: describe(data), ...excerpt(table(data)) }),
}
