/**
 * Runs: the schedule, month by month, on one tape after the other. A run is exactly {world, tape, month}: it can be paused,
 * snapshot, restored and forked at any month, bit for bit. This is the one entry to the engine for page, CLI, experiments and
 * tests. ODD section 3.
 */

import { fillTape, type Key, keyOf, type Tape } from '../random/index.ts'
import { type Compiled, compile, refit, withCoefficients } from './compile.ts'
import { type Coefficients, leverPosition, setCoefficients } from './initialise/index.ts'
import { createRecorder } from './recorder.ts'
import type { Batch, RecordLevel } from './results.ts'
import type { Scenario } from './scenario.ts'
import { createTally, type Tally } from './tally.ts'
import { EVENT_KINDS } from './vocabulary.ts'
import type { ColumnName, World } from './world.ts'

/** All there is to a run besides its scenario: enough to continue elsewhere with exactly the same results. */
export interface Snapshot {
  readonly seed: string
  readonly replicate: number
  readonly month: number
  /** Bytes of the world at the end of month - 1. */
  readonly world: Uint8Array
}

/** One world being run. The engine holds one at a time: starting or restoring ends the one before. */
export interface Run {
  readonly world: World
  /** Months done so far, which is the next month to run. */
  readonly month: number
  /** The luck of this world, which may be changed; the next start, restore or fork draws it again. */
  readonly tape: Tape
  /** Names of the phases in the sequence of the month; `NAME off` sets what is neutral without a mechanism that is off. */
  readonly phases: readonly string[]
  /** Position in `world.levers` of a lever of the design of a case; throws a RangeError for a lever that nobody declares. */
  leverAt(lever: string, kase: number): number
  /**
   * Runs one phase of the given month by itself, for experiments that take a month apart; `month` above does not move. Throws a
   * RangeError for a phase that is off or a month beyond the run.
   */
  phase(name: string, month: number): void
  /** Runs up to `months` more, but not past the end; returns the months done. */
  advance(months: number): number
  snapshot(): Snapshot
}

export interface Engine {
  readonly scenario: Scenario
  /**
   * An engine for another scenario on the memory of this one, or null where it does not fit: states, cases, months and mechanisms have
   * to be the same. The bits are those of an engine of its own, but it is up to twice as fast: an engine of its own would bind the phases
   * to other columns, and where these lie would be constant to no compiler any more. A run of either engine ends a run of the other.
   */
  like(scenario: Scenario): Engine | null
  /** An engine for the same scenario under other coefficients, some or all, on the memory of this one. */
  under(coefficients: Coefficients): Engine
  /** Runs replicates [from, to) on the tapes of the seed and records them. Throws a RangeError for an empty or negative range. */
  run(seed: string, from: number, to: number, level: RecordLevel): Batch
  start(seed: string, replicate: number): Run
  /**
   * Continues from a snapshot, bit for bit, under the coefficients and the design that it holds; with `changed`, under other coefficients
   * from there on. Past the end of this scenario it does not go.
   */
  restore(snapshot: Snapshot, changed?: Coefficients): Run
  /** Continues from a snapshot of a scenario of the same shape under the coefficients and the design of this one: the past stays. */
  fork(snapshot: Snapshot): Run
}

/** Columns that say who decides about rungs and offers. */
const DECIDING: readonly ColumnName[] = [
  'forumMeets',
  'forumRenews',
  'forumExclusive',
  'forumUnanimous',
  'forumRespondentVotes',
  'forumLean',
  'forumSeats',
  'forumPeople',
  'heads',
  'seat',
  'people',
  'vetoing',
  'testStart',
  'testCast',
  'testPeople',
  'testNumerator',
  'testDenominator',
  'rungForum',
  'rungBy',
  'rungAlso',
  'rungEffect',
  'rungMajority',
  'rungElse',
  'rungEnds',
  'rungRenews',
  'rungDwell',
  'rungQuorum',
  'rungGrace',
  'offerForum',
  'offerMajority',
]

/** Columns that hold coefficients and the enforcement design: a fork takes them from its own scenario. */
const RULES: readonly ColumnName[] = [
  ...DECIDING,
  'coefficients',
  'turnoverHazard',
  'levers',
  'rungCount',
  'rungBite',
  'rungCivilian',
  'rungEvadable',
  'rungSenderCost',
  'rungStrength',
  'rungFreeze',
  'rungCut',
  'rungCollective',
  'rungCountermeasure',
  'rungSuspension',
  'offerTrade',
  'offerBudget',
  'offerSecurity',
  'offerCost',
  'eventMonth',
  'eventKind',
  'eventSubject',
  'eventObject',
  'eventValue',
  'eventValue2',
]

/** Whether a column is another than it is in `initial`. */
function differs({ byteOffset, byteLength, buffer }: World[ColumnName], initial: Uint8Array): boolean {
  const now = new Uint8Array(buffer, byteOffset, byteLength)
  return now.some((byte, at) => byte !== initial[byteOffset + at])
}

/**
 * Puts what is known of the design at the start of `month` right again: past amendments hold, no rung is above the ladder, and where others
 * decide than before, it is settled anew who may act, and no motion has been put.
 */
