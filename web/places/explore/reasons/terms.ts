/** Why a state does what it does at a month of the followed world. */
import {
  BYSTANDER,
  COALITION_TERMS,
  DECISION_TERMS,
  type DecisionTerm,
  isOpen,
  optionNoun,
  POSTURES,
  RESPONSE_TERMS,
  ROLES,
  type Scenario,
  SIDE_WORDS,
  seriesFrom,
  weighty,
} from '../../../../sim/index.ts'
import { remember } from '../../../app/index.ts'
import type { GlyphName, RoleName } from '../../../charts/index.ts'
import type { Trace } from '../../../worker/index.ts'
import { cellsAt, nameOf } from '../ties/index.ts'
import { rowOf } from '../timeline/index.ts'

/** A named term of a decision and what it weighs, share of the deciding state's GDP per year. */
export interface ShownTerm {
  readonly name: string
  readonly value: number
}

/** Terms that belong together, the weightiest first. */
export interface Weighed {
  /** What positive values speak for. */
  readonly side: string
  readonly terms: readonly ShownTerm[]
}

/** Why a state does what it does, as it stood at its last review. */
export interface Decision {
  readonly state: string
  readonly role: RoleName
  /** What is chosen: a posture or a role of the model. */
  readonly chosen: GlyphName
  readonly weighed: readonly Weighed[]
  /** What each choice is worth, named in words. */
  readonly choices: readonly ShownTerm[]
}

/** The terms worth showing, the largest first, with the values of the model; their side says what they count for. */
function shown(
  terms: readonly DecisionTerm[],
  values: ArrayLike<number>,
  at: number,
  pass: (term: DecisionTerm) => boolean,
): Weighed['terms'] {
  const told = terms.map((term) => ({ ...term, value: values[at + term.place]! }))
  return weighty(told.filter(({ sides }) => sides.length > 0))
    .filter(pass)
    .map(({ words, value }) => ({ name: words, value }))
}

/** What each choice is worth, in the sequence of the model; one that is not open is left out. */
function choicesOf(
  options: readonly string[],
  terms: readonly DecisionTerm[],
  values: ArrayLike<number>,
  at: number,
): readonly ShownTerm[] {
  const from = at + terms.length - options.length
  return options.map((name, option) => ({ name: optionNoun(name), value: values[from + option]! })).filter(({ value }) => isOpen(value))
}

/** The decision in force at a month, of the respondent or of any other state. */
export const decisionAt = remember((scenario: Scenario, trace: Trace, kase: number, month: number, id: string | null): Decision => {
  const { detail, at } = cellsAt(trace, kase, month)
  const subject = scenario.cases[kase]!
  const state = id === null || id === subject.respondent ? -1 : scenario.states.findIndex((one) => one.id === id)
  if (state < 0) {
    const row = (seriesFrom(trace.batch, 0, kase) + month) * RESPONSE_TERMS.length
    const posture = rowOf(trace.batch, 'posture', kase)[month]!
    const name = scenario.states.find((one) => one.id === subject.respondent)!.name
    return {
      state: name,
      role: 'respondent',
      chosen: POSTURES[posture]!,
      weighed: (['comply', 'resist'] as const).map((side) => ({
        side: SIDE_WORDS[side],
        terms: shown(DECISION_TERMS.response, detail.responseTerms, row, ({ sides }) => sides.includes(side)),
      })),
      choices: choicesOf(POSTURES, DECISION_TERMS.response, detail.responseTerms, row),
    }
  }
  const role = detail.role[at + state]!
  const row = (at + state) * COALITION_TERMS.length
  const weigh = (pass: (term: DecisionTerm) => boolean) => shown(DECISION_TERMS.coalition, detail.coalitionTerms, row, pass)
  const enforcing = ({ sides }: DecisionTerm) => sides.includes('enforcer')
  return {
    state: scenario.states[state]!.name,
    role: nameOf(role),
    chosen: ROLES[role] ?? ROLES[BYSTANDER],
    weighed: [
      { side: SIDE_WORDS.enforcer, terms: weigh(enforcing) },
      { side: 'other roles', terms: weigh((term) => !enforcing(term)) },
    ],
    choices: choicesOf(ROLES, DECISION_TERMS.coalition, detail.coalitionTerms, row),
  }
})
