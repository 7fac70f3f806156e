/** A scenario of five states with a record, and batches in which states do what a test says. */
import { type Batch, CLIMB, NO_MOTION, OFFER, ROLES, type Role, type Scenario } from '../../../../sim/model/index.ts'
import type { CodedRecord } from '../../../../sim/tables/index.ts'
import { tiesOf } from '../../../support/scenarios.ts'
import { emptyBatch, SCENARIO } from '../../cli/canned.ts'

const base = SCENARIO.states[0]!
const states = ['AAA', 'BBB', 'CCC', 'DDD', 'R-REST'].map((id, at) => ({
  ...base,
  ...{ id, name: id, members: id === 'R-REST' ? ['YYY', 'ZZZ'] : [id], gdp: 10 * (at + 1), democracy: 0.1 * at, position: at },
}))

const rungs = ['unga', 'unsc'].map((forum) => ({
  name: forum,
  forum,
  instruments: {},
})) as unknown as Scenario['cases'][number]['design']['rungs']

/** AAA is the respondent, BBB the claimant; six months from November 2001. */
export const STAGE: Scenario = {
  ...SCENARIO,
  id: 'stage',
  states,
  ties: tiesOf(states, []),
  cases: [{ ...SCENARIO.cases[0]!, judgment: 0, claimants: ['BBB'], design: { ...SCENARIO.cases[0]!.design, rungs, offersBy: 'unga' } }],
}

export function coded(
  role: Role,
  from: string,
  until: string,
  ids: readonly string[],
  actor: CodedRecord['roles'][number]['actor'] = 'state',
  scenario = 'stage',
): CodedRecord['roles'][number] {
  return { scenario, role, actor, from, until, forum: 'a forum', states: ids, measure: '', mark: 'verified', source: 'a source' }
}

/** CCC supports and then enforces; what only courts of DDD did makes it no enforcer. */
export const RECORD: CodedRecord = {
  roles: [
    coded('supporter', '2001-06', '2001-12', ['CCC', 'XXX']),
    coded('enforcer', '2002-01', '2003-12', ['CCC', 'BBB', 'R-REST']),
    coded('enforcer', '2001-12', '2002-02', ['DDD'], 'court'),
    coded('enforcer', '2001-11', '2002-12', ['EU'], 'forum'),
  ],
  votes: [],
}

interface Play {
  /** Rung in force, by month. */
  readonly rung: readonly number[]
  /** Role of CCC and of DDD, by month; bystanders otherwise. */
  readonly roles?: readonly (readonly [Role, Role])[]
  /** Vote and worth of the last motion, of CCC and of DDD, by month. */
  readonly votes?: readonly (readonly [] | readonly [number, number])[]
  readonly stances?: readonly [number, number]
  /** Rung of the motion of each month, 0 for none, 9 for a motion on the offer. */
  readonly motions?: readonly number[]
}

/** One world a play, at level `explain`. */
export function batchOf(plays: readonly Play[], from = 0): Batch {
  const months = 6
  const batch = emptyBatch(from, from + plays.length, months, 1, ['compliance', 'rung'])
  const cells = plays.length * months * states.length
  const role = new Int8Array(cells)
  const vote = new Int8Array(cells)
  const stance = new Float32Array(cells)
  const motion = new Int8Array(plays.length * months)
  const motionRung = new Int8Array(plays.length * months)
  plays.forEach(({ rung, roles, votes, stances, motions }, world) => {
    batch.series.rung!.set(rung, world * months)
    for (let month = 0; month < months; month++) {
      const at = (world * months + month) * states.length
      const moved = motions?.[month] ?? 0
      motion[world * months + month] = moved === 0 ? NO_MOTION : moved === 9 ? OFFER : CLIMB
      motionRung[world * months + month] = moved === 9 ? 0 : moved
      role[at] = -1
      for (const n of [0, 1] as const) {
        role[at + 2 + n] = ROLES.indexOf(roles?.[month]?.[n] ?? 'bystander')
        vote[at + 2 + n] = votes?.[month]?.[n] ?? 0
        stance[at + 2 + n] = stances?.[n] ?? 0
      }
    }
  })
  const none = new Float32Array(0)
  const may = new Int8Array(cells).map((_, cell) => Number(cell % states.length === 2))
  const rest = { effort: none, perceivedGap: none, opinion: none, senderCost: none, coalitionTerms: none, responseTerms: none }
  const [weights, heads] = [new Int32Array(0), new Int16Array(0)]
  const tallies = { carried: new Int8Array(0), ayes: weights, noes: weights, abstentions: weights, ayesOf: heads, noesOf: heads }
  const votes = { motion, motionRung, ...tallies, voteTerms: none }
  return { ...batch, states: states.length, detail: { role, vote, stance, may, bound: new Int8Array(cells), votes, ...rest } }
}
