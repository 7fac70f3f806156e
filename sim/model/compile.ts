/**
 * Compiles a Scenario into a World: allocates once, fills every given column, sets every changing column to where it starts, and
 * binds the mechanisms that are on to the columns they declared. States are in the sequence of their ids. ODD section 5.
 */

import { allocateTape, type Channel, type Tape } from '../random/index.ts'
import type { ReadColumn } from './column.ts'
import {
  COEFFICIENTS,
  type Coefficients,
  coefficientPosition,
  fillBonds,
  fillCases,
  fillCoefficients,
  fillEvents,
  fillForums,
  fillLadders,
  fillPeers,
  fillStates,
  fillTurnover,
  LEVERS,
  leverPosition,
  majoritiesOf,
  type PeerPlan,
  planPeers,
  type Trade,
  tradeOf,
} from './initialise/index.ts'
import type { AnyMechanism, Step } from './mechanism.ts'
import { MECHANISMS } from './mechanisms/index.ts'
import type { Scenario } from './scenario.ts'
import { SCHEDULE } from './schedule.ts'
import { type ColumnName, World } from './world.ts'

/** Who trades with whom and who looks at whom: all that ties and blocs alone decide. This is the slowest part of making a world. */
interface Relations {
  readonly trade: Trade
  readonly peers: PeerPlan
}

export interface Compiled {
  readonly scenario: Scenario
  readonly relations: Relations
  readonly world: World
  readonly tape: Tape
  /** The phases of a month in the sequence of the schedule; of one that is off what is neutral, where that moves. */
  readonly phases: readonly { readonly name: string; readonly step: Step }[]
  /** Bytes of the world before the first month. */
  readonly initial: Uint8Array
}

const BY_NAME: ReadonlyMap<string, AnyMechanism> = new Map(MECHANISMS.map((m) => [m.name, m]))

/** Mechanisms of the schedule that the scenario leaves on. */
export function activeMechanisms(off: readonly string[]): readonly AnyMechanism[] {
  return SCHEDULE.filter((name) => !off.includes(name)).map((name) => BY_NAME.get(name)!)
}

/** Random channels of the mechanisms, named 'mechanism.channel'; a mechanism that is off draws nothing. */
export function channelsOf(mechanisms: readonly AnyMechanism[]): readonly Channel[] {
  return mechanisms.flatMap((m) => Object.entries(m.channels).map(([name, c]) => ({ name: `${m.name}.${name}`, ...c })))
}

function bind(m: AnyMechanism, world: World, tape: Tape): Step {
  const { cases } = world.sizes
  const names = {
    ...Object.fromEntries(Object.keys(m.levers).map((lever) => [lever, `${m.name}.${lever}`])),
    ...m.uses,
  }
  const d: Record<string, ReadColumn> = {}
  for (const [name, path] of Object.entries(names)) {
    const at = leverPosition(path) * cases
    d[name] = world.levers.subarray(at, at + cases)
  }
  const draws = Object.fromEntries(Object.keys(m.channels).map((name) => [name, tape.columns[`${m.name}.${name}`]!]))
  const own = Object.fromEntries(Object.keys(m.parameters).map((name) => [name, `${m.name}.${name}`]))
  const places = Object.entries({ ...own, ...m.borrows }).map(([name, path]) => [name, coefficientPosition(path)])
  // Built key by key, it would become a slow hash table, and every step looks up positions in it.
  const p: { readonly [name: string]: number } = JSON.parse(JSON.stringify(Object.fromEntries(places)))
  return m.compile({ sizes: world.sizes, world, coefficients: world.coefficients, p, d, tape: draws })
}

/** Name of the phase that stands in for a mechanism that is off. */
const offPhase = (name: string) => `${name} off`

