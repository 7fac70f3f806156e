/** Why a state does what it does at a month of the followed world. */
import { BYSTANDER, COALITION_TERMS, isOpen, POSTURES, RESPONSE_TERMS, ROLES, type Scenario } from '../../../../sim/index.ts'
import { remember } from '../../../app/index.ts'
import type { RoleName } from '../../../charts/index.ts'
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
  /** What is chosen, in a word: a posture or a role. */
  readonly chosen: string
  readonly weighed: readonly Weighed[]
  /** What each choice is worth. */
  readonly choices: readonly ShownTerm[]
}

/** What holds the respondent back from complying is kept as a positive worth. */
const AGAINST_COMPLYING: readonly string[] = ['cost', 'gamble', 'backingDown']
/** Terms that do not enter the worth of enforcing, but of other roles. */
const OF_OTHER_ROLES: readonly string[] = ['speaking', 'profit', 'despised', 'fined', 'shielded']

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
): readonly ShownTerm[] {
  const terms = names.flatMap((name, term): ShownTerm[] => {
    const value = values[at + term]!
    return pass(name) && value !== 0 ? [{ name: wordOf(name), value: sign(name) * value }] : []
  })
  return terms.sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
}

/** What each choice is worth, in the order of the model; one that is not open is left out. */
function choicesOf(names: readonly string[], values: ArrayLike<number>, at: number): readonly ShownTerm[] {
  const all = names.flatMap((name, term): ShownTerm[] => (isChoice(name) ? [{ name: wordOf(name), value: values[at + term]! }] : []))
  return all.filter(({ value }) => isOpen(value))
}

/** The decision in force at a month, of the respondent or of any other state. */
export const decisionAt = remember((scenario: Scenario, trace: Trace, kase: number, month: number, id: string | null): Decision => {
  const { detail, at } = cellsAt(trace, kase, month)
  const subject = scenario.cases[kase]!
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
})
