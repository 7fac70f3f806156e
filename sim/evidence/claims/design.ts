/** Claims about the design of enforcement: clarity, inducements, proportion, front-loading, settlement. ODD section 1. */
import type { Claim } from './claim.ts'
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
    finding: 'Compliance rises everywhere, by 3 to 8 points. Harm that comes to nothing rises too in Two blocs and Kavala, by some 0.08 % of a year’s GDP. Why was not settled: under an earlier fit the gain in legitimacy was part of it in Kavala, where more enforced and the ladder was climbed higher.',
    tests: WORLDS.flatMap(({ scenario }) => [
      { scenario, base: COERCION, lever: 'clarity', low: [lever('monitoring.clarity', 0.1)], high: [lever('monitoring.clarity', 0.95)], outcome: 'meanCompliance', expected: 1, negligible: 0.005 } as const,
      { scenario, base: COERCION, lever: 'clarity', low: [lever('monitoring.clarity', 0.1)], high: [lever('monitoring.clarity', 0.95)], outcome: 'harmInVain', expected: -1, negligible: 0 } as const,
    ]),
  },
  {
    id: 2,
    text: 'Coercion with positive inducements beats either alone',
    finding: 'Offers added to coercion raise compliance by 8 to 32 points, coercion added to offers by 11 in Bakassi and 2 in Two blocs. In Kavala coercion adds nothing to what offers bring.',
    tests: WORLDS.flatMap(({ scenario }) => [
      { scenario, lever: 'inducements added to coercion', low: [...COERCION, NO_OFFERS], high: [...COERCION, OFFERS], outcome: 'meanCompliance', expected: 1, negligible: 0.005 } as const,
      { scenario, lever: 'coercion added to inducements', low: [...NO_COERCION, OFFERS], high: [...COERCION, OFFERS], outcome: 'meanCompliance', expected: 1, negligible: 0.005 } as const,
    ]),
  },
  {
    id: 11,
    text: 'Proportionate measures and carve-outs protect legitimacy and, through it, success',
    finding: 'Legitimacy is protected in every world, by carve-outs and by the ladder alike, and carve-outs raise compliance by 0.4 to 1.8 points. But a ladder instead of everything at once costs 5 points of compliance in Two blocs; in Bakassi it makes no difference that can be told, and in Kavala it is worth 3.',
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
    finding: 'Vague thresholds hide gaps that warranted a step, for one to three months more. Wrong steps do not rise: a step takes months of reports above the threshold, and misreadings seldom repeat. In Two blocs they even fall.',
    tests: WORLDS.flatMap(({ scenario }) => [
      { scenario, base: COERCION, lever: 'vagueness', low: [lever('monitoring.clarity', 1)], high: [lever('monitoring.clarity', 0)], outcome: 'wrongEscalations', expected: 1, negligible: 0.005 } as const,
      { scenario, base: COERCION, lever: 'vagueness', low: [lever('monitoring.clarity', 1)], high: [lever('monitoring.clarity', 0)], outcome: 'missedEscalations', expected: 1, negligible: 0.1 } as const,
    ]),
  },
  {
    id: 16,
    text: 'Negotiated settlement reaches compliance at less harm, if breach snaps measures back',
    finding: 'Openness saves harm in Bakassi and Kavala; in Two blocs no saving can be told from none. Snapback raises compliance by a point in Two blocs and Bakassi. In Kavala it adds 0.2, too little to tell.',
    tests: WORLDS.flatMap(({ scenario }) => [
      { scenario, base: [...COERCION, lever('settlement.snapback', 0.8)], lever: 'openness to settle', low: [lever('settlement.openness', 0)], high: [lever('settlement.openness', 1)], outcome: 'civilianHarm', expected: -1, negligible: 0 } as const,
      { scenario, base: [...COERCION, lever('settlement.openness', 1)], lever: 'snapback', low: [lever('settlement.snapback', 0)], high: [lever('settlement.snapback', 0.8)], outcome: 'meanCompliance', expected: 1, negligible: 0.001 } as const,
    ]),
  },
  {
    id: 18,
    text: 'Front-loaded maximal pressure provokes rally and collateral loss',
    finding: 'In Two blocs and Bakassi everything at once raises rally and harm. In Kavala it lowers both: under an earlier fit two of three enforcers did not go along with it there.',
    tests: WORLDS.flatMap(({ scenario }) => [
      { scenario, lever: 'front-loading', low: STEP_BY_STEP, high: ALL_AT_ONCE, outcome: 'meanRally', expected: 1, negligible: 0.0005 } as const,
      { scenario, lever: 'front-loading', low: STEP_BY_STEP, high: ALL_AT_ONCE, outcome: 'civilianHarm', expected: 1, negligible: 0.0001 } as const,
    ]),
  },
]
