/** The paired effects, one row per outcome. */
export { effectGroups, toneOf } from './rows.ts'
export { Effects } from './table.tsx'
