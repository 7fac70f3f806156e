/**
 * The paired effects of a comparison as rows: both values, the difference with its interval in words and on a common scale, and what it
 * says.
 */
import {
  type Comparison,
  type EffectWord,
  effectWord,
  type PairedEffect,
  SCALARS,
  type Scalar,
  type ScalarName,
} from '../../../../sim/index.ts'
import { OUTCOME_GROUPS, outcomeWords } from '../../../parts/words/outcomes.ts'

/** Place of an interval on a scale that effects in different units share. */
export interface Placed {
  readonly estimate: number
  readonly low: number
  readonly high: number
}

export interface EffectRow {
  readonly name: ScalarName
  readonly meaning: string
  readonly unit: string
  readonly first: string
  readonly second: string
  readonly difference: string
  readonly differenceUnit: string
  readonly range: string
  /** Of the two sides over worlds; null where one does not vary. */
  readonly correlation: number | null
  readonly word: EffectWord
  /** In standard deviations between worlds; null where nothing varies. */
  readonly placed: Placed | null
}

export interface EffectGroup {
  readonly name: string
  readonly rows: readonly EffectRow[]
}

/** An effect in standard deviations between worlds; null where that cannot be told. */
export function placedOf({ estimate, low, high, standardised }: PairedEffect): Placed | null {
  if (standardised === null || estimate === 0) return null
  const spread = estimate / standardised
  return { estimate: standardised, low: low / spread, high: high / spread }
}

function rowOf(name: ScalarName, effect: PairedEffect): EffectRow {
  const { meaning, unit, value, difference, range, differenceUnit } = outcomeWords(name)
  const { better }: Scalar = SCALARS[name]
  return {
    name,
    meaning,
    unit,
    first: value(effect.baseline),
    second: value(effect.treated),
    difference: difference(effect.estimate),
    differenceUnit,
    range: range(effect.low, effect.high),
    correlation: effect.correlation,
    word: effectWord(effect, better),
    placed: placedOf(effect),
  }
}

/** The rows in groups. @param all also those that are shown on request */
export function effectGroups({ effects }: Comparison, all: boolean): readonly EffectGroup[] {
  return OUTCOME_GROUPS.map(({ name, shown, more }) => ({
    name,
    rows: [...shown, ...(all ? more : [])].map((scalar) => rowOf(scalar, effects[scalar])),
  }))
}

/** How far a scale must reach to each side to hold these; what is beyond four standard deviations is cut. */
export function reachOf(placed: readonly (Placed | null)[]): number {
  const ends = placed.flatMap((one) => (one === null ? [] : [Math.abs(one.low), Math.abs(one.high)]))
  return Math.min(4, Math.max(0.25, ...ends))
}
