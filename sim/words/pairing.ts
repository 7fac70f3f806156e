/** How to read a comparison on the same luck, and what meeting the same luck was worth. */
import type { PairedEffect } from '../analysis/index.ts'
import { plain, prose } from '../text/index.ts'
import { correlationWords } from './outcomes.ts'

/** What stands under r, for a note beside it. */
export const R_MEANS = 'r: correlation of the two sides across worlds; the closer to 1, the more the shared luck helps.'

/** How many of many rows are different by luck. */
export const BY_LUCK_ALONE = 'By luck alone, about one row in twenty would show a difference where there is none.'

/** In a sentence, from the effect on mean compliance; empty where one side does not vary. */
export function pairingWords({ correlation, varianceReduction }: Pick<PairedEffect, 'correlation' | 'varianceReduction'>): string {
  if (correlation === null || varianceReduction === null) return ''
  const times = Number.isFinite(varianceReduction) ? plain(varianceReduction, varianceReduction < 10 ? 1 : 0) : 'any number of'
  return prose`
    For mean compliance, one world on shared luck tells as much as ${times} worlds on separate luck (r ${correlationWords(correlation)}).`
}
