/** Scenario files made up by seed: whole worlds, and dockets of ordinary cases of one court. */
export { DOCKET_COURTS, DOCKET_LIMITS, type DocketCourt, docketFile } from './docket/index.ts'
export { SYNTHETIC_LIMITS, syntheticWorld } from './world/index.ts'
