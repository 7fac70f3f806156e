/**
 * Bodies as law has them: members, majorities, vetoes, rhythm and powers. Shares are "at least" unless they begin with >. Each source is
 * where the rule is written; what a body has never done is still its power. ODD section 7, escalation.
 */
import type { InstrumentName } from '../instruments.ts'
import type { Powers } from './forum.ts'
import type { Lean } from './leans.ts'

/** A test as a file writes it. */
export interface WrittenTest {
  readonly of: 'all' | 'cast'
  readonly weigh: 'heads' | 'people'
  readonly share: string | 1
}

export interface Preset {
  readonly name: string
  /** A bloc of memberships.csv; `everyone` are all states but the respondent, `nobody` makes a forum that decides nothing. */
  readonly members: string
  readonly majorities: { readonly usual: readonly WrittenTest[]; readonly [name: string]: readonly WrittenTest[] }
  /** `nobody`, `everybody` or a bloc. */
  readonly veto: string
  /** One seat for each member of the bloc; all other members share the others. Without it, one vote a member. */
  readonly seats?: { readonly each: string; readonly others: number }
  readonly respondentVotes: boolean
  readonly meets: number
  readonly renews: number
  readonly exclusive: boolean
  readonly lean: Lean
  readonly powers: Powers
  readonly source: string
}

const heads = (of: 'all' | 'cast', share: string): WrittenTest => ({ of, weigh: 'heads', share })
const people = (share: string): WrittenTest => ({ of: 'all', weigh: 'people', share })
const WORDS = ['diplomatic-protest'] as const satisfies readonly InstrumentName[]
const RETORSION = [...WORDS, 'travel-ban', 'aid-suspension', 'arms-embargo'] as const satisfies readonly InstrumentName[]
const SUSPENSION = ['suspension-of-membership'] as const satisfies readonly InstrumentName[]
const ALONE = ['travel-ban', 'asset-freeze', 'targeted-finance', 'arms-embargo', 'sectoral-trade', 'broad-trade'] as const
const USUAL = { veto: 'nobody', respondentVotes: true, renews: 0, exclusive: false, lean: 'leanOthers' } as const
const UNION = { members: 'eu', veto: 'nobody', respondentVotes: true, renews: 0, exclusive: true, lean: 'leanUnion' } as const

