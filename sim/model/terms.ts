/**
 * The terms of the two decisions, each once: its place among the terms kept, its name (that of its equation, of the variable in code and of
 * its column), its words, which option it counts for, its unit. The utilities of the options follow the terms. ODD section 7, coalition and
 * response.
 */

import { POSTURES, type Posture, ROLES, type Role } from './vocabulary.ts'

/** What a term counts for: a role; for a respondent, complying or resisting; for a member of a forum, a yes. */
export type Side = Role | 'comply' | 'resist' | 'yes'

/** Values carry their sign in the terms of a role: costs are negative. Those of a posture are sizes: the side says which way they count. */
export interface DecisionTerm<Name extends string = string> {
  /** Position among the terms of its decision. */
  readonly place: number
  readonly name: Name
  /** Continues "what counted was ...". */
  readonly words: string
  /** The value adds to these; none for the utility of an option. */
  readonly sides: readonly Side[]
  readonly unit: typeof TERM_UNIT
}

/** Unit of all terms and utilities; the GDP is that of the deciding state. */
export const TERM_UNIT = 'share of GDP per year'

/** Words, then what the term counts for. */
type Row = readonly [words: string, ...sides: readonly Side[]]

const COALITION = {
  lawful: ['upholding the law', 'enforcer'],
  success: ['its own stake in success', 'enforcer'],
  pull: ['the pull of its peers', 'enforcer'],
  following: ['being near or allied to the state that leads', 'enforcer'],
  lockedIn: ['habit and the cost of leaving', 'enforcer'],
  induced: ['support for taking part', 'enforcer'],
  resolve: ['the resolve of its leader', 'enforcer'],
  paid: ['trade lost to the measures', 'enforcer'],
  delivered: ['the offers that it pays for', 'enforcer'],
  billed: ['its part of what the coalition runs', 'enforcer'],
  credible: ['the cost of the next rung', 'enforcer'],
  friendship: ['friendship with the respondent', 'enforcer'],
  pressed: ['pressure by the patrons of the respondent', 'enforcer'],
  retaliated: ['feared retaliation', 'enforcer'],
  unstable: ['instability next door', 'enforcer'],
  harmful: ['distaste for civilian harm', 'enforcer'],
  fixed: ['the fixed cost of taking part', 'enforcer'],
  speaking: ['speaking out without sanctions', 'supporter'],
  pledged: ['its part of the offers', 'supporter'],
  profit: ['profit from diverted trade', 'buster'],
  despised: ['loss of standing', 'buster', 'patron'],
  fined: ['secondary measures', 'buster'],
  shielded: ['the value of shielding a client', 'patron'],
  breached: ['breaking what binds it', 'bystander', 'supporter'],
} as const satisfies { readonly [name: string]: Row }

const RESPONSE = {
  sanctions: ['the measures in force', 'comply'],
  threat: ['the threat of the next rung', 'comply'],
  reputation: ['lost reputation with markets and visitors', 'comply'],
  attachments: ['property attached abroad', 'comply'],
  cost: ['the domestic cost of complying', 'resist'],
  goodwill: ['domestic groups that want compliance', 'comply'],
  inducement: ['offers for complying', 'comply'],
  gamble: ['the hope that the coalition breaks up', 'resist'],
  backingDown: ['the leader’s cost of backing down', 'resist'],
} as const satisfies { readonly [name: string]: Row }

const VOTE = {
  lean: ['the inclination of the body', 'yes'],
  lawful: ['upholding the law', 'yes'],
  pull: ['the pull of its peers', 'yes'],
  success: ['its own stake in success', 'yes'],
  resolve: ['the resolve of its leader', 'yes'],
  friendship: ['friendship with the respondent', 'yes'],
  pressed: ['pressure by the patrons of the respondent', 'yes'],
  burden: ['what it would have to carry itself', 'yes'],
  severity: ['the severity of the step', 'yes'],
  stance: ['what the motion was worth to it'],
} as const satisfies { readonly [name: string]: Row }

export type VoteTerm = keyof typeof VOTE
export type CoalitionTerm = keyof typeof COALITION | `utility${Capitalize<Role>}`
export type ResponseTerm = keyof typeof RESPONSE | `utility${Capitalize<Posture>}`

/** Name of the term that keeps the utility of an option. */
const utilityOf = (option: string) => `utility${option[0]!.toUpperCase()}${option.slice(1)}`

function table<Name extends string>(rows: { readonly [name: string]: Row }, options: readonly string[]): readonly DecisionTerm<Name>[] {
  const reasons = Object.entries(rows).map(([name, [words, ...sides]]) => ({ name, words, sides }))
  const utilities = options.map((option) => ({ name: utilityOf(option), words: `the worth of the option ${option}`, sides: [] }))
  return [...reasons, ...utilities].map(({ name, ...told }, place) => ({ place, name: name as Name, ...told, unit: TERM_UNIT }))
}

/**
 * The table: the terms of each decision in the sequence in which they are kept, those of a choice of role and those of a choice of posture.
 */
export const DECISION_TERMS = {
  coalition: table<CoalitionTerm>(COALITION, ROLES),
  response: table<ResponseTerm>(RESPONSE, POSTURES),
  vote: table<VoteTerm>(VOTE, []),
} as const

/** Names of the terms, in the sequence in which they are kept. */
export const COALITION_TERMS = DECISION_TERMS.coalition.map(({ name }) => name)
export const RESPONSE_TERMS = DECISION_TERMS.response.map(({ name }) => name)
export const VOTE_TERMS = DECISION_TERMS.vote.map(({ name }) => name)

function places<Name extends string>(terms: readonly DecisionTerm<Name>[]): { readonly [N in Name]: number } {
  return Object.fromEntries(terms.map(({ name, place }) => [name, place])) as { readonly [N in Name]: number }
}

/** Place of each term of the response, by its name. */
export const RESPONSE_AT = places(DECISION_TERMS.response)

/** Place of each term of a vote, by its name. */
export const VOTE_AT = places(DECISION_TERMS.vote)

/** Worth at which the model puts an option that a state cannot take, to which the habit of the present role may be added. */
export const NOT_OPEN = -1

/** Whether an option of this utility could be taken: no cost or habit the model allows bridges half of `NOT_OPEN`. */
export const isOpen = (utility: number): boolean => utility > NOT_OPEN / 2

const { sanctions, threat, reputation, attachments } = RESPONSE_AT

/**
 * What presses a respondent to comply: four of its terms, summed from left to right. `from` is where its terms begin. Share of GDP per
 * year.
 */
export function pressureOf(terms: ArrayLike<number>, from: number): number {
  return terms[from + sanctions]! + terms[from + threat]! + terms[from + reputation]! + terms[from + attachments]!
}
