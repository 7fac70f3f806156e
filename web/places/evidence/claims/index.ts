/** The claims of the theory: what was asked for, what was found, how it is shown. */
export { claimsJobs } from './job.ts'
export { type ClaimsAction, type Examining, examine, NO_CLAIMS } from './state.ts'
export { Claims } from './view.tsx'
