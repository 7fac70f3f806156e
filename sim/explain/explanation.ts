/**
 * Why a state held a role, or a respondent a posture, in one month of one world: the last decision up to then with its named terms, the
 * utilities and chances of all options, the draw and where it fell, what the state saw, and the smallest single changes that would
 * have flipped it, each of them run. ODD section 4, observation; section 7, coalition and response.
 */

import type { DecisionTerm, Engine, Scenario } from '../model/index.ts'
import { inputsOf, type Seat, seatOf } from './decision.ts'
import { type Flip, flipsOf } from './flip.ts'
import { checkPosition, type Moment, type Origin, originOf } from './origin.ts'
import { type Peer, type PeerFlip, peerFlipsOf, peersOf } from './peers.ts'
import { limitsOf, type Retry, replay, retry, type Taken } from './replay.ts'
import { type Turn, turnsOf } from './turns.ts'

/** A named term of the decision, share of GDP per year. Those of a role carry their sign, those of a posture their size. */
export interface Term extends Pick<DecisionTerm, 'name' | 'words' | 'sides'> {
  readonly value: number
}

export interface Option {
  readonly name: string
  /** Share of GDP per year. */
  readonly utility: number
  /** Chance of being chosen, which is the length of the interval of draws that choose it. */
  readonly probability: number
  readonly from: number
  readonly to: number
}

/** Something the state knew or was. */
export interface Seen {
  readonly name: string
  readonly meaning: string
  readonly unit: string
  readonly value: number
}

export interface Decision {
  readonly month: number
  /** Why it came up: the judgment itself, an ordinary review, a report, or a new rung. */
  readonly occasion: 'judgment' | 'review' | 'report' | 'rung'
  readonly before: string
  readonly after: string
  readonly terms: readonly Term[]
  readonly options: readonly Option[]
  readonly draw: number
  readonly saw: readonly Seen[]
  /** Whom a state looks to, weightiest first; none for a respondent. */
  readonly peers: readonly Peer[]
  /** Smallest share of its range first; empty if no single change flips the decision. */
  readonly flips: readonly Flip[]
  readonly peerFlips: readonly PeerFlip[]
}

export interface Explanation extends Origin {
  /** Id. */
  readonly state: string
  readonly decides: Seat['decides']
  /** Month asked about, from 0. */
  readonly month: number
  /** Role or posture at its end. */
  readonly inForce: string
  /** Whether there was a judgment by then. */
  readonly judged: boolean
  /** The decision in force; null where none was taken yet and the state is as it began. */
  readonly decision: Decision | null
  /** Where none was taken yet, the month of the first one in this world; null if there is none. */
  readonly next: number | null
  /** When the role or posture changes, over the whole of this world. */
  readonly turns: readonly Turn[]
}

export interface Question extends Moment {
  /** Position in the scenario. */
  readonly state: number
}

/**
 * Explains the decision in force at the end of a month. Throws a RangeError where the scenario has no such state, case or month, or its
 * mechanism is off.
 */
export function explainDecision(engine: Engine, question: Question): Explanation {
  const { scenario } = engine
  const { seed, world, state, kase, month } = question
  checkPosition('state', state, scenario.states.length)
  const origin = originOf(engine, question)
  const seat = seatOf(scenario, state, kase)
  const { inForce, age, taken, next } = replay(engine, seed, world, seat, month)
  return {
    ...origin,
    state: scenario.states[state]!.id,
    decides: seat.decides,
    month,
    inForce: seat.options[inForce]!,
    judged: age >= 0,
    decision: taken === null ? null : decisionOf(engine, seat, taken),
    next,
    turns: turnsOf(scenario, engine.run(seed, world, world + 1, 'explain'), kase, state),
  }
}

function decisionOf(engine: Engine, seat: Seat, taken: Taken): Decision {
  const { scenario } = engine
  const again = retry(engine, seat, taken)
  return {
    month: taken.month,
    before: seat.options[taken.before]!,
    after: seat.options[taken.after]!,
    terms: reasonsOf(seat, taken),
    options: optionsOf(seat, taken, again),
    draw: taken.draw,
    ...sight(scenario, seat, again),
    flips: flipsOf(scenario, seat, again, taken.after),
    peerFlips: peerFlipsOf(scenario, seat, again, taken.after),
  }
}

function reasonsOf(seat: Seat, { terms }: Taken): readonly Term[] {
  return seat.terms.slice(0, -seat.options.length).map(({ place, name, words, sides }) => ({ name, words, value: terms[place]!, sides }))
}

function optionsOf(seat: Seat, { terms }: Taken, again: Retry): readonly Option[] {
  const ends = limitsOf(again, seat.options.length)
  const utilities = terms.subarray(-seat.options.length)
  return seat.options.map((name, option) => {
    const from = option > 0 ? ends[option - 1]! : 0
    const to = ends[option]!
    return { name, utility: utilities[option]!, probability: to - from, from, to }
  })
}

function sight(scenario: Scenario, seat: Seat, again: Retry): Pick<Decision, 'occasion' | 'saw' | 'peers'> {
  const eve = again.eve()
  const report = eve.reportAge[seat.kase] === 0
  const rung = eve.escalated[seat.kase] === 1
  const news = report ? 'report' : rung ? 'rung' : 'review'
  const saw = inputsOf(eve, seat, scenario).map(({ name, meaning, unit, column, at }) => ({
    name,
    meaning,
    unit,
    value: eve[column][at]!,
  }))
  const seen = again.seen()
  const pull = seen.peerPull[seat.optionAt]
  return {
    occasion: seat.decides === 'role' ? 'review' : eve.age[seat.kase] === 0 ? 'judgment' : news,
    saw: saw.map((one) => (one.name === 'peerPull' && pull !== undefined ? { ...one, value: pull } : one)),
    peers: peersOf(seen, seat, scenario),
  }
}
