/** Why a state does what it does, and what it is like. */
export { Decision } from './decision.tsx'
export { StateFacts } from './state-facts.tsx'
export { decisionAt } from './terms.ts'
