/** Comma-separated tables, read and written: the one reader and the one writer of the project. */
export { CsvStream } from './reader.ts'
export { csvLine } from './writer.ts'
