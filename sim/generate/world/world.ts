/**
 * A made-up world as a scenario file: states that differ as real ones do, two camps and regional unions, trade by gravity that adds up, a
 * court's judgment against a middling state, the usual ladder. For teaching, and for asking how results change with the number of states.
 * Deterministic in number and seed. ODD section 5.
 */

import type { ScenarioFile } from '../../scenario/index.ts'
import { bounds, prose, rounded } from '../../text/index.ts'
import { hundredths, type SyntheticState, syntheticStates } from './states.ts'
import { type SyntheticTies, syntheticTies } from './trade.ts'

/** Fewer make no coalition. */
export const SYNTHETIC_LIMITS = { states: [6, 250] } as const

/** Flows below USD 1 m are left out, as in the tables. */
const LEAST_FLOW = 0.001
const MOST_ALLIANCES = 5000
const LEAGUE = 'league'
const PACT = 'pact'
const COUNCIL = 'council'

type Design = NonNullable<ScenarioFile['design']>

/** A scenario file; the levers of a design are known by name only where mechanisms are read. */
export interface SyntheticFile extends Omit<ScenarioFile, 'design'> {
  readonly design: Design & { readonly escalation: { readonly [lever: string]: number } }
}

/**
 * The file; it parses. @param count of states, 6 to 250
 * @throws RangeError for another number
 */
export function syntheticWorld(count: number, seed: string): SyntheticFile {
  const [low, high] = SYNTHETIC_LIMITS.states
  if (!(Number.isInteger(count) && count >= low && count <= high)) {
    throw new RangeError(`states: expected a whole number from ${bounds(low, high)}, got ${count}`)
  }
  const states = syntheticStates(count, seed)
  const regions = [...new Set(states.map(({ region }) => region))].sort()
  // Not everybody joins the union of the region: those that are least governed by law stay out.
  const union = states.map(({ region, ruleOfLaw }) => (ruleOfLaw >= 0.35 ? regions.indexOf(region) : -1))
  const ties = syntheticTies(states, union)
  const blocs = blocsOf(states, union, regions)
  const powers = powersOf(states, blocs)
  const world = {
    states: states.map((state, i) => stateFile(state, blocs[i]!, opennessOf(state, ties, i))),
    flows: flowsOf(states, ties.trade),
    alliances: alliancesOf(states, blocs),
    neighbours: pairs(states, (i, j) => ties.contiguous[i * states.length + j] === 1),
  }
  return {
    pacta: 1,
    id: `synthetic-${count}`,
    title: `A made-up world of ${count} states`,
    question: 'Can the league make a middling state obey a judgment, while others trade on?',
    summary: prose`
        Made up from a seed; no state is real. Sizes, incomes and governance are drawn so that they go together as among real states;
        trade follows gravity and adds up to the exports and imports of each state. The league of free states stands by the court, the pact
        of others does not.`,
    kind: 'synthetic',
    months: 120,
    seed,
    forums: { [COUNCIL]: councilOf(powers.map((i) => states[i]!.id)) },
    world,
    cases: [caseOf(states, blocs, ties)],
    design: {
      name: 'The usual ladder',
      rungs: LADDER,
      offers: { 'trade-access': 0.1 },
      escalation: { dwell: 6, quorum: 0.25 },
    },
    sources: { 'made-up': 'Made up by pacta generate; numbers of no real state' },
    evidence: Object.fromEntries(
      ['forums', 'world', 'cases', 'design'].map((part) => [part, { grade: 'assumption', source: 'made-up' } as const]),
    ),
  }
}

const MILD = { 'diplomatic-protest': 1, 'travel-ban': 1 } as const
const LADDER: NonNullable<Design['rungs']> = [
  { name: 'Protest and travel bans', instruments: MILD },
  { name: 'Asset freezes', instruments: { ...MILD, 'asset-freeze': 1 } },
  { name: 'Targeted finance', instruments: { ...MILD, 'asset-freeze': 1, 'targeted-finance': 1 } },
  {
    name: 'Restrictions on chosen sectors',
    by: 'own',
    effect: 'binds',
    ends: 'vote',
    instruments: { ...MILD, 'asset-freeze': 1, 'targeted-finance': 1, 'sectoral-trade': 1 },
  },
  {
    name: 'Broad embargo',
    by: 'own',
    effect: 'binds',
    ends: 'vote',
    instruments: { ...MILD, 'asset-freeze': 1, 'targeted-finance': 1, 'broad-trade': 1 },
  },
]

/** All states sit in it; most of the votes cast decide, if none of the powers says no. */
function councilOf(powers: readonly string[]): NonNullable<ScenarioFile['forums']>[string] {
  return {
    name: 'Council of the World',
    members: 'everyone',
    majorities: { usual: [{ of: 'cast', weigh: 'heads', share: '>1/2' }] },
    veto: powers.length > 0 ? [...powers] : 'nobody',
    respondentVotes: false,
  }
}

type InlineState = Extract<ScenarioFile['world'], { flows: unknown }>['states'][number]

/** Attributes that no draw gives follow the rules for states of the world table (sim/model/attributes.ts). */
function stateFile(state: SyntheticState, blocs: readonly string[], openness: number): InlineState {
  const { id, name, region, gdp, population, position, democracy, ruleOfLaw, capacity, tourism } = state
  const share = (value: number) => hundredths(Math.min(1, Math.max(0, value)))
  return {
    id,
    name,
    region,
    gdp,
    population,
    position,
    democracy,
    ruleOfLaw,
    capacity,
    narrativeControl: share(1 - democracy),
    marketExposure: share(0.3 * Math.min(1, openness) + 0.5 * ruleOfLaw),
    tourism,
    aidDependence: rounded(0.08 * Math.min(1, Math.max(0, (10 - gdp / population) / 9)), 2),
    consent: share(ruleOfLaw),
    executionLaw: share(0.6 * ruleOfLaw),
    ...(blocs.length > 0 ? { memberships: [...blocs] } : {}),
  }
}

