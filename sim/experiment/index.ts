/** Which runs to make, and what they say together: the factors of a scenario and the attribution of a difference to them. */
export { type Attribution, attribute, type Contribution, ensemblesNeeded, playersOf } from './attribution.ts'
export { FACTOR_NAMES, type FactorChange, factorsOf } from './factors.ts'
