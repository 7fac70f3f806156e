/** The scorecard of facts: what was asked for, what was found, how it is shown and taken away. */
export { factsJobs } from './jobs.ts'
export { type FactsAction, NO_FACTS, type Scoring, score } from './state.ts'
export { Facts } from './view.tsx'
