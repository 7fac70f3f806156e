/**
 * The recorder: preallocated columns that keep what a batch of worlds did. It reads the world at the end of each
 * month and never writes to it; the digest of a world is taken over what level `summary` keeps, whatever level is on.
 * ODD section 4.
 */

import { digestFloats } from '../random/index.ts'
import { OBSERVABLES } from './observables/index.ts'
import { type Batch, OUTCOME_NAMES, type OutcomeName, type RecordLevel, type StateDetail, type VoteDetail } from './results.ts'
import { createTally, type Tally } from './tally.ts'
import { COALITION_TERMS, RESPONSE_TERMS, VOTE_TERMS } from './terms.ts'
import type { World } from './world.ts'

export interface Recorder {
  readonly batch: Batch
  /** Called at the end of each month of each world, in sequence. */
  record(world: World, replicate: number, month: number): void
  /** Called once a world is done. */
  finish(replicate: number): void
}

function allocateVotes(rows: number, states: number): VoteDetail {
  const cells = rows * states
  return {
    motion: new Int8Array(rows),
    motionRung: new Int8Array(rows),
    carried: new Int8Array(rows),
    ayes: new Int32Array(rows),
    noes: new Int32Array(rows),
    abstentions: new Int32Array(rows),
    ayesOf: new Int16Array(cells),
    noesOf: new Int16Array(cells),
    voteTerms: new Float32Array(cells * VOTE_TERMS.length),
  }
}

function allocateDetail(rows: number, { states, forums }: World['sizes']): StateDetail {
  const cells = rows * states
  return {
    role: new Int8Array(cells),
    effort: new Float32Array(cells),
    may: new Int8Array(cells),
    bound: new Int8Array(cells),
    vote: new Int8Array(cells),
    stance: new Float32Array(cells),
    perceivedGap: new Float32Array(cells),
    opinion: new Float32Array(cells),
    senderCost: new Float32Array(cells),
    coalitionTerms: new Float32Array(cells * COALITION_TERMS.length),
    responseTerms: new Float32Array(rows * RESPONSE_TERMS.length),
    votes: forums === 0 ? null : allocateVotes(rows, states),
  }
}

/** Copies the last vote in one case into row `row`; `motion` says whether it was taken in this month. */
function recordVotes(votes: VoteDetail, world: World, c: number, row: number): void {
  const { states } = world.sizes
  const from = c * states
  const to = from + states
  const terms = VOTE_TERMS.length
  votes.motion[row] = world.monthsSinceMotion[c] === 0 ? world.motion[c]! : 0
  votes.motionRung[row] = world.motionRung[c]!
  votes.carried[row] = world.carried[c]!
  votes.ayes[row] = world.ayes[c]!
  votes.noes[row] = world.noes[c]!
  votes.abstentions[row] = world.abstentions[c]!
  votes.ayesOf.set(world.ayesOf.subarray(from, to), row * states)
  votes.noesOf.set(world.noesOf.subarray(from, to), row * states)
  votes.voteTerms.set(world.voteTerms.subarray(from * terms, to * terms), row * states * terms)
}

/** Copies the columns by state of one case into row `row` of the detail. */
function recordDetail(detail: StateDetail, world: World, c: number, row: number): void {
  const { states } = world.sizes
  const from = c * states
  const to = from + states
  const terms = COALITION_TERMS.length
  detail.role.set(world.role.subarray(from, to), row * states)
  detail.effort.set(world.effort.subarray(from, to), row * states)
  detail.may.set(world.may.subarray(from, to), row * states)
  detail.bound.set(world.bound.subarray(from, to), row * states)
  detail.vote.set(world.vote.subarray(from, to), row * states)
  detail.stance.set(world.stance.subarray(from, to), row * states)
  detail.perceivedGap.set(world.perceivedGap.subarray(from, to), row * states)
  detail.opinion.set(world.opinion.subarray(from, to), row * states)
  detail.senderCost.set(world.senderCost.subarray(from, to), row * states)
  detail.coalitionTerms.set(world.coalitionTerms.subarray(from * terms, to * terms), row * states * terms)
  const reasons = RESPONSE_TERMS.length
  detail.responseTerms.set(world.responseTerms.subarray(c * reasons, (c + 1) * reasons), row * reasons)
  if (detail.votes !== null) recordVotes(detail.votes, world, c, row)
}

/** Keeps replicates [from, to). A tally of the world may be handed in to be used again. */
export function createRecorder(world: World, from: number, to: number, level: RecordLevel, tally: Tally = createTally(world)): Recorder {
  const { cases, months, obligations, states } = world.sizes
  const worlds = to - from
  const observables = level === 'summary' ? OBSERVABLES.slice(0, 1) : OBSERVABLES
  const series = observables.map(() => new Float64Array(worlds * cases * months))
  const outcomes = Object.fromEntries(OUTCOME_NAMES.map((name) => [name, new Float64Array(worlds * cases)])) as {
    [K in OutcomeName]: Float64Array
  }
  const fulfilment = new Float64Array(worlds * obligations)
  const digests = new Int32Array(4 * worlds)
  const detail = level === 'explain' ? allocateDetail(worlds * cases * months, world.sizes) : null
  const sources = observables.map((m) => (m.column === null ? null : world[m.column]))
  const words = new Int32Array(4)
  const scratch = new Float64Array(cases * (months + OUTCOME_NAMES.length))
  const { age } = world

  return {
    batch: {
      from,
      to,
      months,
      cases,
      states,
      level,
      series: Object.fromEntries(observables.map((m, n) => [m.name, series[n]!])),
      outcomes,
      fulfilment,
      digests,
      detail,
    },
    record(world, replicate, month) {
      for (let c = 0; c < cases; c++) {
        const at = (replicate - from) * cases + c
        if (month === 0) tally.begin(c)
        for (let n = 0; n < observables.length; n++) {
          const source = sources[n]
          series[n]![at * months + month] = source ? source[c]! : observables[n]!.of(world, c)
        }
        if (age[c]! >= 0) tally.observe(c)
        if (detail !== null) recordDetail(detail, world, c, at * months + month)
      }
    },
    finish(replicate) {
      const w = replicate - from
      for (let c = 0; c < cases; c++) tally.end(c, outcomes, w * cases + c)
      fulfilment.set(world.fulfilment, w * obligations)
      const row = series[0]!
      let n = 0
      for (let m = w * cases * months; m < (w + 1) * cases * months; m++) scratch[n++] = row[m]!
      for (const name of OUTCOME_NAMES) for (let c = 0; c < cases; c++) scratch[n++] = outcomes[name][w * cases + c]!
      digestFloats(scratch, n, words)
      digests.set(words, 4 * w)
    },
  }
}
