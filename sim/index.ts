/** The only door into the core, for page, CLI and users of the library. */
export * from './analysis/index.ts'
export * from './analysis/summary.ts'
export { CLAIMS } from './claims/index.ts'
export { ENGINE } from './engine.ts'
export * from './experiment/attribution.ts'
export {
  type Calibration,
  type CalibrationPlan,
  calibrate,
  type FittedCoefficient,
  type FittedTarget,
  type Journal,
} from './experiment/calibration.ts'
export * from './experiment/claim.ts'
export * from './experiment/comparison.ts'
export { DOCKET_COURTS, DOCKET_LIMITS, type DocketCourt, type DocketFile, docketFile } from './experiment/docket.ts'
export {
  type Decision,
  type Explanation,
  explainDecision,
  type Question,
  type Seen,
  type Term,
} from './experiment/explain.ts'
export { FACT_MEASURES } from './experiment/fact-rows.ts'
export { type Factor, type FactorChange, factorsOf } from './experiment/factors.ts'
export * from './experiment/facts.ts'
export { figures, monthWords, percentWords, perMille, roundedAway } from './experiment/figures.ts'
export { type Course, fingerprintOf, planCourse } from './experiment/fit-evaluation.ts'
export { FREE } from './experiment/fit-points.ts'
export { missOf, type Target, targetsOf } from './experiment/fit-targets.ts'
export type { Flip, FlipKind } from './experiment/flip.ts'
export type { Fragility } from './experiment/fragility.ts'
export * from './experiment/history.ts'
export { ASSUMED_COEFFICIENTS, DRAWS, PRIOR_SPREAD } from './experiment/ignorance.ts'
export type { Peer, PeerFlip } from './experiment/peers.ts'
export type { Pool, Running } from './experiment/pool.ts'
export { createPool, mainThread, type PlanWorker } from './experiment/pool.ts'
export type { Plan, Runner } from './experiment/runner.ts'
export * from './experiment/scalars.ts'
export { tellDecision, tellFlip } from './experiment/sentences.ts'
export * from './experiment/stability.ts'
export { SYNTHETIC_LIMITS, type SyntheticFile, syntheticWorld } from './experiment/synthetic-world.ts'
export { HELD_OUT_CASES } from './facts/held-out-cases.ts'
export { FACT_ARMS, FACTS } from './facts/index.ts'
export { NOT_FITTED } from './facts/not-fitted.ts'
export * from './facts/words.ts'
export { FITTED_CASES } from './fitted.ts'
export { LEVERS } from './initialise/levers.ts'
export { MEASURES } from './measures/index.ts'
export { MECHANISMS } from './mechanisms/index.ts'
export type { Evidence, Parameter, Parameters } from './parameter.ts'
export * from './results.ts'
export { type Coefficients, createEngine, type Engine, type Run, type Snapshot } from './run.ts'
export * from './scenario/index.ts'
export { SCHEDULE } from './schedule.ts'
export type { Dropped } from './sources/import-notes.ts'
export type { Imported, Importer } from './sources/importer.ts'
export { beginImport, IMPORTERS, type Importing } from './sources/importers.ts'
export { BLOCS, foldWorld, readWorldTable, WORLD_FILES, type WorldTable } from './sources/index.ts'
