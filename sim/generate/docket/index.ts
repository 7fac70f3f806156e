/** Made-up dockets: many ordinary cases of one court, drawn by seed. */
export { DOCKET_COURTS, DOCKET_LIMITS, docketFile } from './docket.ts'
export type { DocketCourt } from './parties.ts'
