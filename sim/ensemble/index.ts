/**
 * Many worlds: plans of runs, the pool that carries them out, outcomes of each world, the summary of an ensemble and the comparison of two.
 * ODD section 4.
 */
export { type Arm, type Comparison, compareBatches, type DifferenceTrajectory, type EffectWord, effectWord } from './comparison.ts'
export { type DocketGroup, type DocketSummary, summarizeDocket } from './docket.ts'
export { ASSUMED, ASSUMED_COEFFICIENTS, coefficientsOfDraw, DRAWS, factorsOfDraw, PRIOR_SPREAD, within } from './ignorance.ts'
export type { ObligationSummary } from './obligations.ts'
export { SCALAR_NAMES, SCALARS, type Scalar, type ScalarName, scalarOf } from './outcomes.ts'
export { PATH_NAMES, PATHS, type PathName, pathOf } from './paths.ts'
export type { Plan, Runner } from './plan.ts'
export { createPool, mainThread, type PlanWorker, type Pool, type Running } from './pool.ts'
export { createReceiver, createSender, type Sent } from './sending.ts'
export { type Bands, type EnsembleSummary, ensembleDigest, observableBands, summarize } from './summary.ts'
