/** What is asked for, and what was read of it. */
import type { Library, Scenario, Setting } from '../../../sim/index.ts'

/** What places add to the experiment, by the name of the place. */
export type Besides = { readonly [place: string]: unknown }

/** Everything that decides results, and nothing else; undo and redo walk over these. */
export interface Experiment {
  /** Id of a scenario on the shelf or of an opened file. */
  readonly scenario: string
  /** What differs from the scenario file. */
  readonly settings: readonly Setting[]
  /** Null for the scenario's own. */
  readonly seed: string | null
  readonly worlds: number
  /** Position of the case that is shown. */
  readonly kase: number
  /** Empty while no place has added anything. */
  readonly besides: Besides
}

/** An experiment that was read without problems: what is computed and shown. */
export interface Subject {
  readonly experiment: Experiment
  /** The file as it stands, without settings. */
  readonly json: unknown
  /** The file with the settings in it, and the tables it builds on: what says where numbers come from. */
  readonly file: unknown
  readonly library: Library
  readonly scenario: Scenario
  /** The scenario without settings; what controls compare with. */
  readonly base: Scenario
  readonly hash: string
  readonly seed: string
}

/** Worlds of an experiment that asks for nothing else. */
export const USUAL_WORLDS = 1000
