/**
 * Settlement: while the respondent negotiates, a phased plan may be offered; it splits the difference between the
 * most that the respondent and the least that the claimants prefer to having no plan. What is asked for falls to the
 * agreed compliance; relief follows verified milestones; a breach snaps measures back. ODD section 7, settlement.
 * Source: Nash bargaining, range after Fearon 1995; Upland Cotton 2014, Turow 2022, Lockerbie 2003.
 */
import { EACH_OF_TWO, HALVES, NO_COST } from '../definitions.ts'
import { mechanism } from '../mechanism.ts'
import { parameters } from '../parameter.ts'
import { words } from '../table.ts'
import { RESPONSE_AT as AT, pressureOf, RESPONSE_TERMS } from '../terms.ts'
import { NEGOTIATE } from '../vocabulary.ts'

const TERMS = RESPONSE_TERMS.length
/** Part of its domestic cost that the respondent takes on beyond what it gains; not needed once bargains are also about time and manner. */
const UNNAMED = 0.5

export const settlement = mechanism({
  name: 'settlement',
  summary: 'Negotiation may end in a phased plan, with relief on milestones and snapback on breach.',
  reads: words('age posture compliance trueGap responseTerms civilianHarm senderCost gdp respondent rungCount'),
  writes: words('settled settledMonths planBase demand breaches rung monthsAbove snapped durability'),
  parameters: parameters(`
    offer              | 0.06 | 0 to 1         | per month        | assumption
                       | Chance of an offer in a month of negotiation | prior: one in six per quarter at medium openness
    floor              | 0.75 | 0 to 1         | index            | assumption
                       | Least compliance the claimants accept when enforcement costs them nothing | prior
    weariness          | 8    | 0 to 100       | per share of GDP | assumption
                       | How far harm and cost lower that floor | prior
    worthwhile         | 0.1  | 0 to 1         | index            | assumption
                       | Gap below which nothing is left to settle | prior
    tolerance          | 0.2  | 0 to 1         | index            | assumption
                       | Shortfall behind the plan that counts as breach | prior
    opennessBase       | 1.2  | 0 to 3         | factor           | assumption, held
                       | Least compliance that the coalition accepts, relative to the floor, when it is not ready to settle | prior
    opennessWeight     | 0.4  | 0 to 3         | factor           | assumption, held
                       | How far full readiness to settle lowers that factor | prior
    leastAccepted      | 0.3  | 0 to 1         | index            | assumption, held
                       | Compliance below which no coalition settles | prior
    wearinessLimit     | 0.5  | 0 to 1         | share            | assumption, held
                       | How far harm and cost can lower the floor at most | prior
    leastDemand        | 0.05 | 0.01 to 1      | index            | assumption, held
                       | Least compliance that a plan asks for | prior
    snapbackLesson     | 0.25 | 0 to 1         | share            | assumption, held
                       | How far a full response to a breach raises the expected durability of the coalition | prior
    milestoneInterval  | 6    | 1 to 60, whole | months           | assumption, held
                       | Months between milestones at which a rung is relieved | prior
    milestoneTolerance | 0.5  | 0 to 1         | share            | assumption, held
                       | Part of the tolerance within which a milestone counts as met | prior
  `),
  levers: parameters(`
    openness   | 0.5 | 0 to 1          | index  | assumption
               | Readiness of the coalition to settle | prior
    planMonths | 24  | 3 to 120, whole | months | estimate
               | Months of the phased plan | Greentree Agreement of 2006: 26 months to full handover
    snapback   | 0.4 | 0 to 1          | share  | assumption
               | Share of the ladder to which a breach snaps measures back | prior
  `),
  channels: {
    offer: { shape: 'case', per: 'month', meaning: 'whether an offer is made' },
  },
  compile({ sizes, world, coefficients, p, d, tape }) {
    const { states, cases } = sizes
    const { age, posture, compliance, trueGap, responseTerms, civilianHarm, senderCost, gdp, respondent, rungCount } = world
    const { settled, settledMonths, planBase, demand, breaches, rung, monthsAbove, snapped, durability } = world

    /** Compliance that both sides prefer to going on without agreement; 0 if there is none. */
    function bargain(c: number): number {
      const floor = coefficients[p.floor]!
      const weariness = coefficients[p.weariness]!
      const opennessBase = coefficients[p.opennessBase]!
      const opennessWeight = coefficients[p.opennessWeight]!
      const leastAccepted = coefficients[p.leastAccepted]!
      const wearinessLimit = coefficients[p.wearinessLimit]!
      const at = c * TERMS
      const pressure = pressureOf(responseTerms, at)
      const gain = pressure + responseTerms[at + AT.goodwill]! + responseTerms[at + AT.inducement]!
      const cost = responseTerms[at + AT.cost]! + NO_COST
      const most = Math.min(1, (gain + UNNAMED * cost) / cost)
      const base = c * states
      let burden = 0
      for (let i = 0; i < states; i++) burden += senderCost[base + i]! * gdp[i]!
      const tired = weariness * (civilianHarm[c]! + burden / gdp[respondent[c]!]!)
      const least = Math.max(
        leastAccepted,
        floor * (opennessBase - opennessWeight * d.openness[c]!) * (1 - Math.min(wearinessLimit, tired)),
      )
      if (most < least) return 0
      // Nash splits a difference in the middle between equals.
      return Math.max(compliance[c]!, EACH_OF_TWO * (least + most))
    }

    function agree(c: number, level: number): void {
      settled[c] = 1
      settledMonths[c] = 0
      planBase[c] = compliance[c]!
      demand[c] = Math.min(1, Math.max(coefficients[p.leastDemand]!, level))
    }

    /** Relief as the plan is kept; snapback when it is broken. */
    function supervise(c: number): void {
      const tolerance = coefficients[p.tolerance]!
      const snapbackLesson = coefficients[p.snapbackLesson]!
      const milestoneInterval = coefficients[p.milestoneInterval]!
      const milestoneTolerance = coefficients[p.milestoneTolerance]!
      settledMonths[c]!++
      const progress = Math.min(1, settledMonths[c]! / d.planMonths[c]!)
      const due = planBase[c]! + (demand[c]! - planBase[c]!) * progress
      if (compliance[c]! < due - tolerance) {
        settled[c] = 0
        breaches[c]!++
        demand[c] = 1
        const snap = Math.round(d.snapback[c]! * (rungCount[c]! - 1))
        if (snap > rung[c]!) {
          rung[c] = snap
          snapped[c] = 1
        }
        monthsAbove[c] = 0
        durability[c] = durability[c]! + snapbackLesson * d.snapback[c]! * (1 - durability[c]!)
      } else if (rung[c]! > 0 && compliance[c]! >= demand[c]!) rung[c] = 0
      else if (rung[c]! > 0 && settledMonths[c]! % milestoneInterval === 0 && compliance[c]! >= due - milestoneTolerance * tolerance)
        rung[c]!--
    }

    return (month) => {
      const offer = coefficients[p.offer]!
      const worthwhile = coefficients[p.worthwhile]!
      for (let c = 0; c < cases; c++) {
        if (age[c]! < 0) continue
        snapped[c] = 0
        if (settled[c] === 1) supervise(c)
        else if (posture[c] === NEGOTIATE && trueGap[c]! > worthwhile && tape.offer[month * cases + c]! < offer * HALVES * d.openness[c]!) {
          const level = bargain(c)
          if (level > 0) agree(c, level)
        }
      }
    }
  },
})
