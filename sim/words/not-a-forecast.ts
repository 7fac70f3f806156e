/** What results are worth, said once for page, terminal and files. ODD section 4.3. */

/** Said beside every result. */
export const NOT_A_FORECAST =
  'Not a forecast: shares of simulated worlds under the assumptions of the scenario, not probabilities of events.'

/** The same where there is no room for more: in captions, and at the foot of the page. */
export const NO_FORECAST = 'Not a forecast.'
