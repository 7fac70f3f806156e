/** Words that several places use: sentences in parts, outcomes, small shares, command lines. */
export { PACTA } from './command.ts'
export { OUTCOME_GROUPS, outcomeWords } from './outcomes.ts'
export { NOT_A_FORECAST, plainly, type SentencePart, strong } from './sentence.ts'
