/**
 * Scenarios at the ends of everything that `check` accepts: every parameter, lever, attribute, tie, instrument, offer and obligation is
 * the least, the most or, now and then, what is usual, so that the extremes also meet what is not extreme.
 */
import fc from 'fast-check'
import {
  ATTRIBUTES,
  BY_ANYONE,
  type Case,
  EVENT_KINDS,
  INSTRUMENT_NAMES,
  OBLIGATION_KINDS,
  OFFER_NAMES,
  PARAMETER_GROUPS,
  type Parameter,
  type Parameters,
  ROLES,
  type Scenario,
  type ScheduledEvent,
  type State,
} from '../../sim/model/index.ts'
import { MECHANISMS } from '../../sim/model/mechanisms/index.ts'
import { makeCase, makeDesign, makeScenario, makeState, type Pair } from './scenarios.ts'

/** Trade of a pair, USD bn per year, distances in km, and costs at home, as the schema bounds them. */
const FLOWS = [0, 1e5] as const
const DISTANCES = [1, 20_100] as const
const COSTS = [0, 1] as const
const DURATIONS = [1, 600] as const
const RUNGS = 8

/** Whole numbers below a limit, one after the other. */
type Pick = (below: number) => number

interface Extremes {
  /** One of ten numbers is the usual one; in the other kind of world half of them. */
  readonly usual: number
  readonly states: number
  readonly months: number
  readonly luck: Iterator<number>
}

/** An end of a range, or what is usual. */
function end(pick: Pick, usual: number, [low, high]: readonly [number, number], otherwise: number): number {
  if (pick(10) < usual) return otherwise
  return pick(2) === 0 ? low : high
}

function tableOf(pick: Pick, usual: number, parameters: Parameters): { [name: string]: number } {
  const value = (p: Parameter) => end(pick, usual, p.range, p.default)
  return Object.fromEntries(Object.entries(parameters).map(([name, p]) => [name, value(p)]))
}

function caseOf(pick: Pick, usual: number, n: number, states: readonly State[]): Case {
  const [respondent, claimant, ...rest] = [...states.slice(n), ...states.slice(0, n)].map((state) => state.id) as [string, string]
  const one = () => end(pick, usual, [0, 1], 0.5)
  const levers = Object.fromEntries(MECHANISMS.map((m) => [m.name, tableOf(pick, usual, m.levers)]))
  const count = 1 + pick(4)
  const rungs = Array.from({ length: 1 + pick(RUNGS) }, (_, rung) => ({
    ...BY_ANYONE,
    name: `Rung ${rung}`,
    collective: pick(2) === 0,
    instruments: Object.fromEntries(INSTRUMENT_NAMES.map((name) => [name, one()])),
  }))
  return makeCase(respondent, claimant, {
    id: `case${n}`,
    judgment: pick(2),
    deadline: end(pick, usual, [0, 12], 6),
    breachHazard: end(pick, usual, [0, 12], 0),
    obligations: Array.from({ length: count }, (_, o) => ({
      id: `o${o}`,
      kind: OBLIGATION_KINDS[pick(OBLIGATION_KINDS.length)]!,
      text: '',
      weight: 1 / count,
      domesticCost: end(pick, usual, COSTS, 0.004),
      capacityDemand: one(),
      duration: end(pick, usual, DURATIONS, 12),
      fulfilled: pick(4) === 0 ? one() : 0,
      final: pick(2) === 0,
    })),
    stakes: Object.fromEntries(states.filter(({ id }) => id !== respondent).map(({ id }) => [id, one()])),
    patrons: Object.fromEntries(rest.map((id) => [id, one()])),
    roles: { ...Object.fromEntries(rest.map((id) => [id, ROLES[pick(ROLES.length)]!])), [claimant]: 'enforcer' },
    design: makeDesign(levers, { rungs, offers: Object.fromEntries(OFFER_NAMES.map((name) => [name, one()])) }),
  })
}

function eventOf(pick: Pick, months: number, states: readonly State[]): ScheduledEvent {
  const kind = EVENT_KINDS[pick(EVENT_KINDS.length)]!
  const one = pick(states.length)
  const levers = MECHANISMS.flatMap((m) => Object.entries(m.levers).map(([name, lever]) => [`${m.name}.${name}`, lever.range] as const))
  const [lever, range] = levers[pick(levers.length)]!
  const values = kind === 'leader' ? ([-4, 4] as const) : kind === 'design' ? range : ([0, 1] as const)
  return {
    month: pick(months),
    kind,
    label: '',
    state: kind === 'leader' || kind === 'rivalry' || kind === 'capacity' ? states[one]!.id : null,
    other: kind === 'rivalry' ? states[(one + 1) % states.length]!.id : null,
    case: null,
    lever: kind === 'design' ? lever : null,
    value: values[pick(2)]!,
    resolve: pick(2),
  }
}

function scenarioOf({ usual, states: count, months, luck }: Extremes): Scenario {
  const pick: Pick = (below) => Number(luck.next().value) % below
  const states = Array.from({ length: count }, (_, n) => {
    const made = makeState(n)
    const given = Object.entries(ATTRIBUTES).map(([name, { range }]) => [
      name,
      end(pick, usual, range, made[name as keyof State] as number),
    ])
    return { ...made, veto: pick(3) === 0, ...Object.fromEntries(given) }
  })
  const pairs = states.flatMap(({ id: from }, i) =>
    states.flatMap(({ id: to }, j): Pair[] => {
      const numbers = { exports: end(pick, usual, FLOWS, 10), distance: end(pick, usual, DISTANCES, 5000) }
      return i === j ? [] : [{ from, to, ...numbers, alliance: pick(2), contiguous: pick(2), affinity: pick(3) === 0 ? null : pick(2) }]
    }),
  )
  return makeScenario(count, {
    id: 'extreme',
    months,
    seed: 'extreme',
    states,
    pairs,
    cases: Array.from({ length: 1 + pick(2) }, (_, n) => caseOf(pick, usual, n, states)),
    parameters: Object.fromEntries(PARAMETER_GROUPS.map((m) => [m.name, tableOf(pick, usual, m.parameters)])),
    events: Array.from({ length: pick(4) }, () => eventOf(pick, months, states)),
  })
}

/** Random extremes. Months are few, so that a law can be tried on many worlds. */
export function extremes(): fc.Arbitrary<Scenario> {
  return fc
    .record({
      usual: fc.constantFrom(0, 1, 5, 8),
      states: fc.constantFrom(2, 3, 4, 5, 8, 40),
      months: fc.integer({ min: 12, max: 60 }),
      luck: fc.infiniteStream(fc.nat({ max: 1e6 })),
    })
    .map(scenarioOf)
}
