/** Who acted in past cases, who voted how and when, against what the model says without being told. ODD section 1, patterns. */
export { type ActorRun, isScorable, runActors } from './run.ts'
export type { ActorScore } from './score.ts'
export type { LadderScore } from './timing.ts'
export { type ActorTotal, actorTotal, type OverCases, type ScoredTotal } from './total.ts'
export type { RollScore } from './votes.ts'
