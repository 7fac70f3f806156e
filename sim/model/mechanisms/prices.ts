/**
 * Prices: what the levers of a design cost in money, by item and by who pays. Reports and audits are paid by the members of the court, help
 * and remedies by donors; what the coalition does for itself is paid by its enforcers by GDP, and who may join sees that. What levers cost
 * in delay, legitimacy, pressure or members stands in the mechanisms that feel it. ODD section 7, prices.
 * Source: priors of about what bodies of this kind spend; no source has the price of a lever.
 */
import { MONTHS_PER_YEAR } from '../definitions.ts'
import { mechanism } from '../mechanism.ts'
import { parameters } from '../parameter.ts'
import { words } from '../table.ts'
import { ENFORCER } from '../vocabulary.ts'

const PAY = 1
const REMEDY = 4

export const prices = mechanism({
  name: 'prices',
  summary: 'The levers of a design cost money: of the court, of donors and of the coalition.',
  reads: words(`
    age gdp respondent trueGap rung role smallness members poolDue respondentEffort advanced obligationStart obligationKind domesticCost
    duration
  `),
  writes: words('billCourt billHelp billRemedies billCoalition billDue'),
  parameters: parameters(`
    report     | 0.0005 | 0 to 1   | USD bn                | assumption
               | Cost of a report | prior: staff and hearings for one report cost some hundred thousand dollars
    audit      | 0.001  | 0 to 1   | USD bn                | assumption
               | Cost of an independent audit behind a report | prior: a mission of experts and its report cost about a million dollars
    hearing    | 0.002  | 0 to 1   | USD bn per year       | assumption
               | Cost of full transparency | prior: public hearings, records and translation cost some million dollars a year
    publishing | 0.003  | 0 to 1   | USD bn per year       | assumption
               | Cost of full publicity | prior: a public service in the languages of the respondent costs some million dollars a year
    helping    | 0.0005 | 0 to 0.1 | share of GDP per year | assumption
               | Cost of full technical assistance to a government that makes every effort, over the GDP of the respondent
               | prior: advice, training and equipment for one field of law
    drafting   | 0.001  | 0 to 1   | USD bn per year       | assumption
               | Cost of model legislation for all | prior: a body of experts costs some million dollars a year
    reviewing  | 0.001  | 0 to 1   | USD bn per year       | assumption
               | Cost of full follow-up | prior: two missions a year
    victims    | 1      | 0 to 10  | factor                | assumption
               | What all remedies cost a fund, relative to what paying and remedying cost at home over their time | prior
    sharing    | 0.0005 | 0 to 1   | USD bn per year       | assumption
               | Cost to a member of sharing all it knows | prior: a few officers of each member
    policing   | 0.02   | 0 to 10  | USD bn per year       | assumption
               | Cost of full secondary measures while a measure is in force | prior: an office that licenses and prosecutes
    pooling    | 0.03   | 0 to 1   | share                 | assumption
               | Part of what members pool that running the pool costs | prior
  `),
  levers: {},
  uses: {
    reportInterval: 'monitoring.reportInterval',
    audits: 'monitoring.audits',
    transparency: 'monitoring.transparency',
    informationSharing: 'monitoring.informationSharing',
    publicity: 'reputation.publicity',
    assistance: 'implementation.assistance',
    modelLegislation: 'implementation.modelLegislation',
    followUp: 'implementation.followUp',
    secondaryMeasures: 'evasion.secondaryMeasures',
    participationSupport: 'coalition.participationSupport',
  },
  borrows: { membership: 'coalition.membership' },
  channels: {},
  compile({ sizes, world, coefficients, p, d }) {
    const { states, cases } = sizes
    const { age, gdp, respondent, trueGap, rung, role, smallness, members, poolDue, respondentEffort, advanced } = world
    const { obligationStart, obligationKind, domesticCost, duration } = world
    const { billCourt, billHelp, billRemedies, billCoalition, billDue } = world

    /** What the court's body and its helpers cost while anything is left to do; follow-up goes on. */
    function supervise(c: number): void {
      const open = trueGap[c]! > 0 ? 1 : 0
      const reports = (MONTHS_PER_YEAR / d.reportInterval[c]!) * (coefficients[p.report]! + coefficients[p.audit]! * d.audits[c]!)
      const heard = coefficients[p.hearing]! * d.transparency[c]! + coefficients[p.publishing]! * d.publicity[c]!
      billCourt[c] = open * (reports + heard)
      const helped = coefficients[p.helping]! * d.assistance[c]! * respondentEffort[c]! * gdp[respondent[c]!]!
      const drafted = coefficients[p.drafting]! * d.modelLegislation[c]!
      billHelp[c] = open * (helped + drafted) + coefficients[p.reviewing]! * d.followUp[c]!
    }

    /** What a fund advances to victims: their share this month of all that is to be paid or remedied. */
    function remedy(c: number): void {
      let owed = 0
      for (let o = obligationStart[c]!; o < obligationStart[c + 1]!; o++)
        if (obligationKind[o] === PAY || obligationKind[o] === REMEDY) owed += (domesticCost[o]! * duration[o]!) / MONTHS_PER_YEAR
      billRemedies[c] = coefficients[p.victims]! * owed * gdp[respondent[c]!]! * advanced[c]! * MONTHS_PER_YEAR
    }

    /** What the coalition does for itself, and the part that falls on each enforcer. */
    function join(c: number): void {
      const base = c * states
      const roles = role
      const incomes = gdp
      const small = smallness
      const n = states
      let payers = 0
      let needy = 0
      if (members[c]! > 0)
        for (let i = 0; i < n; i++) {
          if (roles[base + i] !== ENFORCER) continue
          payers += incomes[i]!
          needy += small[i]! * incomes[i]!
        }
      const shared = coefficients[p.sharing]! * d.informationSharing[c]! * members[c]!
      const policed = rung[c]! > 0 ? coefficients[p.policing]! * d.secondaryMeasures[c]! : 0
      const pooled = coefficients[p.pooling]! * poolDue[c]! * payers
      const supported = coefficients[p.membership]! * d.participationSupport[c]! * needy
      const bill = shared + policed + pooled + supported
      billCoalition[c] = bill
      billDue[c] = payers > 0 ? bill / (payers + bill) : 0
    }

    return () => {
      for (let c = 0; c < cases; c++) {
        if (age[c]! < 0) continue
        supervise(c)
        remedy(c)
        join(c)
      }
    }
  },
})
