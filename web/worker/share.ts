/** How many worlds a worker runs in one go: few enough that it soon hears what is asked for next. */
import type { Scenario } from '../../sim/index.ts'

/** Steps of a run that take about 25 ms: states in cases in months. */
const SHARE = 600_000

const stepsIn = ({ states, cases, months }: Scenario) => states.length * cases.length * months

/** Worlds that take about so many times 25 ms, of each scenario one. */
export function worldsIn(shares: number, ...scenarios: readonly Scenario[]): number {
  return Math.floor((shares * SHARE) / scenarios.reduce((sum, scenario) => sum + stepsIn(scenario), 0))
}
