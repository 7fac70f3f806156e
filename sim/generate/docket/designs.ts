/**
 * How each court's judgments are enforced in the ordinary course: the ladders and levers of the bundled cases of the
 * same court, where these are the practice of the court and not special to that case. ODD section 4.
 */

import type { ScenarioFile } from '../../scenario/index.ts'
import { prose } from '../../text/index.ts'
import type { DocketCourt } from './parties.ts'

type Levers = { readonly [lever: string]: number }
type Mechanism =
  | 'monitoring'
  | 'reputation'
  | 'escalation'
  | 'coalition'
  | 'measures'
  | 'settlement'
  | 'collateral'
  | 'implementation'
  | 'remedies'
/** Levers of a design are known by name only where mechanisms are read. */
export type DocketDesign = NonNullable<ScenarioFile['design']> & { readonly [M in Mechanism]?: Levers }

/** Ordinary judgments are hardly in the news: about a third of the publicity of the bundled cases. */
const PUBLICITY = 0.2

export const DOCKET_DESIGNS: { readonly [C in DocketCourt]: DocketDesign } = {
  echr: {
    name: 'Supervision by the Committee of Ministers',
    rungs: [
      { name: 'Calls in decisions', collective: true, instruments: { 'diplomatic-protest': 0.3 } },
      { name: 'Interim resolutions', collective: true, instruments: { 'diplomatic-protest': 0.5 } },
      {
        name: 'Infringement proceedings under Article 46(4)',
        collective: true,
        instruments: { 'diplomatic-protest': 1 },
      },
      {
        name: 'Suspension under Article 8 of the Statute',
        collective: true,
        instruments: { 'diplomatic-protest': 1, 'suspension-of-membership': 1 },
      },
    ],
    monitoring: { reportInterval: 3, transparency: 0.8, audits: 2, clarity: 0.8, informationSharing: 0.6 },
    reputation: { publicity: PUBLICITY },
    escalation: { dwell: 24, quorum: 0.4, institution: 0.9, grace: 24 },
    coalition: { lockIn: 0.5, participationSupport: 0.2 },
    settlement: { openness: 0.3, planMonths: 24, snapback: 0 },
    collateral: { carveOuts: 1 },
    implementation: { assistance: 0.3, modelLegislation: 0.3, followUp: 0.5 },
    remedies: { fund: 0 },
  },
  eu: {
    name: 'Infringement procedure, Articles 258 and 260',
    rungs: [
      { name: 'Reasoned opinion', collective: false, instruments: { 'diplomatic-protest': 0.3 } },
      { name: 'Referral and judgment', collective: false, instruments: { 'diplomatic-protest': 0.5 } },
      { name: 'Notice after the judgment', collective: false, instruments: { 'diplomatic-protest': 0.7 } },
      {
        name: 'Second referral, lump sum and penalty',
        collective: false,
        instruments: { 'diplomatic-protest': 1, 'financial-penalty': 0.1 },
      },
      {
        name: 'Funds withheld',
        collective: false,
        instruments: { 'diplomatic-protest': 1, 'financial-penalty': 0.1, 'aid-suspension': 0.4 },
      },
    ],
    monitoring: { reportInterval: 3, transparency: 0.8, audits: 2, clarity: 0.7, informationSharing: 0.8 },
    reputation: { publicity: PUBLICITY },
    escalation: { dwell: 12, reliefDwell: 3, reliefStep: 5, quorum: 0.1, institution: 1, grace: 24 },
    coalition: { lockIn: 1, participationSupport: 0.5 },
    measures: { burdenSharing: 0 },
    settlement: { openness: 0.5, planMonths: 24, snapback: 0 },
    implementation: { assistance: 0.1, modelLegislation: 0.4, followUp: 0.5 },
    remedies: { fund: 0 },
  },
  wto: {
    name: 'Dispute settlement with retaliation',
    rungs: [
      { name: 'Compliance panel', collective: false, instruments: { 'diplomatic-protest': 0.3 } },
      { name: 'Request to retaliate', collective: false, instruments: { 'diplomatic-protest': 0.6 } },
      {
        name: 'Authorised retaliation',
        collective: false,
        instruments: { 'diplomatic-protest': 0.6, 'sectoral-trade': 0.3 },
      },
    ],
    monitoring: { reportInterval: 1, transparency: 0.9, audits: 1, clarity: 0.6, informationSharing: 0.6 },
    reputation: { publicity: PUBLICITY },
    escalation: { dwell: 12, reliefStep: 3, quorum: 0.002, institution: 0.8 },
    coalition: { lockIn: 0.2, participationSupport: 0.2 },
    settlement: { openness: 0.9, planMonths: 24, snapback: 0 },
    collateral: { carveOuts: 0.8 },
    implementation: { assistance: 0.1, followUp: 0.4 },
    remedies: { fund: 0 },
  },
  icj: {
    name: 'Protest alone',
    rungs: [{ name: 'Protest', collective: false, instruments: { 'diplomatic-protest': 0.5 } }],
    monitoring: { reportInterval: 6, transparency: 0.6, audits: 1, clarity: 0.8, informationSharing: 0.5 },
    reputation: { publicity: PUBLICITY },
    escalation: { dwell: 12, quorum: 0.02, institution: 0.3 },
    coalition: { lockIn: 0.1, participationSupport: 0.2 },
    settlement: { openness: 0.7, planMonths: 24, snapback: 0 },
    implementation: { assistance: 0.1, modelLegislation: 0.2, followUp: 0.2 },
    remedies: { fund: 0 },
  },
}

