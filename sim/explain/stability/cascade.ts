/**
 * What follows when one member leaves: its exit is forced on the world as it stands, it is kept out, and the world runs on with the same
 * luck beside the world in which nothing was forced. Whoever enforces at the end of the one and not of the other does so because of that
 * exit. ODD section 4, collectives. Source: cascades after Granovetter 1978 and Watts 2002.
 */
import type { Engine, Snapshot } from '../../model/index.ts'
import { ENFORCER, ROLES } from '../../model/index.ts'

/** A case at the end of a horizon. */
export interface Sequel {
  /** Positions of the states that enforce. */
  readonly enforcers: readonly number[]
  readonly leverage: number
  readonly rung: number
  readonly compliance: number
}

/** The same without naming states. */
export type Aftermath = Omit<Sequel, 'enforcers'>

export function aftermathOf({ leverage, rung, compliance }: Sequel): Aftermath {
  return { leverage, rung, compliance }
}

/** A member that is made to take another role. */
export interface Exit {
  readonly state: number
  readonly role: string
}

export interface Cascade {
  /** Positions of the states that would enforce but do not after the exit, without the one that left. */
  readonly follow: readonly number[]
  /** Those that enforce only because it left. */
  readonly replace: readonly number[]
  readonly later: Sequel
}

/** Runs on for some months (not past the end), with or without a forced exit. */
export function runOn(engine: Engine, evening: Snapshot, kase: number, months: number, exit: Exit | null): Sequel {
  const run = engine.restore(evening)
  const { world, tape, phases } = run
  const { cases, states } = world.sizes
  const end = Math.min(engine.scenario.months, evening.month + months)
  if (exit !== null) {
    const at = kase * states + exit.state
    world.role[at] = ROLES.indexOf(exit.role as (typeof ROLES)[number])
    world.effort[at] = 0
  }
  for (let month = evening.month; month < end; month++) {
    // Draws lie below 1, so that who draws 1 does not review and stays out.
    if (exit !== null) tape.columns['coalition.reviewRole']![(month * cases + kase) * states + exit.state] = 1
    for (const phase of phases) {
      // Peers see at once who has left; they count again in both worlds, so that rounding is the same.
      if (phase === 'coalition' && month === evening.month) world.peersChanged[0] = 1
      run.phase(phase, month)
    }
  }
  const base = kase * states
  const enforcers = Array.from({ length: states }, (_, state) => state).filter((s) => world.role[base + s] === ENFORCER)
  return {
    enforcers,
    leverage: world.leverage[kase]!,
    rung: world.rung[kase]!,
    compliance: world.compliance[kase]!,
  }
}

/** The cascade after an exit; `unforced` is how the world goes on without the exit. */
export function cascadeOf(engine: Engine, evening: Snapshot, kase: number, months: number, exit: Exit, unforced: Sequel): Cascade {
  const later = runOn(engine, evening, kase, months, exit)
  const others = (states: readonly number[], without: readonly number[]) =>
    states.filter((state) => state !== exit.state && !without.includes(state))
  return {
    follow: others(unforced.enforcers, later.enforcers),
    replace: others(later.enforcers, unforced.enforcers),
    later,
  }
}
