/** The claims of the theory in the sequence of their numbers; each is an experiment defined as data. ODD section 1. */
import type { Claim } from './claim.ts'
import { COALITION_CLAIMS } from './coalition.ts'
import { DESIGN_CLAIMS } from './design.ts'
import { RESPONDENT_CLAIMS } from './respondent.ts'

export const CLAIMS: readonly Claim[] = [...DESIGN_CLAIMS, ...COALITION_CLAIMS, ...RESPONDENT_CLAIMS].sort((a, b) => a.id - b.id)
export { type Claim, type ClaimResult, type ClaimTest, ensemblesOf, type Prepare, runClaim, type TestResult } from './claim.ts'
export { coefficient, lever, set } from './worlds.ts'
