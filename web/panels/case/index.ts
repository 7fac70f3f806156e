/** The case in numbers. */
export { TheCase } from './case.tsx'
