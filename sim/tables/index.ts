/** Public data sets as scenario parts: text in, typed rows out; one file each. ODD section 6. */
export { type Citation, citationOf } from './citations.ts'
export { type FoldedState, type FoldedWorld, foldWorld } from './fold.ts'
export type { Rest } from './fold-groups.ts'
export { BLOCS } from './memberships.ts'
export { TableError } from './problem.ts'
export { readWorldTable, WORLD_FILES, type WorldState, type WorldTable } from './world-table.ts'
