/** What a result says, in sentences: about a case, about a docket, and what happened in reality. */
export { caseFinding, limits, orderedWords } from './case.ts'
export { docketFinding, groupName, RESOLVED_MEANS } from './docket.ts'
export { PATH_DO, PATH_ROW, PATH_WORDS } from './paths.ts'
export { CONFIDENCE_WORDS, realityOf, realityWords } from './reality.ts'
export { flat, plainly, type SentencePart, strong } from './sentence.ts'