export const PRESETS = {
  unsc: {
    ...USUAL,
    name: 'UN Security Council',
    members: 'un',
    majorities: { usual: [heads('all', '9/15')] },
    veto: 'p5',
    seats: { each: 'p5', others: 10 },
    meets: 1,
    lean: 'leanSecurityCouncil',
    powers: { recommends: WORDS, permits: ALONE, binds: ALONE },
    source: 'UN Charter, arts. 25, 27(3), 39 to 41 and 94(2)',
  },
  unga: {
    ...USUAL,
    name: 'UN General Assembly',
    members: 'un',
    majorities: { usual: [heads('cast', '2/3')], simple: [heads('cast', '>1/2')] },
    meets: 3,
    lean: 'leanAssembly',
    powers: { recommends: RETORSION, acts: SUSPENSION },
    source: 'UN Charter, arts. 10 and 18; rules of procedure 83 to 86; resolution 60/251, para. 8',
  },
  'coe-cm': {
    ...USUAL,
    name: 'Committee of Ministers of the Council of Europe',
    members: 'coe',
    majorities: { usual: [heads('cast', '2/3'), heads('all', '>1/2')], referral: [heads('all', '2/3')] },
    meets: 3,
    lean: 'leanCouncilOfEurope',
    powers: { recommends: WORDS, acts: SUSPENSION },
    source: 'European Convention on Human Rights, art. 46(2) to (5); Statute of the Council of Europe, arts. 3, 8 and 20',
  },
  'eu-court': {
    ...UNION,
    name: 'Commission and Court of Justice of the European Union',
    majorities: { usual: [] },
    meets: 1,
    powers: { recommends: WORDS, acts: ['financial-penalty', 'aid-suspension'] },
    source: 'TFEU, arts. 258 to 260 and 279; Regulation (EU) 2021/1060, art. 15, for funds that the Commission withholds alone',
  },
  'eu-funds': {
    ...UNION,
    name: 'Council of the European Union, on its funds',
    majorities: { usual: [heads('all', '11/20'), people('13/20')] },
    meets: 1,
    powers: { recommends: WORDS, acts: ['aid-suspension'] },
    source: 'Regulation (EU, Euratom) 2020/2092, art. 6; TEU, art. 16(4)',
  },
  'eu-7': {
    ...UNION,
    name: 'European Council, on the rights of a member',
    majorities: { usual: [heads('all', '18/25'), people('13/20')], warning: [heads('all', '4/5')] },
    veto: 'everybody',
    respondentVotes: false,
    meets: 6,
    powers: { recommends: WORDS, acts: SUSPENSION },
    source: 'TEU, art. 7; TFEU, art. 354',
  },
  'eu-council': {
    ...UNION,
    name: 'Council of the European Union, on foreign policy',
    majorities: { usual: [] },
    veto: 'everybody',
    meets: 1,
    renews: 6,
    powers: { recommends: WORDS, binds: [...ALONE, 'aid-suspension'] },
    source: 'TEU, arts. 29 and 31; TFEU, art. 215',
  },
  'eu-accession': {
    ...UNION,
    name: 'Council of the European Union, on accession',
    majorities: { usual: [] },
    veto: 'everybody',
    meets: 6,
    exclusive: false,
    powers: { recommends: WORDS },
    source: 'TEU, art. 49, and the practice of one decision for each step',
  },
  'wto-dsb': {
    ...USUAL,
    name: 'Dispute Settlement Body of the WTO',
    members: 'wto',
    majorities: { usual: [] },
    meets: 1,
    exclusive: true,
    powers: { recommends: WORDS, permits: ['reciprocal-suspension'] },
    source: 'Dispute Settlement Understanding, arts. 16, 21.5, 22 and 23',
  },
  iacthr: {
    ...USUAL,
    name: 'General Assembly of the Organization of American States',
    members: 'oas',
    majorities: { usual: [heads('all', '>1/2')], grave: [heads('all', '2/3')] },
    meets: 12,
    powers: { recommends: WORDS, acts: SUSPENSION },
    source: 'American Convention on Human Rights, art. 65; Charter of the OAS, arts. 9 and 59',
  },
  au: {
    ...USUAL,
    name: 'Assembly of the African Union',
    members: 'au',
    majorities: { usual: [heads('all', '2/3')] },
    meets: 6,
    powers: { recommends: WORDS, binds: ['travel-ban'], acts: SUSPENSION },
    source: 'Constitutive Act of the African Union, arts. 7 and 23(2); Protocol on the African Court, arts. 29 and 31',
  },
  ecowas: {
    ...USUAL,
    name: 'Authority of Heads of State of ECOWAS',
    members: 'ecowas',
    majorities: { usual: [heads('all', '2/3')] },
    meets: 6,
    powers: { recommends: WORDS, binds: ['travel-ban'], acts: [...SUSPENSION, 'aid-suspension'] },
    source: 'Revised Treaty of ECOWAS, arts. 9, 15 and 77; Supplementary Act A/SA.13/02/12 on sanctions',
  },
  asean: {
    ...USUAL,
    name: 'ASEAN Summit',
    members: 'asean',
    majorities: { usual: [] },
    veto: 'everybody',
    meets: 6,
    powers: { recommends: WORDS, acts: SUSPENSION },
    source: 'ASEAN Charter, art. 20',
  },
  'icc-asp': {
    ...USUAL,
    name: 'Assembly of States Parties of the International Criminal Court',
    members: 'icc',
    majorities: { usual: [heads('cast', '2/3'), heads('all', '1/2')] },
    meets: 12,
    powers: { recommends: WORDS },
    source: 'Rome Statute, arts. 87(7) and 112(7)',
  },
  iwc: {
    ...USUAL,
    name: 'International Whaling Commission',
    members: 'iwc',
    majorities: { usual: [heads('cast', '>1/2')], schedule: [heads('cast', '3/4')] },
    meets: 24,
    powers: { recommends: WORDS },
    source: 'International Convention for the Regulation of Whaling, art. III(2) and VI',
  },
  club: {
    ...USUAL,
    name: 'Club of those who join',
    members: 'everyone',
    majorities: { usual: [heads('all', '2/3')] },
    respondentVotes: false,
    meets: 1,
    renews: 12,
    powers: { recommends: WORDS, permits: [...ALONE, ...RETORSION], binds: [...ALONE, ...RETORSION] },
    source: 'no treaty; an institution that states found for enforcement, by assumption',
  },
  none: {
    ...USUAL,
    name: 'No body',
    members: 'nobody',
    majorities: { usual: [] },
    meets: 1,
    powers: {},
    source: 'courts and arbitrators whose judgments no body supervises, as under annex VII of the Law of the Sea Convention',
  },
} as const satisfies { readonly [id: string]: Preset }

export type PresetName = keyof typeof PRESETS
export const PRESET_NAMES = Object.keys(PRESETS) as readonly PresetName[]
