/** Made-up dockets: many ordinary cases of one court, drawn by seed. */
export { DOCKET_COURTS, DOCKET_LIMITS, docketFile } from './docket.ts'
export { JUDGMENT_COLUMNS, type Judgments, judgmentsFile, readJudgments } from './judgments.ts'
export type { DocketCourt } from './parties.ts'
