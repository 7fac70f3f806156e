/**
 * What would have flipped a decision: for every lever of the design, every coefficient of the mechanism and every number the decision
 * reads, the smallest change of that one thing alone under which the same luck gives another choice. Each try is a run of that month from
 * the snapshot before it, so each flip that is reported has been seen to flip, and a change a hair smaller has been seen not to. ODD
 * section 4, observation. The smallest change that alters a decision is a counterfactual explanation in the sense of Wachter, Mittelstadt
 * and Russell 2018 (Harvard Journal of Law and Technology 31:841-887).
 */

import type { Parameter, Parameters, Scenario, World } from '../model/index.ts'
import { MECHANISMS } from '../model/index.ts'
import { type Input, inputsOf, mechanismOf, movable, type Seat } from './decision.ts'
import type { Change, Retry } from './replay.ts'

/** A lever of the design, set for that month; a number that the decision reads; or a coefficient of the mechanism, for that month. */
export type FlipKind = 'lever' | 'situation' | 'coefficient'

/** One change that flips a decision. */
export interface Flip {
  readonly kind: FlipKind
  /** 'mechanism.lever', 'mechanism.coefficient', or the name of a column (with the id of an obligation). */
  readonly name: string
  readonly meaning: string
  readonly unit: string
  readonly from: number
  /** Nearest value tried that flips. */
  readonly to: number
  /** Farthest value tried on the way there that does not. */
  readonly holds: number
  /** Size of the change as a share of the whole range of the quantity. */
  readonly share: number
  /** What is chosen instead. */
  readonly becomes: string
}

/** A quantity that may be changed alone. */
interface Candidate {
  readonly kind: FlipKind
  readonly name: string
  readonly meaning: string
  readonly unit: string
  readonly from: number
  readonly low: number
  readonly high: number
  readonly span: number
  readonly whole: boolean
  change(value: number): Change
}

/** Steps from the smallest change to the whole range; each is twice the one before. A window narrower than a step may be missed. */
const STEPS = 15
/** Halvings of the step in which the choice changes. */
const HALVINGS = 40
/** A coefficient of this name decides when a decision comes up, not how it ends. */
const TIMING = 'review'

function declared(
  kind: FlipKind,
  mechanism: string,
  table: Parameters,
  from: (name: string) => number,
  change: (name: string, value: number) => Change,
): readonly Candidate[] {
  const one = ([name, { meaning, unit, range, integer }]: [string, Parameter]): Candidate => ({
    kind,
    name: `${mechanism}.${name}`,
    meaning,
    unit,
    from: from(name),
    low: range[0],
    high: range[1],
    span: range[1] - range[0],
    whole: integer === true,
    change: (value) => change(name, value),
  })
  return Object.entries(table).map(one)
}

function inSituation({ column, at, name, meaning, unit, whole, ...input }: Input, eve: World): Candidate {
  const from = eve[column][at]!
  const span = input.span ?? Math.abs(from)
  const low = Math.max(input.low, from - span)
  const high = Math.min(input.high, from + span)
  const change = (value: number): Change => ({
    kind: 'situation',
    alter: (world) => {
      world[column][at] = value
    },
  })
  return { kind: 'situation', name, meaning, unit, from, low, high, span, whole, change }
}

function candidatesOf(scenario: Scenario, seat: Seat, again: Retry): readonly Candidate[] {
  const levers = MECHANISMS.flatMap((m) =>
    declared(
      'lever',
      m.name,
      m.levers,
      (name) => again.lever(`${m.name}.${name}`),
      (name, value) => ({ kind: 'lever', path: `${m.name}.${name}`, value }),
    ),
  )
  const { parameters } = mechanismOf(seat.phase)
  const coefficients = declared(
    'coefficient',
    seat.phase,
    Object.fromEntries(Object.entries(parameters).filter(([name]) => name !== TIMING)),
    (name) => scenario.parameters[seat.phase]![name]!,
    (name, value) => ({ kind: 'coefficient', name, value }),
  )
  const eve = again.eve()
  const situation = inputsOf(eve, seat, scenario).filter((input) => movable(input, eve))
  return [...levers, ...situation.map((input) => inSituation(input, eve)), ...coefficients]
}

/** The nearest value that flips between where the candidate is and a limit, and how far it holds; null if none does. */
function nearest(
  { from, whole }: Candidate,
  limit: number,
  flips: (value: number) => boolean,
): { readonly to: number; readonly holds: number } | null {
  const reach = Math.abs(limit - from)
  const sign = limit > from ? 1 : -1
  if (reach === 0) return null
  if (whole) {
    for (let step = 1; step <= reach; step++) {
      if (flips(from + sign * step)) return { to: from + sign * step, holds: from + sign * (step - 1) }
    }
    return null
  }
  let holds = from
  let scale = 1
  for (let n = 1; n < STEPS; n++) scale *= 2
  for (; scale >= 1; scale /= 2) {
    let to = scale === 1 ? limit : from + (sign * reach) / scale
    if (!flips(to)) {
      holds = to
      continue
    }
    for (let n = 0; n < HALVINGS; n++) {
      const middle = (holds + to) / 2
      if (flips(middle)) to = middle
      else holds = middle
    }
    return { to, holds }
  }
  return null
}

/** For every quantity the smallest change that flips the decision, smallest share of its range first; empty if nothing does. */
export function flipsOf(scenario: Scenario, seat: Seat, again: Retry, chosen: number): readonly Flip[] {
  const found: Flip[] = []
  for (const candidate of candidatesOf(scenario, seat, again)) {
    const { kind, name, meaning, unit, from, span } = candidate
    const choice = (value: number) => again.choice(candidate.change(value))
    const flips = (value: number) => {
      const option = choice(value)
      return option >= 0 && option !== chosen
    }
    const ways = [candidate.low, candidate.high].map((limit) => nearest(candidate, limit, flips))
    const near = ways.filter((way) => way !== null).sort((a, b) => Math.abs(a.to - from) - Math.abs(b.to - from))[0]
    if (near === undefined) continue
    const becomes = seat.options[choice(near.to)]!
    found.push({ kind, name, meaning, unit, from, ...near, share: Math.abs(near.to - from) / span, becomes })
  }
  return found.sort((a, b) => a.share - b.share)
}
