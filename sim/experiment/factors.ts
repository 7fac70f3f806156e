/**
 * What sets two scenarios apart, as factors that can be taken from the one or the other: a mechanism with its levers, coefficients and
 * switch; the ladder; the offers; the schedule of events; what was ordered; what the respondent is like; and the world itself. Taking some
 * factors from the second scenario gives a scenario between the two. ODD section 4, observation.
 */

import type { Case, Design, Scenario, State } from '../model/index.ts'
import { ATTRIBUTE_NAMES, type Attribute, MECHANISMS, PARAMETER_GROUPS, sameTies } from '../model/index.ts'

/** One number that differs: `cases[1] escalation.quorum`, from the first scenario to the second; null where it is not a number. */
export interface FactorChange {
  readonly what: string
  readonly from: number | null
  readonly to: number | null
}

export interface Factor {
  readonly name: string
  readonly changes: readonly FactorChange[]
}

/** Factors other than the mechanisms, by name. */
const LADDER = 'ladder'
const OFFERS = 'offers'
const SCHEDULE_OF_EVENTS = 'schedule'
const ORDERED = 'obligations'
const RESPONDENT = 'respondent'
const WORLD = 'world'

/** Factors other than the mechanisms. */
export const BESIDES_MECHANISMS = [LADDER, OFFERS, SCHEDULE_OF_EVENTS, ORDERED, RESPONDENT, WORLD] as const

/** Every name that a factor can have. */
export const FACTOR_NAMES: readonly string[] = [...PARAMETER_GROUPS.map(({ name }) => name), ...BESIDES_MECHANISMS]

type Table = { readonly [mechanism: string]: { readonly [name: string]: number } }

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const whole = (what: string): FactorChange => ({ what, from: null, to: null })

/** What the court ordered: the part of a case that is switched by itself. */
const orderedIn = ({ obligations, judgment, deadline, breachHazard }: Case) => ({ obligations, judgment, deadline, breachHazard })

/** Of a respondent, what does not come with the trade of the world: all but its size. */
const OWN = ATTRIBUTE_NAMES.filter((name) => name !== 'gdp' && name !== 'population')
const ownOf = (state: State) => Object.fromEntries(OWN.map((name) => [name, state[name]])) as Pick<State, Attribute>

const respondentsIn = ({ states, cases }: Scenario) => cases.map(({ respondent }) => ownOf(states.find(({ id }) => id === respondent)!))

/** Whether states, ties and parties are the same, apart from what the respondents are like. */
export function sameWorlds(a: Scenario, b: Scenario): boolean {
  const parts = ({ states, cases }: Scenario) => {
    const respondents = new Set(cases.map(({ respondent }) => respondent))
    return [
      // Where a number of a state comes from is no part of the state.
      states.map(({ derived: _, ...state }) => (respondents.has(state.id) ? { ...state, ...NOTHING } : state)),
      cases.map(({ respondent, claimants, stakes, patrons, roles }) => ({ respondent, claimants, stakes, patrons, roles })),
    ]
  }
  return same(parts(a), parts(b)) && sameTies(a.ties, b.ties)
}
const NOTHING = Object.fromEntries(OWN.map((name) => [name, null]))

/** The states of a scenario, their respondents like those of another one, case by case. */
function statesLike(world: Scenario, like: Scenario): readonly State[] {
  if (world === like) return world.states
  const own = respondentsIn(like)
  return world.states.map((state) => {
    const at = world.cases.findIndex(({ respondent }) => respondent === state.id)
    return at < 0 ? state : { ...state, ...own[at]! }
  })
}

/** The ladder without the names of its rungs. */
const laddersOf = ({ rungs }: Design) => rungs.map(({ name: _, ...rung }) => rung)

