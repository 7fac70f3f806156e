/**
 * Scenarios made in code, for tests and benchmarks: a world of any size with smooth but uneven numbers (no randomness), a ladder
 * of five rungs and one or more cases. Every part can be replaced.
 */
import {
  BY_ANYONE,
  type Case,
  type Design,
  type Forum,
  makeTies,
  NOT_GIVEN,
  type Rung,
  type Scenario,
  type State,
  TIE_COLUMNS,
  type TieColumn,
  type Ties,
} from '../../sim/model/index.ts'
import { PARAMETER_GROUPS } from '../../sim/model/initialise/index.ts'
import { MECHANISMS } from '../../sim/model/mechanisms/index.ts'
import { defaultsOf } from '../../sim/model/parameter.ts'

/** Fraction in [0, 1) that looks uneven but is the same everywhere. */
export function uneven(n: number, salt = 1): number {
  const x = (n + 1) * 0.6180339887498949 * (salt + 0.31)
  return x - Math.floor(x)
}

export function makeState(n: number, changes: Partial<State> = {}): State {
  const income = 1 + 55 * uneven(n, 2)
  const population = 2 + 80 * uneven(n, 3) * uneven(n, 4)
  const law = 0.15 + 0.75 * uneven(n, 2)
  const democracy = Math.min(0.95, 0.1 + 0.8 * (0.7 * law + 0.3 * uneven(n, 5)))
  return {
    id: `S${String(n).padStart(3, '0')}`,
    name: `State ${n}`,
    region: `Region ${n % 5}`,
    latitude: null,
    longitude: null,
    memberships: uneven(n, 6) < 0.35 ? { union: 1 } : {},
    spells: {},
    veto: n % 17 === 3,
    members: [`S${String(n).padStart(3, '0')}`],
    derived: [],
    gdp: income * population,
    population,
    position: -1.5 + 4 * (0.6 * law + 0.4 * uneven(n, 7)),
    democracy,
    ruleOfLaw: law,
    capacity: Math.min(1, 0.2 + 0.7 * law),
    narrativeControl: 1 - democracy,
    marketExposure: 0.2 + 0.5 * law,
    tourism: 0.1 * uneven(n, 8),
    aidDependence: income < 8 ? 0.06 : 0,
    consent: law,
    executionLaw: 0.6 * law,
    ...changes,
  }
}

/** The tie of one state to another, as tests write it. */
export interface Pair {
  readonly from: string
  readonly to: string
  readonly exports: number
  readonly distance: number
  readonly alliance: number
  readonly contiguous: number
  /** What stands between the two; none where left out. */
  readonly enemies?: number
  readonly hostile?: number
  readonly rivals?: number
  readonly claims?: number
  /** Null where none is given. */
  readonly affinity: number | null
}

/** Ties from a list in any sequence; those that it leaves out trade nothing and are 5000 km apart. */
export function tiesOf(states: readonly { readonly id: string }[], pairs: readonly Pair[]): Ties {
  const n = states.length
  const place = new Map(states.map(({ id }, at) => [id, at]))
  const column = (value: number, self: number) => Float64Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? self : value))
  const [exports, distance, alliance, contiguous] = [column(0, 0), column(5000, 0), column(0, 0), column(0, 0)]
  const [enemies, hostile, rivals, claims] = [column(0, 0), column(0, 0), column(0, 0), column(0, 0)]
  const affinity = column(NOT_GIVEN, NOT_GIVEN)
  for (const pair of pairs) {
    const [from, to] = [place.get(pair.from), place.get(pair.to)]
    if (from === undefined || to === undefined) throw new Error(`no state of the pair ${pair.from} and ${pair.to}`)
    const at = from * n + to
    exports[at] = pair.exports
    distance[at] = pair.distance
    alliance[at] = pair.alliance
    contiguous[at] = pair.contiguous
    enemies[at] = pair.enemies ?? 0
    hostile[at] = pair.hostile ?? 0
    rivals[at] = pair.rivals ?? 0
    claims[at] = pair.claims ?? 0
    affinity[at] = pair.affinity ?? NOT_GIVEN
  }
  return makeTies(n, { exports, distance, alliance, contiguous, enemies, hostile, rivals, claims, affinity })
}

/** The ties of a scenario as a list of all pairs, sorted by `from`, then `to`. */
export function pairsIn({ states, ties }: Pick<Scenario, 'states' | 'ties'>): readonly Pair[] {
  return states.flatMap(({ id: from }, i) =>
    states.flatMap(({ id: to }, j): Pair[] => {
      const at = i * states.length + j
      if (i === j) return []
      const numbers = Object.fromEntries(TIE_COLUMNS.map((column) => [column, ties[column][at]!])) as { [C in TieColumn]: number }
      return [{ from, to, ...numbers, affinity: numbers.affinity === NOT_GIVEN ? null : numbers.affinity }]
    }),
  )
}

/** Four pairs of nineteen have something between them, each in its own class. */
function between(n: number): Pick<Pair, 'enemies' | 'hostile' | 'rivals' | 'claims'> {
  const [enemies, hostile, rivals, claims] = [3, 7, 12, 16].map((place) => (n % 19 === place ? 1 : 0)) as [number, number, number, number]
  return { enemies, hostile, rivals, claims }
}

