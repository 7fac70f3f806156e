/**
 * States and ties of a scenario: folded from a world table or written out in the file, overridden, and completed by the rules in
 * `ATTRIBUTES`. ODD section 5.
 */

import type { State, Ties } from '../../model/index.ts'
import { ATTRIBUTE_NAMES, ATTRIBUTES, type Attribute, type Attributes, BODIES } from '../../model/index.ts'
import type { FoldedState, FoldedWorld, WorldTable } from '../../tables/index.ts'
import { foldOnce, type Library } from '../check/index.ts'
import { apartIn } from '../forums/index.ts'
import type { ScenarioFile } from '../schema.ts'
import { tableOf } from '../table.ts'
import { inlineTies, tableTies } from './ties.ts'

type Override = NonNullable<ScenarioFile['states']>[string]
type InlineWorld = Extract<ScenarioFile['world'], { states: unknown }>
type TableWorld = Extract<ScenarioFile['world'], { keep: unknown }>

export interface ResolvedWorld {
  readonly states: readonly State[]
  readonly ties: Ties
}

/** @throws Error if the file needs a table that the library does not hold; `check.ts` has reported it before */
export function resolveWorld(file: ScenarioFile, library: Library): ResolvedWorld {
  const { world } = file
  if ('states' in world) {
    return { states: inlineStates(world, file.states ?? {}), ties: inlineTies(world, file.ties) }
  }
  const name = tableOf(file)
  const table = name === null ? undefined : library[name]
  if (table === undefined) throw new Error(`the world table ${name} is not loaded`)
  const folded = foldOnce(table, world.keep, world.rest, file.start ?? null, apartIn(file))
  const ties = tableTies(folded, world, file.ties)
  const traded = tradedBy(table, folded, ties, world)
  const states = folded.states.map((state, i) => tableState(state, own(file.states, state.id), traded[i]!))
  return { states, ties }
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)
const clamp = (value: number): number => Math.min(1, Math.max(0, value))

function own<T>(record: { readonly [key: string]: T } | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined
}

/** The attributes that are given. */
function given(from: Override | undefined): Partial<Attributes> {
  const entries = ATTRIBUTE_NAMES.map((name) => [name, from?.[name]] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

function membersOf(blocs: NonNullable<Override['memberships']>): { readonly [bloc: string]: number } {
  return Array.isArray(blocs) ? Object.fromEntries([...blocs].sort().map((bloc) => [bloc, 1])) : { ...blocs }
}

// --- states of a world table ---

/**
 * Yearly exports and imports of each state with all others, USD bn: its openness does not depend on what is folded,
 * but on flows that the file sets.
 */
function tradedBy(
  table: WorldTable,
  { states, trade, internalTrade }: FoldedWorld,
  { exports }: Ties,
  { flows = [] }: TableWorld,
): readonly number[] {
  const all = tradeOf(table)
  const within = new Map(flows.flatMap(([from, to, flow]) => (from === to ? [[from, flow] as const] : [])))
  return states.map(({ id, members }, i) => {
    let traded = members.reduce((sum, id) => sum + all.get(id)!, 0)
    for (let j = 0; j < states.length; j++) {
      for (const cell of i === j ? [] : [i * states.length + j, j * states.length + i]) traded += exports[cell]! - trade[cell]!
    }
    // Each flow among members is an export of one and an import of another.
    return traded + 2 * ((within.get(id) ?? internalTrade[i]!) - internalTrade[i]!)
  })
}

/** Yearly exports and imports of each state of the table, USD bn. */
function tradeOf(table: WorldTable): ReadonlyMap<string, number> {
  const n = table.states.length
  const totals = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      totals[i]! += table.trade[i * n + j]!
      totals[j]! += table.trade[i * n + j]!
    }
  }
  return new Map(table.states.map(({ id }, i) => [id, totals[i]!]))
}

/** What a file says of blocs leaves the bodies that it does not name as they are. */
function withBodies(given: State['memberships'], { memberships }: FoldedState): State['memberships'] {
  return { ...Object.fromEntries(Object.entries(memberships).filter(([bloc]) => BODIES.includes(bloc))), ...given }
}

function tableState(folded: FoldedState, override: Override | undefined, traded: number): State {
  const overridden = given(override)
  const { gdp, population, position, democracy, ruleOfLaw, capacity, tourism } = { ...folded, ...overridden }
  const perHead = gdp / population
  const attributes: Attributes = {
    gdp,
    population,
    position,
    democracy,
    ruleOfLaw,
    capacity,
    narrativeControl: clamp(1 - folded.voice),
    marketExposure: clamp(0.3 * Math.min(1, traded / gdp) + 0.5 * ruleOfLaw),
    tourism,
    aidDependence: 0.08 * clamp((10 - perHead) / 9),
    consent: clamp(ruleOfLaw),
    executionLaw: clamp(0.6 * ruleOfLaw),
    ...overridden,
  }
  const data = (name: Attribute): boolean => name in folded && !folded.imputed.includes(name) && !(name in overridden)
  const memberships = override?.memberships ? withBodies(membersOf(override.memberships), folded) : { ...folded.memberships }
  return {
    ...attributes,
    id: folded.id,
    name: override?.name ?? folded.name,
    region: override?.region ?? folded.region,
    latitude: folded.latitude,
    longitude: folded.longitude,
    memberships,
    spells: override?.memberships ? {} : folded.spells,
    veto: override?.veto ?? own(memberships, 'p5') === 1,
    members: [...folded.members],
    derived: ATTRIBUTE_NAMES.filter((name) => !data(name)),
  }
}

// --- states written out in the file ---

function inlineStates(world: InlineWorld, overrides: { readonly [id: string]: Override }): readonly State[] {
  const states = world.states.map((state): State => {
    const override = own(overrides, state.id)
    const overridden = given(override)
    const values = { ...given(state), ...overridden }
    const attributes = Object.fromEntries(ATTRIBUTE_NAMES.map((name) => [name, values[name] ?? ATTRIBUTES[name].default])) as Attributes
    const memberships = membersOf(override?.memberships ?? state.memberships ?? [])
    return {
      ...attributes,
      id: state.id,
      name: override?.name ?? state.name,
      region: override?.region ?? state.region ?? 'World',
      latitude: state.latitude ?? null,
      longitude: state.longitude ?? null,
      memberships,
      spells: {},
      veto: override?.veto ?? state.veto ?? own(memberships, 'p5') === 1,
      members: [...(state.members ?? [state.id])].sort(),
      derived: ATTRIBUTE_NAMES.filter((name) => state[name] === undefined || name in overridden),
    }
  })
  return states.sort(byId)
}
