/** The paired effects, one row per outcome. */
export { effectGroups } from './rows.ts'
export { Effects } from './table.tsx'
