/** Scenario files made up by seed: whole worlds, and dockets of ordinary cases of one court. */
export { DOCKET_COURTS, DOCKET_LIMITS, type DocketCourt, type DocketFile, docketFile } from './docket/index.ts'
export { SYNTHETIC_LIMITS, type SyntheticFile, syntheticWorld } from './world/index.ts'
