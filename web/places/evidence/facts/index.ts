/** The scorecard of facts: requests, results, views and files. */
import { later } from '../../../parts/index.ts'

export { factsJobs } from './jobs.ts'
export { type FactsAction, NO_FACTS, type Scoring, score } from './state.ts'

export const Facts = later('section', async () => (await import('./view.tsx')).Facts)
