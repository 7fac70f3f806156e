/** Which runs to make, and what they say: in which factors two scenarios differ, what each changes alone, and its part in the whole. */
export { type Attribution, attribute, type Contribution, ensemblesNeeded, playersOf } from './attribution.ts'
export { FACTOR_NAMES, type Factor, type FactorChange, factorsOf } from './factors.ts'
export { ensemblesMoved, inputGroups, type Moves, type Moving, moveInputs } from './moves.ts'
