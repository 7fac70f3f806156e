/**
 * Facts about who acts, W1 to W14: which states take part, against whom. All are computed on the cases as bundled, but not told who
 * acted. Numbers: the Global Sanctions Database (release 4, 1949-2023) and TIES (v4.1, 1945-2005) with votes, alliances, trade and
 * democracy of the year. ODD section 1, patterns.
 */
import { prose } from '../../text/index.ts'
import { type Acting, exitRate } from './acting.ts'
import type { Fact, Sample } from './fact.ts'
import type { FactRow } from './rows.ts'
import { atLeast, atMost, between, medianOf, statistic } from './statistics.ts'

const ARM = ['blind']
const SHARE = 'share'
const CONCORDANCE = 'chance'

/** Cases in which no third state enforced, by the record. */
export const IDLE_CASES: readonly string[] = [
  ...['aouzou-1994', 'avena-2004', 'bakassi-2002', 'chagos-2019', 'hirst-2005', 'hungary-2020', 'kavala-2019', 'mammadov-2014'],
  ...['nicaragua-1986', 'poland-2021', 'upland-cotton-2004', 'yukos-2014'],
]

interface World {
  readonly row: FactRow
  readonly acting: Acting
}

/** Worlds of which every state's role is known. */
const worldsOf = (sample: Sample): readonly World[] =>
  sample('blind').flatMap((row) => (row.acting === null ? [] : [{ row, acting: row.acting }]))

const sumOf = <T>(some: readonly T[], of: (one: T) => number) => some.reduce((sum, one) => sum + of(one), 0)
const meanIn = (values: readonly number[]) => sumOf(values, (value) => value) / values.length
const total = (column: Float64Array, states: readonly number[]) => sumOf(states, (state) => column[state]!)
const anybody = ({ acting }: World) => total(acting.enforcing, acting.states) > 0

/** Mean over worlds, every enforcer counting once. */
function concordance(sample: Sample, of: (acting: Acting) => Acting['tied'], among: (acting: Acting) => boolean = () => true): number {
  const found = worldsOf(sample).flatMap(({ acting }) => (among(acting) ? [of(acting)] : []).filter((one) => one !== null))
  return sumOf(found, ({ value, enforcers }) => value * enforcers) / sumOf(found, ({ enforcers }) => enforcers)
}

function membersShare(sample: Sample): number {
  const some = worldsOf(sample).filter(({ acting }) => acting.members !== null)
  const members = ({ acting }: World) =>
    total(
      acting.enforcing,
      acting.states.filter((state) => acting.members![state]!),
    )
  return sumOf(some, members) / sumOf(some, ({ acting }) => total(acting.enforcing, acting.states))
}

/** Mean share of months with a rung in force in which a state enforces, over worlds with one. */
function meanShare(some: readonly World[]): number {
  const known = some.filter(({ acting }) => acting.force > 0)
  return meanIn(known.map(({ acting }) => total(acting.enforcing, acting.states) / (acting.force * acting.states.length)))
}

/** Of what each state did over all cases: 0 where all do alike, near 1 where one does everything (Gini 1912). */
function gini(sample: Sample): number {
  const done = new Map<string, number>()
  for (const { row, acting } of worldsOf(sample)) {
    for (const state of acting.states) {
      const { id } = row.scenario.states[state]!
      done.set(id, (done.get(id) ?? 0) + (acting.force > 0 ? acting.enforcing[state]! / acting.force : 0))
    }
  }
  const sorted = [...done.values()].sort((a, b) => a - b)
  const all = sumOf(sorted, (value) => value)
  return sumOf([...sorted.keys()], (at) => (2 * (at + 1) - sorted.length - 1) * sorted[at]!) / (sorted.length * all)
}

