/** Words that page and command line share. */
export { formatProblem } from '../../sim/index.ts'

export const NOT_A_FORECAST = 'Not a forecast: shares of simulated worlds, not probabilities of events.'
