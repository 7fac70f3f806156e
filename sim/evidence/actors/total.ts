/** All cases together. Intervals are 95 % t intervals over cases, of ratios by linearisation. ODD section 1, patterns. */
import { type Agreement, agreement, type Interval, meanInterval } from '../../analysis/index.ts'
import { ROLES } from '../../model/index.ts'
import type { ActorScore, Discrimination } from './score.ts'

/** A number over cases with its 95 % t interval over cases; null below two. */
export interface OverCases extends Interval<number | null> {
  readonly value: number
  readonly cases: number
}

/** The mean of a number of each case, those without one left out; null without any. */
export function overCases(values: readonly (number | null)[]): OverCases | null {
  const known = Float64Array.from(values.filter((value) => value !== null))
  if (known.length === 0) return null
  const value = known.reduce((sum, one) => sum + one, 0) / known.length
  if (known.length < 2) return { value, low: null, high: null, cases: known.length }
  const { halfWidth } = meanInterval(known)
  return { value, low: Math.max(0, value - halfWidth), high: Math.min(1, value + halfWidth), cases: known.length }
}

/** A ratio of sums over cases; null where the second sum is 0. */
export function ratioOverCases(pairs: readonly (readonly [part: number, whole: number])[]): OverCases | null {
  const whole = pairs.reduce((sum, [, one]) => sum + one, 0)
  if (!(whole > 0)) return null
  const cases = pairs.length
  const value = pairs.reduce((sum, [one]) => sum + one, 0) / whole
  if (cases < 2) return { value, low: null, high: null, cases }
  const { halfWidth } = meanInterval(Float64Array.from(pairs, ([part, all]) => ((part - value * all) * cases) / whole))
  return { value, low: Math.max(0, value - halfWidth), high: Math.min(1, value + halfWidth), cases }
}

/** Of one guesser: Brier over all cases, and over those with an enforcing third state; area over the latter. */
export interface ScoredTotal {
  readonly brier: OverCases | null
  readonly brierEnforced: OverCases | null
  readonly area: OverCases | null
}

export interface ActorTotal {
  readonly cases: number
  readonly enforced: number
  /** Mean e over the cases in which no third state is coded to have enforced. */
  readonly idle: OverCases | null
  readonly model: ScoredTotal
  readonly base: ScoredTotal
  readonly logit: ScoredTotal
  /** Share of enforcer-months of the model that the record bears out; and of those of the record that the model finds. */
  readonly precision: OverCases | null
  readonly recall: OverCases | null
  /** Share of enforcer-months by states that the law lets act; null where nothing says who may. */
  readonly lawful: OverCases | null
  /** The most frequent role against the coded one, over state-months; null without a case. */
  readonly agreement: Agreement | null
  /** Share of state-months that is coded as bystander: the agreement of who says that everybody is one. */
  readonly bystanders: number
}

function scoredTotal(scores: readonly ActorScore[], of: (score: ActorScore) => Discrimination | null): ScoredTotal {
  const acting = scores.filter(({ enforced }) => enforced)
  const brier = (score: ActorScore) => of(score)?.brier ?? null
  return {
    brier: overCases(scores.map(brier)),
    brierEnforced: overCases(acting.map(brier)),
    area: overCases(acting.map((score) => of(score)?.area ?? null)),
  }
}

export function actorTotal(scores: readonly ActorScore[]): ActorTotal {
  const roles = ROLES.map((_, row) => ROLES.map((_, column) => scores.reduce((sum, one) => sum + one.roles[row]![column]!, 0)))
  const known = scores.filter(({ lawful }) => lawful !== null)
  const all = roles.flat().reduce((sum, one) => sum + one, 0)
  return {
    cases: scores.length,
    enforced: scores.filter(({ enforced }) => enforced).length,
    idle: overCases(scores.filter(({ enforced }) => !enforced).map(({ meanShare }) => meanShare)),
    model: scoredTotal(scores, ({ model }) => model),
    base: scoredTotal(scores, ({ base }) => base),
    logit: scoredTotal(scores, ({ logit }) => logit),
    precision: ratioOverCases(scores.map(({ borneOut, found }) => [borneOut, found])),
    recall: ratioOverCases(scores.map(({ borneOut, coded }) => [borneOut, coded])),
    lawful: ratioOverCases(known.map(({ lawful, found }) => [lawful!, found])),
    agreement: all > 0 ? agreement(roles) : null,
    bystanders: roles.reduce((sum, row) => sum + row[0]!, 0) / all,
  }
}
