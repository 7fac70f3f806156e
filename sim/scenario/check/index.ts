/** All that can be wrong with the content of a scenario file, found at once. ODD section 6. */
export { checkRungs } from './cases.ts'
export { foldOnce, type Library } from './census.ts'
export { check } from './check.ts'
export { EVENT_FIELDS } from './events.ts'
export { checkDesign } from './forums.ts'
