/**
 * What results are worth, worded once for page, terminal and files. No other file says what the shares are not. ODD
 * section 4.3.
 */

/** What the shares of a result are, to be read after a colon or a verb. */
export const WHAT_SHARES_ARE = 'shares of simulated worlds under the assumptions of the scenario, not probabilities of events'

/** Said beside every result. */
export const NOT_A_FORECAST = `Not a forecast: ${WHAT_SHARES_ARE}.`

/** The same where there is no room for more: in captions, and at the foot of the page. */
export const NO_FORECAST = 'Not a forecast.'
