/** Made-up dockets: many ordinary cases of one court, drawn by seed. */
export { DOCKET_COURTS, DOCKET_LIMITS, type DocketFile, docketFile } from './docket.ts'
export type { DocketCourt } from './parties.ts'
