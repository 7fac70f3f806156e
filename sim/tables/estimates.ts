/**
 * Numbers set by hand where the public data set has none, or an outdated one, and no rule would do. Each has its reason.
 * ODD section 6.
 */
import { type NumberRule, readNumber, readRows } from './csv.ts'
import { GDP_RULE, POPULATION_RULE } from './economy.ts'
import { POSITION_RULE } from './positions.ts'
import type { Problems } from './problem.ts'
import { positionIn, type StateIndex } from './states.ts'

export const ESTIMATES = 'estimates.csv'

/** The fields that may be set by hand; the others have a rule (impute.ts). */
export type EstimatedField = 'gdp' | 'population' | 'position'

const RULES: { readonly [field in EstimatedField]: NumberRule } = {
  gdp: GDP_RULE,
  population: POPULATION_RULE,
  position: POSITION_RULE,
}

export interface TableEstimate {
  readonly id: string
  readonly field: EstimatedField
  /** In the unit of the field. */
  readonly value: number
  /** `verified` in a source, or `recalled` and to be checked again. */
  readonly confidence: string
  readonly reason: string
}

function isEstimatedField(text: string): text is EstimatedField {
  return Object.hasOwn(RULES, text)
}

export function readEstimates(text: string | undefined, states: StateIndex, problems: Problems): readonly TableEstimate[] {
  const rows = readRows(ESTIMATES, text, ['id', 'field', 'value', 'confidence', 'reason'], problems)
  const estimates: TableEstimate[] = []
  for (const { line, cells } of rows) {
    const id = cells.id!
    const field = cells.field!
    const cell = `line ${line}`
    const position = positionIn(states, ESTIMATES, cell, id, problems)
    if (!isEstimatedField(field)) {
      problems.add(ESTIMATES, cell, `one of ${Object.keys(RULES).join(', ')}`, `"${field}"`, 'leave other fields to their rule')
      continue
    }
    if (!['verified', 'recalled'].includes(cells.confidence!)) {
      problems.add(ESTIMATES, cell, 'verified or recalled', `"${cells.confidence}"`, 'say how sure the number is')
    }
    if (cells.reason === '' || cells.value === '') {
      problems.add(ESTIMATES, cell, 'a value and its reason', 'a blank', 'every number needs a source')
    }
    const value = readNumber(ESTIMATES, `${id}.${field}`, cells.value!, RULES[field], problems)
    if (position < 0 || value === null) continue
    if (estimates.some((other) => other.id === id && other.field === field)) {
      problems.add(ESTIMATES, cell, 'each number once', `${id}.${field} again`, 'remove one of the two lines')
    }
    estimates.push({ id, field, value, confidence: cells.confidence!, reason: cells.reason! })
  }
  return estimates
}
