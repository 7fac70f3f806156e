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
      'Compliance rises everywhere. In Bakassi clear criteria cut the harm that comes to nothing; in the other two worlds they raise it by some 15 to 20 %. What can be foreseen makes enforcement more legitimate, so the ladder is climbed higher, and some respondents defy all the same: without that gain in legitimacy (order.predictability = 0) the rise is gone. The threat that clarity makes credible works against it: without it (response.credibility = 0) there is more harm in vain in every world.',
    tests: WORLDS.flatMap(({ scenario }) => [
      { scenario, base: COERCION, lever: 'clarity', low: [lever('monitoring.clarity', 0.1)], high: [lever('monitoring.clarity', 0.95)], outcome: 'meanCompliance', expected: 1, negligible: 0.005 } as const,
      { scenario, base: COERCION, lever: 'clarity', low: [lever('monitoring.clarity', 0.1)], high: [lever('monitoring.clarity', 0.95)], outcome: 'harmInVain', expected: -1, negligible: 0 } as const,
    ]),
  },
  {
    id: 2,
    text: 'Coercion with positive inducements beats either alone',
    finding: 'In the real worlds coercion adds 3 to 9 points to what the offers bring. In Two blocs the offers alone bring a mean compliance of 65 points; the ladder is climbed to its second rung on average, which nearly doubles the cost to the respondent and moves it by less than a point.',
    tests: WORLDS.flatMap(({ scenario }) => [
      { scenario, lever: 'inducements added to coercion', low: [...COERCION, NO_OFFERS], high: [...COERCION, OFFERS], outcome: 'meanCompliance', expected: 1, negligible: 0.005 } as const,
      { scenario, lever: 'coercion added to inducements', low: [...NO_COERCION, OFFERS], high: [...COERCION, OFFERS], outcome: 'meanCompliance', expected: 1, negligible: 0.005 } as const,
    ]),
  },
  {
    id: 11,
    text: 'Proportionate measures and carve-outs protect legitimacy and, through it, success',
    finding:
      'Legitimacy is protected in every world, by carve-outs and by the ladder alike, and carve-outs raise compliance by about a point. But a ladder instead of everything at once costs 2 points of compliance in Bakassi, where three or four states keep up the pressure all the same, and makes no difference that can be told in Two blocs; only in Kavala, where everything at once leaves less than one enforcer on average, is the ladder worth 11 points.',
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
    finding: 'Vague thresholds hide gaps that warranted a step: such months rise two- to fivefold. Wrong steps do not rise, and in Bakassi they fall, because a step takes six months of reports above the threshold and misreadings seldom repeat. With a dwell of one month they rise more than tenfold in both real worlds.',
    tests: WORLDS.flatMap(({ scenario }) => [
      { scenario, base: COERCION, lever: 'vagueness', low: [lever('monitoring.clarity', 1)], high: [lever('monitoring.clarity', 0)], outcome: 'wrongEscalations', expected: 1, negligible: 0.005 } as const,
      { scenario, base: COERCION, lever: 'vagueness', low: [lever('monitoring.clarity', 1)], high: [lever('monitoring.clarity', 0)], outcome: 'missedEscalations', expected: 1, negligible: 0.1 } as const,
    ]),
  },
  {
    id: 16,
    text: 'Negotiated settlement reaches compliance at less harm, if breach snaps measures back',
    finding: 'Openness saves harm in every world, and snapback raises compliance by a point where settlements are broken, as in a fifth to a quarter of the worlds of Two blocs and Bakassi. In Kavala few are (in 6 of 100 worlds), so there is little to snap back.',
    tests: WORLDS.flatMap(({ scenario }) => [
      { scenario, base: [...COERCION, lever('settlement.snapback', 0.8)], lever: 'openness to settle', low: [lever('settlement.openness', 0)], high: [lever('settlement.openness', 1)], outcome: 'civilianHarm', expected: -1, negligible: 0 } as const,
      { scenario, base: [...COERCION, lever('settlement.openness', 1)], lever: 'snapback', low: [lever('settlement.snapback', 0)], high: [lever('settlement.snapback', 0.8)], outcome: 'meanCompliance', expected: 1, negligible: 0.001 } as const,
    ]),
  },
  {
    id: 18,
    text: 'Front-loaded maximal pressure provokes rally and collateral loss',
    finding: 'In Two blocs everything at once doubles harm and rally, in Bakassi it raises both by half. In Kavala partners that trade much with Türkiye do not go all the way at once: two of three enforcers leave, and with them a seventh of the harm and 11 points of compliance; rally hardly moves.',
    tests: WORLDS.flatMap(({ scenario }) => [
      { scenario, lever: 'front-loading', low: STEP_BY_STEP, high: ALL_AT_ONCE, outcome: 'meanRally', expected: 1, negligible: 0.0005 } as const,
      { scenario, lever: 'front-loading', low: STEP_BY_STEP, high: ALL_AT_ONCE, outcome: 'civilianHarm', expected: 1, negligible: 0.0001 } as const,
    ]),
  },
]
