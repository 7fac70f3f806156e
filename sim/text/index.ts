/** Text as such, whatever it says: sentences that wrap in the source. Imports nothing. */
export { prose } from './prose.ts'
