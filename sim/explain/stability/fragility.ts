/**
 * How fragile a coalition is: for each member the least pressure that makes leaving the better choice, as an added cost or as pressure by
 * the patrons of the respondent, and the cascade after its exit. ODD section 4, collectives.
 */
import type { Engine, Snapshot } from '../../model/index.ts'
import { type Aftermath, aftermathOf, cascadeOf, type Sequel } from './cascade.ts'
import { FELT, type Payoff, payoffOf } from './payoffs.ts'

export type IdOf = (state: number) => string

/** How little drives a member out, and what follows. States by id. */
export interface Fragility {
  readonly state: string
  readonly leverage: number
  /** Added cost, share of its GDP per year, at which it leaves at its next review if nothing else decides; 0 if it would anyway. */
  readonly cost: number
  /** Dependence on the patrons of the respondent now, and at which it leaves; null if no such pressure makes it leave. */
  readonly patronPull: number
  readonly patronPullToExit: number | null
  /** Role it takes then. */
  readonly exit: string
  readonly follow: readonly string[]
  readonly replace: readonly string[]
  readonly later: Aftermath
}

/** Halvings of the pressure in which the member turns. */
const HALVINGS = 40

/** The fragility of one member at the end of the month before the snapshot's. */
export function fragilityOf(
  engine: Engine,
  evening: Snapshot,
  kase: number,
  member: Payoff,
  { horizon, unforced }: { readonly horizon: number; readonly unforced: Sequel },
  idOf: IdOf,
): Fragility {
  const { state, best, enforcing, otherwise } = member
  const { world } = engine.restore(evening)
  const at = kase * world.sizes.states + state
  const leverage = world.leverageShare[at]!
  const patronPull = world.patronPull[at]!
  const leaves = (pull: number) => {
    const payoff = payoffOf(engine, evening, kase, state, FELT, (changed) => {
      changed.patronPull[at] = pull
    })
    return payoff.enforcing < payoff.otherwise
  }
  const cascade = cascadeOf(engine, evening, kase, horizon, { state, role: best }, unforced)
  return {
    state: idOf(state),
    leverage,
    cost: Math.max(0, enforcing - otherwise),
    patronPull,
    patronPullToExit: edge(patronPull, leaves),
    exit: best,
    follow: cascade.follow.map(idOf),
    replace: cascade.replace.map(idOf),
    later: aftermathOf(cascade.later),
  }
}

/** The least pressure up to 1 that makes a member leave; null if none does. */
function edge(from: number, leaves: (pull: number) => boolean): number | null {
  if (leaves(from)) return from
  if (!leaves(1)) return null
  let [holds, goes] = [from, 1]
  for (let n = 0; n < HALVINGS; n++) {
    const middle = (holds + goes) / 2
    if (leaves(middle)) goes = middle
    else holds = middle
  }
  return goes
}
