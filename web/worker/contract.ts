/**
 * What the page may ask for, and what page and worker say to each other: types only. Every worker of the page runs the same script; the
 * page uses most of them to run worlds; one, the desk, to sum up; and one to look at single worlds and to sketch the gallery.
 */
import type {
  Arm,
  Bands,
  Batch,
  CaseHistory,
  Claim,
  ClaimResult,
  CodedPath,
  Coefficients,
  Comparison,
  DocketSummary,
  EnsembleSummary,
  Fact,
  FactResult,
  Moves,
  Moving,
  Prepare,
  Question,
  RecordLevel,
  Scenario,
  Sent,
  ToldExplanation,
} from '../../sim/index.ts'

export type Two<T> = readonly [T, T]

/** What the page needs of an ensemble to draw it, for one case. */
export interface Picture {
  readonly summary: EnsembleSummary
  /** All cases together; null where there is only one. */
  readonly docket: DocketSummary | null
  /** Over worlds, a month each; share of the respondent's GDP per year. */
  readonly pressure: Bands
  readonly resistance: Bands
  readonly civilianHarm: Bands
  /** USD bn per year. */
  readonly senderBurden: Bands
  /** Share of worlds on a rung, [rung][month]. */
  readonly rungs: readonly Float64Array[]
  /** Mean share of all leverage over the respondent, a month each. */
  readonly roles: Readonly<Record<'enforcer' | 'supporter' | 'buster' | 'patron', Float64Array>>
  /** Compliance of the first worlds, 20 at most. */
  readonly sample: readonly Float64Array[]
  /** The replicate that stays nearest to the median, of the most frequent class of paths. */
  readonly typical: number
  /** Half-width (a share) that the precision meter aims at. */
  readonly target: number
  /** Worlds still to run until the share of full compliance is known that well. */
  readonly needed: number
}

/** One world with the reasons of every state. */
export interface Trace {
  readonly replicate: number
  /** One world at level `explain`, the months of one case. */
  readonly batch: Batch
  /** Share of all leverage over the respondent that a state has, case * states + state. */
  readonly leverage: Float64Array
}

/** An ensemble that is drawn behind another: its digest, and compliance over its worlds, a month each. */
export interface Backdrop {
  readonly digest: string
  readonly worlds: number
  readonly compliance: Bands
}

/** The gallery's small fan. */
export interface Sketch {
  readonly compliance: Bands
  readonly judgment: number
}

/** What the page needs of two ensembles on the same tapes, for one case of each. */
export interface Contrast {
  /** Second arm less first, world by world. */
  readonly comparison: Comparison
  /**
   * Over the worlds of each arm, a month each: compliance 0-1, and civilian harm as a share of the respondent's GDP
   * per year.
   */
  readonly fans: Two<{ readonly compliance: Bands; readonly civilianHarm: Bands }>
  /** In how many worlds mean compliance is higher in the second arm, equal, lower. */
  readonly worlds: { readonly higher: number; readonly equal: number; readonly lower: number }
}

/** An arm of a comparison on its way to the desk. */
export interface SentArm {
  readonly label: string
  readonly scenario: Sent
}

/**
 * The observables that runs keep from now on: those that the page draws, of one ensemble or of two, or that claims or statistics on facts
 * read.
 */
export type Kept = 'drawn' | 'compared' | 'examined' | 'scored'

