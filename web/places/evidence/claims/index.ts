/** The claims of the theory: requests, results and views. */
export { claimsJobs } from './job.ts'
export { type ClaimsAction, type Examining, examine, NO_CLAIMS } from './state.ts'
export { Claims } from './view.tsx'
