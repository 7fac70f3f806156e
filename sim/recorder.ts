/**
 * The recorder: preallocated columns that keep what a batch of worlds did. It reads the world at the end of each month and
 * never writes it; the digest of a world is taken over what level `summary` keeps, whatever level is on. ODD section 4.
 */
import { MEASURES } from './measures/index.ts'
import { digestFloats } from './random/index.ts'
import { type Batch, OUTCOME_NAMES, type OutcomeName, type RecordLevel, type StateDetail } from './results.ts'
import { COALITION_TERMS, RESPONSE_TERMS } from './scenario/vocabulary.ts'
import type { World } from './world.ts'

const SUBSTANTIAL = 0.5
const FULL = 0.95
const HELD = 0.9
const REVERSAL = 0.1

export interface Recorder {
  readonly batch: Batch
  /** Called at the end of each month of each world, in order. */
  record(world: World, replicate: number, month: number): void
  /** Called once a world is done. */
  finish(replicate: number): void
}

function allocateDetail(rows: number, states: number): StateDetail {
  const cells = rows * states
  return {
    role: new Int8Array(cells),
    effort: new Float32Array(cells),
    perceivedGap: new Float32Array(cells),
    opinion: new Float32Array(cells),
    senderCost: new Float32Array(cells),
    coalitionTerms: new Float32Array(cells * COALITION_TERMS.length),
    responseTerms: new Float32Array(rows * RESPONSE_TERMS.length),
  }
}

/** Copies the columns by state of one case into row `row` of the detail. */
function recordDetail(detail: StateDetail, world: World, c: number, row: number): void {
  const { states } = world.sizes
  const from = c * states
  const to = from + states
  const terms = COALITION_TERMS.length
  detail.role.set(world.role.subarray(from, to), row * states)
  detail.effort.set(world.effort.subarray(from, to), row * states)
  detail.perceivedGap.set(world.perceivedGap.subarray(from, to), row * states)
  detail.opinion.set(world.opinion.subarray(from, to), row * states)
  detail.senderCost.set(world.senderCost.subarray(from, to), row * states)
  detail.coalitionTerms.set(world.coalitionTerms.subarray(from * terms, to * terms), row * states * terms)
  const reasons = RESPONSE_TERMS.length
  detail.responseTerms.set(world.responseTerms.subarray(c * reasons, (c + 1) * reasons), row * reasons)
}

export function createRecorder(world: World, from: number, to: number, level: RecordLevel): Recorder {
  const { cases, months, states } = world.sizes
  const worlds = to - from
  const measures = level === 'summary' ? MEASURES.slice(0, 1) : MEASURES
  const series = measures.map(() => new Float64Array(worlds * cases * months))
  const outcomes = Object.fromEntries(OUTCOME_NAMES.map((name) => [name, new Float64Array(worlds * cases)])) as {
    [K in OutcomeName]: Float64Array
  }
  const digests = new Int32Array(4 * worlds)
  const detail = level === 'explain' ? allocateDetail(worlds * cases * months, states) : null
  const sources = measures.map((m) => (m.column === null ? null : world[m.column]))
  const peak = new Float64Array(cases)
  const peakMonth = new Int32Array(cases)
  const best = new Float64Array(cases)
  const was = new Int32Array(cases)
  const words = new Int32Array(4)
  const scratch = new Float64Array(cases * (months + OUTCOME_NAMES.length))
  const { compliance, age, rung, leverage, settled, breaches, civilianHarm, netDamage, reputationCost, senderBurden } =
    world

  function begin(at: number, c: number): void {
    peak[c] = 0
    peakMonth[c] = 0
    best[c] = compliance[c]!
    was[c] = 0
    outcomes.timeToSubstantial[at] = -1
    outcomes.timeToFull[at] = -1
    outcomes.coalitionHalfLife[at] = -1
  }

  /** Compliance over time: when it was reached, whether it lasted, how often it fell. */
  function follow(at: number, c: number): void {
    const level = compliance[c]!
    const since = age[c]!
    outcomes.finalCompliance[at] = level
    if (outcomes.timeToSubstantial[at] === -1 && level >= SUBSTANTIAL) outcomes.timeToSubstantial[at] = since
    if (outcomes.timeToFull[at] === -1 && level >= FULL) {
      outcomes.timeToFull[at] = since
      outcomes.lasted[at] = 1
    }
    if (outcomes.lasted[at] === 1 && level < HELD) outcomes.lasted[at] = 0
    if (level > best[c]!) best[c] = level
    else if (level < best[c]! - REVERSAL) {
      outcomes.reversals[at] = outcomes.reversals[at]! + 1
      best[c] = level
    }
  }

  function accumulate(at: number, c: number): void {
    const step = rung[c]!
    if (step > 0) outcomes.monthsUnderMeasures[at] = outcomes.monthsUnderMeasures[at]! + 1
    if (step > 0 && was[c] === 0) outcomes.episodes[at] = outcomes.episodes[at]! + 1
    was[c] = step
    if (step > outcomes.peakRung[at]!) outcomes.peakRung[at] = step
    const held = leverage[c]!
    if (held > peak[c]!) {
      peak[c] = held
      peakMonth[c] = age[c]!
      outcomes.coalitionHalfLife[at] = -1
    } else if (held < 0.5 * peak[c]! && outcomes.coalitionHalfLife[at] === -1)
      outcomes.coalitionHalfLife[at] = age[c]! - peakMonth[c]!
    outcomes.peakLeverage[at] = peak[c]!
    outcomes.settled[at] = settled[c]!
    outcomes.breaches[at] = breaches[c]!
    outcomes.civilianHarm[at] = outcomes.civilianHarm[at]! + civilianHarm[c]! / 12
    outcomes.respondentCost[at] = outcomes.respondentCost[at]! + (netDamage[c]! + reputationCost[c]!) / 12
    outcomes.senderCost[at] = outcomes.senderCost[at]! + senderBurden[c]! / 12
    outcomes.observed[at] = age[c]!
  }

  return {
    batch: {
      from,
      to,
      months,
      cases,
      states,
      level,
      series: Object.fromEntries(measures.map((m, n) => [m.name, series[n]!])),
      outcomes,
      digests,
      detail,
    },
    record(world, replicate, month) {
      for (let c = 0; c < cases; c++) {
        const at = (replicate - from) * cases + c
        if (month === 0) begin(at, c)
        for (let n = 0; n < measures.length; n++) {
          const source = sources[n]
          series[n]![at * months + month] = source ? source[c]! : measures[n]!.of(world, c)
        }
        if (age[c]! >= 0) {
          follow(at, c)
          accumulate(at, c)
        } else outcomes.finalCompliance[at] = compliance[c]!
        if (detail !== null) recordDetail(detail, world, c, at * months + month)
      }
    },
    finish(replicate) {
      const w = replicate - from
      const row = series[0]!
      let n = 0
      for (let m = w * cases * months; m < (w + 1) * cases * months; m++) scratch[n++] = row[m]!
      for (const name of OUTCOME_NAMES) for (let c = 0; c < cases; c++) scratch[n++] = outcomes[name][w * cases + c]!
      digestFloats(scratch, n, words)
      digests.set(words, 4 * w)
    },
  }
}
