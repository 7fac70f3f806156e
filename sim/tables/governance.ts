/**
 * Rule of law, effectiveness of government and voice, as perceived by experts and surveys.
 * Source: World Bank, Worldwide Governance Indicators, CC BY 4.0. ODD section 6.
 */
import { readRows } from './csv.ts'
import type { Problems } from './problem.ts'
import { type Numbers, numbersOf, rowsByState, type StateIndex } from './states.ts'

export const GOVERNANCE = 'governance.csv'

/** All in standard units of the world distribution, about -2.5 (worst) to 2.5 (best). */
export interface Governance {
  readonly ruleOfLaw: Numbers
  readonly effectiveness: Numbers
  readonly voice: Numbers
}

export function readGovernance(text: string | undefined, states: StateIndex, problems: Problems): Governance {
  const rows = readRows(GOVERNANCE, text, ['id', 'rule_of_law', 'effectiveness', 'voice'], problems)
  const byState = rowsByState(GOVERNANCE, rows, 'id', states, problems)
  const rule = { low: -4, high: 4, unit: 'standard units' }
  return {
    ruleOfLaw: numbersOf(GOVERNANCE, byState, 'rule_of_law', rule, states, problems),
    effectiveness: numbersOf(GOVERNANCE, byState, 'effectiveness', rule, states, problems),
    voice: numbersOf(GOVERNANCE, byState, 'voice', rule, states, problems),
  }
}

/** Standard units -> 0 to 1: (x + 2.5) / 5, cut off at both ends. */
export function unitScale(standard: number): number {
  return Math.min(1, Math.max(0, (standard + 2.5) / 5))
}
