/** Why a state does what it does, and what it is like. */
export { Decision } from './decision.tsx'
export { StateFacts } from './state-facts.tsx'
export { StatePicker } from './state-picker.tsx'
export { decisionAt } from './terms.ts'
export { Told, ToldWords } from './told.tsx'
export { Turns } from './turns.tsx'
