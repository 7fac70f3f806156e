/** Scenario files made up by seed: whole worlds, and dockets of ordinary cases of one court. */
export { caseTemplate, STAND_IN } from './case/index.ts'
export {
  DOCKET_COURTS,
  DOCKET_LIMITS,
  type DocketCourt,
  docketFile,
  JUDGMENT_COLUMNS,
  type Judgments,
  judgmentsFile,
  readJudgments,
} from './docket/index.ts'
export { SYNTHETIC_LIMITS, syntheticWorld } from './world/index.ts'
