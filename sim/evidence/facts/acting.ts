/**
 * What facts about who acts read of a world: who enforced beside whom, from the judgment on. Counted are states kept whole that are no
 * party; the leader of an action may be a claimant. ODD section 4, observation.
 */
import { areaUnderCurve } from '../../analysis/index.ts'
import { type Batch, BUSTER, type Case, ENFORCER, type Scenario } from '../../model/index.ts'
import { MONTHS_PER_YEAR } from '../../text/index.ts'

/** How far enforcers have more of something than the others, 0-1, and how many enforcers that is of. */
export interface Concordance {
  readonly value: number
  readonly enforcers: number
}

export interface Acting {
  /** Months with a rung in force. */
  readonly force: number
  /** Months in which each state enforces, and in which it busts, under a rung in force; 0 for states that are not counted. */
  readonly enforcing: Float64Array
  readonly busting: Float64Array
  /** Positions of the states that are counted. */
  readonly states: readonly number[]
  /** Whether a body decides in the case; then, by state, whether it is a member. */
  readonly members: readonly boolean[] | null
  /** Position of the state that leads: of those that enforce, the one with the greatest GDP times months; -1 for none. */
  readonly leader: number
  /** Whether it is a Western one: member of NATO, of the European Union or of the G7. */
  readonly western: boolean
  readonly nearLeader: Concordance | null
  readonly farFromRespondent: Concordance | null
  readonly tied: Concordance | null
  readonly democracy: Concordance | null
  /** Mean number of enforcers over months in which there is one; null without. */
  readonly company: number | null
  /** Mean share of the members that enforce over months in which one does; null without, or without a body. */
  readonly turnout: number | null
  /** Enforcers that stop while a rung stays in force, and the months in which one might have. */
  readonly exits: number
  readonly atRisk: number
  /** Whether the last months of those who enforced differ; null where fewer than two did. */
  readonly apart: boolean | null
}

/** Blocs that decide on compliance with the judgments of a court, where the file names no forum. */
const BLOCS: { readonly [court: string]: string } = {
  'European Court of Human Rights': 'coe',
  'Court of Justice of the European Union': 'eu',
}
const WESTERN = ['nato', 'eu', 'g7'] as const
/** Blocs that make partners: neither courts nor bodies that nearly everybody belongs to. */
const PARTNERS = [...WESTERN, 'brics', 'asean', 'csto', 'eaeu', 'gcc', 'mercosur', 'arab-league'] as const

/** By state, whether it is a member of the body that decides; null where none does. */
export function membersOf({ states, forums }: Scenario, { forum, court }: Case): readonly boolean[] | null {
  const found = forums.find(({ id }) => id === forum)
  if (found !== undefined) return found.heads.map((heads) => heads > 0)
  const bloc = BLOCS[court]
  return bloc === undefined ? null : states.map(({ memberships }) => (memberships[bloc] ?? 0) >= 0.5)
}

const isWhole = ({ id, members }: Scenario['states'][number]) => members.length === 1 && members[0] === id

/** Which states are counted. */
export function countedStates({ states }: Scenario, { respondent, claimants }: Case): readonly number[] {
  return [...states.keys()].filter((at) => isWhole(states[at]!) && states[at]!.id !== respondent && !claimants.includes(states[at]!.id))
}

/** @param at world and case, as outcomes are kept; the batch has every state's role */
export function actingOf(scenario: Scenario, kase: Case, { detail, series, months, states: count }: Batch, at: number): Acting {
  const { states, ties } = scenario
  const counted = countedStates(scenario, kase)
  const home = states.findIndex(({ id }) => id === kase.respondent)
  const members = membersOf(scenario, kase)
  const [enforcing, busting, leading] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)]
  const last = new Int32Array(count).fill(-1)
  let [force, exits, atRisk, active, actors, sitting, turned] = [0, 0, 0, 0, 0, 0, 0]
  const inForce = (month: number) => series.rung![at * months + month]! > 0
  const roleAt = (month: number, state: number) => detail!.role[(at * months + month) * count + state]!
  const body = members === null ? [] : counted.filter((state) => members[state]!)
  for (let month = Math.min(months - 1, kase.judgment); month < months; month++) {
    if (!inForce(month)) continue
    force++
    let [now, sat] = [0, 0]
    for (let state = 0; state < count; state++) if (roleAt(month, state) === ENFORCER) leading[state]! += 1
    for (const state of counted) {
      const role = roleAt(month, state)
      if (role === BUSTER) busting[state]! += 1
      if (role !== ENFORCER) continue
      enforcing[state]! += 1
      last[state] = month
      now++
      if (members?.[state] === true) sat++
      if (month + 1 >= months || !inForce(month + 1)) continue
      atRisk++
      if (roleAt(month + 1, state) !== ENFORCER) exits++
    }
    if (now > 0) {
      active++
      actors += now
    }
    if (sat > 0) {
      sitting++
      turned += sat / body.length
    }
  }
  const weight = (state: number) => (isWhole(states[state]!) ? leading[state]! * states[state]!.gdp : 0)
  const leader = [...states.keys()].reduce((best, state) => (weight(state) > (best < 0 ? 0 : weight(best)) ? state : best), -1)
  const followers = counted.filter((state) => state !== leader)
  const concordance = (among: readonly number[], of: (state: number) => number): Concordance | null => {
    const happened = Float64Array.from(among, (state) => enforcing[state]! / force)
    const value = force === 0 ? null : areaUnderCurve(Float64Array.from(among, of), happened)
    return value === null ? null : { value, enforcers: happened.reduce((sum, one) => sum + one, 0) }
  }
  const apartFrom = (state: number, other: number) => Math.abs(states[state]!.position - states[other]!.position)
  const belongs = (state: number, bloc: string) => (states[state]!.memberships[bloc] ?? 0) > 0
  const shares = (state: number) => PARTNERS.some((bloc) => belongs(leader, bloc) && belongs(state, bloc))
  const tie = (state: number) => Number(ties.alliance[state * count + leader]! > 0 || shares(state))
  const ends = new Set(counted.flatMap((state) => (enforcing[state]! > 0 ? [last[state]!] : [])))
  const joined = counted.filter((state) => enforcing[state]! > 0).length
  return {
    ...{ force, enforcing, busting, states: counted, members, leader, exits, atRisk },
    western: leader >= 0 && WESTERN.some((bloc) => belongs(leader, bloc)),
    nearLeader: leader < 0 ? null : concordance(followers, (state) => -apartFrom(state, leader)),
    farFromRespondent: concordance(counted, (state) => apartFrom(state, home)),
    tied: leader < 0 ? null : concordance(followers, tie),
    democracy: leader < 0 ? null : concordance(followers, (state) => states[state]!.democracy),
    company: active > 0 ? actors / active : null,
    turnout: sitting > 0 ? turned / sitting : null,
    apart: joined < 2 ? null : ends.size > 1,
  }
}

/** Exits a year. NaN where nobody could have left. */
export const exitRate = (some: readonly Acting[]): number =>
  (MONTHS_PER_YEAR * some.reduce((sum, { exits }) => sum + exits, 0)) / some.reduce((sum, { atRisk }) => sum + atRisk, 0)
