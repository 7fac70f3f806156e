/** Text as such, whatever it says: sentences that wrap in the source, and comma-separated tables. Imports nothing. */
export { CsvStream, csvLine, LONGEST_LINE } from './csv/index.ts'
export { prose } from './prose.ts'
