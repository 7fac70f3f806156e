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
      { name: 'Calls in decisions', by: 'own', effect: 'recommends', instruments: { 'diplomatic-protest': 0.3 } },
      { name: 'Interim resolutions', by: 'own', effect: 'recommends', instruments: { 'diplomatic-protest': 0.5 } },
      {
        name: 'Formal notice and referral under Article 46(4)',
        by: 'own',
        majority: 'referral',
        effect: 'recommends',
        instruments: { 'diplomatic-protest': 1 },
      },
      {
        name: 'Suspension under Article 8 of the Statute',
        by: 'own',
        effect: 'acts',
        instruments: { 'diplomatic-protest': 1, 'suspension-of-membership': 1 },
      },
    ],
    monitoring: { reportInterval: 3, transparency: 0.8, audits: 2, clarity: 0.8, informationSharing: 0.6 },
    reputation: { publicity: PUBLICITY },
    escalation: { dwell: 24 },
    coalition: { lockIn: 0.5, participationSupport: 0.2 },
    settlement: { openness: 0.3, planMonths: 24, snapback: 0 },
    collateral: { carveOuts: 1 },
    implementation: { assistance: 0.3, modelLegislation: 0.3, followUp: 0.5 },
    remedies: { fund: 0 },
  },
  eu: {
    name: 'Infringement procedure, Articles 258 and 260',
    rungs: [
      { name: 'Reasoned opinion', by: 'own', effect: 'recommends', instruments: { 'diplomatic-protest': 0.3 } },
      { name: 'Referral and judgment', by: 'own', effect: 'recommends', instruments: { 'diplomatic-protest': 0.5 } },
      { name: 'Notice after the judgment', by: 'own', effect: 'recommends', instruments: { 'diplomatic-protest': 0.7 } },
      {
        name: 'Second referral, lump sum and penalty with set-off',
        by: 'own',
        effect: 'acts',
        instruments: { 'diplomatic-protest': 1, 'financial-penalty': 0.1 },
      },
      {
        name: 'Funds withheld',
        by: 'own',
        effect: 'acts',
        instruments: { 'diplomatic-protest': 1, 'financial-penalty': 0.1, 'aid-suspension': 0.4 },
      },
    ],
    monitoring: { reportInterval: 3, transparency: 0.8, audits: 2, clarity: 0.7, informationSharing: 0.8 },
    reputation: { publicity: PUBLICITY },
    escalation: { dwell: 12, reliefDwell: 3, reliefStep: 5 },
    coalition: { lockIn: 1, participationSupport: 0.5 },
    measures: { burdenSharing: 0 },
    settlement: { openness: 0.5, planMonths: 24, snapback: 0 },
    implementation: { assistance: 0.1, modelLegislation: 0.4, followUp: 0.5 },
    remedies: { fund: 0 },
  },
  wto: {
    name: 'Dispute settlement with retaliation',
    rungs: [
      { name: 'Compliance panel', by: 'own', effect: 'recommends', dwell: 3, instruments: { 'diplomatic-protest': 0.3 } },
      { name: 'Request to retaliate', by: 'own', effect: 'recommends', dwell: 12, instruments: { 'diplomatic-protest': 0.6 } },
      {
        name: 'Authorised retaliation',
        by: 'own',
        effect: 'permits',
        dwell: 9,
        instruments: { 'diplomatic-protest': 0.6, 'reciprocal-suspension': 0.4 },
      },
    ],
    monitoring: { reportInterval: 1, transparency: 0.9, audits: 1, clarity: 0.6, informationSharing: 0.6 },
    reputation: { publicity: PUBLICITY },
    escalation: { reliefStep: 3 },
    coalition: { lockIn: 0.2, participationSupport: 0.2 },
    settlement: { openness: 0.9, planMonths: 24, snapback: 0 },
    collateral: { carveOuts: 0.8 },
    implementation: { assistance: 0.1, followUp: 0.4 },
    remedies: { fund: 0 },
  },
  icj: {
    name: 'Protest alone',
    rungs: [{ name: 'Protest', by: 'anyone', effect: 'recommends', instruments: { 'diplomatic-protest': 0.5 } }],
    monitoring: { reportInterval: 6, transparency: 0.6, audits: 1, clarity: 0.8, informationSharing: 0.5 },
    reputation: { publicity: PUBLICITY },
    escalation: { dwell: 12, quorum: 0.02 },
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
    rungs: prose`
        Rules of the Committee of Ministers; Convention, Article 46(4), by two thirds of all members, used twice; Statute, Article 8, never
        used for a judgment. A call is less than half a protest`,
    'escalation.dwell':
      'Twice that of the bundled cases: interim resolutions come after some years, and few ordinary judgments ever see one; prior',
    monitoring: SAME,
    'reputation.publicity': FEW,
    coalition: SAME,
    settlement: SAME,
    implementation: SAME,
  },
  eu: {
    rungs: prose`
        Stages of the procedure: the Commission and the Court act without a vote of states, and what is not paid is set off. A
        penalty of an ordinary second judgment is near 0.01 to 0.02 % of GDP per year (C-304/02 France, C-378/13 Greece [recalled]):
        a tenth of a full one`,
    'escalation.dwell': 'About a year between stages of the procedure; with the deadline the first opinion comes after 14 months; prior',
    monitoring: SAME,
    'reputation.publicity': FEW,
    'escalation.reliefStep': 'A closed case ends at any stage',
    coalition: 'As in the bundled cases: the Commission acts for the members, who cannot leave',
    'settlement.snapback': 'A plan that is broken brings the next stage and skips none',
    implementation: SAME,
  },
  wto: {
    rungs: prose`
        Dispute Settlement Understanding, Articles 21.5 and 22: leave is given to the complainant alone, unless all object. Retaliation is
        bound to the size of the harm, some 1 % of the trade of the two in the bundled case`,
    'rungs[0].dwell': 'The complainant asks for a panel once a report has shown that nothing was done in time; prior',
    'rungs[1].dwell': 'A compliance panel with its appeal takes about a year; prior',
    'rungs[2].dwell': prose`
        Arbitration of the level takes some nine months: with time to comply about three years from adoption to leave, between 19 months
        (Bananas) and 56 (Upland Cotton)`,
    monitoring: SAME,
    'reputation.publicity': FEW,
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
