/** Selectors for a month of the followed world: who trades with whom, and who acts. */
import { ROLES, type Scenario, type StateDetail, seriesFrom, type Ties } from '../../../../sim/index.ts'
import { remember } from '../../../app/index.ts'
import type { MatrixData, RankedState, RoleName } from '../../../charts/index.ts'
import type { Trace } from '../../../worker/index.ts'

/** Trade of two states both ways, USD bn per year, row-major in the sequence of the scenario's states; symmetric. */
export const tradeBetween = remember(({ states: n, exports }: Ties): Float64Array => {
  const trade = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) trade[i * n + j] = exports[i * n + j]! + exports[j * n + i]!
  }
  return trade
})

/** Share (0-1) of the trade of the row state that is with the column state, row-major in the sequence of the scenario's states. */
export const tradeShares = remember((ties: Ties): Float64Array => {
  const n = ties.states
  const trade = tradeBetween(ties).slice()
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let j = 0; j < n; j++) sum += trade[i * n + j]!
    if (sum > 0) for (let j = 0; j < n; j++) trade[i * n + j]! /= sum
  }
  return trade
})

/** The place of the state with this id in a list; null where it is not in it. */
export function placeAmong(states: readonly { readonly id: string }[], id: string | null): number | null {
  const place = states.findIndex((state) => state.id === id)
  return place < 0 ? null : place
}

/** The name of a role by its number in the detail. */
export const nameOf = (role: number): RoleName => (role < 0 ? 'respondent' : ROLES[role]!)

/** What a state does in a row of the detail; a bystander that the law does not let enforce is told apart from one that might. */
export function roleAt({ role, may, votes }: StateDetail, cell: number): RoleName {
  const name = nameOf(role[cell]!)
  return name === 'bystander' && votes !== null && may[cell] === 0 ? 'barred' : name
}

/** The detail of a trace, and the place of its first state at a month of a case. */
export function cellsAt({ batch }: Trace, kase: number, month: number): { readonly detail: StateDetail; readonly at: number } {
  return { detail: batch.detail!, at: (seriesFrom(batch, 0, kase) + month) * batch.states }
}

/** Roles at a month as one text: months with the same roles share their matrix. */
function rolesKey(trace: Trace, kase: number, month: number): string {
  const { detail, at } = cellsAt(trace, kase, month)
  return Array.from({ length: trace.batch.states }, (_, state) => roleAt(detail, at + state)).join()
}

const matrixByRoles = remember((scenario: Scenario, trace: Trace, kase: number, roles: string): MatrixData => {
  const n = scenario.states.length
  const names = roles.split(',') as RoleName[]
  const states = scenario.states.map(
    ({ id, name }, at): RankedState => ({
      id,
      name,
      role: names[at]!,
      leverage: trace.leverage[kase * n + at]!,
    }),
  )
  return { states, trade: tradeShares(scenario.ties) }
})

/** The tie matrix at a month of the followed world. */
export function matrixAt(scenario: Scenario, trace: Trace, kase: number, month: number): MatrixData {
  return matrixByRoles(scenario, trace, kase, rolesKey(trace, kase, month))
}

/** A state that takes sides at a month. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly role: RoleName
  /** Share of all leverage over the respondent, 0-1. */
  readonly leverage: number
  /** Effort of an enforcer, 0-1; 0 for others. */
  readonly effort: number
  /** Whether the law lets it enforce, and whether it has to. */
  readonly may: boolean
  readonly bound: boolean
  /** Cost of the measures to it, share of its GDP per year. */
  readonly cost: number
}

const SEQUENCE: readonly RoleName[] = ['respondent', 'enforcer', 'supporter', 'buster', 'patron', 'bystander', 'barred']

/** Everybody at a month, those who act first, by role and then by leverage. */
export const actorsAt = remember((scenario: Scenario, trace: Trace, kase: number, month: number): readonly Actor[] => {
  const { detail, at } = cellsAt(trace, kase, month)
  const n = scenario.states.length
  const actors = scenario.states.map(
    ({ id, name }, state): Actor => ({
      id,
      name,
      role: roleAt(detail, at + state),
      may: detail.votes === null || detail.may[at + state] === 1,
      bound: detail.bound[at + state] === 1,
      leverage: trace.leverage[kase * n + state]!,
      effort: detail.effort[at + state]!,
      cost: detail.senderCost[at + state]!,
    }),
  )
  return actors.sort((a, b) => SEQUENCE.indexOf(a.role) - SEQUENCE.indexOf(b.role) || b.leverage - a.leverage)
})
