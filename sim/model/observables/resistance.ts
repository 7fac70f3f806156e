/** What complying with the rest would cost the respondent at home, as its government weighed it at its last review. ODD section 4. */
import { RESPONSE_AT, RESPONSE_TERMS } from '../terms.ts'
import type { Observable } from './observable.ts'

export const resistance: Observable = {
  name: 'resistance',
  unit: 'share of GDP per year',
  meaning: 'domestic cost of the remaining obligations minus the constituency for compliance, as last weighed',
  column: null,
  of: ({ responseTerms }, kase) => {
    const at = kase * RESPONSE_TERMS.length
    return Math.max(0, responseTerms[at + RESPONSE_AT.cost]! - responseTerms[at + RESPONSE_AT.goodwill]!)
  },
}
