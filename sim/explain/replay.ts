/**
 * One world run again, to the decision that is in force in a given month, and back to the state just before it: what
 * was chosen, on which draw, and what would have been chosen if one thing had been different. Every answer is a run
 * of the engine from a snapshot; no formula of the model is repeated here. ODD section 4, observation.
 */
import type { Engine, Snapshot, World } from '../model/index.ts'
import { drawAt, type Seat, termsOf } from './decision.ts'

/** A decision as it was taken. */
export interface Taken {
  readonly month: number
  /** Positions in the options of the seat. */
  readonly before: number
  readonly after: number
  readonly draw: number
  readonly terms: Float64Array
  /** The world at the start of that month. */
  readonly morning: Snapshot
}

export interface Replay {
  /** Option in force at the end of the month asked for. */
  readonly inForce: number
  /** Months since the judgment then; below 0 before it. */
  readonly age: number
  /** The last decision up to then; null if there was none. */
  readonly taken: Taken | null
  /** Where there was none, the month of the first one after it; null if there is none in this world. */
  readonly next: number | null
}

/** Something that is different in the month of a decision. */
export type Change =
  | { readonly kind: 'coefficient'; readonly name: string; readonly value: number }
  | { readonly kind: 'lever'; readonly path: string; readonly value: number }
  /** Just before the phase of the decision. */
  | { readonly kind: 'situation'; alter(world: World): void }
  | { readonly kind: 'draw'; readonly value: number }

/** Runs the phase of the seat; whether its decision came up. The terms of a decision that did not come up stay as they were. */
function decide(world: World, seat: Seat, phase: () => void): boolean {
  const terms = termsOf(world, seat)
  const kept = terms.slice()
  terms.fill(Number.NaN)
  phase()
  const decided = !Number.isNaN(terms[0]!)
  if (!decided) terms.set(kept)
  return decided
}

/** Runs world `replicate` to the end of a month (from 0) and finds the decision in force. Throws a RangeError if the phase is off. */
export function replay(engine: Engine, seed: string, replicate: number, seat: Seat, month: number): Replay {
  const run = engine.start(seed, replicate)
  const { world, tape, phases } = run
  if (!phases.includes(seat.phase)) throw new RangeError(`expected ${seat.phase} to be on, got a scenario without it`)
  const option = world[seat.optionColumn]
  const { months } = engine.scenario
  let taken: Taken | null = null
  let asked = { inForce: 0, age: -1 }
  for (let m = 0; m < months; m++) {
    // Later months are run only where nothing was decided before.
    if (m > month && taken !== null) break
    const morning = { ...run.snapshot(), month: m }
    for (const name of phases) {
      if (name !== seat.phase) {
        run.phase(name, m)
        continue
      }
      const before = option[seat.optionAt]!
      if (!decide(world, seat, () => run.phase(name, m))) continue
      const draw = tape.columns[seat.choose]![drawAt(world, seat, m)]!
      taken = { month: m, before, after: option[seat.optionAt]!, draw, terms: termsOf(world, seat).slice(), morning }
    }
    if (m === month) asked = { inForce: option[seat.optionAt]!, age: world.age[seat.kase]! }
  }
  const late = taken !== null && taken.month > month
  return { ...asked, taken: late ? null : taken, next: late ? taken!.month : null }
}

/** Runs the month of a decision once more up to the decision. */
export interface Retry {
  /** The option that is chosen with the change; -1 where the decision does not come up then. */
  choice(change: Change): number
  /** A lever of the design as it stood at the start of that month. */
  lever(path: string): number
  /** The world just before the phase of the decision. Valid until the next call. */
  eve(): World
  /** The world after the phase if neither the state nor any later one in the sequence reviews: what the state saw of those before it. */
  seen(): World
}

export function retry(engine: Engine, seat: Seat, { morning }: Pick<Taken, 'morning'>): Retry {
  const { month } = morning

  /** Runs to just before the decision, with a change to coefficients of the phase or to the design. */
  function wake(change: Change | null) {
    const changed = change?.kind === 'coefficient' ? { [seat.phase]: { [change.name]: change.value } } : undefined
    const run = engine.restore(morning, changed)
    if (change?.kind === 'lever') run.world.levers[run.leverAt(change.path, seat.kase)] = change.value
    for (const name of run.phases) {
      if (name === seat.phase) break
      run.phase(name, month)
    }
    return run
  }

  return {
    choice(change) {
      const run = wake(change)
      const { world } = run
      if (change.kind === 'situation') change.alter(world)
      if (change.kind === 'draw') run.tape.columns[seat.choose]![drawAt(world, seat, month)] = change.value
      const decided = decide(world, seat, () => run.phase(seat.phase, month))
      return decided ? world[seat.optionColumn][seat.optionAt]! : -1
    },
    lever(path) {
      const run = engine.restore(morning)
      return run.world.levers[run.leverAt(path, seat.kase)]!
    },
    eve: () => wake(null).world,
    seen() {
      const run = wake(null)
      if (seat.decides === 'posture') return run.world
      const from = drawAt(run.world, seat, month)
      // Draws lie in (0, 1), and a review comes up below a chance of at most 1.
      run.tape.columns[seat.review]!.fill(1, from, from + run.world.sizes.states - seat.state)
      run.phase(seat.phase, month)
      return run.world
    },
  }
}

/** Bisections of a draw: as fine as the draws themselves, which are multiples of 2^-33. */
const HALVINGS = 40

/**
 * Below which draw each option ends, in their sequence, the last at 1: an option is chosen by draws from the end of the
 * one before it. Found by trying draws; options follow one another as the draw rises, because a choice walks through them in sequence.
 */
export function limitsOf(again: Retry, options: number): Float64Array {
  const ends = new Float64Array(options).fill(1)
  for (let option = 0; option < options - 1; option++) {
    let low = option > 0 ? ends[option - 1]! : 0
    let high = 1
    if (again.choice({ kind: 'draw', value: low }) > option) high = low
    for (let n = 0; n < HALVINGS && low < high; n++) {
      const draw = (low + high) / 2
      if (again.choice({ kind: 'draw', value: draw }) > option) high = draw
      else low = draw
    }
    ends[option] = high
  }
  return ends
}
