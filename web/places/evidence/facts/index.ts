/** The scorecard of facts: requests, results, views and files. */
export { factsJobs } from './jobs.ts'
export { type FactsAction, NO_FACTS, type Scoring, score } from './state.ts'
export { Facts } from './view.tsx'
