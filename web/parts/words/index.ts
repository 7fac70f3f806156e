/** Words that several places use: command lines. */
export { PACTA } from './command.ts'
