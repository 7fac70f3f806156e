/** Pressure on the respondent as its government weighed it at its last review. ODD section 4, observation. */
import { pressureOf, RESPONSE_TERMS } from '../terms.ts'
import type { Observable } from './observable.ts'

export const pressure: Observable = {
  name: 'pressure',
  unit: 'share of GDP per year',
  meaning: 'sanctions, threat, reputation and attachments as the government of the respondent last weighed them',
  column: null,
  of: ({ responseTerms }, kase) => pressureOf(responseTerms, kase * RESPONSE_TERMS.length),
}
