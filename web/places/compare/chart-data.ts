/** Selectors for the charts of the Compare place: each side on the scale of both, and the difference. */
import { ofGdp } from '../../../sim/index.ts'
import { remember } from '../../app/index.ts'
import type { BurdenData, DifferenceData, TrajectoriesData } from '../../charts/index.ts'
import { marksOf } from '../../parts/index.ts'
import type { Two } from '../../worker/index.ts'
import type { Compared } from './state.ts'

/** Harm below a thousandth of GDP per year does not fill a panel. */
const LEAST_HARM = 0.001

/** Highest value a panel of civilian harm draws on either side. */
function harmTop({ contrast }: Compared): number {
  return Math.max(LEAST_HARM, ...contrast.fans.flatMap(({ civilianHarm: { p95, mean } }) => [...Array.from(p95), ...Array.from(mean)]))
}

/** Compliance of both sides. */
export const sideTrajectories = remember((shown: Compared): Two<TrajectoriesData> => {
  const { arms, cases } = shown.pair
  const of = (at: 0 | 1): TrajectoriesData => ({
    compliance: shown.contrast.fans[at].compliance,
    worlds: shown.contrast.comparison.worlds,
    sample: [],
    followed: null,
    marks: marksOf(arms[at].scenario, cases[at]).filter(({ kind }) => kind !== 'event'),
    milestones: [],
  })
  return [of(0), of(1)]
})

/** Civilian harm of both sides, on one scale. */
export const sideHarm = remember((shown: Compared): Two<BurdenData> => {
  const top = harmTop(shown)
  const of = (at: 0 | 1): BurdenData => ({
    name: 'Civilian harm',
    unit: 'share of GDP per year',
    format: ofGdp,
    band: shown.contrast.fans[at].civilianHarm,
    tone: 'amber',
    top,
  })
  return [of(0), of(1)]
})

export const differenceData = remember((shown: Compared): DifferenceData => {
  const { arms } = shown.pair
  return { name: 'Compliance', sides: [arms[0].label, arms[1].label], ...shown.contrast.comparison.trajectory }
})
