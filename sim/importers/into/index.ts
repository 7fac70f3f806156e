/** Imported numbers in a scenario file. ODD section 6. */
export { type PutInto, putInto, type TableScenario } from './put.ts'
