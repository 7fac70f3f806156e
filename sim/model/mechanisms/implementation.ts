/**
 * Implementation: fulfilment of each obligation grows with effort, effective capacity and alignment of domestic law, and slides
 * back where effort is withdrawn; the cheaper obligations come first. Unwilling and unable are different: will is effort, ability is capacity, and assistance helps
 * only the second. ODD section 7, implementation.
 * Source: managerial school, Chayes and Chayes 1993; alignment and backsliding as in Avena and Hirst.
 */
import { mechanism } from '../mechanism.ts'
import { parameter } from '../parameter.ts'

/** Relative ease of sliding back by obligation kind (cease, pay, reform, release, remedy): payments stay paid. */
const SLIDE = [1, 0, 0.7, 0.25, 0.15]
/** How much alignment of domestic law matters by kind. */
const LAW = [0.4, 0.3, 1, 0.6, 0.6]
/** Keeps the ease of obligations that cost nothing finite; share of GDP a year. */
const NEGLIGIBLE = 1e-9

export const implementation = mechanism({
  name: 'implementation',
  summary: 'Effort, capacity and aligned law turn will into fulfilment; without effort it slides back.',
  reads: ['respondent', 'age', 'capacity', 'respondentEffort', 'obligationStart', 'obligationKind', 'obligationWeight', 'domesticCost', 'capacityDemand', 'duration', 'demand'],
  writes: ['fulfilment', 'alignment', 'compliance', 'trueGap'],
  parameters: {
    absorption: parameter('Capacity that full assistance adds where effort is full', 'index', [0, 1], 0.5, 'assumption', 'prior'),
    steepness: parameter('How sharply missing capacity slows implementation', 'factor', [0, 10], 2, 'assumption', 'prior; delay is often want of capacity, Chayes and Chayes 1993'),
    selectivity: parameter('How far effort goes to the cheaper obligations first', 'share', [0, 1], 0.5, 'assumption', 'prior; compliance a la carte, Hawkins and Jacoby 2010, Hillebrecht 2014'),
    lawWeight: parameter('Share of progress that wholly unaligned law withholds where law matters most', 'share', [0, 1], 0.6, 'assumption', 'prior; Avena failed in domestic law'),
    reform: parameter('Growth of alignment at full effort', 'per month', [0, 0.2], 0.012, 'assumption', 'prior: 13 % of what is missing in a year at full effort'),
    erosion: parameter('Decay of alignment without effort', 'per month', [0, 0.2], 0.002, 'assumption', 'prior'),
    backsliding: parameter('Loss of fulfilment without effort and alignment', 'per month', [0, 0.2], 0.02, 'assumption', 'prior'),
    maintenance: parameter('Effort that keeps what is reached; only effort beyond it brings progress', 'index', [0, 1], 0.15, 'assumption', 'prior'),
  },
  levers: {
    assistance: parameter('Technical assistance', 'index', [0, 1], 0.2, 'assumption', 'prior'),
    modelLegislation: parameter('Model legislation at hand', 'index', [0, 1], 0.2, 'assumption', 'prior'),
    followUp: parameter('Reviews that keep the momentum after paper compliance', 'index', [0, 1], 0.3, 'assumption', 'prior'),
  },
  channels: {},
  compile({ sizes, world, p, d }) {
    const { cases } = sizes
    const { respondent, age, capacity, respondentEffort, obligationStart, obligationKind, obligationWeight, domesticCost, capacityDemand, duration, demand } = world
    const { fulfilment, alignment, compliance, trueGap } = world
    const { absorption, steepness, selectivity, lawWeight, reform, erosion, backsliding, maintenance } = p

    function align(c: number, effort: number): void {
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
