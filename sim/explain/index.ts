/** One month of one world: why an actor decided as it did, and what would have changed it. ODD section 7, coalition and response. */
export { type Decision, type Explanation, explainDecision, type Option, type Question, type Term } from './explanation.ts'
export type { Flip, FlipKind } from './flip.ts'
export { type Ballot, type ExplainedVote, explainVote, type RollCall, rollIn, type VoteHeld, votesIn } from './roll.ts'
export { type Gain, type StabilityReport, type StabilityView, stabilityOf } from './stability/index.ts'
export { type Turn, turnsOf } from './turns.ts'
