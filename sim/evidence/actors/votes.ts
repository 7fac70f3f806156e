/**
 * Recorded votes against those of the model: the last motion of the same forum in a world at the date of a roll, or the first one after it.
 * ODD section 1, patterns.
 */
import { areaUnderCurve } from '../../analysis/index.ts'
import { type Batch, type Case, NO_MOTION, OFFER, type Scenario } from '../../model/index.ts'
import type { CodedRecord } from '../../tables/index.ts'
import { monthsFrom } from '../../text/index.ts'
import { isWhole } from './coded.ts'

/** How long after the date of a roll a motion may come, months. */
const LATEST = 24
const [YES, NO_VOTE] = [1, 0]

/** What is known of a roll, and what the worlds did so far. */
export interface RollTally {
  readonly vote: string
  readonly forum: string
  readonly scenario: string
  /** Month of the run. */
  readonly month: number
  /** States of the scenario whose vote is recorded, by position, and whether it was yes. */
  readonly states: readonly { readonly state: number; readonly yes: boolean }[]
  readonly worlds: number
  /** Worlds with a motion. */
  readonly motions: number
  /** By state: worlds in which it voted, those in which it voted yes, and the sum of what the motion was worth to it. */
  readonly voted: readonly number[]
  readonly yes: readonly number[]
  readonly stance: readonly number[]
}

/** The rolls on a scenario that has a calendar; absent states and the respondent are left out. */
export function emptyRolls({ id, start, months, states, cases }: Scenario, { votes }: CodedRecord): readonly RollTally[] {
  if (start === null) return []
  const names = [...new Set(votes.filter(({ scenario }) => scenario === id).map(({ vote }) => vote))]
  return names.flatMap((vote): readonly RollTally[] => {
    const lines = votes.filter((line) => line.vote === vote)
    const { date, forum } = lines[0]!
    const month = Math.max(0, monthsFrom(start, date.slice(0, 7)))
    const cast = new Map(lines.flatMap((line) => line.states.map((state) => [state, line.cast] as const)))
    const known = states.flatMap((state, at) => {
      const found: CodedRecord['votes'][number]['cast'] | undefined = cast.get(state.id)
      const left = found === undefined || found === 'absent' || !isWhole(state) || cases.some(({ respondent }) => respondent === state.id)
      return left ? [] : [{ state: at, yes: found === 'yes' }]
    })
    if (month >= months || known.length === 0) return []
    const none = known.map(() => 0)
    return [{ vote, forum, scenario: id, month, states: known, worlds: 0, motions: 0, voted: none, yes: none, stance: none }]
  })
}

/** The forum of a motion; null for none. @param kind as the vocabulary numbers motions @param rung that it was about */
function forumOf({ design }: Case, kind: number, rung: number): string | null {
  if (kind === NO_MOTION) return null
  return kind === OFFER ? design.offersBy : (design.rungs[rung - 1]?.forum ?? null)
}

/** The month of the last motion of the forum at the date of the roll, or of the first one after it; -1 for none in time. */
function motionFor(roll: RollTally, kase: Case, { months, detail }: Batch, row: number): number {
  const { votes } = detail!
  if (votes === null) return -1
  const is = (month: number) => forumOf(kase, votes.motion[row + month]!, votes.motionRung[row + month]!) === roll.forum
  for (let month = roll.month; month >= 0; month--) if (is(month)) return month
  for (let month = roll.month + 1; month < Math.min(months, roll.month + LATEST); month++) if (is(month)) return month
  return -1
}

/** The roll with the worlds of a batch of level `explain`. */
export function addVotes(roll: RollTally, scenario: Scenario, batch: Batch, kase: number): RollTally {
  const { from, to, cases, months, states, detail } = batch
  const [voted, yes, stance] = [[...roll.voted], [...roll.yes], [...roll.stance]]
  let { motions } = roll
  for (let world = 0; world < to - from; world++) {
    const row = (world * cases + kase) * months
    const month = motionFor(roll, scenario.cases[kase]!, batch, row)
    if (month < 0) continue
    motions++
    const at = (row + month) * states
    roll.states.forEach(({ state }, n) => {
      const vote = detail!.vote[at + state]!
      if (vote === NO_VOTE) return
      voted[n]! += 1
      if (vote === YES) yes[n]! += 1
      stance[n]! += detail!.stance[at + state]!
    })
  }
  return { ...roll, worlds: roll.worlds + to - from, motions, voted, yes, stance }
}

export interface RollScore {
  readonly vote: string
  readonly forum: string
  readonly scenario: string
  /** Share of worlds with a motion. */
  readonly motions: number
  /** States whose vote is recorded and that vote in some world. */
  readonly states: number
  /** Share of them for which most worlds vote as they did, yes or not yes; null without any. */
  readonly hits: number | null
  /** Area under the curve of yes by the mean of what the motion is worth; null without yes, or without anything else. */
  readonly area: number | null
}

export function scoreRoll({ vote, forum, scenario, worlds, motions, states, voted, yes, stance }: RollTally): RollScore {
  const known = states.flatMap((one, at) =>
    voted[at]! > 0 ? [{ ...one, share: yes[at]! / voted[at]!, worth: stance[at]! / voted[at]! }] : [],
  )
  const hits = known.filter((one) => one.share > 0.5 === one.yes).length
  return {
    ...{ vote, forum, scenario, motions: worlds > 0 ? motions / worlds : 0, states: known.length },
    hits: known.length === 0 ? null : hits / known.length,
    area: areaUnderCurve(
      Float64Array.from(known, ({ worth }) => worth),
      Float64Array.from(known, (one) => Number(one.yes)),
    ),
  }
}
