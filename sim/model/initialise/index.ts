/** How the columns of a world are filled before the first month; one file, one group of columns. ODD section 5. */
export { fillBonds } from './bonds.ts'
export { affinityTo, fillCases } from './cases.ts'
export {
  COEFFICIENTS,
  type Coefficients,
  coefficientPosition,
  fillCoefficients,
  fillTurnover,
  PARAMETER_GROUPS,
  setCoefficients,
} from './coefficients.ts'
export { fillEvents } from './events.ts'
export { fillForums, majoritiesOf } from './forums.ts'
export { fillLadders } from './ladders.ts'
export { LEVERS, leverPosition } from './levers.ts'
export { INITIALISE } from './parameters.ts'
export { fillPeers, type PeerPlan, planPeers } from './peers.ts'
export { fillStates } from './states.ts'
export { type Trade, tradeOf } from './trade.ts'
