/**
 * The instruments of enforcement as a data table: channel of pressure, bite, incidence on civilians, cost to the sender, and how
 * easily they are evaded, each at full intensity. ODD section 7, measures. Orders of magnitude follow the source named
 * in each row; intensities between 0 and 1 scale bite and cost linearly.
 *
 * These numbers are no parameters: draws of ignorance, sensitivity and the fit do not reach them. A parameter is part of what a scenario's
 * hash names, so that each of them would rename every experiment; and a design scales bite, cost and cuts by its intensities, so that
 * the fit could not tell the two apart. The ledger of sources (`pacta sources`) and the ODD list all of them with grade and source.
 */
import type { Evidence } from './parameter.ts'

/** Through what the respondent is hurt. `penalty` needs no exposure: it is set off or accrues. */
export const PRESSURE_CHANNELS = ['trade', 'finance', 'aid', 'assets', 'penalty'] as const
export type PressureChannel = (typeof PRESSURE_CHANNELS)[number]

/**
 * What law calls it: an unfriendly act that is lawful for everybody (retorsion), one that breaks a duty owed to the respondent and needs
 * a reason (countermeasure), one that only a body of the respondent's own takes (organ), or one of national courts (judicial).
 * Articles on State Responsibility 2001, arts. 22 and 49 to 54.
 */
export type InstrumentKind = 'retorsion' | 'countermeasure' | 'organ' | 'judicial'

export interface Instrument {
  readonly meaning: string
  readonly kind: InstrumentKind
  readonly channel: PressureChannel
  /** Damage to the respondent per unit of exposure (for `penalty`: share of its GDP per year). */
  readonly bite: number
  /** Share of the damage that falls on civilians, 0-1. */
  readonly civilian: number
  /** Cost to the sender per unit of its own dependence. */
  readonly senderCost: number
  /** Share of the damage that evasion can reach, 0-1. */
  readonly evadable: number
  /** Share of the sender's trade with the respondent that it cuts, 0-1. */
  readonly cuts: number
  readonly evidence: Evidence
  readonly source: string
}

