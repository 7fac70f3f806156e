/**
 * Implementation: fulfilment of each obligation grows with effort, effective capacity and alignment of domestic law, and slides back where
 * effort is withdrawn; the cheaper obligations come first. Unwilling and unable are different: will is effort, ability is capacity, and
 * assistance helps only the second. ODD section 7, implementation. Source: managerial school, Chayes and Chayes 1993; alignment and
 * backsliding as in Avena and Hirst.
 */
import { MONTHS_PER_YEAR, NO_COST } from '../definitions.ts'
import { mechanism } from '../mechanism.ts'
import { parameters } from '../parameter.ts'
import { words } from '../table.ts'

const [CEASE, PAY, REFORM, RELEASE, REMEDY] = [0, 1, 2, 3, 4] as const

/** Bound of the column of what is owed. */
const MOST_OWED = 10

export const implementation = mechanism({
  name: 'implementation',
  summary: 'Effort, capacity and aligned law turn will into fulfilment; without effort it slides back.',
  reads: words(`
    respondent age capacity respondentEffort obligationStart obligationKind obligationFinal obligationWeight domesticCost capacityDemand
    duration demand deadline
  `),
  writes: words('fulfilment owed alignment compliance trueGap'),
  parameters: parameters(`
    absorption    | 0.5   | 0 to 1   | index     | assumption
                  | Capacity that full assistance adds where effort is full | prior
    steepness     | 2     | 0 to 10  | factor    | assumption
                  | How sharply missing capacity slows implementation | prior; delay is often a lack of capacity, Chayes and Chayes 1993
    selectivity   | 0.5   | 0 to 1   | share     | assumption
                  | How far effort goes to the cheaper obligations first
                  | prior; compliance a la carte, Hawkins and Jacoby 2010, Hillebrecht 2014
    lawWeight     | 0.6   | 0 to 1   | share     | assumption
                  | Share of progress that wholly unaligned law withholds where law matters most | prior; Avena failed in domestic law
    reform        | 0.012 | 0 to 0.2 | per month | assumption
                  | Growth of alignment at full effort | prior: 13 % of what is missing in a year at full effort
    erosion       | 0.002 | 0 to 0.2 | per month | assumption
                  | Decay of alignment without effort | prior
    backsliding   | 0.02  | 0 to 0.2 | per month | assumption
                  | Loss of fulfilment without effort and alignment | prior
    maintenance   | 0.15  | 0 to 1   | index     | assumption
                  | Effort that keeps what is reached; only effort beyond it brings progress | prior
    interest      | 0.06  | 0 to 0.3 | per year  | data
                  | Interest on money that is overdue | 6 per cent on any overdue instalment: DRC v. Uganda, ICJ 2022
    slideReform   | 0.7   | 0 to 1   | share     | assumption, held
                  | Ease of sliding back from a reform, relative to resuming an act that had ceased | prior
    slideRelease  | 0.25  | 0 to 1   | share     | assumption, held
                  | Ease of sliding back from a release, relative to resuming an act that had ceased | prior
    slideRemedy   | 0.15  | 0 to 1   | share     | assumption, held
                  | Ease of sliding back from a remedy, relative to resuming an act that had ceased | prior
    lawCease      | 0.4   | 0 to 1   | share     | assumption, held
                  | Need of aligned law to cease, relative to a reform | prior
    lawPay        | 0.3   | 0 to 1   | share     | assumption, held
                  | Need of aligned law to pay, relative to a reform | prior
    lawRelease    | 0.6   | 0 to 1   | share     | assumption, held
                  | Need of aligned law to release, relative to a reform | prior
    lawRemedy     | 0.6   | 0 to 1   | share     | assumption, held
                  | Need of aligned law to remedy, relative to a reform | prior
    followUpHolds | 0.7   | 0 to 1   | share     | assumption, held
                  | Part of backsliding that full follow-up prevents | prior
  `),
  levers: parameters(`
    assistance       | 0.2 | 0 to 1 | index | assumption
                     | Technical assistance | prior
    modelLegislation | 0.2 | 0 to 1 | index | assumption
                     | Availability of model legislation | prior
    followUp         | 0.3 | 0 to 1 | index | assumption
                     | Reviews that keep the momentum after paper compliance | prior
  `),
  channels: {},
  compile({ sizes, world, coefficients, p, d }) {
    const { cases } = sizes
    const { respondent, age, capacity, respondentEffort, obligationStart, obligationKind, obligationFinal, obligationWeight } = world
    const { domesticCost, capacityDemand, duration, demand, deadline } = world
    const { fulfilment, owed, alignment, compliance, trueGap } = world

    /** Ease of sliding back by kind of obligation: to resume what was to cease is the unit, and what is paid stays paid. */
    const slide = Float64Array.of(1, 0, 0, 0, 0)
    /** Need of aligned law by kind: a reform is the unit. */
    const need = Float64Array.of(0, 0, 1, 0, 0)

    function align(c: number, effort: number): void {
      const reform = coefficients[p.reform]!
      const erosion = coefficients[p.erosion]!
      const grown = reform * (1 + d.modelLegislation[c]!) * effort * (1 - alignment[c]!)
      alignment[c] = alignment[c]! + grown - erosion * (1 - effort) * (1 - d.followUp[c]!) * alignment[c]!
    }

    /** Domestic cost of an obligation of mean cost, weighted, share of GDP per year. */
    function meanCost(c: number): number {
      let sum = 0
      let weights = 0
      for (let o = obligationStart[c]!; o < obligationStart[c + 1]!; o++) {
        sum += obligationWeight[o]! * domesticCost[o]!
        weights += obligationWeight[o]!
      }
      return sum / weights + NO_COST
    }

    /** What is paid stays paid; what is overdue bears interest, so the share that is paid falls. `done` is a part of the award. */
    function pay(o: number, done: number, overdue: boolean): void {
      const before = owed[o]!
      const rate = overdue ? coefficients[p.interest]! / MONTHS_PER_YEAR : 0
      const now = Math.min(MOST_OWED, before * (1 + rate * (1 - fulfilment[o]!)))
      owed[o] = now
      fulfilment[o] = Math.min(1, (fulfilment[o]! * before + done) / now)
    }

    function fulfil(c: number, effort: number): void {
      const maintenance = coefficients[p.maintenance]!
      const selectivity = coefficients[p.selectivity]!
      const lawWeight = coefficients[p.lawWeight]!
      const steepness = coefficients[p.steepness]!
      const backsliding = coefficients[p.backsliding]!
      const followUpHolds = coefficients[p.followUpHolds]!
      const absorption = coefficients[p.absorption]!
      const able = Math.min(1, capacity[respondent[c]!]! + absorption * d.assistance[c]! * effort)
      const lawful = alignment[c]!
      const mean = meanCost(c)
      // A settlement that is fulfilled asks for no more.
      const wanted = maintenance < 1 && compliance[c]! < demand[c]!
      const overdue = age[c]! >= deadline[c]!
      let sum = 0
      for (let o = obligationStart[c]!; o < obligationStart[c + 1]!; o++) {
        const kind = obligationKind[o]!
        const ease = mean / ((1 - selectivity) * mean + selectivity * (domesticCost[o]! + NO_COST))
        const own = Math.min(1, effort * ease)
        const drive = wanted ? Math.max(0, own - maintenance) / (1 - maintenance) : 0
        const slack = maintenance > own ? (maintenance - own) / maintenance : 0
        const missing = Math.max(0, capacityDemand[o]! - able)
        const law = 1 - lawWeight * need[kind]! * (1 - lawful)
        const done = (drive * law) / ((1 + steepness * missing) * duration[o]!)
        const loose = obligationFinal[o] === 1 ? 0 : slide[kind]!
        const lost = backsliding * loose * slack * (1 - lawful) * (1 - followUpHolds * d.followUp[c]!) * fulfilment[o]!
        if (kind === PAY) pay(o, done, overdue)
        else fulfilment[o] = Math.min(1, Math.max(0, fulfilment[o]! + done - lost))
        sum += obligationWeight[o]! * fulfilment[o]!
      }
      compliance[c] = Math.min(1, sum)
    }

    return () => {
      slide[REFORM] = coefficients[p.slideReform]!
      slide[RELEASE] = coefficients[p.slideRelease]!
      slide[REMEDY] = coefficients[p.slideRemedy]!
      need[CEASE] = coefficients[p.lawCease]!
      need[PAY] = coefficients[p.lawPay]!
      need[RELEASE] = coefficients[p.lawRelease]!
      need[REMEDY] = coefficients[p.lawRemedy]!
      for (let c = 0; c < cases; c++) {
        if (age[c]! < 0) continue
        align(c, respondentEffort[c]!)
        fulfil(c, respondentEffort[c]!)
        trueGap[c] = Math.max(0, demand[c]! - compliance[c]!) / demand[c]!
      }
    }
  },
})
