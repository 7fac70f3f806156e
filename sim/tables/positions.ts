/**
 * Where states stand in world politics: the ideal point that fits their votes best in the General Assembly.
 * Source: Bailey, Strezhnev and Voeten (2017), Journal of Conflict Resolution 61(2), CC0. ODD section 6.
 */
import { readRows } from './csv.ts'
import type { Problems } from './problem.ts'
import { type Numbers, numbersOf, rowsByState, type StateIndex } from './states.ts'

export const POSITIONS = 'positions.csv'
export const POSITION_RULE = { low: -5, high: 5, unit: 'ideal point' }

/** Ideal points (standard units; the liberal, Western end is positive), null for a state without a vote. */
export function readPositions(text: string | undefined, states: StateIndex, problems: Problems): Numbers {
  const byState = rowsByState(POSITIONS, readRows(POSITIONS, text, ['id', 'ideal_point'], problems), 'id', states, problems)
  return numbersOf(POSITIONS, byState, 'ideal_point', POSITION_RULE, states, problems)
}