/** Coercive instruments, mildest first. */
export const INSTRUMENTS = {
  'diplomatic-protest': {
    meaning: 'Public condemnation, recall of ambassadors',
    kind: 'retorsion',
    channel: 'assets',
    bite: 0.02,
    civilian: 0,
    senderCost: 0.0005,
    evadable: 0,
    cuts: 0,
    evidence: 'assumption',
    source: 'prior; a signal with almost no material cost',
  },
  'travel-ban': {
    meaning: 'Travel bans on officials',
    kind: 'retorsion',
    channel: 'assets',
    bite: 0.05,
    civilian: 0,
    senderCost: 0.0005,
    evadable: 0.2,
    cuts: 0,
    evidence: 'assumption',
    source: 'prior: 0.2 % of GDP per year if all hosts of capital take part',
  },
  'asset-freeze': {
    meaning: 'Freezing of assets of officials and the state',
    kind: 'countermeasure',
    channel: 'assets',
    bite: 0.15,
    civilian: 0.05,
    senderCost: 0.001,
    evadable: 0.3,
    cuts: 0,
    evidence: 'assumption',
    source: 'prior: 0.6 % of GDP per year if all hosts of capital take part',
  },
  'targeted-finance': {
    meaning: 'Restrictions on banks and public borrowing',
    kind: 'countermeasure',
    channel: 'finance',
    bite: 0.1,
    civilian: 0.25,
    senderCost: 0.01,
    evadable: 0.4,
    cuts: 0,
    evidence: 'assumption',
    source: 'prior; about the size of US sanctions, 0.5 to 0.9 points of growth, Neuenkirch and Neumeier 2015',
  },
  'aid-suspension': {
    meaning: 'Suspension of aid, budget support or funds',
    kind: 'retorsion',
    channel: 'aid',
    bite: 0.6,
    civilian: 0.45,
    senderCost: 0.0005,
    evadable: 0.1,
    cuts: 0,
    evidence: 'assumption',
    source: 'multiplier of transfers below one; prior',
  },
  'arms-embargo': {
    meaning: 'Embargo on arms',
    kind: 'retorsion',
    channel: 'trade',
    bite: 0.01,
    civilian: 0,
    senderCost: 0.01,
    evadable: 0.7,
    cuts: 0.01,
    evidence: 'assumption',
    source: 'arms are about 1 % of traded goods; prior',
  },
  'sectoral-trade': {
    meaning: 'Trade restrictions on chosen sectors',
    kind: 'countermeasure',
    channel: 'trade',
    bite: 0.08,
    civilian: 0.35,
    senderCost: 0.06,
    evadable: 0.6,
    cuts: 0.2,
    evidence: 'assumption',
    source: 'prior; partial bans cut far less trade than complete ones, Felbermayr et al. 2020',
  },
  'broad-trade': {
    meaning: 'Broad trade embargo',
    kind: 'countermeasure',
    channel: 'trade',
    bite: 0.28,
    civilian: 0.6,
    senderCost: 0.18,
    evadable: 0.6,
    cuts: 0.85,
    evidence: 'assumption',
    source: 'prior; cuts most, Felbermayr et al. 2020; UN embargoes cost over 5 points of growth, Neuenkirch and Neumeier 2015',
  },
  'financial-penalty': {
    meaning: 'Lump sums and daily penalties, paid or set off',
    kind: 'organ',
    channel: 'penalty',
    bite: 0.002,
    civilian: 0.1,
    senderCost: 0,
    evadable: 0,
    cuts: 0,
    evidence: 'data',
    source: 'EUR 1 m per day, CJEU C-204/21 R and C-123/22, is 0.06 % of Polish and 0.2 % of Hungarian GDP per year',
  },
  'suspension-of-membership': {
    meaning: 'Suspension of voting or membership rights',
    kind: 'organ',
    channel: 'assets',
    bite: 0.2,
    civilian: 0,
    senderCost: 0.001,
    evadable: 0,
    cuts: 0,
    evidence: 'assumption',
    source: 'loss of voice and access; prior',
  },
  'reciprocal-suspension': {
    meaning: 'Suspension of equivalent obligations towards the respondent',
    kind: 'countermeasure',
    channel: 'trade',
    bite: 0.05,
    civilian: 0.2,
    senderCost: 0.01,
    evadable: 0.3,
    cuts: 0.08,
    evidence: 'assumption',
    source: 'prior; after suspensions of concessions authorised by the WTO, as in Upland Cotton 2009',
  },
  'property-attachment': {
    meaning: 'Attachment of state property through national courts',
    kind: 'judicial',
    channel: 'assets',
    bite: 0.25,
    civilian: 0.05,
    senderCost: 0.002,
    evadable: 0.4,
    cuts: 0,
    evidence: 'assumption',
    source: 'prior; awards in Yukos v. Russia, PCA 2014: small recoveries in a decade',
  },
} as const satisfies { readonly [name: string]: Instrument }

export type InstrumentName = keyof typeof INSTRUMENTS
export const INSTRUMENT_NAMES = Object.keys(INSTRUMENTS) as readonly InstrumentName[]

export interface Offer {
  readonly meaning: string
  /** What the value scales with: trade with those who offer, or nothing. */
  readonly base: 'trade' | 'none'
  /** Value to the respondent at full intensity, per unit of the base (for `none`: share of its GDP per year). */
  readonly value: number
  /** Cost to those who offer, as a share of the value. */
  readonly cost: number
  readonly evidence: Evidence
  readonly source: string
}

/** Inducements. Technical assistance, model legislation and phased relief are levers of implementation and settlement. */
export const OFFERS = {
  'trade-access': {
    meaning: 'Market access or accession on compliance',
    base: 'trade',
    value: 0.05,
    cost: 0.1,
    evidence: 'assumption',
    source: 'prior: 1 to 3 % of GDP per year where trade with those who offer is 20 to 60 % of GDP',
  },
  'security-partnership': {
    meaning: 'Security partnership on compliance',
    base: 'none',
    value: 0.004,
    cost: 0.3,
    evidence: 'assumption',
    source: 'prior',
  },
  'budget-support': {
    meaning: 'Budget support on verified milestones',
    base: 'none',
    value: 0.01,
    cost: 1,
    evidence: 'assumption',
    source: 'prior; a transfer costs what it is worth',
  },
} as const satisfies { readonly [name: string]: Offer }

export type OfferName = keyof typeof OFFERS
export const OFFER_NAMES = Object.keys(OFFERS) as readonly OfferName[]
