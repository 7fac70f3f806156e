/**
 * Random scenarios for the laws: 2-12 states, 1-3 cases, every attribute, lever and parameter anywhere in its declared range. A scenario
 * is made from a recipe, a short list of what differs from a plain world, so that a counterexample shrinks to the few things that matter.
 */
import fc from 'fast-check'
import {
  ATTRIBUTE_NAMES,
  ATTRIBUTES,
  type Attribute,
  BY_ANYONE,
  type Case,
  EVENT_KINDS,
  type EventKind,
  FINAL_KINDS,
  INSTRUMENT_NAMES,
  type InstrumentName,
  OBLIGATION_KINDS,
  type Obligation,
  OFFER_NAMES,
  type OfferName,
  type Parameter,
  type Parameters,
  ROLES,
  type Scenario,
  type ScheduledEvent,
  type State,
} from '../../sim/model/index.ts'
import { MECHANISMS } from '../../sim/model/mechanisms/index.ts'
import { defaultsOf } from '../../sim/model/parameter.ts'
import { type Body, body, type Deciding, decided, deciding, forumOf, type Place, place, someone } from './bodies.ts'
import { FICKLE } from './fickle.ts'
import { LADDER, makeCase, makeDesign, makePairs, makeScenario, makeState, type Pair, uneven } from './scenarios.ts'

interface Happening {
  readonly month: number
  readonly kind: EventKind
  readonly state: number
  readonly other: number
  /** Position of the case, or past the last one for all of them. */
  readonly kase: number
  readonly lever: string
  readonly place: Place
}

interface Docket {
  /** Of the first rungs; the others are by anyone. */
  readonly deciding: readonly Deciding[]
  /** Bodies that have the case and give the offers; past the last one for none. */
  readonly forum: number
  readonly offersBy: number
  readonly ergaOmnes: boolean
  /** Rung in force at the start, where the ladder is that long. */
  readonly rung: number
  readonly respondent: number
  readonly claimant: number
  readonly judgment: number
  readonly deadline: number
  readonly breachHazard: number
  readonly obligations: readonly (readonly [kind: number, cost: Place, demand: Place, duration: Place, done: Place])[]
  readonly patrons: readonly (readonly [state: number, place: Place])[]
  readonly roles: readonly (readonly [state: number, role: number])[]
  /** Rungs beyond the usual ladder's: each takes every instrument at this intensity. */
  readonly rungs: readonly Place[]
  readonly offers: readonly Place[]
  readonly levers: readonly (readonly [path: string, place: Place])[]
}

/** What differs from a plain world. */
export interface Recipe {
  readonly states: number
  readonly months: number
  readonly salt: number
  readonly cases: readonly Docket[]
  readonly attributes: readonly (readonly [state: number, attribute: Attribute, place: Place])[]
  /** Trade of a pair as a share of the GDP of the smaller of the two; and whatever else binds them. */
  readonly pairs: readonly (readonly [from: number, to: number, trade: Place, affinity: Place])[]
  readonly vetoes: readonly number[]
  readonly bodies: readonly Body[]
  readonly parameters: readonly (readonly [path: string, place: Place])[]
  readonly events: readonly Happening[]
  /** Whether all sides are fickle and ready to talk, so that what is rare happens: settlements and their breach. */
  readonly fickle: boolean
}

function paths(of: 'parameters' | 'levers'): readonly string[] {
  return MECHANISMS.flatMap((m) => Object.keys(m[of]).map((name) => `${m.name}.${name}`))
}

const LEVER_PATHS = paths('levers')
const PARAMETER_PATHS = paths('parameters')

function declared(path: string, of: 'parameters' | 'levers'): Parameter {
  const [mechanism, name] = path.split('.') as [string, string]
  return MECHANISMS.find((m) => m.name === mechanism)![of][name]!
}

/** The value at a place in the range; whole where the declaration asks for it. */
function valueAt({ range: [low, high], integer }: Pick<Parameter, 'range' | 'integer'>, place: Place): number {
  const value = low + (high - low) * place
  return integer ? Math.round(value) : value
}

/** Sizes span orders of magnitude, so their places are on a log scale. */
function attributeAt(attribute: Attribute, place: Place): number {
  const [low, high] = ATTRIBUTES[attribute].range
  return low > 0 ? Math.min(high, low * (high / low) ** place) : valueAt(ATTRIBUTES[attribute], place)
}

