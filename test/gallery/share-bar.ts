/** Gallery: a bar divided among six classes. */
import { shareBar as chart, type ShareBarData } from '../../web/charts/index.ts'
import { excerpt, type Piece } from './case.ts'

const SHARES = [
  ['comply at once', 0.012],
  ['comply late', 0.055],
  ['settle', 0.31],
  ['stall part way', 0.353],
  ['slide back', 0.02],
  ['defy to the end', 0.25],
] as const

const data: ShareBarData = {
  of: '1,000 worlds',
  parts: SHARES.map(([word, estimate]) => ({
    ...{ word, estimate, low: 0.9 * estimate, high: 1.1 * estimate },
    meaning: `what it takes to ${word}.`,
  })),
}

export const shareBar: Piece = {
  column: 'main',
  draw: (element, options) => chart.draw(element, data, { width: options.width, title: 'What the worlds do' }),
  words: () => ({ summary: chart.describe(data), ...excerpt(chart.table(data)) }),
}
