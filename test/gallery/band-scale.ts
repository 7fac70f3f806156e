/** Gallery: a value beside its band, with the intervals of luck and of ignorance. */
import { bandScale as chart } from '../../web/charts/index.ts'
import type { Piece } from './case.ts'

const data: chart.BandScaleData = {
  band: { low: 0.25, high: 0.45 },
  value: 0.52,
  luck: [0.49, 0.55],
  ignorance: [0.31, 0.7],
  met: false,
  words: { band: '25 to 45 %', value: '52 %', luck: '49 to 55 %', ignorance: '31 to 70 %' },
}

export const bandScale: Piece = {
  column: 'main',
  draw: (element, { width }) => chart.draw(element, data, { width, title: 'Settled cases' }),
  words: () => ({ summary: chart.describe(data), columns: [], rows: [] }),
}