/** What a worker does. Through comlink every answer is a promise. */
export interface Work {
  /** Makes a scenario the one that is run. The latest few are kept under their keys: for those, null will do. */
  load(key: number, scenario: Sent | null): void
  keep(what: Kept): void
  /** Runs replicates [from, to) of what is loaded; keeps some observables only, packed where they are drawn or compared. */
  /** @param coefficients in the place of those of the scenario, some or all */
  run(seed: string, from: number, to: number, level: RecordLevel, coefficients?: Coefficients): Batch
  trace(seed: string, replicate: number, kase: number): Trace
  /** Runs the next few worlds of an ensemble of what is loaded; null until all are there. Goes on where that of the same name was. */
  backdrop(name: string, seed: string, worlds: number, kase: number): Backdrop | null
  /** Why somebody decided so in what is loaded. */
  why(question: Question): Promise<ToldExplanation>
  /** Runs the next few worlds for the small fan of a scenario, or of the one that was sent last; null until all are there. */
  sketch(scenario: Sent | null): Sketch | null
  /** Begins a new ensemble; `number` names it. */
  begin(number: number, scenario: Sent, seed: string, kase: number): void
  /**
   * The worlds of the ensemble `before` go on as `number`, of another case or the same: what is there of them; null where there are none,
   * more than `most`, or another ensemble has begun since.
   */
  turn(before: number, number: number, kase: number, most: number): Picture | null
  /** Adds batches in the sequence of the replicates; null when another ensemble has begun since. */
  add(number: number, batches: readonly Batch[]): Picture | null
  /** What has been added so far against the coded path of the case; null when another ensemble has begun since. */
  history(number: number, others: readonly CodedPath[]): CaseHistory | null
  /** Begins a new comparison; `number` names it. */
  beginContrast(number: number, arms: Two<SentArm>, seed: string, cases: Two<number>): void
  /** Adds batches of both arms; null when another comparison has begun since. */
  addContrast(number: number, batches: Two<readonly Batch[]>): Contrast | null
}

/** Worlds of a case of a scenario on the tapes of a seed. */
export interface Ensemble {
  readonly scenario: Scenario
  readonly seed: string
  readonly worlds: number
  readonly kase: number
}

/** The same worlds, at least two, under two arms of the same months. */
export interface Pairing {
  readonly arms: Two<Arm>
  readonly seed: string
  readonly worlds: number
  /** Position of the case in each arm. */
  readonly cases: Two<number>
}

export interface Examination {
  readonly claims: readonly Claim[]
  /** In each arm of each test, at least 2. */
  readonly worlds: number
  readonly prepare: Prepare
}

export interface Scoring {
  readonly facts: readonly Fact[]
  /** Ids of the mix. */
  readonly scenarios: readonly string[]
  /** For each case and arm, at least 2. */
  readonly worlds: number
  readonly prepare: Prepare
}

/** Who asked hears of it, until it is done, has failed, or was cancelled. */
export interface Hearer<T = Picture> {
  /** Worlds finished so far; of a comparison, in both arms. */
  progress(worlds: number): void
  /** A better picture, of more worlds; the last one is of all of them. */
  picture(picture: T, last: boolean): void
  failed(message: string): void
}

export interface ExaminationHearer {
  /** Worlds done, of how many in all, and the claim that is at it. */
  progress(done: number, of: number, claim: number): void
  result(result: ClaimResult): void
  done(): void
  failed(message: string): void
}

export interface ScoringHearer {
  /** Worlds done, of how many in all. */
  progress(done: number, of: number): void
  scored(results: readonly FactResult[]): void
  failed(message: string): void
}

export interface MovesHearer {
  /** Worlds done, of how many in all. */
  progress(done: number, of: number): void
  moved(moves: Moves): void
  failed(message: string): void
}

/** What the page may ask for. Each of the first five cancels whatever was asked for before, and returns what cancels it. */
export interface Client {
  explore(ensemble: Ensemble, hear: Hearer): () => void
  compare(pairing: Pairing, hear: Hearer<Contrast>): () => void
  /** Each group of inputs of the second arm alone in the first. */
  move(moving: Moving, hear: MovesHearer): () => void
  examine(examination: Examination, hear: ExaminationHearer): () => void
  /** Begins the scoring of facts; where this same scoring was cancelled before, goes on with it. */
  score(scoring: Scoring, hear: ScoringHearer): () => void
  /** The last ensemble that was explored, against the coded path of its case; null where another has begun. */
  history(others: readonly CodedPath[]): Promise<CaseHistory | null>
  /** One world with everybody's reasons in a case. */
  trace(scenario: Scenario, seed: string, replicate: number, kase: number): Promise<Trace>
  /** An ensemble to be drawn behind another, run a few worlds at a time; null once it is no longer `live`. */
  backdrop(ensemble: Ensemble, live: () => boolean): Promise<Backdrop | null>
  /** Why a state decided so in one month of one world, in words. */
  why(scenario: Scenario, question: Question): Promise<ToldExplanation>
  /** A small fan, run a few worlds at a time; null once it is no longer `live`. */
  sketch(scenario: Scenario, live: () => boolean): Promise<Sketch | null>
  close(): void
}