function opennessOf(state: SyntheticState, { exports, imports }: SyntheticTies, i: number): number {
  return (exports[i]! + imports[i]!) / state.gdp
}

/** The camp a state belongs to, if to any, and the union of its region. */
function blocsOf(states: readonly SyntheticState[], union: readonly number[], regions: readonly string[]) {
  return states.map(({ position, democracy }, i) => {
    const camp = position > 0.5 && democracy > 0.5 ? [LEAGUE] : position < -0.2 && democracy < 0.5 ? [PACT] : []
    return union[i]! < 0 ? camp : [...camp, `union-${regions[union[i]!]!.toLowerCase()}`]
  })
}

/** The two largest of each camp, which can block the council. */
function powersOf(states: readonly SyntheticState[], blocs: readonly (readonly string[])[]): readonly number[] {
  return [LEAGUE, PACT].flatMap((camp) => bySize(states, (i) => blocs[i]!.includes(camp)).slice(0, 2))
}

/** Positions of the chosen states, the largest economy first. */
function bySize(states: readonly SyntheticState[], chosen: (i: number) => boolean): readonly number[] {
  const positions = states.flatMap((_, i) => (chosen(i) ? [i] : []))
  return positions.sort((a, b) => states[b]!.gdp - states[a]!.gdp || a - b)
}

function flowsOf(states: readonly SyntheticState[], trade: Float64Array): [string, string, number][] {
  const n = states.length
  return states.flatMap((from, i) =>
    states.flatMap((to, j): [string, string, number][] => {
      const flow = rounded(trade[i * n + j]!, 4)
      return flow >= LEAST_FLOW ? [[from.id, to.id, flow]] : []
    }),
  )
}

function pairs(states: readonly SyntheticState[], tied: (i: number, j: number) => boolean): [string, string][] {
  return states.flatMap((a, i) => states.flatMap((b, j): [string, string][] => (j > i && tied(i, j) ? [[a.id, b.id]] : [])))
}

/** Members of one camp in one region defend each other. */
function alliancesOf(states: readonly SyntheticState[], blocs: readonly (readonly string[])[]): [string, string][] {
  const camp = (i: number) => blocs[i]!.find((bloc) => bloc === LEAGUE || bloc === PACT)
  const allied = (i: number, j: number) => camp(i) !== undefined && camp(i) === camp(j)
  return pairs(states, (i, j) => allied(i, j) && states[i]!.region === states[j]!.region).slice(0, MOST_ALLIANCES)
}

/**
 * A middling state outside the league, a smaller neighbour that won, and the power that shields the first from the friends of the
 * second.
 */
function caseOf(states: readonly SyntheticState[], blocs: readonly (readonly string[])[], ties: SyntheticTies) {
  const n = states.length
  const ranked = bySize(states, (i) => !blocs[i]!.includes(LEAGUE))
  const outside = ranked.length > 1 ? ranked : bySize(states, () => true)
  const respondent = outside[Math.min(outside.length - 1, Math.max(1, Math.floor(outside.length / 4)))]!
  const smaller = bySize(states, (i) => i !== respondent && states[i]!.gdp <= states[respondent]!.gdp)
  const near = smaller.filter((i) => ties.contiguous[respondent * n + i] === 1)
  const trade = (i: number) => ties.trade[respondent * n + i]! + ties.trade[i * n + respondent]!
  const others = smaller.length > 0 ? smaller : bySize(states, (i) => i !== respondent)
  const claimant = near[0] ?? [...others].sort((a, b) => trade(b) - trade(a) || a - b)[0]!
  const patron = bySize(states, (i) => i !== respondent && i !== claimant && blocs[i]!.includes(PACT))[0]
  const leaders = bySize(states, (i) => i !== respondent && i !== claimant && blocs[i]!.includes(LEAGUE)).slice(0, 3)
  const id = (i: number) => states[i]!.id
  const [a, b] = [states[claimant]!.name, states[respondent]!.name]
  const obligation = { capacityDemand: 0.3, kind: 'cease' } as const
  return {
    id: 'border',
    title: `${a} v. ${b}`,
    court: 'Court of the World',
    respondent: id(respondent),
    claimants: [id(claimant)],
    judgment: 0,
    deadline: 6,
    forum: COUNCIL,
    gravity: 0.4,
    obligations: [
      {
        ...obligation,
        id: 'withdraw',
        text: `Withdraw from the land of ${a}.`,
        weight: 0.5,
        domesticCost: 0.006,
        duration: 12,
      },
      {
        ...obligation,
        id: 'pay',
        kind: 'pay' as const,
        text: 'Pay for the damage.',
        weight: 0.3,
        domesticCost: 0.003,
        duration: 36,
      },
      {
        ...obligation,
        id: 'law',
        kind: 'reform' as const,
        text: 'Repeal the law that claims the land.',
        weight: 0.2,
        domesticCost: 0.001,
        capacityDemand: 0.5,
        duration: 24,
      },
    ],
    stakes: Object.fromEntries(leaders.map((i) => [id(i), 0.1])),
    ...(patron === undefined ? {} : { patrons: { [id(patron)]: 0.6 } }),
    roles: {
      [id(claimant)]: 'enforcer' as const,
      ...Object.fromEntries(leaders.map((i) => [id(i), 'enforcer' as const])),
      ...(patron === undefined ? {} : { [id(patron)]: 'patron' as const }),
    },
  }
}