function tableOf(of: 'parameters' | 'levers', given: readonly (readonly [path: string, place: Place])[]) {
  const table: { [mechanism: string]: { [name: string]: number } } = {}
  for (const m of MECHANISMS) table[m.name] = { ...defaultsOf(m[of] as Parameters) }
  for (const [path, place] of given) {
    const [mechanism, name] = path.split('.') as [string, string]
    table[mechanism]![name] = valueAt(declared(path, of), place)
  }
  return table
}

function statesOf(recipe: Recipe): State[] {
  return Array.from({ length: recipe.states }, (_, n) => {
    const given = recipe.attributes.filter(([state]) => state === n)
    return {
      ...makeState(n + 20 * recipe.salt),
      id: `S${String(n).padStart(3, '0')}`,
      veto: recipe.vetoes.includes(n),
      ...Object.fromEntries(given.map(([, attribute, place]) => [attribute, attributeAt(attribute, place)])),
    }
  })
}

function pairsOf(recipe: Recipe, states: readonly State[]): Pair[] {
  const pairs = makePairs(states)
  for (const [from, to, trade, affinity] of recipe.pairs) {
    const at = pairs.findIndex((pair) => pair.from === states[from]?.id && pair.to === states[to]?.id)
    if (at < 0) continue
    const flow = trade * Math.min(states[from]!.gdp, states[to]!.gdp)
    pairs[at] = {
      ...pairs[at]!,
      exports: flow,
      affinity,
      alliance: Math.round(affinity),
      contiguous: Math.round(trade),
      // Where they trade little they may be enemies, in part, as aggregates are.
      enemies: trade < 0.2 ? affinity : 0,
    }
  }
  return pairs
}

function obligationsOf(docket: Docket): readonly Obligation[] {
  return docket.obligations.map(([kind, cost, demand, duration, done], n) => ({
    id: `o${n}`,
    kind: OBLIGATION_KINDS[kind]!,
    text: '',
    weight: 1 / docket.obligations.length,
    // On a log scale: what governments really weigh lies far below the upper end of 1.
    domesticCost: cost === 0 ? 0 : 10 ** (4 * cost - 4),
    capacityDemand: demand,
    duration: 1 + 599 * duration,
    fulfilled: done,
    final: FINAL_KINDS.includes(OBLIGATION_KINDS[kind]!) !== (n === 1),
  }))
}

function caseOf(docket: Docket, n: number, states: readonly State[], { fickle, bodies }: Recipe): Case {
  const body = (at: number) => (at < bodies.length ? `body${at}` : null)
  const id = (state: number) => states[state % states.length]!.id
  const respondent = id(docket.respondent)
  const claimant = id(docket.respondent + 1 + (docket.claimant % (states.length - 1)))
  const others = <T>(given: readonly (readonly [number, T])[]) =>
    given.map(([state, value]) => [id(state), value] as const).filter(([state]) => state !== respondent)
  const rungs = docket.rungs.map((intensity, rung) => ({
    ...BY_ANYONE,
    name: `Rung ${rung}`,
    collective: rung % 2 === 0,
    instruments: Object.fromEntries(INSTRUMENT_NAMES.map((name): [InstrumentName, number] => [name, intensity])),
  }))
  const offers = Object.fromEntries(docket.offers.map((value, o): [OfferName, number] => [OFFER_NAMES[o]!, value]))
  const ladder = decided(rungs.length > 0 ? rungs : LADDER, docket.deciding, bodies.length)
  return makeCase(respondent, claimant, {
    id: `case${n}`,
    forum: body(docket.forum),
    ergaOmnes: docket.ergaOmnes,
    rung: Math.min(docket.rung, ladder.length),
    judgment: docket.judgment,
    deadline: docket.deadline,
    breachHazard: docket.breachHazard,
    gravity: docket.obligations[0]?.[4] ?? 0.5,
    obligations: obligationsOf(docket),
    patrons: Object.fromEntries(others(docket.patrons).filter(([state]) => state !== claimant)),
    roles: {
      [claimant]: 'enforcer',
      ...Object.fromEntries(others(docket.roles).map(([s, role]) => [s, ROLES[role]!])),
    },
    design: makeDesign(tableOf('levers', [...(fickle ? FICKLE.levers : []), ...docket.levers]), {
      rungs: ladder,
      offers,
      offersBy: body(docket.offersBy),
    }),
  })
}

