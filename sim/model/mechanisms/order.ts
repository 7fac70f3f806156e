/**
 * Order: the legitimacy of enforcement moves with predictability, proportionality, success and remedies; norm
 * strength and the authority of courts move with the visible consequences of breaches; consent to jurisdiction
 * follows authority and a state's own adverse rulings. ODD section 7, order. Source: withdrawals of the United States
 * 1985 and 2005; Nowak and Sigmund 1998 for norms; speeds are priors.
 */
import { EACH_OF_TWO, PERCENT } from '../definitions.ts'
import { PRESSURE_CHANNELS } from '../instruments.ts'
import { mechanism } from '../mechanism.ts'
import { parameters } from '../parameter.ts'
import { words } from '../table.ts'
import { FORUM } from '../vocabulary.ts'

const SLOTS = PRESSURE_CHANNELS.length

export const order = mechanism({
  name: 'order',
  summary: 'Legitimacy, norm strength, court authority and consent follow what visibly happens.',
  reads: words(`
    age respondent rung grossDamage reportedGap compliance remedyCoverage disproportion civilianHarm outside leverage ruleOfLaw rungBy
    rungCountermeasure ergaOmnes
  `),
  writes: words('legitimacy normStrength courtAuthority consent withdrawn'),
  parameters: parameters(`
    speed              | 0.04  | 0 to 1   | per month | assumption
                       | Speed at which legitimacy moves | prior
    base               | 0.4   | 0 to 1   | index     | assumption
                       | Legitimacy that a court mandate gives | prior; Morse and Pratt 2022
    predictability     | 0.2   | 0 to 1   | index     | assumption
                       | Weight of clear criteria | prior
    success            | 0.2   | 0 to 1   | index     | assumption
                       | Weight of compliance reached | prior
    remedy             | 0.15  | 0 to 1   | index     | assumption
                       | Weight of remedies that reach victims | prior
    breadth            | 0.15  | 0 to 1   | index     | assumption
                       | Weight of the leverage behind the enforcement | prior
    disproportionality | 0.5   | 0 to 2   | index     | assumption
                       | Weight of disproportionate measures | ARSIWA Art. 51
    harm               | 0.1   | 0 to 2   | index     | assumption
                       | Weight of civilian harm, per 1 % of GDP | prior
    unilateral         | 0.2   | 0 to 1   | index     | assumption
                       | Price of acting outside a blocked institution | prior
    extraterritorial   | 0.1   | 0 to 1   | index     | assumption
                       | Price of full secondary measures while a measure is in force
                       | prior; third states contest them, as in the blocking statute of the European Union, Regulation 2271/96
    immunity           | 0.1   | 0 to 1   | index     | assumption
                       | Price of national courts that attach all they can
                       | prior; state property has immunity, Jurisdictional Immunities of the State, ICJ 2012
    normSpeed          | 0.005 | 0 to 1   | per month | assumption
                       | Speed at which norm strength follows consequences | prior
    authoritySpeed     | 0.005 | 0 to 1   | per month | assumption
                       | Speed at which court authority follows compliance | prior: 0.02 per year if they are 0.4 apart
    initialNorm        | 0.5   | 0 to 1   | index     | assumption
                       | Norm strength at the start | prior
    initialAuthority   | 0.5   | 0 to 1   | index     | assumption
                       | Court authority at the start | prior
    backlash           | 0.002 | 0 to 0.2 | per month | assumption
                       | Loss of consent of a respondent under measures | prior; the United States left jurisdictions in 1985 and 2005
    exit               | 0.05  | 0 to 1   | index     | assumption
                       | Consent below which a respondent under measures leaves the jurisdiction
                       | prior; the United States left jurisdictions in 1985 and 2005
    consentSpeed       | 0.002 | 0 to 0.2 | per month | assumption, held
                       | Speed at which consent follows the rule of law at home and the authority of courts | prior
    answering          | 0.005 | 1e-6 to 1 | share of GDP per year | assumption, held
                       | Damage to the respondent at which a breach counts as half answered
                       | prior; about the size of targeted sanctions, below 0.5 points of growth, Neuenkirch and Neumeier 2015
  `),
  levers: {},
  uses: {
    clarity: 'monitoring.clarity',
    secondaryMeasures: 'evasion.secondaryMeasures',
    jurisdictionalCapture: 'measures.jurisdictionalCapture',
  },
  channels: {},
  compile({ sizes, world, coefficients, p, d }) {
    const { cases, states, rungs } = sizes
    const { age, respondent, rung, grossDamage, reportedGap, compliance, remedyCoverage, disproportion, civilianHarm, outside } = world
    const { leverage, ruleOfLaw, rungBy, rungCountermeasure, ergaOmnes } = world
    const { legitimacy, normStrength, courtAuthority, consent, withdrawn } = world

    /**
     * How much acting outside the body that should have decided is held against those who do: in full under the rule of an institution that
     * a veto blocks; beside a forum by the part of the measures that breaks a duty, and half as much where the duty is owed to all.
     */
    function blame(c: number): number {
      if (rung[c] === 0 || outside[c] === 0) return 0
      const at = (c * rungs + rung[c]!) * SLOTS
      return rungBy[at] === FORUM ? rungCountermeasure[at]! * (1 - EACH_OF_TWO * ergaOmnes[c]!) : 1
    }

    function legitimate(c: number): void {
      const speed = coefficients[p.speed]!
      const base = coefficients[p.base]!
      const predictability = coefficients[p.predictability]!
      const success = coefficients[p.success]!
      const remedy = coefficients[p.remedy]!
      const breadth = coefficients[p.breadth]!
      const disproportionality = coefficients[p.disproportionality]!
      const harm = coefficients[p.harm]!
      const unilateral = coefficients[p.unilateral]!
      const extraterritorial = coefficients[p.extraterritorial]!
      const immunity = coefficients[p.immunity]!
      const merit = base + predictability * d.clarity[c]! + success * compliance[c]! + remedy * remedyCoverage[c]! + breadth * leverage[c]!
      const claimed = rung[c]! > 0 ? extraterritorial * d.secondaryMeasures[c]! : 0
      const fault =
        disproportionality * disproportion[c]! +
        harm * PERCENT * civilianHarm[c]! +
        unilateral * blame(c) +
        claimed +
        immunity * d.jurisdictionalCapture[c]!
      const aim = Math.min(1, Math.max(0, merit - fault))
      legitimacy[c] = legitimacy[c]! + speed * (aim - legitimacy[c]!)
    }

    return () => {
      const normSpeed = coefficients[p.normSpeed]!
      const authoritySpeed = coefficients[p.authoritySpeed]!
      const consentSpeed = coefficients[p.consentSpeed]!
      const backlash = coefficients[p.backlash]!
      const exit = coefficients[p.exit]!
      const answering = coefficients[p.answering]!
      let open = 0
      let consequence = 0
      let obeyed = 0
      for (let c = 0; c < cases; c++) {
        if (age[c]! < 0) continue
        open++
        legitimate(c)
        const answered = grossDamage[c]! / (grossDamage[c]! + answering)
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
      const half = EACH_OF_TWO
      const n = states
      for (let i = 0; i < n; i++)
        consents[i] = consents[i]! + consentSpeed * (half * (laws[i]! + authority) - consents[i]!) * (1 - left[i]!)
    }
  },
})
