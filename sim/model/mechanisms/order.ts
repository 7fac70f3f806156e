/**
 * Order: the legitimacy of enforcement moves with predictability, proportionality, success and remedies; norm strength and the
 * authority of courts move with what is seen to happen to breaches; consent to jurisdiction follows authority and one's own
 * adverse rulings. ODD section 7, order.
 * Source: withdrawals of the United States 1985 and 2005; Nowak and Sigmund 1998 for norms; speeds are priors.
 */
import { mechanism } from '../mechanism.ts'
import { parameter } from '../parameter.ts'

export const order = mechanism({
  name: 'order',
  summary: 'Legitimacy, norm strength, court authority and consent follow what is seen to happen.',
  reads: ['age', 'respondent', 'rung', 'rungCount', 'reportedGap', 'compliance', 'remedyCoverage', 'disproportion', 'civilianHarm', 'outside', 'leverage', 'ruleOfLaw'],
  writes: ['legitimacy', 'normStrength', 'courtAuthority', 'consent', 'withdrawn'],
  parameters: {
    speed: parameter('Speed at which legitimacy moves', 'per month', [0, 1], 0.04, 'assumption', 'prior'),
    base: parameter('Legitimacy that a court mandate gives', 'index', [0, 1], 0.4, 'assumption', 'prior; Morse and Pratt 2022'),
    predictability: parameter('Weight of clear criteria', 'index', [0, 1], 0.2, 'assumption', 'prior'),
    success: parameter('Weight of compliance reached', 'index', [0, 1], 0.2, 'assumption', 'prior'),
    remedy: parameter('Weight of remedies that reach victims', 'index', [0, 1], 0.15, 'assumption', 'prior'),
    breadth: parameter('Weight of the leverage behind the enforcement', 'index', [0, 1], 0.15, 'assumption', 'prior'),
    disproportionality: parameter('Weight of disproportionate measures', 'index', [0, 2], 0.5, 'assumption', 'ARSIWA Art. 51'),
    harm: parameter('Weight of civilian harm, per 1 % of GDP', 'index', [0, 2], 0.1, 'assumption', 'prior'),
    unilateral: parameter('Price of acting outside a blocked institution', 'index', [0, 1], 0.2, 'assumption', 'prior'),
    normSpeed: parameter('Speed at which norm strength follows consequences', 'per month', [0, 1], 0.005, 'assumption', 'prior'),
    authoritySpeed: parameter('Speed at which court authority follows compliance', 'per month', [0, 1], 0.005, 'assumption', 'prior: 0.02 a year where compliance and authority are 0.4 apart'),
    initialNorm: parameter('Norm strength at the start', 'index', [0, 1], 0.5, 'assumption', 'prior'),
    initialAuthority: parameter('Court authority at the start', 'index', [0, 1], 0.5, 'assumption', 'prior'),
    backlash: parameter('Loss of consent of a respondent under measures', 'per month', [0, 0.2], 0.002, 'assumption', 'prior; the United States left jurisdictions in 1985 and 2005'),
    exit: parameter('Consent below which a respondent under measures leaves the jurisdiction', 'index', [0, 1], 0.05, 'assumption', 'prior; the United States left jurisdictions in 1985 and 2005'),
  },
  levers: {},
  uses: { clarity: 'monitoring.clarity' },
  channels: {},
  compile({ sizes, world, p, d }) {
    const { cases, states } = sizes
    const { age, respondent, rung, rungCount, reportedGap, compliance, remedyCoverage, disproportion, civilianHarm, outside, leverage, ruleOfLaw } = world
    const { legitimacy, normStrength, courtAuthority, consent, withdrawn } = world
    const { speed, base, predictability, success, remedy, breadth, disproportionality, harm, unilateral, normSpeed, authoritySpeed, backlash, exit } = p

    function legitimate(c: number): void {
      const merit = base + predictability * d.clarity[c]! + success * compliance[c]! + remedy * remedyCoverage[c]! + breadth * leverage[c]!
      const fault = disproportionality * disproportion[c]! + harm * 100 * civilianHarm[c]! + (rung[c]! > 0 ? unilateral * outside[c]! : 0)
      const aim = Math.min(1, Math.max(0, merit - fault))
      legitimacy[c] = legitimacy[c]! + speed * (aim - legitimacy[c]!)
    }

    return () => {
      let open = 0
      let consequence = 0
      let obeyed = 0
      for (let c = 0; c < cases; c++) {
        if (age[c]! < 0) continue
        open++
        legitimate(c)
        const answered = rung[c]! / Math.max(1, rungCount[c]! - 1)
        consequence += 1 - reportedGap[c]! * (1 - answered)
        obeyed += compliance[c]!
        const r = respondent[c]!
        const pushed = rung[c]! > 0 ? backlash * reportedGap[c]! : 0
        consent[r] = Math.max(0, consent[r]! - pushed * consent[r]!)
        if (pushed > 0 && consent[r]! < exit) withdrawn[r] = 1
      }
      if (open === 0) return
      normStrength[0] = normStrength[0]! + normSpeed * (consequence / open - normStrength[0]!)
      courtAuthority[0] = courtAuthority[0]! + authoritySpeed * (obeyed / open - courtAuthority[0]!)
      const consents = consent
      const laws = ruleOfLaw
      const left = withdrawn
      const authority = courtAuthority[0]!
      const n = states
      for (let i = 0; i < n; i++) consents[i] = consents[i]! + 0.002 * (0.5 * (laws[i]! + authority) - consents[i]!) * (1 - left[i]!)
    }
  },
})
