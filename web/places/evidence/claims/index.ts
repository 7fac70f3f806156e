/** The claims of the theory: requests, results and views. */
import { later } from '../../../parts/index.ts'

export { claimsJobs } from './job.ts'
export { type ClaimsAction, type Examining, examine, NO_CLAIMS } from './state.ts'

export const Claims = later('section', async () => (await import('./view.tsx')).Claims)
