/** Gallery: the main chart. */
import { trajectories as chart, type TrajectoriesData } from '../../web/charts/index.ts'
import { excerpt, type Piece, WHEN } from './case.ts'
import { band, compliance, spread, world } from './series.ts'

const data: TrajectoriesData = {
  compliance: band(compliance, spread),
  worlds: 1000,
  sample: Array.from({ length: 20 }, (_, index) => world(index)),
  followed: { name: 'world 17', compliance: world(17) },
  marks: [
    { month: 7, label: 'Judgment', kind: 'judgment' },
    { month: 31, label: 'Deadline', kind: 'deadline' },
    { month: 46, label: 'New government', kind: 'event' },
    { month: 58, label: 'Asset freeze', kind: 'event' },
    { month: 92, label: 'Rivalry between enforcers', kind: 'event' },
    { month: 131, label: 'Peace talks', kind: 'event' },
  ],
  milestones: [
    { month: 24, value: 0.08, label: 'No reply', confidence: 'verified' },
    { month: 74, value: 0.35, label: 'First payment', confidence: 'verified' },
    { month: 120, value: 0.62, label: 'Law passed', confidence: 'recalled' },
  ],
}

export const trajectories: Piece = {
  column: 'main',
  draw: (element, options) => chart.draw(element, data, options),
  words: () => ({ summary: chart.describe(data, WHEN), ...excerpt(chart.table(data, WHEN)) }),
}
