/**
 * Stability of the coalition of one world at the end of a month in the textbook sense: internally stable when no member gains by leaving
 * alone, externally stable when no outsider gains by joining alone; with and without habit and lock-in, which can
 * hold members whose interests would let them leave. And fragility: the pressure until each member leaves, and who
 * follows it. ODD section 4, collectives. Source: d'Aspremont, Jacquemin, Gabszewicz and Weymark 1983; see
 * `analysis/stability.ts`.
 */
import { stability } from '../../analysis/index.ts'
import type { Engine } from '../../model/index.ts'
import { type Moment, type Origin, originOf } from '../origin.ts'
import { type Aftermath, aftermathOf, runOn } from './cascade.ts'
import { type Fragility, fragilityOf, type IdOf } from './fragility.ts'
import { BARE, FELT, type Friction, type Payoff, payoffsOf } from './payoffs.ts'

/** What the coalition is asked about. */
export interface StabilityQuestion extends Moment {
  /** Months in which an exit may be followed. */
  readonly horizon: number
}

/** Internal and external stability under some friction. States by id. */
export interface StabilityView extends Friction {
  readonly internal: boolean
  readonly external: boolean
  readonly wouldLeave: readonly string[]
  readonly wouldJoin: readonly string[]
}

/** What a state gains by enforcing over its best other role, share of its GDP per year, as it feels it and by its interests alone. */
export interface Gain {
  readonly state: string
  readonly role: string
  readonly best: string
  readonly gain: number
  readonly interest: number
}

export interface StabilityReport extends Origin {
  readonly month: number
  /** Months run on after an exit: the horizon, or what is left of the run. */
  readonly horizon: number
  readonly judged: boolean
  readonly members: readonly string[]
  readonly leverage: number
  /** As the model has it, without habit, without lock-in, and without either, which is the textbook's. None before the judgment. */
  readonly views: readonly StabilityView[]
  /** All states but the respondent, members first, those who gain least by enforcing first. */
  readonly gains: readonly Gain[]
  /** Members, the one that the least added cost drives out first. */
  readonly fragility: readonly Fragility[]
  /** How the world goes on without an exit. */
  readonly unforced: Aftermath
}

const VIEWS: readonly Friction[] = [FELT, { inertia: false, lockIn: true }, { inertia: true, lockIn: false }, BARE]
/** Gains that are rounding and move nobody, share of GDP per year. */
const TOLERANCE = 1e-12

/** Throws a RangeError where the scenario has no such case or month, or the coalition is off. */
export function stabilityOf(engine: Engine, question: StabilityQuestion): StabilityReport {
  const { seed, world, kase, month } = question
  const { scenario } = engine
  const origin = originOf(engine, question)
  const run = engine.start(seed, world)
  if (!run.phases.includes('coalition')) throw new RangeError('expected coalition to be on, got a scenario without it')
  run.advance(month + 1)
  const evening = run.snapshot()
  const judged = run.world.age[kase]! >= 0
  const leverage = run.world.leverage[kase]!
  const horizon = Math.min(question.horizon, scenario.months - 1 - month)
  const payoffs = VIEWS.map((friction) => (judged ? payoffsOf(engine, evening, kase, friction) : []))
  const [felt, interests] = [payoffs[0]!, payoffs[VIEWS.length - 1]!]
  const members = felt.filter(({ role }) => role === 'enforcer')
  const unforced = runOn(engine, evening, kase, horizon, null)
  const idOf = (state: number) => scenario.states[state]!.id
  return {
    ...origin,
    month,
    horizon,
    judged,
    members: members.map(({ state }) => idOf(state)),
    leverage,
    views: judged ? VIEWS.map((friction, at) => viewOf(payoffs[at]!, friction, idOf)) : [],
    gains: felt.map((payoff, at) => gainOf(payoff, interests[at]!, idOf)).sort(byMembership),
    fragility: members
      .map((member) => fragilityOf(engine, evening, kase, member, { horizon, unforced }, idOf))
      .sort((a, b) => a.cost - b.cost),
    unforced: aftermathOf(unforced),
  }
}

function viewOf(payoffs: readonly Payoff[], friction: Friction, idOf: IdOf): StabilityView {
  const { internal, external, wouldLeave, wouldJoin } = stability(
    Uint8Array.from(payoffs, ({ role }) => (role === 'enforcer' ? 1 : 0)),
    Float64Array.from(payoffs, ({ enforcing }) => enforcing),
    Float64Array.from(payoffs, ({ otherwise }) => otherwise),
    TOLERANCE,
  )
  const ids = (positions: readonly number[]) => positions.map((at) => idOf(payoffs[at]!.state))
  return { ...friction, internal, external, wouldLeave: ids(wouldLeave), wouldJoin: ids(wouldJoin) }
}

function gainOf({ state, role, best, enforcing, otherwise }: Payoff, bare: Payoff, idOf: IdOf): Gain {
  return { state: idOf(state), role, best, gain: enforcing - otherwise, interest: bare.enforcing - bare.otherwise }
}

function byMembership(a: Gain, b: Gain): number {
  const outside = ({ role }: Gain) => (role === 'enforcer' ? 0 : 1)
  return outside(a) - outside(b) || (outside(a) === 0 ? a.gain - b.gain : b.gain - a.gain)
}
