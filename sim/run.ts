/**
 * Runs: the schedule, month by month, on one tape after the other. A run is exactly {world, tape, month}: it can be paused,
 * snapshot, restored and forked at any month, bit for bit. This is the one entry to the engine for page, CLI, experiments and
 * tests. ODD section 3.
 */
import { compile } from './compile.ts'
import { fillTape, type Key, keyOf } from './random/index.ts'
import { createRecorder } from './recorder.ts'
import type { Batch, RecordLevel } from './results.ts'
import type { Scenario } from './scenario/scenario.ts'
import type { ColumnName, World } from './world.ts'

/** All there is to a run besides its scenario: enough to go on elsewhere with the same bits. */
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
  /** Runs up to `months` more, but not past the end; returns the months done. */
  advance(months: number): number
  snapshot(): Snapshot
}

export interface Engine {
  readonly scenario: Scenario
  /** Runs replicates [from, to) on the tapes of the seed and records them. Throws a RangeError for an empty or negative range. */
  run(seed: string, from: number, to: number, level: RecordLevel): Batch
  start(seed: string, replicate: number): Run
  /** Goes on from a snapshot of the same scenario, bit for bit. */
  restore(snapshot: Snapshot): Run
  /** Goes on from a snapshot of a scenario of the same shape under the parameters and the design of this one: the past stays. */
  fork(snapshot: Snapshot): Run
}

/** Columns that hold the enforcement design: a fork takes them from its own scenario. */
const DESIGN: readonly ColumnName[] = [
  'levers',
  'rungCount',
  'rungBite',
  'rungCivilian',
  'rungEvadable',
  'rungSenderCost',
  'rungCut',
  'rungCollective',
  'offerTrade',
  'offerBudget',
  'offerSecurity',
]

/** Compiles the scenario once; worlds are then run on the same memory. */
export function createEngine(scenario: Scenario): Engine {
  const { world, tape, phases, initial } = compile(scenario)
  const bytes = new Uint8Array(world.buffer)
  const steps = phases.map((phase) => phase.step)
  let keyed: { readonly seed: string; readonly key: Key } | null = null

  function draw(seed: string, replicate: number): void {
    if (keyed?.seed !== seed) keyed = { seed, key: keyOf(seed) }
    fillTape(tape, keyed.key, replicate)
  }

  function load(snapshot: Snapshot): void {
    if (snapshot.world.length !== bytes.length) throw new RangeError('the snapshot is of a scenario of another size')
    draw(snapshot.seed, snapshot.replicate)
    bytes.set(snapshot.world)
  }

  function step(month: number): void {
    for (let s = 0; s < steps.length; s++) steps[s]!(month)
  }

  function going(seed: string, replicate: number, from: number): Run {
    let month = from
    return {
      world,
      get month() {
        return month
      },
      advance(months) {
        const end = Math.min(scenario.months, month + months)
        const done = end - month
        while (month < end) step(month++)
        return done
      },
      snapshot: () => ({ seed, replicate, month, world: bytes.slice() }),
    }
  }

  return {
    scenario,
    run(seed, from, to, level) {
      if (!(from >= 0 && to > from)) throw new RangeError(`expected replicates from < to, got ${from} and ${to}`)
      const recorder = createRecorder(world, from, to, level)
      for (let replicate = from; replicate < to; replicate++) {
        draw(seed, replicate)
        bytes.set(initial)
        for (let month = 0; month < scenario.months; month++) {
          step(month)
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
    restore(snapshot) {
      load(snapshot)
      return going(snapshot.seed, snapshot.replicate, snapshot.month)
    },
    fork(snapshot) {
      load(snapshot)
      for (const name of DESIGN) {
        const { byteOffset, byteLength } = world[name]
        bytes.set(initial.subarray(byteOffset, byteOffset + byteLength), byteOffset)
      }
      return going(snapshot.seed, snapshot.replicate, snapshot.month)
    },
  }
}
