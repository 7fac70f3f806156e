/**
 * The paired effects of a comparison as rows: both values, the difference with its interval in words and on a common
 * scale, and its verdict.
 */
import {
  type Comparison,
  type EffectWord,
  effectWord,
  OUTCOME_GROUPS,
  outcomeWords,
  type PairedEffect,
  SCALARS,
  type Scalar,
  type ScalarName,
} from '../../../../sim/index.ts'
import { type Placed, placedOf } from '../../../parts/index.ts'

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

const TONES: { readonly [word: string]: string } = { better: 'tone-blue', worse: 'tone-amber' }

/** Class of what is said with this word. */
export const toneOf = (word: EffectWord): string => TONES[word] ?? 'tone-grey'