/** Share of months in which states bust that are one thing, over that of those that are not. */
function bustingRatio(sample: Sample, is: (world: World, state: number) => boolean): number {
  let [yes, no, yesMonths, noMonths] = [0, 0, 0, 0]
  for (const world of worldsOf(sample)) {
    const { busting, states, force } = world.acting
    for (const state of states) {
      if (is(world, state)) {
        yes += busting[state]!
        yesMonths += force
      } else {
        no += busting[state]!
        noMonths += force
      }
    }
  }
  return yes / yesMonths / (no / noMonths)
}

function isNeighbour({ row }: World, state: number): boolean {
  const { states, ties } = row.scenario
  return ties.contiguous[state * states.length + states.findIndex(({ id }) => id === row.case.respondent)]! > 0
}

/** Whether a state is farther from the leader in votes than half of the counted states. */
function isFar({ row, acting }: World, state: number): boolean {
  const { states } = row.scenario
  const distance = (one: number) => Math.abs(states[one]!.position - states[acting.leader]!.position)
  const nearer = acting.states.filter((one) => distance(one) < distance(state)).length
  return nearer >= acting.states.length / 2
}

const withLeader =
  (sample: Sample): Sample =>
  (arm) =>
    sample(arm).filter(({ acting }) => acting !== null && acting.leader >= 0)
const hasBody = ({ acting }: World) => acting.members !== null
const exitsOf = (sample: Sample, body: boolean) =>
  exitRate(worldsOf(sample).flatMap((world) => (hasBody(world) === body ? [world.acting] : [])))

const of = (id: string, meaning: string, unit: string, band: Fact['statistics'][number]['band'], compute: (sample: Sample) => number) =>
  statistic(id, meaning, unit, band, ARM, compute)

const WORDS_OF_C = prose`
  the chance that of an enforcer and another state of the same case the enforcer has more of it; .5 means no relation`

type Entry = Omit<Fact, 'heldOut' | 'informed' | 'row'> & { readonly row: number }

