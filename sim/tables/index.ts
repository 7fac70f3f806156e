/** Reads our own tables of `scenarios/data/` into the world of a year, and folds states into regions; one file per table. ODD section 6. */
export { citationOf, gradeOf } from './citations.ts'
export { type CodedColumn, CodedRow, readCoded } from './coded.ts'
export { type FoldedState, type FoldedWorld, foldWorld } from './fold.ts'
export type { Rest } from './fold-groups.ts'
export { MARK_WORDS } from './marks.ts'
export type { OwnNumbers } from './origin.ts'
export { OWN_TABLES, type OwnTable, withOwnTables } from './own.ts'
export { noStateCure } from './states.ts'
export { leastFlow } from './trade.ts'
export { ruleOfFlow } from './trade-rules.ts'

export { readWorldTable, type WorldState, type WorldTable } from './world-table.ts'
export { BASE_YEAR, tableNear, WORLD_TABLES, WORLD_YEARS, type WorldTableName, worldFiles, YEARS_TOLD } from './years.ts'
