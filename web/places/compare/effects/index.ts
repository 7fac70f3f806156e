/** The paired effects, a row an outcome. */
export { effectGroups } from './rows.ts'
export { Effects } from './table.tsx'
