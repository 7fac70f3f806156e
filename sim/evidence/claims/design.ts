/** Claims about the design of enforcement: clarity, inducements, proportion, front-loading, settlement. ODD section 1. */
import { prose } from '../../text/index.ts'
import { type Claim, judgedBy } from './claim.ts'
import { COERCION, lever, MAXIMAL, NO_COERCION, set, WORLDS } from './worlds.ts'

const OFFERS = set('design.offers', { 'trade-access': 1, 'budget-support': 0.6, 'security-partnership': 0.6 })
/** There is no quorum. Few coalitions would take the highest rung at once together, and then there would be nothing to compare. */
const WILLING_ACT = lever('escalation.quorum', 0)
const STEP_BY_STEP = [...COERCION, WILLING_ACT]
const ALL_AT_ONCE = [...MAXIMAL, WILLING_ACT]
const NO_OFFERS = set('design.offers', {})

export const DESIGN_CLAIMS: readonly Claim[] = [
  {
    id: 1,
    text: 'Predictable, clearly defined criteria raise compliance and cut needless harm',
    finding: prose`
      Compliance rises everywhere, by 3 to 8 points. Harm without success rises too in Two blocs and Kavala, by about 0.08 % of a year’s
      GDP. The reason is not settled. Under an earlier fit, the gain in legitimacy was a part of it in Kavala: more states enforced, and
      the ladder was climbed higher.`,
    tests: WORLDS.flatMap(({ scenario }) =>
      judgedBy(
        { scenario, base: COERCION, lever: 'clarity', low: [lever('monitoring.clarity', 0.1)], high: [lever('monitoring.clarity', 0.95)] },
        ['meanCompliance', 1, 0.005],
        ['harmInVain', -1, 0],
      ),
    ),
  },
  {
    id: 2,
    text: 'Coercion with positive inducements beats either alone',
    finding: prose`
      Offers added to coercion raise compliance by 8 to 32 points, coercion added to offers by 11 in Bakassi and 2 in Two blocs. In Kavala
      coercion adds nothing to what offers bring.`,
    tests: WORLDS.flatMap(({ scenario }) => [
      ...judgedBy({ scenario, lever: 'inducements added to coercion', low: [...COERCION, NO_OFFERS], high: [...COERCION, OFFERS] }, [
        'meanCompliance',
        1,
        0.005,
      ]),
      ...judgedBy({ scenario, lever: 'coercion added to inducements', low: [...NO_COERCION, OFFERS], high: [...COERCION, OFFERS] }, [
        'meanCompliance',
        1,
        0.005,
      ]),
    ]),
  },
  {
    id: 11,
    text: 'Proportionate measures and carve-outs protect legitimacy and, through it, success',
    finding: prose`
      Legitimacy is protected in every world, by carve-outs and by the ladder alike, and carve-outs raise compliance by 0.4 to 1.8 points.
      But a ladder instead of everything at once costs 5 points of compliance in Two blocs, makes no visible difference in Bakassi, and
      adds 3 points in Kavala.`,
    tests: WORLDS.flatMap(({ scenario }) => [
      ...judgedBy(
        {
          scenario,
          base: COERCION,
          lever: 'carve-outs',
          low: [lever('collateral.carveOuts', 0)],
          high: [lever('collateral.carveOuts', 1)],
        },
        ['meanLegitimacy', 1, 0],
        ['meanCompliance', 1, 0.001],
      ),
      ...judgedBy(
        { scenario, lever: 'a ladder instead of everything at once', low: ALL_AT_ONCE, high: STEP_BY_STEP },
        ['meanLegitimacy', 1, 0],
        ['meanCompliance', 1, 0.001],
      ),
    ]),
  },
  {
    id: 14,
    text: 'Vague thresholds cause misread signals: wrong escalations and missed ones',
    finding: prose`
      Vague thresholds hide gaps that warranted a step, for one to three months more. Wrong steps do not become more frequent: a step takes
      months of reports above the threshold, and misreadings seldom repeat. In Two blocs they even fall.`,
    tests: WORLDS.flatMap(({ scenario }) =>
      judgedBy(
        { scenario, base: COERCION, lever: 'vagueness', low: [lever('monitoring.clarity', 1)], high: [lever('monitoring.clarity', 0)] },
        ['wrongEscalations', 1, 0.005],
        ['missedEscalations', 1, 0.1],
      ),
    ),
  },
  {
    id: 16,
    text: 'Negotiated settlement reaches compliance at less harm, if breach snaps measures back',
    finding: prose`
      Openness saves harm in Bakassi and Kavala; in Two blocs no saving is visible. Snapback raises compliance by a point in Two
      blocs and Bakassi. In Kavala it adds 0.2, too little to be sure of.`,
    tests: WORLDS.flatMap(({ scenario }) => [
      ...judgedBy(
        {
          scenario,
          base: [...COERCION, lever('settlement.snapback', 0.8)],
          lever: 'openness to settle',
          low: [lever('settlement.openness', 0)],
          high: [lever('settlement.openness', 1)],
        },
        ['civilianHarm', -1, 0],
      ),
      ...judgedBy(
        {
          scenario,
          base: [...COERCION, lever('settlement.openness', 1)],
          lever: 'snapback',
          low: [lever('settlement.snapback', 0)],
          high: [lever('settlement.snapback', 0.8)],
        },
        ['meanCompliance', 1, 0.001],
      ),
    ]),
  },
  {
    id: 18,
    text: 'Front-loaded maximal pressure provokes rally and collateral loss',
    finding: prose`
      In Two blocs and Bakassi everything at once raises rally and harm. In Kavala it lowers both: under an earlier fit two of three
      enforcers did not go along with it there.`,
    tests: WORLDS.flatMap(({ scenario }) =>
      judgedBy(
        { scenario, lever: 'front-loading', low: STEP_BY_STEP, high: ALL_AT_ONCE },
        ['meanRally', 1, 0.0005],
        ['civilianHarm', 1, 0.0001],
      ),
    ),
  },
]
