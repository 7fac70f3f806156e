/** From text to plain JSON to a draft of the right shape; what is wrong is named with its place. ODD section 6. */
export { type Draft, OLD_KEYS, readFile, reportFaults, type ScenarioDraft } from './faults.ts'
export { type Json, plainCopy } from './plain.ts'
export { bare, childSchema, keysOf, schemaAt } from './schema-path.ts'
export { scanText } from './text.ts'
