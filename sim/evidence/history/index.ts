/** What happened after past judgments, against what the model says. ODD section 1, patterns. */
export { HELD_OUT_CASES, heldOutRolls } from './held-out.ts'
export {
  type CaseHistory,
  CODING_NOISE,
  type CodedPath,
  codedAt,
  codedPaths,
  type Dispute,
  type HistoryPoint,
  type HistoryScore,
  type HistoryTotal,
  historyOf,
  historyTotal,
  peersOf,
} from './history.ts'
