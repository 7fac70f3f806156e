/**
 * What is wrong with what somebody wrote, as data, and the one place that puts it into words. Every folder that reads
 * files uses it.
 */
export { Findings } from './findings.ts'
export { asked, didYouMean, listed, nearMatches, nearNames } from './near.ts'
export { formatProblem, inside, mismatch, type Problem, ProblemError, problemAt, show } from './problem.ts'
export { visible } from './visible.ts'
