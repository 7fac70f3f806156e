/** States as data sets name them: the look-up, and its one table of names. */
export { type NamedState, StateCodes } from './codes.ts'