const SAME = 'As in the bundled cases of this court'
const FEW = 'A third of the bundled cases: ordinary judgments are hardly in the news; prior'

/** Path under `design` -> where it is from. */
export const DESIGN_EVIDENCE: { readonly [C in DocketCourt]: { readonly [path: string]: string } } = {
  echr: {
    rungs:
      'Rules of the Committee of Ministers; Convention, Article 46(4), used twice; Statute, Article 8. A call is less than half a protest',
    'escalation.dwell':
      'Twice that of the bundled cases: interim resolutions come after some years, and few ordinary judgments ever see one; prior',
    monitoring: SAME,
    'reputation.publicity': FEW,
    'escalation.quorum': SAME,
    'escalation.institution': SAME,
    coalition: SAME,
    settlement: SAME,
    implementation: SAME,
  },
  eu: {
    rungs: prose`
        Stages of the procedure. A penalty of an ordinary second judgment is near 0.01 to 0.02 % of GDP per year (C-304/02 France, C-378/13
        Greece [recalled]): a tenth of a full one`,
    'escalation.dwell': 'About a year between stages of the procedure; with the deadline the first opinion comes after 14 months; prior',
    monitoring: SAME,
    'reputation.publicity': FEW,
    'escalation.quorum': 'As in the bundled cases: the Commission acts without a vote',
    'escalation.reliefStep': 'A closed case ends at any stage',
    coalition: 'As in the bundled cases: the Commission acts for the members, who cannot leave',
    'settlement.snapback': 'A plan that is broken brings the next stage and skips none',
    implementation: SAME,
  },
  wto: {
    rungs: prose`
        Dispute Settlement Understanding, Articles 21.5 and 22; retaliation is bound to the size of the harm, some 1 % of the trade of the
        two in the bundled case; on chosen goods`,
    'escalation.dwell':
      'A compliance panel, an arbitration and an authorisation take about a year each; half of the bundled case, which was slow',
    monitoring: SAME,
    'reputation.publicity': FEW,
    'escalation.quorum': 'As in the bundled case: the complainant alone is enough',
    'escalation.reliefStep': 'Withdrawal ends the case at any stage',
    coalition: SAME,
    'settlement.openness': SAME,
    'settlement.planMonths': 'Half of the bundled case, which was slow; prior',
    'settlement.snapback': 'A broken promise brings the next step and skips none',
    implementation: SAME,
  },
  icj: {
    rungs: 'The fact to compare with is about judgments without coercion: the ladder has only words',
    'escalation.dwell': 'A year; prior, and without effect where nothing hurts',
    'escalation.quorum': 'As in the bundled cases with a single claimant: its protest is enough; prior',
    monitoring: 'Between the bundled cases of this court',
    'reputation.publicity': FEW,
    coalition: SAME,
    settlement: SAME,
    implementation: SAME,
  },
}