/** Sets what a mechanism writes to what is neutral without it; null where all of it stays as it was before the first month. */
function standIn(m: AnyMechanism, world: World): Step | null {
  const pairs = Object.entries(m.neutral ?? {}).map(([name, equals]) => {
    const to = world[name as ColumnName]
    const from = world[equals]
    return { to, from, each: to.length / from.length }
  })
  if (pairs.length === 0) return null
  return () => {
    for (const { to, from, each } of pairs) for (let k = 0; k < to.length; k++) to[k] = from[Math.floor(k / each)]!
  }
}

/** The phases of a month. */
function phasesOf({ off }: Scenario, world: World, tape: Tape): Compiled['phases'] {
  return SCHEDULE.flatMap((name) => {
    const m = BY_NAME.get(name)!
    if (!off.includes(name)) return [{ name, step: bind(m, world, tape) }]
    const step = standIn(m, world)
    return step === null ? [] : [{ name: offPhase(name), step }]
  })
}

/** The scenario with some coefficients replaced. */
export function withCoefficients(scenario: Scenario, changed: Coefficients): Scenario {
  const parameters = Object.entries(scenario.parameters).map(([name, values]) => [name, { ...values, ...changed[name] }])
  return { ...scenario, parameters: Object.fromEntries(parameters) }
}

function relationsOf(scenario: Scenario): Relations {
  const trade = tradeOf(scenario.ties)
  return { trade, peers: planPeers(scenario, trade) }
}

/** Scenario -> World before the first month. */
function build(scenario: Scenario, { trade, peers }: Relations): World {
  const world = World.allocate({
    states: scenario.states.length,
    cases: scenario.cases.length,
    obligations: scenario.cases.reduce((sum, c) => sum + c.obligations.length, 0),
    ties: peers.index.length,
    rungs: 1 + scenario.cases.reduce((most, c) => Math.max(most, c.design.rungs.length), 0),
    coefficients: COEFFICIENTS.length,
    levers: LEVERS.length,
    events: scenario.events.length,
    months: scenario.months,
    forums: scenario.forums.length,
    ...majoritiesOf(scenario),
  })
  fillCoefficients(scenario, world)
  fillStates(scenario, world)
  fillPeers(peers, world)
  fillBonds(scenario, world)
  fillCases(scenario, trade, world)
  fillLadders(scenario, world)
  fillForums(scenario, world)
  fillEvents(scenario, world)
  fillTurnover(world)
  return world
}

/** Scenario -> World and bound phases. Throws nothing: a Scenario that parsed compiles. */
export function compile(scenario: Scenario): Compiled {
  const relations = relationsOf(scenario)
  const world = build(scenario, relations)
  const active = activeMechanisms(scenario.off)
  const tape = allocateTape(channelsOf(active), {
    months: scenario.months,
    states: scenario.states.map((s) => s.id),
    cases: scenario.cases.map((c) => c.id),
  })
  const phases = phasesOf(scenario, world, tape)
  return { scenario, relations, world, tape, phases, initial: new Uint8Array(world.buffer.slice(0)) }
}

/** What has to be the same for memory and tape to serve another scenario. */
function shapeOf({ months, off, states, cases }: Scenario): string {
  return JSON.stringify([months, off, states.map((s) => s.id), cases.map((c) => c.id)])
}

/** What relations have of the states, and how peers are chosen. */
const blocsIn = ({ states, parameters }: Scenario) => JSON.stringify([parameters.initialise, states.map(({ memberships }) => memberships)])

/**
 * Another scenario on the memory, the tape and the phases of this one, because it differs in design, numbers and coefficients only, all of
 * which are columns. Null where ids, months, mechanisms or sizes differ.
 */
export function refit(compiled: Compiled, other: Scenario): Compiled | null {
  const { scenario, world, tape, phases } = compiled
  if (shapeOf(scenario) !== shapeOf(other)) return null
  const same = scenario.ties === other.ties && blocsIn(scenario) === blocsIn(other)
  const relations = same ? compiled.relations : relationsOf(other)
  const next = build(other, relations)
  if (JSON.stringify(next.sizes) !== JSON.stringify(world.sizes)) return null
  return { scenario: other, relations, world, tape, phases, initial: new Uint8Array(next.buffer) }
}
