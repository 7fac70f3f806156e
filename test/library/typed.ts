/**
 * What the package promises to its users, beyond what page and command line use themselves. The strict compiler of
 * another project checks it (`package.test.ts`), and a name that is neither used there nor promised here may not
 * leave the core.
 */
import {
  type Attributes,
  type Batch,
  brierScore,
  type Case,
  correlation,
  createEngine,
  createPool,
  crps,
  type Decision,
  type Emulator,
  type Estimate,
  type Explanation,
  effectVerdict,
  fairCrps,
  fitEmulators,
  type HazardPeriod,
  hazardByPeriod,
  type Interval,
  kaplanMeier,
  type MeanEstimate,
  type Milestone,
  mainThread,
  meanInterval,
  type Obligation,
  type ObligationSummary,
  type PairedCounts,
  type PairedEffect,
  type Parsed,
  type ParsedDesign,
  pairedCounts,
  pairedEffect,
  pairedProportionDifference,
  parseScenario,
  quantiles,
  type RestrictedMean,
  type Run,
  type Rung,
  restrictedMean,
  type SampledAttribution,
  type ScenarioFile,
  type ScheduledEvent,
  type Snapshot,
  type Stability,
  type State,
  type SurvivalCurve,
  sampledAttribution,
  shapleyAttribution,
  skillScore,
  stability,
  stableSizes,
  studentCdf,
  studentQuantile,
  survivalAt,
  survivalQuantile,
  type VotingBody,
  type VotingPower,
  votingPower,
  type WorldState,
  wilsonInterval,
  wilsonIntervalCorrected,
  worldsNeededForMean,
  worldsNeededForProportion,
} from '../../sim/index.ts'

/** Statistics on plain arrays, each tested against published values. @public */
export const STATISTICS = {
  brierScore,
  correlation,
  crps,
  effectVerdict,
  fairCrps,
  fitEmulators,
  hazardByPeriod,
  kaplanMeier,
  meanInterval,
  pairedCounts,
  pairedEffect,
  pairedProportionDifference,
  quantiles,
  restrictedMean,
  sampledAttribution,
  shapleyAttribution,
  skillScore,
  stability,
  stableSizes,
  studentCdf,
  studentQuantile,
  survivalAt,
  survivalQuantile,
  votingPower,
  wilsonInterval,
  wilsonIntervalCorrected,
  worldsNeededForMean,
  worldsNeededForProportion,
}

/** What they give. @public */
export interface Statistics {
  readonly curve: SurvivalCurve
  readonly emulator: Emulator
  readonly estimate: Estimate
  readonly hazard: HazardPeriod
  readonly mean: MeanEstimate
  readonly pairs: PairedCounts
  readonly effect: PairedEffect
  readonly restricted: RestrictedMean
  readonly attribution: SampledAttribution
  readonly stability: Stability
  readonly body: VotingBody
  readonly power: VotingPower
}

/** What scenarios, runs and results are made of. @public */
export interface Parts {
  readonly attributes: Attributes
  readonly case: Case
  readonly decision: Decision
  readonly event: ScheduledEvent
  readonly explanation: Explanation
  readonly milestone: Milestone
  readonly obligation: Obligation
  readonly obligationSummary: ObligationSummary
  readonly parsedDesign: ParsedDesign
  readonly run: Run
  readonly rung: Rung
  readonly snapshot: Snapshot
  readonly state: State
  readonly worldState: WorldState
}

/** Compliance in one world, and the same worlds by a pool on the calling thread, for hosts without threads. @public */
export async function complianceOf(file: ScenarioFile): Promise<readonly (number | undefined)[]> {
  const title: string = file.title
  const parsed: Parsed = parseScenario(file, {})
  if (!parsed.ok) throw new Error(title)
  const { scenario } = parsed
  const batch: Batch = createEngine(scenario).run('seed', 0, 1, 'summary')
  // @ts-expect-error a seed is a text
  createEngine(scenario).run(1, 0, 1, 'summary')
  const pool = createPool([mainThread(createEngine)])
  const [pooled] = await pool.run({ scenario, seed: 'seed', from: 0, to: 1, level: 'summary' }).done
  return [batch.outcomes.meanCompliance[0], pooled?.outcomes.meanCompliance[0]]
}

/** Must be refused, or the types would check nothing. @public */
// @ts-expect-error an interval has a lower end
export const wrong: Interval = { high: 1 }
