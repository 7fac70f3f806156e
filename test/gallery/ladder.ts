/** Gallery: the rung ladder. */
import { ladder as chart, type LadderData } from '../../web/charts/index.ts'
import { excerpt, type Piece, WHEN } from './case.ts'
import { hump, MONTHS, rise, series } from './series.ts'

const weights = [
  (month: number) => 0.02 + 1 - rise(month, 20, 4) + 1.1 * rise(month, 150, 12),
  (month: number) => hump(month, 9, 44, 5),
  (month: number) => hump(month, 30, 80, 8) + 0.15 * hump(month, 120, 160, 8),
  (month: number) => 1.1 * hump(month, 52, 132, 8),
  (month: number) => 0.8 * hump(month, 78, 128, 9),
  (month: number) => 0.4 * hump(month, 100, 126, 5),
]

function shares(rung: number) {
  const total = (month: number) => weights.reduce((sum, weight) => sum + weight(month), 0)
  return series((month) => weights[rung]!(month) / total(month), MONTHS)
}

function followed(month: number): number {
  const steps = [14, 38, 60, 84, 108, 118, 129, 141, 160]
  const rungs = [0, 1, 2, 3, 4, 5, 4, 3, 2, 0]
  return rungs[steps.filter((step) => step <= month).length]!
}

const data: LadderData = {
  rungs: ['no measures', 'protest', 'travel bans', 'asset freeze', 'sectoral trade', 'broad embargo'],
  shares: weights.map((_, rung) => shares(rung)),
  followed: series(followed),
  votes: [],
}

export const ladder: Piece = {
  column: 'main',
  draw: (element, options) => chart.draw(element, data, options),
  words: () => ({ summary: chart.describe(data, WHEN), ...excerpt(chart.table(data, WHEN)) }),
}
