/**
 * What every state gains by enforcing and by not enforcing, the rest of the coalition staying as it is: each state in turn is made to weigh
 * its roles on the world as it stands at the end of a month, by the model's own phase, and nobody moves. ODD section 4, collectives.
 */
import type { Engine, Snapshot, World } from '../../model/index.ts'
import { ENFORCER, RESPONDENT, ROLES } from '../../model/index.ts'
import { type Seat, seatOf, termsOf } from '../decision.ts'

/** What holds a state in its role besides its interests: habit, and the cost of leaving that members have accepted. */
export interface Friction {
  readonly inertia: boolean
  readonly lockIn: boolean
}

/** As the model has it, and by interests alone, which is the textbook's. */
export const FELT: Friction = { inertia: true, lockIn: true }
export const BARE: Friction = { inertia: false, lockIn: false }

/** The coefficients that stand for them in the coalition mechanism. */
const FRICTION: { readonly [K in keyof Friction]: string } = { inertia: 'inertia', lockIn: 'lockInWorth' }

/** Utilities of a state, share of its GDP per year. */
export interface Payoff {
  /** Position in the scenario. */
  readonly state: number
  readonly role: string
  readonly enforcing: number
  /** Of the best other role, and which that is. */
  readonly otherwise: number
  readonly best: string
}

/** Weighs the roles of one state at the end of the month before the snapshot's; `alter` may change the world first. */
export function payoffOf(
  engine: Engine,
  evening: Snapshot,
  kase: number,
  state: number,
  friction: Friction,
  alter?: (world: World) => void,
): Payoff {
  const off = (Object.keys(FRICTION) as (keyof Friction)[]).filter((kind) => !friction[kind])
  const coefficients = { review: 1, ...Object.fromEntries(off.map((kind) => [FRICTION[kind], 0])) }
  const run = engine.restore(evening, { coalition: coefficients })
  const { world, tape } = run
  const seat = seatOf(engine.scenario, state, kase)
  const month = evening.month - 1
  const { cases, states } = world.sizes
  // The state reviews for sure and nobody else does: draws lie in (0, 1).
  const draws = (month * cases + kase) * states
  const review = tape.columns[seat.review]!
  review.fill(1, draws, draws + states)
  review[draws + state] = 0
  alter?.(world)
  const role = ROLES[world.role[seat.optionAt]!]!
  run.phase(seat.phase, month)
  return { state, role, ...compared(termsOf(world, seat), seat) }
}

function compared(terms: Float64Array, seat: Seat): Pick<Payoff, 'enforcing' | 'otherwise' | 'best'> {
  const utilities = terms.subarray(-seat.options.length)
  const enforcing = utilities[ENFORCER]!
  const others = Array.from(utilities, (utility, option) => (option === ENFORCER ? Number.NEGATIVE_INFINITY : utility))
  const otherwise = Math.max(...others)
  return { enforcing, otherwise, best: ROLES[others.indexOf(otherwise)]! }
}

/** Payoffs of all states but the respondent, in the sequence of the scenario. */
export function payoffsOf(engine: Engine, evening: Snapshot, kase: number, friction: Friction): readonly Payoff[] {
  const { role, sizes } = engine.restore(evening).world
  const base = kase * sizes.states
  const others = Array.from(role.subarray(base, base + sizes.states), (held, state) => ({ held, state }))
  return others.filter(({ held }) => held !== RESPONDENT).map(({ state }) => payoffOf(engine, evening, kase, state, friction))
}