/** Trade by a gravity rule with uneven distances. */
export function makePairs(states: readonly State[]): Pair[] {
  const pairs: Pair[] = []
  const world = states.reduce((sum, s) => sum + s.gdp, 0)
  states.forEach((a, i) => {
    states.forEach((b, j) => {
      if (i === j) return
      const distance = 300 + 9000 * uneven(Math.min(i, j) * 251 + Math.max(i, j), 9)
      const exports = (0.25 * a.gdp * b.gdp) / world / (0.3 + distance / 4000)
      pairs.push({
        from: a.id,
        to: b.id,
        exports,
        distance,
        alliance: (i + j) % 11 === 0 ? 1 : 0,
        contiguous: distance < 900 ? 1 : 0,
        ...between(i + j),
        affinity: null,
      })
    })
  })
  return pairs
}

const RUNGS: readonly Pick<Rung, 'name' | 'collective' | 'instruments'>[] = [
  { name: 'Protest', collective: false, instruments: { 'diplomatic-protest': 1, 'travel-ban': 0.5 } },
  {
    name: 'Asset freeze',
    collective: true,
    instruments: { 'diplomatic-protest': 1, 'travel-ban': 1, 'asset-freeze': 0.8 },
  },
  {
    name: 'Finance and aid',
    collective: true,
    instruments: { 'asset-freeze': 1, 'targeted-finance': 0.6, 'aid-suspension': 0.6 },
  },
  {
    name: 'Sectoral trade',
    collective: true,
    instruments: { 'asset-freeze': 1, 'targeted-finance': 0.8, 'aid-suspension': 1, 'sectoral-trade': 0.8 },
  },
  {
    name: 'Broad trade',
    collective: true,
    instruments: { 'asset-freeze': 1, 'targeted-finance': 1, 'aid-suspension': 1, 'broad-trade': 0.8 },
  },
]

export const LADDER: Design['rungs'] = RUNGS.map((rung) => ({ ...BY_ANYONE, ...rung }))

/** A body of all states, one head each, that carries by more than half of the votes cast. */
export function makeForum(states: number, changes: Partial<Forum> = {}): Forum {
  return {
    id: 'body',
    name: 'The body',
    majorities: { usual: [{ of: 'cast', weigh: 'heads', share: { numerator: 1_000_001, denominator: 2_000_000 } }] },
    unanimous: false,
    respondentVotes: true,
    meets: 1,
    renews: 0,
    exclusive: false,
    lean: 0,
    powers: null,
    heads: new Array<number>(states).fill(1),
    seats: new Array<number>(states).fill(1),
    people: new Array<number>(states).fill(10),
    vetoing: new Array<boolean>(states).fill(false),
    ...changes,
  }
}

/** The usual ladder, its rungs decided by a body with a given force, and whatever else is to change. */
export function ladderBy(forum: string, changes: Partial<Rung> = {}): Design['rungs'] {
  return LADDER.map((rung) => ({ ...rung, forum, by: 'forum', effect: 'binds', ...changes }))
}

export function makeDesign(
  levers: { readonly [mechanism: string]: { readonly [lever: string]: number } } = {},
  changes: Partial<Design> = {},
): Design {
  const complete = Object.fromEntries(MECHANISMS.map((m) => [m.name, { ...defaultsOf(m.levers), ...levers[m.name] }]))
  return { name: 'made', rungs: LADDER, offers: {}, offersBy: null, beyond: [], levers: complete, ...changes }
}

export function makeCase(respondent: string, claimant: string, changes: Partial<Case> = {}): Case {
  return {
    id: 'case',
    title: 'A case',
    court: 'ICJ',
    respondent,
    claimants: [claimant],
    judgment: 0,
    deadline: 6,
    breachHazard: 0,
    forum: null,
    ergaOmnes: false,
    gravity: 0.5,
    rung: 0,
    obligations: [
      {
        id: 'cease',
        kind: 'cease',
        text: '',
        weight: 0.6,
        domesticCost: 0.004,
        capacityDemand: 0.3,
        duration: 12,
        fulfilled: 0,
        final: false,
      },
      {
        id: 'reform',
        kind: 'reform',
        text: '',
        weight: 0.4,
        domesticCost: 0.002,
        capacityDemand: 0.5,
        duration: 30,
        fulfilled: 0,
        final: false,
      },
    ],
    stakes: {},
    patrons: {},
    roles: { [claimant]: 'enforcer' },
    milestones: [],
    design: makeDesign(),
    ...changes,
  }
}

/**
 * A scenario of `count` states; the respondent is a middle power, its claimant a neighbour.
 * @param changes `pairs` is another way to say `ties`
 */
export function makeScenario(count: number, changes: Partial<Scenario> & { readonly pairs?: readonly Pair[] } = {}): Scenario {
  const { pairs, ...parts } = changes
  const states = Array.from({ length: count }, (_, n) => makeState(n))
  return {
    id: 'made',
    title: 'Made',
    question: '?',
    summary: '',
    kind: 'synthetic',
    theme: null,
    start: null,
    months: 180,
    seed: 'made',
    states,
    ties: tiesOf(parts.states ?? states, pairs ?? makePairs(states)),
    forums: [],
    cases: [makeCase(states[1]!.id, states[0]!.id, { patrons: count > 3 ? { [states[3]!.id]: 0.6 } : {} })],
    parameters: Object.fromEntries(PARAMETER_GROUPS.map((m) => [m.name, defaultsOf(m.parameters)])),
    off: [],
    events: [],
    sources: {},
    evidence: {},
    ...parts,
  }
}
