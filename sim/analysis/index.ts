/**
 * What runs say: pure functions on plain arrays that know nothing of the simulation.
 * One line per name; each file says what it computes and whose method it is.
 */

export { type SampledAttribution, sampledAttribution, shapleyAttribution } from './attribution.ts'
export { type Agreement, agreement, areaUnderCurve } from './discrimination.ts'
export { studentCdf, studentQuantile } from './distribution.ts'
export { type Emulator, fitEmulators } from './emulator.ts'
export { type HazardPeriod, hazardByPeriod } from './hazard.ts'
export type { Estimate, Interval } from './interval.ts'
export { fitLogit, type Logit, logitOf } from './logit.ts'
export {
  type MeanEstimate,
  mean,
  meanInterval,
  worldsNeededForMean,
} from './mean.ts'
export { correlation, effectVerdict, type PairedEffect, pairedEffect, VERDICTS, type Verdict } from './paired.ts'
export { type VotingBody, type VotingPower, votingPower } from './power-index.ts'
export {
  type PairedCounts,
  pairedCounts,
  pairedProportionDifference,
  wilsonInterval,
  wilsonIntervalCorrected,
  worldsNeededForProportion,
} from './proportion.ts'
export { bands, meanByMonth, median, quantileOfSorted, quantiles } from './quantile.ts'
export { brierScore, crps, fairCrps, skillScore } from './score.ts'
export { type Stability, stability, stableSizes } from './stability.ts'
export {
  kaplanMeier,
  type RestrictedMean,
  restrictedMean,
  type SurvivalCurve,
  survivalAt,
  survivalQuantile,
} from './survival.ts'
