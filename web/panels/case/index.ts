/** The case in figures. */
export { TheCase } from './case.tsx'