/** The forums that some designs name, as the states of a scenario sit in them; who is no state there has no seat. */
function forumsFor({ states }: Scenario, ...sources: readonly Scenario[]): Scenario['forums'] {
  const seated = sources.flatMap((source) => {
    if (source.states === states) return source.forums
    const place = states.map(({ id }) => source.states.findIndex((state) => state.id === id))
    const moved = <T>(column: readonly T[], none: T) => place.map((at) => column[at] ?? none)
    return source.forums.map((forum) => ({
      ...forum,
      heads: moved(forum.heads, 0),
      seats: moved(forum.seats, 0),
      people: moved(forum.people, 0),
      vetoing: moved(forum.vetoing, false),
    }))
  })
  return [...new Map(seated.map((forum) => [forum.id, forum])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function changesIn(a: Table, b: Table, mechanism: string, where: string): readonly FactorChange[] {
  const [first, second] = [a[mechanism] ?? {}, b[mechanism] ?? {}]
  return Object.keys({ ...first, ...second })
    .filter((name) => first[name] !== second[name])
    .map((name) => ({ what: `${where}${mechanism}.${name}`, from: first[name] ?? null, to: second[name] ?? null }))
}

function mechanismFactor(a: Scenario, b: Scenario, name: string): Factor {
  const levers = a.cases.flatMap(({ design }, c) => {
    const where = a.cases.length > 1 ? `${a.cases[c]!.id} ` : ''
    return changesIn(design.levers, b.cases[c]!.design.levers, name, where)
  })
  const on = (scenario: Scenario) => (scenario.off.includes(name) ? 0 : 1)
  const switched = on(a) === on(b) ? [] : [{ what: `${name} on`, from: on(a), to: on(b) }]
  return { name, changes: [...levers, ...changesIn(a.parameters, b.parameters, name, ''), ...switched] }
}

/**
 * The factors in which the second scenario differs from the first: mechanisms in the sequence of their names, then the others. Throws a
 * RangeError unless both have the same months and, in the same sequence, cases of the same ids.
 */
export function factorsOf(a: Scenario, b: Scenario): readonly Factor[] {
  const ids = ({ cases }: Scenario) => cases.map(({ id }) => id).join(', ')
  if (a.months !== b.months) throw new RangeError(`months: expected ${a.months} in both scenarios, got ${b.months}`)
  if (ids(a) !== ids(b)) throw new RangeError(`cases: expected ${ids(a)} in both scenarios, got ${ids(b)}`)
  const differ = (part: (kase: Case) => unknown) => !same(a.cases.map(part), b.cases.map(part))
  const worlds = !sameWorlds(a, b)
  const schedules = !same(a.events, b.events)
  const factors = PARAMETER_GROUPS.map(({ name }) => mechanismFactor(a, b, name))
  if (differ(({ design }) => laddersOf(design))) factors.push({ name: LADDER, changes: [whole('rungs of the ladder')] })
  if (differ(({ design }) => [design.offers, design.offersBy])) factors.push({ name: OFFERS, changes: [whole('what is offered')] })
  // Events name states and cases, so where these differ, events are switched with them.
  if (schedules && !worlds) factors.push({ name: SCHEDULE_OF_EVENTS, changes: [whole('scheduled events')] })
  if (differ(bareOrder)) factors.push({ name: ORDERED, changes: [whole('what was ordered')] })
  if (!same(respondentsIn(a), respondentsIn(b))) factors.push({ name: RESPONDENT, changes: [whole('what the respondent is like')] })
  if (worlds) factors.push({ name: WORLD, changes: [whole('states, trade or parties')] })
  return factors.filter(({ changes }) => changes.length > 0).sort(byKind)
}

/** What was ordered, without its words. */
const bareOrder = (kase: Case) => {
  const { obligations, ...rest } = orderedIn(kase)
  return { ...rest, obligations: obligations.map(({ text: _, ...numbers }) => numbers) }
}

function byKind(a: Factor, b: Factor): number {
  const names: readonly string[] = BESIDES_MECHANISMS
  const rank = ({ name }: Factor) => names.indexOf(name)
  return rank(a) - rank(b) || (a.name < b.name ? -1 : 1)
}

/** The first scenario with some factors, by name, taken from the second. Both fit together as `factorsOf` asks. */
export function blend(a: Scenario, b: Scenario, taken: ReadonlySet<string>): Scenario {
  const from = (name: string) => (taken.has(name) ? b : a)
  const tableOf = (groups: readonly { readonly name: string }[], table: (scenario: Scenario) => Table): Table =>
    Object.fromEntries(groups.map(({ name }) => [name, table(from(name))[name] ?? {}]))
  const world = from(WORLD)
  const worldly = !sameWorlds(a, b)
  return {
    ...a,
    states: statesLike(world, from(RESPONDENT)),
    ties: world.ties,
    forums: forumsFor(world, world, from(OFFERS), from(LADDER)),
    cases: world.cases.map((kase, c) => ({
      ...kase,
      ...orderedIn(from(ORDERED).cases[c]!),
      design: {
        name: a.cases[c]!.design.name,
        rungs: from(LADDER).cases[c]!.design.rungs,
        beyond: from(LADDER).cases[c]!.design.beyond,
        offers: from(OFFERS).cases[c]!.design.offers,
        offersBy: from(OFFERS).cases[c]!.design.offersBy,
        levers: tableOf(MECHANISMS, ({ cases }) => cases[c]!.design.levers),
      },
    })),
    parameters: tableOf(PARAMETER_GROUPS, ({ parameters }) => parameters),
    off: MECHANISMS.map(({ name }) => name).filter((name) => from(name).off.includes(name)),
    events: worldly ? world.events : from(SCHEDULE_OF_EVENTS).events,
  }
}
