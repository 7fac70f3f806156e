/** The paired effects, a row an outcome. */
export { Effects } from './table.tsx'
