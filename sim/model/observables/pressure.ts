/** Pressure on the respondent as its government weighed it at its last review. ODD section 4, observation. */
import { RESPONSE_TERMS } from '../vocabulary.ts'
import type { Observable } from './observable.ts'

export const pressure: Observable = {
  name: 'pressure',
  unit: 'share of GDP per year',
  meaning: 'sanctions, threat, reputation and attachments as the government of the respondent last weighed them',
  column: null,
  of: ({ responseTerms }, kase) => {
    const at = kase * RESPONSE_TERMS.length
    return responseTerms[at]! + responseTerms[at + 1]! + responseTerms[at + 2]! + responseTerms[at + 3]!
  },
}
