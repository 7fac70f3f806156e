/** What the browser keeps of the reader's work between two visits. */
export { openDatabase } from './database.ts'
export { keepWork, readWork } from './keep.ts'
