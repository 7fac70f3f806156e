/**
 * The stylised facts as data, in the sequence of the rows of the table of facts, and their split into those a fit may use
 * and those held out.
 * Rule: the rows in the sequence of their numbers, every third of them (third, sixth, ...) is held out with all its statistics, whether or
 * not the engine can compute it. The rule was fixed, and committed, before any statistic was computed. ODD section 1, patterns.
 */

import { ACTOR_FACTS } from './actors.ts'
import { COALITION_FACTS } from './coalitions.ts'
import { COST_FACTS } from './costs.ts'
import { COURT_FACTS } from './courts.ts'
import { DOCKET_FACTS } from './dockets.ts'
import type { Fact } from './fact.ts'
import { SANCTION_FACTS } from './sanctions.ts'
import { TIMING_FACTS } from './timing.ts'

export { FACT_ARMS } from './arms.ts'

/** Numbers of the rows of the table of facts, in sequence; 35 and 36 are the two that its closing remarks add. */
export const FACT_ROWS: readonly number[] = [
  1, 2, 3, 4, 5, 6, 9, 11, 12, 13, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 27, 28, 30, 31, 32, 33, 34, 35, 36,
]

/** Rows that no fit may use: 3, 6, 12, 16, 19, 22, 25, 30, 33, 36. */
export const HELD_OUT: readonly number[] = FACT_ROWS.filter((_, position) => position % 3 === 2)

/** Numbers of the facts about who acts, in sequence: W1, W2 and so on. */
export const MICRO_ROWS: readonly number[] = [1, 2, 4, 5, 7, 8, 10, 11, 13, 14]

/** Those that no fit may use, by the same rule: W4, W8, W13. Fixed, and committed, before any of them was computed. */
export const HELD_OUT_MICRO: readonly number[] = MICRO_ROWS.filter((_, position) => position % 3 === 2)

/** The facts about who acts, W1 to W14: a group of their own, so that the counts of the others stay what they were. */
export const WHO_ACTS: readonly Fact[] = ACTOR_FACTS.map((entry) => ({
  ...entry,
  ...{ letter: 'W', heldOut: HELD_OUT_MICRO.includes(entry.row), informed: false },
}))

/** Rows whose source is cited by the declaration of a coefficient or instrument (`sim/model/mechanisms`, `sim/model/instruments.ts`). */
const INFORMED: readonly number[] = [3, 4, 11, 12, 21, 24, 27, 28, 30, 31, 32, 33, 34, 35]

export const FACTS: readonly Fact[] = [
  ...COURT_FACTS,
  ...DOCKET_FACTS,
  ...TIMING_FACTS,
  ...SANCTION_FACTS,
  ...COALITION_FACTS,
  ...COST_FACTS,
]
  .map((entry) => ({ ...entry, heldOut: HELD_OUT.includes(entry.row), informed: INFORMED.includes(entry.row) }))
  .sort((a, b) => a.row - b.row)
export {
  type Band,
  cutFor,
  FACT_MONTHS,
  FACT_NOISE,
  type Fact,
  type FactArms,
  type FactResult,
  inBand,
  runFacts,
  type Sample,
  type Statistic,
  type StatisticResult,
  scenariosOfFacts,
  worldsOfFacts,
} from './fact.ts'
export { NOT_FITTED } from './not-fitted.ts'
export { FACT_OBSERVABLES, type FactRow, factRows } from './rows.ts'
export { SHARE_GAP } from './scale.ts'
export { type FactScore, factScore, rankedFacts, rankedScores, type ScoredFact } from './score.ts'
