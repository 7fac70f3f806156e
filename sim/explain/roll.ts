/**
 * A vote of a forum in one world: who voted how and on what terms, who could have turned it alone, and the fewest members that could have
 * turned it together. ODD section 4, observation; section 7, escalation.
 */
import {
  type Batch,
  DECISION_TERMS,
  type DecisionTerm,
  type Engine,
  type Forum,
  MOTIONS,
  type Scenario,
  type StateDetail,
  seriesFrom,
  VOTES,
  type VoteDetail,
} from '../model/index.ts'
import type { Term } from './explanation.ts'
import { type Moment, type Origin, originOf } from './origin.ts'

type Vote = (typeof VOTES)[number]
type Motion = (typeof MOTIONS)[number]

export interface Ballot {
  /** Id. */
  readonly state: string
  /** Members that it stands for, and how many of them voted yes and no. */
  readonly heads: number
  readonly ayes: number
  readonly noes: number
  readonly vote: Vote
  /** What the motion was worth to it, share of GDP per year; 0 for the respondent. */
  readonly stance: number
  readonly terms: readonly Term[]
  /** Whether the result would have been another if all its heads had voted the other way. */
  readonly pivotal: boolean
}

export interface RollCall {
  readonly month: number
  readonly motion: Motion
  readonly rung: number
  /** Id of the forum. */
  readonly forum: string
  readonly carried: boolean
  /** By the weight of the seats. */
  readonly ayes: number
  readonly noes: number
  readonly abstentions: number
  readonly ballots: readonly Ballot[]
  /** Ids: those nearest to voting otherwise, as many as together turn the result; empty where not even all do. */
  readonly turning: readonly string[]
}

export interface ExplainedVote extends Origin {
  /** Month asked about, from 0. */
  readonly asked: number
  /** The last vote up to then; null if there was none. */
  readonly roll: RollCall | null
}

/** The ballots of a vote by position of the state: heads for and against. */
type Cast = ReadonlyMap<number, readonly [ayes: number, noes: number]>

function carries(forum: Forum, majority: string, cast: Cast): boolean {
  const sums = { heads: [0, 0, 0], people: [0, 0, 0] }
  for (const [i, [yes, no]] of cast) {
    const h = forum.heads[i]!
    if ((forum.unanimous || forum.vetoing[i]) && 2 * no > h) return false
    for (const [n, part] of [yes, no, h].entries()) {
      sums.heads[n] = sums.heads[n]! + part * forum.seats[i]!
      sums.people[n] = sums.people[n]! + (part / h) * forum.people[i]!
    }
  }
  if (sums.heads[0] === 0) return false
  return (forum.majorities[majority] ?? []).every(({ of, weigh, share }) => {
    const [yes, no, all] = sums[weigh] as [number, number, number]
    return yes * share.denominator >= share.numerator * (of === 'cast' ? yes + no : all)
  })
}

/** Members with a vote, by position. */
function membersIn(forum: Forum, respondent: number): number[] {
  return forum.heads.flatMap((heads, i) => (heads > 0 && (i !== respondent || forum.respondentVotes) ? [i] : []))
}

/** What a vote was about: the forum, and the majority by which it carries. */
function bodyOf({ forums, cases }: Scenario, kase: number, motion: Motion, rung: number): readonly [forum: Forum, majority: string] {
  const { design } = cases[kase]!
  const step = design.rungs[rung - 1]
  const id = motion === 'offer' ? design.offersBy : step!.forum
  return [forums.find((forum) => forum.id === id)!, motion === 'offer' ? 'usual' : step!.majority]
}

const byNearness = (stances: ReadonlyMap<number, number>) => (a: number, b: number) => Math.abs(stances.get(a)!) - Math.abs(stances.get(b)!)

