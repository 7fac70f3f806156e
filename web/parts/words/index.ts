/** Words that several places use: sentences in parts, command lines. */
export { PACTA } from './command.ts'
export { plainly, type SentencePart, strong } from './sentence.ts'