function redesign(world: World, month: number, others: boolean): void {
  const { eventMonth, eventKind, eventSubject, eventObject, eventValue, levers, rung, rungCount } = world
  const { cases } = world.sizes
  for (let e = 0; e < eventMonth.length; e++) {
    if (EVENT_KINDS[eventKind[e]!] !== 'design' || eventMonth[e]! >= month) continue
    for (let c = 0; c < cases; c++) {
      if (eventObject[e]! < 0 || eventObject[e] === c) levers[eventSubject[e]! * cases + c] = eventValue[e]!
    }
  }
  for (let c = 0; c < cases; c++) rung[c] = Math.min(rung[c]!, rungCount[c]! - 1)
  if (!others) return
  world.mandated.fill(-1)
  world.motion.fill(0)
}

/** What engines of like scenarios share. */
interface Shared {
  readonly compiled: Compiled
  readonly tally: Tally
  /** Puts the luck of a replicate on the tape, unless it is there. */
  draw(seed: string, replicate: number): void
  /** The tape may be changed by others from now on. */
  giveAway(): Tape
}

function sharedBy(scenario: Scenario): Shared {
  const compiled = compile(scenario)
  const { tape } = compiled
  let keyed: { readonly seed: string; readonly key: Key } | null = null
  /** The replicate whose luck the tape holds; null once it has been given away, for then it may have been changed. */
  let drawn: number | null = null
  return {
    compiled,
    tally: createTally(compiled.world),
    draw(seed, replicate) {
      if (keyed?.seed !== seed) {
        keyed = { seed, key: keyOf(seed) }
        drawn = null
      }
      if (drawn === replicate) return
      fillTape(tape, keyed.key, replicate)
      drawn = replicate
    },
    giveAway() {
      drawn = null
      return tape
    },
  }
}

/** Compiles the scenario once; worlds are then run on the same memory. */
export function createEngine(scenario: Scenario): Engine {
  const shared = sharedBy(scenario)
  return engineOn(shared, shared.compiled)
}

function engineOn(shared: Shared, compiled: Compiled): Engine {
  const { scenario, initial, world, phases } = compiled
  const { draw } = shared
  const bytes = new Uint8Array(world.buffer)
  const names = phases.map((phase) => phase.name)
  const steps = phases.map((phase) => phase.step)

  function load(snapshot: Snapshot): void {
    if (snapshot.world.length !== bytes.length) throw new RangeError('the snapshot is of a scenario of another size')
    draw(snapshot.seed, snapshot.replicate)
    bytes.set(snapshot.world)
  }

  function live(month: number): void {
    for (let s = 0; s < steps.length; s++) steps[s]!(month)
  }

  function going(seed: string, replicate: number, from: number): Run {
    let month = from
    return {
      world,
      phases: names,
      get month() {
        return month
      },
      get tape() {
        return shared.giveAway()
      },
      leverAt: (lever, kase) => leverPosition(lever) * world.sizes.cases + kase,
      phase(name, at) {
        const step = steps[names.indexOf(name)]
        if (step === undefined) throw new RangeError(`expected a phase that is on, got ${name}`)
        if (!(at >= 0 && at < scenario.months)) throw new RangeError(`expected a month of the run, got ${at}`)
        step(at)
      },
      advance(months) {
        const end = Math.min(scenario.months, month + months)
        const done = end - month
        while (month < end) live(month++)
        return done
      },
      snapshot: () => ({ seed, replicate, month, world: bytes.slice() }),
    }
  }

  return {
    scenario,
    under: (coefficients) => engineOn(shared, refit(compiled, withCoefficients(scenario, coefficients))!),
    like(other) {
      const fitted = refit(compiled, other)
      return fitted === null ? null : engineOn(shared, fitted)
    },
    run(seed, from, to, level) {
      if (!(from >= 0 && to > from)) throw new RangeError(`expected replicates from < to, got ${from} and ${to}`)
      const recorder = createRecorder(world, from, to, level, shared.tally)
      for (let replicate = from; replicate < to; replicate++) {
        draw(seed, replicate)
        bytes.set(initial)
        for (let month = 0; month < scenario.months; month++) {
          live(month)
          recorder.record(world, replicate, month)
        }
        recorder.finish(replicate)
      }
      return recorder.batch
    },
    start(seed, replicate) {
      draw(seed, replicate)
      bytes.set(initial)
      return going(seed, replicate, 0)
    },
    restore(snapshot, changed) {
      load(snapshot)
      if (changed !== undefined) setCoefficients(world, changed)
      return going(snapshot.seed, snapshot.replicate, snapshot.month)
    },
    fork(snapshot) {
      load(snapshot)
      const others = DECIDING.some((name) => differs(world[name], initial))
      for (const name of RULES) {
        const { byteOffset, byteLength } = world[name]
        bytes.set(initial.subarray(byteOffset, byteOffset + byteLength), byteOffset)
      }
      redesign(world, snapshot.month, others)
      return going(snapshot.seed, snapshot.replicate, snapshot.month)
    },
  }
}