/** The last vote up to the month asked about. @throws RangeError where the scenario has no such case or month */
export function explainVote(engine: Engine, question: Moment): ExplainedVote {
  const { seed, world, kase, month } = question
  const origin = originOf(engine, question)
  return { ...origin, asked: month, roll: rollIn(engine.scenario, engine.run(seed, world, world + 1, 'explain'), kase, month) }
}

/** A vote without its ballots. */
export type VoteHeld = Pick<RollCall, 'month' | 'motion' | 'rung' | 'carried' | 'ayes' | 'noes' | 'abstentions'>

/** The votes on a case in one world, in sequence. @param batch one world at level `explain` */
export function votesIn(batch: Batch, kase: number): readonly VoteHeld[] {
  const votes = batch.detail?.votes ?? null
  if (votes === null) return []
  const first = seriesFrom(batch, 0, kase)
  return [...votes.motion.subarray(first, first + batch.months)].flatMap((motion, month) =>
    motion === 0 ? [] : [heldAt(votes, month, first + month)],
  )
}

function heldAt(votes: VoteDetail, month: number, row: number): VoteHeld {
  return {
    ...{ month, motion: MOTIONS[votes.motion[row]!]!, rung: votes.motionRung[row]!, carried: votes.carried[row] === 1 },
    ...{ ayes: votes.ayes[row]!, noes: votes.noes[row]!, abstentions: votes.abstentions[row]! },
  }
}

/** The last vote on a case up to a month, with its ballots; null if there was none. @param batch one world at level `explain` */
export function rollIn(scenario: Scenario, batch: Batch, kase: number, month: number): RollCall | null {
  const last = votesIn(batch, kase).findLast((held) => held.month <= month)
  return last === undefined ? null : rollAt(scenario, kase, seriesFrom(batch, 0, kase) + last.month, last, batch.detail!)
}

function rollAt(scenario: Scenario, kase: number, row: number, held: VoteHeld, detail: StateDetail): RollCall {
  const { states, cases } = scenario
  const { motion, rung, carried } = held
  const votes = detail.votes!
  const [forum, majority] = bodyOf(scenario, kase, motion, rung)
  const respondent = states.findIndex(({ id }) => id === cases[kase]!.respondent)
  const members = membersIn(forum, respondent)
  const cell = (i: number) => row * states.length + i
  const cast = new Map(members.map((i) => [i, [votes.ayesOf[cell(i)]!, votes.noesOf[cell(i)]!] as const]))
  const otherwise = (i: number) => (carried ? ([0, forum.heads[i]!] as const) : ([forum.heads[i]!, 0] as const))
  const turns = (some: readonly number[]) =>
    carries(forum, majority, new Map([...cast, ...some.map((i) => [i, otherwise(i)] as const)])) !== carried
  const stances = new Map(members.map((i) => [i, detail.stance[cell(i)]!]))
  // Those who did not vote against the result already, and the respondent is not for turning.
  const nearest = members.filter((i) => i !== respondent && cast.get(i)![carried ? 1 : 0] < forum.heads[i]!).sort(byNearness(stances))
  const count = nearest.findIndex((_, n) => turns(nearest.slice(0, n + 1)))
  return {
    ...held,
    forum: forum.id,
    ballots: members.map((i) => ({
      state: states[i]!.id,
      heads: forum.heads[i]!,
      ayes: cast.get(i)![0],
      noes: cast.get(i)![1],
      vote: VOTES[detail.vote[cell(i)]!]!,
      stance: stances.get(i)!,
      terms: termsAt(votes, cell(i)),
      pivotal: turns([i]),
    })),
    turning: nearest.slice(0, count + 1).map((i) => states[i]!.id),
  }
}

const REASONS: readonly DecisionTerm[] = DECISION_TERMS.vote.filter(({ sides }) => sides.length > 0)

function termsAt({ voteTerms }: VoteDetail, cell: number): readonly Term[] {
  const from = cell * DECISION_TERMS.vote.length
  return REASONS.map(({ name, words, sides, place }) => ({ name, words, sides, value: voteTerms[from + place]! }))
}
