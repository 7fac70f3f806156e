/**
 * What states did in a case, laid on the states and months of its scenario: states by id, aggregates and parties apart. ODD section 1,
 * patterns.
 */
import { type Case, ENFORCER, ROLES, type Scenario } from '../../model/index.ts'
import type { CodedRecord } from '../../tables/index.ts'
import { monthsFrom } from '../../text/index.ts'

/** Nothing is coded for the state in the month. */
export const UNCODED = -1

/** The record of a case on the calendar of its scenario. */
export interface CodedCase {
  readonly scenario: Scenario
  /** Position of the case. */
  readonly kase: number
  /** Positions of the states that are scored: kept whole, neither respondent nor claimant, and coded in some month. */
  readonly states: readonly number[]
  readonly months: number
  /** Position in ROLES, or UNCODED: month * states of the scenario + state. What only courts did makes nobody an enforcer. */
  readonly role: Int8Array
  /** Whether a third state is coded to have enforced in some month of the run. */
  readonly enforced: boolean
}

/** Whether a state stands for one country only. */
export const isWhole = ({ id, members }: Scenario['states'][number]) => members.length === 1 && members[0] === id

const isParty = ({ respondent, claimants }: Case, id: string) => id === respondent || claimants.includes(id)

/** The record of each case of a scenario that the record knows. Cases of one scenario share its record. */
export function codedCases(scenario: Scenario, record: CodedRecord): readonly CodedCase[] {
  const { start } = scenario
  const lines = record.roles.filter((line) => line.scenario === scenario.id && line.actor !== 'forum')
  if (start === null || lines.length === 0) return []
  const { months } = scenario
  const count = scenario.states.length
  const position = new Map(scenario.states.map(({ id }, at) => [id, at]))
  const role = new Int8Array(months * count).fill(UNCODED)
  for (const { states, from, until, actor, ...line } of lines) {
    const coded = actor === 'court' ? 0 : ROLES.indexOf(line.role)
    const first = Math.max(0, monthsFrom(start, from))
    const last = Math.min(months - 1, monthsFrom(start, until))
    for (const id of states) {
      const state = position.get(id)
      if (state === undefined) continue
      for (let month = first; month <= last; month++) role[month * count + state] = coded
    }
  }
  const known = (state: number) => Array.from({ length: months }, (_, month) => role[month * count + state]).some((one) => one !== UNCODED)
  return scenario.cases.map((kase, at): CodedCase => {
    const scored = [...scenario.states.keys()].filter((state) => {
      const { id } = scenario.states[state]!
      return isWhole(scenario.states[state]!) && !isParty(kase, id) && known(state)
    })
    const enforced = role.some((one, cell) => one === ENFORCER && scored.includes(cell % count))
    return { scenario, kase: at, states: scored, months, role, enforced }
  })
}

/** Share of its coded months in which each scored state enforced, in their sequence. */
export function codedShares({ scenario, states, months, role }: CodedCase): readonly number[] {
  const count = scenario.states.length
  return states.map((state) => {
    const coded = Array.from({ length: months }, (_, month) => role[month * count + state]!).filter((one) => one !== UNCODED)
    return coded.filter((one) => one === ENFORCER).length / coded.length
  })
}

/** Mean of them over the states. */
export const codedShare = (coded: CodedCase): number => {
  const shares = codedShares(coded)
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}
