/** Claims about the design of enforcement: clarity, inducements, proportion, front-loading, settlement. ODD section 1. */
import type { Claim } from '../experiment/claim.ts'
import { COERCION, lever, MAXIMAL, NO_COERCION, set, WORLDS } from './worlds.ts'

const OFFERS = set('design.offers', { 'trade-access': 1, 'budget-support': 0.6, 'security-partnership': 0.6 })
/** Whoever is willing acts: few coalitions would go all the way at once together, and then there would be nothing to compare. */
const WILLING_ACT = lever('escalation.quorum', 0)
const STEP_BY_STEP = [...COERCION, WILLING_ACT]
const ALL_AT_ONCE = [...MAXIMAL, WILLING_ACT]
const NO_OFFERS = set('design.offers', {})

export const DESIGN_CLAIMS: readonly Claim[] = [
  {
    id: 1,
    text: 'Predictable, clearly defined criteria raise compliance and cut needless harm',
    finding:
      'Compliance rises everywhere. The harm that comes to nothing rises in Kavala alone, by about a third: clear criteria bring a quarter of an enforcer more there, and the ladder is climbed half a rung higher on average. Without the gain in legitimacy (order.predictability = 0) that rise can no longer be told from none, and in Two blocs clear criteria cut such harm by a fifth. The threat that clarity makes credible works against it: without it (response.credibility = 0) there is more harm in vain in every world.',
    tests: WORLDS.flatMap(({ scenario }) => [
      { scenario, base: COERCION, lever: 'clarity', low: [lever('monitoring.clarity', 0.1)], high: [lever('monitoring.clarity', 0.95)], outcome: 'meanCompliance', expected: 1, negligible: 0.005 } as const,
      { scenario, base: COERCION, lever: 'clarity', low: [lever('monitoring.clarity', 0.1)], high: [lever('monitoring.clarity', 0.95)], outcome: 'harmInVain', expected: -1, negligible: 0 } as const,
    ]),
  },
  {
    id: 2,
    text: 'Coercion with positive inducements beats either alone',
    tests: WORLDS.flatMap(({ scenario }) => [
      { scenario, lever: 'inducements added to coercion', low: [...COERCION, NO_OFFERS], high: [...COERCION, OFFERS], outcome: 'meanCompliance', expected: 1, negligible: 0.005 } as const,
      { scenario, lever: 'coercion added to inducements', low: [...NO_COERCION, OFFERS], high: [...COERCION, OFFERS], outcome: 'meanCompliance', expected: 1, negligible: 0.005 } as const,
    ]),
  },
  {
    id: 11,
    text: 'Proportionate measures and carve-outs protect legitimacy and, through it, success',
    finding:
      'Legitimacy is protected in every world, by carve-outs and by the ladder alike, and carve-outs raise compliance by 0.6 to 2.5 points. But a ladder instead of everything at once costs 3 points of compliance in Two blocs and 1 in Bakassi, although more states enforce: everything at once lays a quarter to a third more cost on the respondent there. In Kavala, where it leaves 0.3 enforcers on average instead of 0.8 and a quarter less cost, the ladder is worth 4 points.',
    tests: WORLDS.flatMap(({ scenario }) => [
      { scenario, base: COERCION, lever: 'carve-outs', low: [lever('collateral.carveOuts', 0)], high: [lever('collateral.carveOuts', 1)], outcome: 'meanLegitimacy', expected: 1, negligible: 0 } as const,
      { scenario, base: COERCION, lever: 'carve-outs', low: [lever('collateral.carveOuts', 0)], high: [lever('collateral.carveOuts', 1)], outcome: 'meanCompliance', expected: 1, negligible: 0.001 } as const,
      { scenario, lever: 'a ladder instead of everything at once', low: ALL_AT_ONCE, high: STEP_BY_STEP, outcome: 'meanLegitimacy', expected: 1, negligible: 0 } as const,
      { scenario, lever: 'a ladder instead of everything at once', low: ALL_AT_ONCE, high: STEP_BY_STEP, outcome: 'meanCompliance', expected: 1, negligible: 0.001 } as const,
    ]),
  },
  {
    id: 14,
    text: 'Vague thresholds cause misread signals: wrong escalations and missed ones',
    finding:
      'Vague thresholds hide gaps that warranted a step: such months rise three- to elevenfold. Wrong steps fall in Two blocs (from 11 to 8 in 100 worlds) and hardly move elsewhere. In the real worlds a step that takes six months of reports above the threshold is seldom misread: with a dwell of one month wrong steps rise fifteenfold in Bakassi and fourfold in Kavala, but not in Two blocs.',
    tests: WORLDS.flatMap(({ scenario }) => [
      { scenario, base: COERCION, lever: 'vagueness', low: [lever('monitoring.clarity', 1)], high: [lever('monitoring.clarity', 0)], outcome: 'wrongEscalations', expected: 1, negligible: 0.005 } as const,
      { scenario, base: COERCION, lever: 'vagueness', low: [lever('monitoring.clarity', 1)], high: [lever('monitoring.clarity', 0)], outcome: 'missedEscalations', expected: 1, negligible: 0.1 } as const,
    ]),
  },
  {
    id: 16,
    text: 'Negotiated settlement reaches compliance at less harm, if breach snaps measures back',
    finding:
      'Openness saves harm in every world, some 6 to 8 % of it, at the price of a point of compliance in Two blocs and Bakassi. Snapback raises compliance there by 0.6 points. In Kavala, where settlements are broken in about 4 of 100 worlds (5 in Two blocs, 13 in Bakassi), it makes no difference that can be told.',
    tests: WORLDS.flatMap(({ scenario }) => [
      { scenario, base: [...COERCION, lever('settlement.snapback', 0.8)], lever: 'openness to settle', low: [lever('settlement.openness', 0)], high: [lever('settlement.openness', 1)], outcome: 'civilianHarm', expected: -1, negligible: 0 } as const,
      { scenario, base: [...COERCION, lever('settlement.openness', 1)], lever: 'snapback', low: [lever('settlement.snapback', 0)], high: [lever('settlement.snapback', 0.8)], outcome: 'meanCompliance', expected: 1, negligible: 0.001 } as const,
    ]),
  },
  {
    id: 18,
    text: 'Front-loaded maximal pressure provokes rally and collateral loss',
    finding: 'In Two blocs everything at once raises rally by two thirds and nearly doubles harm, in Bakassi it raises both by some 40 %. In Kavala two of three enforcers do not go along (0.3 instead of 0.8 on average), and with them go nearly half of the harm and of the rally, and 4 points of compliance.',
    tests: WORLDS.flatMap(({ scenario }) => [
      { scenario, lever: 'front-loading', low: STEP_BY_STEP, high: ALL_AT_ONCE, outcome: 'meanRally', expected: 1, negligible: 0.0005 } as const,
      { scenario, lever: 'front-loading', low: STEP_BY_STEP, high: ALL_AT_ONCE, outcome: 'civilianHarm', expected: 1, negligible: 0.0001 } as const,
    ]),
  },
]
