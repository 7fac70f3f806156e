/** Gallery: the difference between two sides, which begins below zero and ends above it. */
import { difference as chart, type DifferenceData } from '../../web/charts/index.ts'
import { excerpt, type Piece, WHEN } from './case.ts'
import { MONTHS, wave } from './series.ts'

const mean = Float64Array.from({ length: MONTHS }, (_, month) => 0.18 * (month / MONTHS) ** 2 - 0.03 + 0.01 * wave(month, 3))
const spread = (month: number) => 0.05 + 0.2 * (month / MONTHS)

const data: DifferenceData = {
  name: 'Compliance',
  sides: ['Gradual ladder', 'Automatic penalties'],
  mean,
  low: mean.map((value, month) => value - spread(month) / 12),
  high: mean.map((value, month) => value + spread(month) / 12),
  p05: mean.map((value, month) => value - spread(month)),
  p50: mean.map((value) => value * 0.9),
  p95: mean.map((value, month) => value + spread(month)),
}

export const difference: Piece = {
  column: 'main',
  draw: (element, options) => chart.draw(element, data, options),
  words: () => ({ summary: chart.describe(data, WHEN), ...excerpt(chart.table(data, WHEN)) }),
}
