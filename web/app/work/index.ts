/** What is the reader's own: opened files, and changes kept under a name. */
export { calledOf, entered, type Kept, MOST_NAME, NO_WORK, type Work, type WorkAction, worked } from './work.ts'
