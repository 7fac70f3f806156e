/** Reads our own tables of `scenarios/data/` into the world of a year, and folds states into regions; one file per table. ODD section 6. */
export { citationOf } from './citations.ts'
export { type FoldedState, type FoldedWorld, foldWorld } from './fold.ts'
export type { Rest } from './fold-groups.ts'
export { readWorldTable, WORLD_FILES, type WorldState, type WorldTable } from './world-table.ts'
