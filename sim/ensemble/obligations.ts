/** What became of each obligation of a case: in what share of worlds it was fulfilled in the last month. ODD section 4, observation. */
import { type Estimate, wilsonInterval } from '../analysis/index.ts'
import { type Batch, FULL, type Scenario } from '../model/index.ts'

/** One obligation over the worlds that came to a judgment. */
export interface ObligationSummary {
  readonly id: string
  /** Share of worlds in which it was at least 95 % fulfilled in the last month, with its Wilson interval. */
  readonly fulfilled: Estimate
  /** Mean fulfilment in the last month, 0-1; 0 where no world came to a judgment. */
  readonly mean: number
}

/** The obligations of a case in the sequence of the scenario. */
export function summarizeObligations(scenario: Scenario, batches: readonly Batch[], kase: number): readonly ObligationSummary[] {
  const before = scenario.cases.slice(0, kase).reduce((sum, { obligations }) => sum + obligations.length, 0)
  return scenario.cases[kase]!.obligations.map(({ id }, at) => {
    const levels = batches.flatMap((batch) => levelsOf(batch, before + at, kase))
    const done = levels.filter((level) => level >= FULL).length
    const mean = levels.reduce((sum, level) => sum + level, 0) / Math.max(1, levels.length)
    return { id, fulfilled: levels.length === 0 ? { estimate: 0, low: 0, high: 1 } : wilsonInterval(done, levels.length), mean }
  })
}

/** Fulfilment of one obligation in the worlds of a batch that came to a judgment on its case. */
function levelsOf({ from, to, cases, outcomes, fulfilment }: Batch, obligation: number, kase: number): readonly number[] {
  const count = fulfilment.length / (to - from)
  const levels: number[] = []
  for (let world = 0; world < to - from; world++) {
    if (outcomes.observed[world * cases + kase]! > 0) levels.push(fulfilment[world * count + obligation]!)
  }
  return levels
}
