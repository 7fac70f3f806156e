/**
 * A Scenario: what a scenario file says, checked, completed with defaults and resolved against the world tables. Deeply
 * readonly; every number the engine uses is in here, so its hash names the experiment. ODD section 6.
 */
import type { Attributes } from './attributes.ts'
import type { Forum, Mandate, Otherwise } from './forums/index.ts'
import type { InstrumentName, OfferName } from './instruments.ts'
import type { Ties } from './ties.ts'
import type { CONFIDENCE_MARKS, EventKind, ObligationKind, Role, ThemeName } from './vocabulary.ts'

/** A membership from its first to its last day, 'YYYY-MM-DD' or less exact; `until` is null where it lasts. */
export interface Spell {
  readonly from: string
  readonly until: string | null
  /** Of the state that has it, by GDP: 1 for a state kept whole. */
  readonly share: number
}

export interface State extends Attributes {
  readonly id: string
  readonly name: string
  readonly region: string
  readonly latitude: number | null
  readonly longitude: number | null
  /** Bloc -> share of the state (by GDP, for an aggregate) that is a member when the scenario starts, 0-1. */
  readonly memberships: { readonly [bloc: string]: number }
  /** Bloc -> when the state, or members of an aggregate, belong to it, long before and after; no result rests on it. */
  readonly spells: { readonly [bloc: string]: readonly Spell[] }
  /** Whether it may block collective rungs. */
  readonly veto: boolean
  /** ISO codes of the states folded into this one; its own for a state kept whole. */
  readonly members: readonly string[]
  /** Names of attributes that were imputed, derived or overridden rather than read from data. */
  readonly derived: readonly string[]
}

export interface Obligation {
  readonly id: string
  readonly kind: ObligationKind
  readonly text: string
  readonly weight: number
  readonly domesticCost: number
  readonly capacityDemand: number
  readonly duration: number
  readonly fulfilled: number
  /** Whether what is done stays done: land handed over, a person let go, money paid. */
  readonly final: boolean
}

export interface Milestone {
  /** ISO month, 'YYYY-MM'. */
  readonly date: string
  readonly label: string
  /** Coded compliance at that date, 0-1, where the sources allow to code it. */
  readonly compliance: number | null
  /** Rung of the file's own ladder that was in force from that month on, where it is coded; 0 without measures. */
  readonly rung: number | null
  readonly confidence: (typeof CONFIDENCE_MARKS)[number]
  readonly source: string
}

export interface Case {
  readonly id: string
  readonly title: string
  readonly court: string
  readonly respondent: string
  readonly claimants: readonly string[]
  /** Month of the judgment, counted from the start of the scenario. */
  readonly judgment: number
  /** Months from judgment to deadline. */
  readonly deadline: number
  /** Hazard per year that the breach happens at all, for a docket of cases to come; 0 if it has happened. */
  readonly breachHazard: number
  /** Id of the forum that supervises the judgment; null where no body does. */
  readonly forum: string | null
  /** Whether the duty is owed to all, so that states that are not injured may take countermeasures with better right. */
  readonly ergaOmnes: boolean
  /** How grave the breach is, 0-1: a matter of tariffs is near 0, mass crime is 1. */
  readonly gravity: number
  /** Rung in force at the start; 0 without measures. */
  readonly rung: number
  readonly obligations: readonly Obligation[]
  readonly stakes: { readonly [state: string]: number }
  readonly patrons: { readonly [state: string]: number }
  readonly roles: { readonly [state: string]: Role }
  readonly milestones: readonly Milestone[]
  readonly design: Design
}

export interface Rung extends Mandate {
  readonly name: string
  readonly collective: boolean
  readonly instruments: { readonly [K in InstrumentName]?: number }
}

/** Instruments of a rung that the forum of the case has no power for. */
export interface BeyondPower {
  readonly rung: string
  /** Null where the case has no forum. */
  readonly forum: string | null
  readonly without: readonly InstrumentName[]
  /** Who takes the whole rung instead; with `none` nobody does and it is not in `rungs`; null where the rest of it stays with the forum. */
  readonly instead: Otherwise | null
}

export interface Design {
  readonly name: string
  /** Without the empty rung 0. */
  readonly rungs: readonly Rung[]
  readonly offers: { readonly [K in OfferName]?: number }
  /** Id of the forum that must vote to give what is offered; null where nobody needs to vote. */
  readonly offersBy: string | null
  /** What rungs by the case's own forum ask for without its power. */
  readonly beyond: readonly BeyondPower[]
  /** Mechanism -> lever -> value, complete. */
  readonly levers: { readonly [mechanism: string]: { readonly [lever: string]: number } }
}

export interface ScheduledEvent {
  readonly month: number
  readonly kind: EventKind
  readonly label: string
  readonly state: string | null
  readonly other: string | null
  readonly case: string | null
  /** Design lever that changes, 'mechanism.lever'. */
  readonly lever: string | null
  readonly value: number
  readonly resolve: number
}

export interface Scenario {
  readonly id: string
  readonly title: string
  readonly question: string
  readonly summary: string
  readonly kind: 'historical' | 'synthetic'
  /** The question it is listed under; null where the file names none. */
  readonly theme: ThemeName | null
  /** First month, 'YYYY-MM'; null where the scenario has no calendar. */
  readonly start: string | null
  readonly months: number
  readonly seed: string
  /** Sorted by id in byte order, which is the sequence of all sums. */
  readonly states: readonly State[]
  /** In the sequence of `states`. Scenarios with the same ties share one object, so that the same ties are recognised. */
  readonly ties: Ties
  /** Those that rungs, offers and cases name, by id in byte order. */
  readonly forums: readonly Forum[]
  readonly cases: readonly Case[]
  /** Mechanism -> parameter -> value, complete. */
  readonly parameters: { readonly [mechanism: string]: { readonly [parameter: string]: number } }
  /** Mechanisms switched off. */
  readonly off: readonly string[]
  readonly events: readonly ScheduledEvent[]
  /** Key -> citation. */
  readonly sources: { readonly [key: string]: string }
  /** Path in the file -> where the number comes from. */
  readonly evidence: { readonly [path: string]: { readonly grade: string; readonly source: string } }
}
