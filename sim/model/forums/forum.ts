/**
 * What a forum is: a body whose members decide by a rule what may be done to a respondent. A preset says what law gives a body; a Scenario
 * holds the forums that its designs name, with the heads of each state on the day it starts. ODD section 7, escalation.
 */
import type { InstrumentName } from '../instruments.ts'
import type { Share } from './majority.ts'

/** With what force a forum decides, weakest first: it advises, leaves its members free, obliges them, or does it by its own organs. */
export const EFFECTS = ['recommends', 'permits', 'binds', 'acts'] as const
export type Effect = (typeof EFFECTS)[number]

/** One test of a majority; a majority carries if all its tests hold, and without any test it carries by itself. */
export interface MajorityTest {
  /** Of all members that have a vote, or of the votes cast for and against. */
  readonly of: 'all' | 'cast'
  readonly weigh: 'heads' | 'people'
  readonly share: Share
}

/** What a forum may decide, by the effect with which it may. An effect that is left out is one that it has not. */
export type Powers = { readonly [E in Effect]?: readonly InstrumentName[] }

/** The rule of a forum, whoever sits in it. */
export interface ForumRule {
  /** As readers know it. */
  readonly name: string
  /** By name; `usual` is there in every forum. */
  readonly majorities: { readonly [name: string]: readonly MajorityTest[] }
  /** Whether one no of any member is enough. */
  readonly unanimous: boolean
  readonly respondentVotes: boolean
  /** Months between meetings. */
  readonly meets: number
  /** Months after which a measure falls unless it is voted again; 0 if it stands until a vote lifts it. */
  readonly renews: number
  /** Whether members may not act beside it. */
  readonly exclusive: boolean
  /** How much its members favour upholding its judgments as such: share of GDP per year, or the parameter of `forums` that says so. */
  readonly lean: number | string
  /** Null where it may decide anything. */
  readonly powers: Powers | null
}

/** A forum of a scenario. Lists are in the sequence of its states. */
export interface Forum extends ForumRule {
  readonly id: string
  /** Members that a state stands for: 0 or 1, of an aggregate all that are folded into it. */
  readonly heads: readonly number[]
  /** Whole votes of one head. In the Security Council a permanent member has as many as there are others, and these have ten each. */
  readonly seats: readonly number[]
  /** Millions, of all heads of the state together. */
  readonly people: readonly number[]
  /** Whether one no of the state is enough. */
  readonly vetoing: readonly boolean[]
}

/** Who does what a rung says. `anyone` and `claimants` need no forum. */
export type Otherwise = 'none' | 'claimants' | 'anyone'

/** Who decides a rung, and with what force. */
export interface Mandate {
  /** Id of the forum that decides; null where none does. */
  readonly forum: string | null
  /** Who acts where no forum decides; beside a forum, whether anyone may act as well. */
  readonly by: 'anyone' | 'claimants' | 'forum' | 'forum-and-anyone'
  /** Name of the majority. */
  readonly majority: string
  readonly effect: Effect
  /** Who may act where the forum does not carry. */
  readonly else: Otherwise
  /** Whether it ends by a vote or by itself. */
  readonly ends: 'vote' | 'itself'
  /** Months after which it falls unless voted again; null as its forum has it. */
  readonly renews: number | null
  /** Pace of this rung in place of the design's levers; null where the lever holds. */
  readonly dwell: number | null
  readonly quorum: number | null
  readonly grace: number | null
}

/** Where a file says nothing: each state acts as it likes. */
export const BY_ANYONE: Mandate = {
  forum: null,
  by: 'anyone',
  majority: 'usual',
  effect: 'permits',
  else: 'none',
  ends: 'itself',
  renews: null,
  dwell: null,
  quorum: null,
  grace: null,
}