function eventOf(happening: Happening, recipe: Recipe, states: readonly State[]): ScheduledEvent {
  const { kind, place } = happening
  const one = happening.state % states.length
  const lever = kind === 'design' ? happening.lever : null
  const value = lever !== null ? valueAt(declared(lever, 'levers'), place) : kind === 'leader' ? -4 + 8 * place : place
  return {
    month: happening.month % recipe.months,
    kind,
    label: '',
    state: kind === 'leader' || kind === 'rivalry' || kind === 'capacity' ? states[one]!.id : null,
    other: kind === 'rivalry' ? states[(one + 1 + (happening.other % (states.length - 1))) % states.length]!.id : null,
    case: (kind === 'crisis' || kind === 'design') && happening.kase < recipe.cases.length ? `case${happening.kase}` : null,
    lever,
    value,
    resolve: uneven(happening.month, 4),
  }
}

/** The scenario that a recipe describes. */
export function scenarioOf(recipe: Recipe, off: readonly string[] = []): Scenario {
  const states = statesOf(recipe)
  return makeScenario(recipe.states, {
    id: 'random',
    months: recipe.months,
    seed: `salt ${recipe.salt}`,
    states,
    pairs: pairsOf(recipe, states),
    cases: recipe.cases.map((docket, n) => caseOf(docket, n, states, recipe)),
    forums: recipe.bodies.map((body, n) => forumOf(body, n, states)),
    parameters: tableOf('parameters', [...(recipe.fickle ? FICKLE.parameters : []), ...recipe.parameters]),
    off,
    events: recipe.events.map((happening) => eventOf(happening, recipe, states)),
  })
}

const docket: fc.Arbitrary<Docket> = fc.record({
  deciding: fc.array(deciding, { maxLength: 6 }),
  forum: fc.nat({ max: 4 }),
  offersBy: fc.nat({ max: 4 }),
  ergaOmnes: fc.boolean(),
  rung: fc.constantFrom(0, 0, 0, 1, 3),
  respondent: someone,
  claimant: someone,
  judgment: fc.oneof(fc.constant(0), fc.nat({ max: 12 })),
  deadline: fc.nat({ max: 12 }),
  breachHazard: fc.constantFrom(0, 0, 1, 12),
  obligations: fc.array(fc.tuple(fc.nat({ max: 4 }), place, place, place, place), { minLength: 1, maxLength: 4 }),
  patrons: fc.array(fc.tuple(someone, place), { maxLength: 3 }),
  roles: fc.array(fc.tuple(someone, fc.nat({ max: ROLES.length - 1 })), { maxLength: 8 }),
  rungs: fc.array(place, { maxLength: 8 }),
  offers: fc.array(place, { maxLength: OFFER_NAMES.length }),
  levers: fc.array(fc.tuple(fc.constantFrom(...LEVER_PATHS), place), { maxLength: 30, size: 'max' }),
})

/** Random recipes. Months are few, so that a law can be tried on many worlds. */
export function recipes(most: { readonly months?: number } = {}): fc.Arbitrary<Recipe> {
  return fc.record({
    states: fc.integer({ min: 2, max: 12 }),
    months: fc.integer({ min: 6, max: most.months ?? 36 }),
    salt: fc.nat({ max: 1000 }),
    cases: fc.array(docket, { minLength: 1, maxLength: 3 }),
    attributes: fc.array(fc.tuple(someone, fc.constantFrom(...ATTRIBUTE_NAMES), place), { maxLength: 20, size: 'max' }),
    pairs: fc.array(fc.tuple(someone, someone, place, place), { maxLength: 12, size: 'max' }),
    vetoes: fc.array(someone, { maxLength: 2 }),
    bodies: fc.array(body, { maxLength: 2 }),
    parameters: fc.array(fc.tuple(fc.constantFrom(...PARAMETER_PATHS), place), { maxLength: 60, size: 'max' }),
    fickle: fc.boolean(),
    events: fc.array(
      fc.record({
        month: fc.nat({ max: 36 }),
        kind: fc.constantFrom(...EVENT_KINDS),
        state: someone,
        other: someone,
        kase: fc.nat({ max: 3 }),
        lever: fc.constantFrom(...LEVER_PATHS),
        place,
      }),
      { maxLength: 6 },
    ),
  })
}

/** Fixed seed and few runs: the laws take a minute at most and every failure comes back. */
export function settings(numRuns: number): fc.Parameters<unknown> {
  return { seed: 20_240_613, numRuns, endOnFailure: false }
}
