/** Gallery: the shared axis as a slider. */
import { describe, draw, table } from '../../web/charts/scrubber.ts'
import { excerpt, type Piece, WHEN } from './case.ts'

export const data = { reading: 'median compliance 54 %, rung 3' }

export const scrubber: Piece = {
  column: 'main',
  draw: (element, options) => draw(element, data, options),
  words: () => ({ summary: describe(data, WHEN), ...excerpt(table(data, WHEN)) }),
}
