/**
 * How far rulers answer to free and fair elections: the electoral democracy index (polyarchy).
 * Source: V-Dem Institute, CC BY-SA 4.0, therefore its own table. ODD section 6.
 */
import { readRows } from './csv.ts'
import type { Problems } from './problem.ts'
import { type Numbers, numbersOf, rowsByState, type StateIndex } from './states.ts'

export const DEMOCRACY = 'democracy.csv'

/** Polyarchy, 0 to 1, null where the project does not code the state. */
export function readDemocracy(text: string | undefined, states: StateIndex, problems: Problems): Numbers {
  const byState = rowsByState(DEMOCRACY, readRows(DEMOCRACY, text, ['id', 'polyarchy'], problems), 'id', states, problems)
  return numbersOf(DEMOCRACY, byState, 'polyarchy', { low: 0, high: 1, unit: 'index' }, states, problems)
}
