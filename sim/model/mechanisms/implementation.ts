/**
 * Implementation: fulfilment of each obligation grows with effort, effective capacity and alignment of domestic law, and slides back where
 * effort is withdrawn; the cheaper obligations come first. Unwilling and unable are different: will is effort, ability is capacity, and
 * assistance helps only the second. ODD section 7, implementation. Source: managerial school, Chayes and Chayes 1993; alignment and
 * backsliding as in Avena and Hirst.
 */
import { mechanism } from '../mechanism.ts'
import { parameters } from '../parameter.ts'
import { words } from '../table.ts'

/** Relative ease of sliding back by obligation kind (cease, pay, reform, release, remedy): payments stay paid. */
const SLIDE = [1, 0, 0.7, 0.25, 0.15]
/** How much alignment of domestic law matters by kind. */
const LAW = [0.4, 0.3, 1, 0.6, 0.6]
/** Keeps the ease of obligations that cost nothing finite; share of GDP a year. */
const NEGLIGIBLE = 1e-9

export const implementation = mechanism({
  name: 'implementation',
  summary: 'Effort, capacity and aligned law turn will into fulfilment; without effort it slides back.',
  reads: words(`
    respondent age capacity respondentEffort obligationStart obligationKind obligationWeight domesticCost capacityDemand duration demand
  `),
  writes: words('fulfilment alignment compliance trueGap'),
  parameters: parameters(`
    absorption  | 0.5   | 0 to 1   | index     | assumption
                | Capacity that full assistance adds where effort is full | prior
    steepness   | 2     | 0 to 10  | factor    | assumption
                | How sharply missing capacity slows implementation | prior; delay is often want of capacity, Chayes and Chayes 1993
    selectivity | 0.5   | 0 to 1   | share     | assumption
                | How far effort goes to the cheaper obligations first
                | prior; compliance a la carte, Hawkins and Jacoby 2010, Hillebrecht 2014
    lawWeight   | 0.6   | 0 to 1   | share     | assumption
                | Share of progress that wholly unaligned law withholds where law matters most | prior; Avena failed in domestic law
    reform      | 0.012 | 0 to 0.2 | per month | assumption
                | Growth of alignment at full effort | prior: 13 % of what is missing in a year at full effort
    erosion     | 0.002 | 0 to 0.2 | per month | assumption
                | Decay of alignment without effort | prior
    backsliding | 0.02  | 0 to 0.2 | per month | assumption
                | Loss of fulfilment without effort and alignment | prior
    maintenance | 0.15  | 0 to 1   | index     | assumption
                | Effort that keeps what is reached; only effort beyond it brings progress | prior
  `),
  levers: parameters(`
    assistance       | 0.2 | 0 to 1 | index | assumption
                     | Technical assistance | prior
    modelLegislation | 0.2 | 0 to 1 | index | assumption
                     | Model legislation at hand | prior
    followUp         | 0.3 | 0 to 1 | index | assumption
                     | Reviews that keep the momentum after paper compliance | prior
  `),
  channels: {},
  compile({ sizes, world, coefficients, p, d }) {
    const { cases } = sizes
    const { respondent, age, capacity, respondentEffort, obligationStart, obligationKind, obligationWeight, domesticCost } = world
    const { capacityDemand, duration, demand } = world
    const { fulfilment, alignment, compliance, trueGap } = world

    function align(c: number, effort: number): void {
      const reform = coefficients[p.reform]!
      const erosion = coefficients[p.erosion]!
      const grown = reform * (1 + d.modelLegislation[c]!) * effort * (1 - alignment[c]!)
      alignment[c] = alignment[c]! + grown - erosion * (1 - effort) * (1 - d.followUp[c]!) * alignment[c]!
    }

    /** Cost at home of an obligation of mean cost, weighted, share of GDP a year. */
    function meanCost(c: number): number {
      let sum = 0
      let weights = 0
      for (let o = obligationStart[c]!; o < obligationStart[c + 1]!; o++) {
        sum += obligationWeight[o]! * domesticCost[o]!
        weights += obligationWeight[o]!
      }
      return sum / weights + NEGLIGIBLE
    }

    function fulfil(c: number, effort: number): void {
      const maintenance = coefficients[p.maintenance]!
      const selectivity = coefficients[p.selectivity]!
      const lawWeight = coefficients[p.lawWeight]!
      const steepness = coefficients[p.steepness]!
      const backsliding = coefficients[p.backsliding]!
      const absorption = coefficients[p.absorption]!
      const able = Math.min(1, capacity[respondent[c]!]! + absorption * d.assistance[c]! * effort)
      const lawful = alignment[c]!
      const mean = meanCost(c)
      // A settlement that is fulfilled asks for no more.
      const wanted = maintenance < 1 && compliance[c]! < demand[c]!
      let sum = 0
      for (let o = obligationStart[c]!; o < obligationStart[c + 1]!; o++) {
        const kind = obligationKind[o]!
        const ease = mean / ((1 - selectivity) * mean + selectivity * (domesticCost[o]! + NEGLIGIBLE))
        const own = Math.min(1, effort * ease)
        const drive = wanted ? Math.max(0, own - maintenance) / (1 - maintenance) : 0
        const slack = maintenance > own ? (maintenance - own) / maintenance : 0
        const missing = Math.max(0, capacityDemand[o]! - able)
        const law = 1 - lawWeight * LAW[kind]! * (1 - lawful)
        const done = (drive * law) / ((1 + steepness * missing) * duration[o]!)
        const lost = backsliding * SLIDE[kind]! * slack * (1 - lawful) * (1 - 0.7 * d.followUp[c]!) * fulfilment[o]!
        fulfilment[o] = Math.min(1, Math.max(0, fulfilment[o]! + done - lost))
        sum += obligationWeight[o]! * fulfilment[o]!
      }
      compliance[c] = Math.min(1, sum)
    }

    return () => {
      for (let c = 0; c < cases; c++) {
        if (age[c]! < 0) continue
        align(c, respondentEffort[c]!)
        fulfil(c, respondentEffort[c]!)
        trueGap[c] = Math.max(0, demand[c]! - compliance[c]!) / demand[c]!
      }
    }
  },
})
