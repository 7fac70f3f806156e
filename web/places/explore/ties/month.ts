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

/** The detail of a trace, and the place of its first state at a month of a case. */
export function cellsAt({ batch }: Trace, kase: number, month: number): { readonly detail: StateDetail; readonly at: number } {
  return { detail: batch.detail!, at: (seriesFrom(batch, 0, kase) + month) * batch.states }
}

/** Roles at a month as one text: months with the same roles share their matrix. */
function rolesKey(trace: Trace, kase: number, month: number): string {
  const { detail, at } = cellsAt(trace, kase, month)
  return detail.role.subarray(at, at + trace.batch.states).join()
}

const matrixByRoles = remember((scenario: Scenario, trace: Trace, kase: number, roles: string): MatrixData => {
  const n = scenario.states.length
  const codes = roles.split(',').map(Number)
  const states = scenario.states.map(
    ({ id, name }, at): RankedState => ({
      id,
      name,
      role: nameOf(codes[at]!),
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
  /** Cost of the measures to it, share of its GDP per year. */
  readonly cost: number
}

const SEQUENCE: readonly RoleName[] = ['respondent', 'enforcer', 'supporter', 'buster', 'patron', 'bystander']

/** Everybody at a month, those who act first, by role and then by leverage. */
export const actorsAt = remember((scenario: Scenario, trace: Trace, kase: number, month: number): readonly Actor[] => {
  const { detail, at } = cellsAt(trace, kase, month)
  const n = scenario.states.length
  const actors = scenario.states.map(
    ({ id, name }, state): Actor => ({
      id,
      name,
      role: nameOf(detail.role[at + state]!),
      leverage: trace.leverage[kase * n + state]!,
      effort: detail.effort[at + state]!,
      cost: detail.senderCost[at + state]!,
    }),
  )
  return actors.sort((a, b) => SEQUENCE.indexOf(a.role) - SEQUENCE.indexOf(b.role) || b.leverage - a.leverage)
})