/** By the number behind W. */
export const ACTOR_FACTS: readonly Entry[] = [
  {
    row: 1,
    regularity: 'The law of a body is enforced by its members',
    source: 'TIES, Arab League and OAU: 72 of 72 (some 13 events); leads outside the West .956',
    statistics: [of('W1a', 'cases of a body: share of enforcer-months by its members', SHARE, between(0.93, 1), membersShare)],
    note: 'The body is the forum of the case; without one, the Council of Europe or the Union where the court is theirs.',
  },
  {
    row: 2,
    regularity: 'Half of judgments find no third state that enforces',
    source: 'coded record: 11 of 18 cases',
    statistics: [
      of('W2a', 'share of worlds in which no third state ever enforces', SHARE, between(0.35, 0.75), (sample) => {
        const worlds = worldsOf(sample)
        return worlds.filter((world) => !anybody(world)).length / worlds.length
      }),
      of('W2b', 'cases in which none did: mean share of months in which a state enforces', SHARE, atMost(0.03), (sample) =>
        meanShare(worldsOf(sample).filter(({ row }) => IDLE_CASES.includes(row.scenario.id))),
      ),
    ],
    note: 'Where only courts acted, as for Yukos, no state did: then 12 of 18.',
  },
  {
    row: 4,
    regularity: 'Followers are near the leader in votes',
    source: 'GSDB .84 (.80 to .88), TIES .81 (.76 to .85)',
    statistics: [
      of('W4a', `nearness to the leader in the General Assembly: ${WORDS_OF_C}`, CONCORDANCE, between(0.75, 0.92), (sample) =>
        concordance(sample, ({ nearLeader }) => nearLeader),
      ),
    ],
    note: 'The leader is the enforcer with the greatest GDP times months.',
  },
  {
    row: 5,
    regularity: 'Enforcers are far from the respondent in votes',
    source: 'GSDB .74 (.69 to .79); outside the acting body .81 (.74 to .86)',
    statistics: [
      of('W5a', 'distance from the respondent: the same chance', CONCORDANCE, between(0.6, 0.88), (sample) =>
        concordance(sample, ({ farFromRespondent }) => farFromRespondent),
      ),
    ],
  },
  {
    row: 7,
    regularity: 'Followers are allies or bloc partners of the leader',
    source: 'GSDB .75 (.73 to .78), TIES .82 (.78 to .85)',
    statistics: [
      of('W7a', 'alliance or bloc in common with the leader: the same chance', CONCORDANCE, between(0.65, 0.85), (sample) =>
        concordance(sample, ({ tied }) => tied),
      ),
    ],
  },
  {
    row: 8,
    regularity: 'Followers are democracies where the West leads, and not elsewhere',
    source: 'GSDB .83 (.80 to .86); .43 (.35 to .52)',
    statistics: [
      of('W8a', 'led by a member of NATO, the Union or the G7: democracy, the same chance', CONCORDANCE, between(0.7, 0.9), (sample) =>
        concordance(
          sample,
          ({ democracy }) => democracy,
          ({ western }) => western,
        ),
      ),
      of('W8b', 'led by another: the same', CONCORDANCE, between(0.35, 0.6), (sample) =>
        concordance(
          sample,
          ({ democracy }) => democracy,
          ({ western }) => !western,
        ),
      ),
    ],
  },
  {
    row: 10,
    regularity: 'Few states do most of the enforcing',
    source: 'GSDB .87 (.78 to .91), with bodies expanded .62',
    statistics: [of('W10a', 'Gini coefficient over states of what they did in all cases', 'index', between(0.55, 0.9), gini)],
  },
  {
    row: 11,
    regularity: 'Without a body one or two act; with one, most of its members',
    source: 'at most two states in .90 (.87 to .93); Arab League .90, ECOWAS .93, UN .68',
    statistics: [
      of('W11a', 'no body: median of the mean number of enforcers, worlds with any', 'states', between(0, 2), (sample) =>
        medianOf(
          worldsOf(sample).flatMap((world) => (hasBody(world) ? [] : [world.row])),
          ({ acting }) => acting!.company,
        ),
      ),
      of('W11b', 'a body: mean share of its members that enforce, while one does', SHARE, between(0.65, 1), (sample) =>
        meanIn(worldsOf(sample).flatMap(({ acting }) => (acting.turnout === null ? [] : [acting.turnout]))),
      ),
    ],
  },
  {
    row: 13,
    regularity: 'Senders stay, longer with a body; joint measures end one by one',
    source: 'exits a year: UN .063, EU .107 (.085 to .131), ad hoc .200 (.129 to .298); ends apart .71 (.62 to .80)',
    statistics: [
      of('W13a', 'a body: enforcers that stop while a rung stays in force', 'per year', between(0.04, 0.14), (sample) =>
        exitsOf(sample, true),
      ),
      of('W13b', 'no body: the same', 'per year', between(0.1, 0.3), (sample) => exitsOf(sample, false)),
      of('W13c', 'share of worlds with several enforcers whose last months differ', SHARE, between(0.55, 0.9), (sample) => {
        const known = worldsOf(sample).flatMap(({ acting }) => (acting.apart === null ? [] : [Number(acting.apart)]))
        return meanIn(known)
      }),
    ],
  },
  {
    row: 14,
    regularity: 'Busters are neighbours of the respondent, or far from the leader in votes',
    source: 'log gain of trade +.25 (.12 to .42) and +.09 (.06 to .12); allies of the leader -.03',
    statistics: [
      of('W14a', 'share of months as buster: neighbours of the respondent over others', 'ratio', atLeast(1.2), (sample) =>
        bustingRatio(sample, isNeighbour),
      ),
      of('W14b', 'the same: the half of states farther from the leader over the other half', 'ratio', atLeast(1.1), (sample) =>
        bustingRatio(withLeader(sample), isFar),
      ),
    ],
    note: 'The record counts gains of trade; here, months in the role.',
  },
]
