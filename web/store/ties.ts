/** Selectors for a month of the followed world: who trades with whom, who acts, and the terms of a state's decision. */
import {
  BYSTANDER,
  type Case,
  COALITION_TERMS,
  POSTURES,
  RESPONSE_TERMS,
  ROLES,
  type Scenario,
  type StateDetail,
} from '../../sim/index.ts'
import type { RoleName } from '../charts/glyph.ts'
import type { MatrixData, MatrixState } from '../charts/matrix.ts'
import type { Trace } from '../worker/contract.ts'
import { rowOf } from './figures.ts'
import { remember } from './remember.ts'

/** Share (0-1) of the trade of the row state that is with the column state, row-major in the order of the scenario's states. */
export const tradeShares = remember((scenario: Scenario): Float64Array => {
  const n = scenario.states.length
  const position = new Map(scenario.states.map(({ id }, at) => [id, at]))
  const trade = new Float64Array(n * n)
  for (const { from, to, exports } of scenario.pairs) {
    const [i, j] = [position.get(from)!, position.get(to)!]
    trade[i * n + j]! += exports
    trade[j * n + i]! += exports
  }
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let j = 0; j < n; j++) sum += trade[i * n + j]!
    if (sum > 0) for (let j = 0; j < n; j++) trade[i * n + j]! /= sum
  }
  return trade
})

const nameOf = (role: number): RoleName => (role < 0 ? 'respondent' : ROLES[role]!)

/** The level of one array of the detail at a month of a case. */
function cellsAt({ batch }: Trace, kase: number, month: number): { readonly detail: StateDetail; readonly at: number } {
  return { detail: batch.detail!, at: (kase * batch.months + month) * batch.states }
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
    ({ id, name }, at): MatrixState => ({
      id,
      name,
      role: nameOf(codes[at]!),
      leverage: trace.leverage[kase * n + at]!,
    }),
  )
  return { states, trade: tradeShares(scenario) }
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

const ORDER: readonly RoleName[] = ['respondent', 'enforcer', 'supporter', 'buster', 'patron', 'bystander']

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
  return actors.sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role) || b.leverage - a.leverage)
})

/** A named term of a decision and what it weighs, share of the deciding state's GDP per year. */
export interface Term {
  readonly name: string
  readonly value: number
}

/** Terms that belong together, the weightiest first. */
export interface Weighed {
  /** What positive values speak for. */
  readonly side: string
  readonly terms: readonly Term[]
}

/** Why a state does what it does, as it stood at its last review. */
export interface Decision {
  readonly state: string
  readonly role: RoleName
  /** What is chosen, in a word: a posture or a role. */
  readonly chosen: string
  readonly weighed: readonly Weighed[]
  /** What each choice is worth. */
  readonly choices: readonly Term[]
}

/** What holds the respondent back from complying is kept as a positive worth. */
const AGAINST_COMPLYING: readonly string[] = ['domesticCost', 'waiting', 'commitment']
/** Terms that do not enter the worth of enforcing, but of other roles. */
const OF_OTHER_ROLES: readonly string[] = ['supporting', 'profit', 'standing', 'secondaryMeasures', 'patronage']

const isChoice = (name: string) => name.startsWith('utility')
const wordOf = (name: string) =>
  name
    .replace(/^utility/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()

/** The terms among `names` that pass, with their values from `at` on; zeros are left out. */
function termsOf(
  names: readonly string[],
  values: ArrayLike<number>,
  at: number,
  pass: (name: string) => boolean,
  sign: (name: string) => 1 | -1 = () => 1,
): readonly Term[] {
  const terms = names.flatMap((name, term): Term[] => {
    const value = values[at + term]!
    return pass(name) && value !== 0 ? [{ name: wordOf(name), value: sign(name) * value }] : []
  })
  return terms.sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
}

/** What each choice is worth, in the order of the model; one that is not open stands at -1 and is left out. */
function choicesOf(names: readonly string[], values: ArrayLike<number>, at: number): readonly Term[] {
  const all = names.flatMap((name, term): Term[] =>
    isChoice(name) ? [{ name: wordOf(name), value: values[at + term]! }] : [],
  )
  return all.filter(({ value }) => value > -0.99)
}

/** The decision in force at a month, of the respondent or of any other state. */
export const decisionAt = remember(
  (scenario: Scenario, trace: Trace, kase: number, month: number, id: string | null): Decision => {
    const { detail, at } = cellsAt(trace, kase, month)
    const subject: Case = scenario.cases[kase]!
    const state = id === null || id === subject.respondent ? -1 : scenario.states.findIndex((one) => one.id === id)
    if (state < 0) {
      const row = (kase * trace.batch.months + month) * RESPONSE_TERMS.length
      const posture = rowOf(trace.batch, 'posture', kase)[month]!
      const name = scenario.states.find((one) => one.id === subject.respondent)!.name
      return {
        state: name,
        role: 'respondent',
        chosen: POSTURES[posture]!,
        weighed: [
          {
            side: 'complying',
            terms: termsOf(
              RESPONSE_TERMS,
              detail.responseTerms,
              row,
              (name) => !isChoice(name),
              (name) => (AGAINST_COMPLYING.includes(name) ? -1 : 1),
            ),
          },
        ],
        choices: choicesOf(RESPONSE_TERMS, detail.responseTerms, row),
      }
    }
    const role = detail.role[at + state]!
    const row = (at + state) * COALITION_TERMS.length
    const weigh = (pass: (name: string) => boolean) =>
      termsOf(COALITION_TERMS, detail.coalitionTerms, row, (name) => !isChoice(name) && pass(name))
    return {
      state: scenario.states[state]!.name,
      role: nameOf(role),
      chosen: ROLES[role] ?? ROLES[BYSTANDER],
      weighed: [
        { side: 'enforcing', terms: weigh((name) => !OF_OTHER_ROLES.includes(name)) },
        { side: 'other roles', terms: weigh((name) => OF_OTHER_ROLES.includes(name)) },
      ],
      choices: choicesOf(COALITION_TERMS, detail.coalitionTerms, row),
    }
  },
)
