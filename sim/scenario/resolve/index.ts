/** From a checked file to a Scenario: defaults, world tables and designs filled in. ODD section 6. */
export { resolve, resolveCases, SILENT } from './resolve.ts'
export { INLINE_DISTANCE, SHARE_LISTS } from './ties.ts'
