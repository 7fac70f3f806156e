/**
 * Settlement: while the respondent negotiates, a plan may be offered. Time and manner are bargained over first, for they make complying
 * cheaper at home; only where no wait that claimants bear suffices is a part of the substance given up. A plan has a date for each
 * obligation, milestones and an end: relief follows milestones, a breach snaps measures back, and what claimants then waive is no longer
 * asked for. ODD section 7, settlement. Source: Nash bargaining, range after Fearon 1995; Greentree 2006, Upland Cotton 2014; waiver after
 * ARSIWA Art. 45.
 */
import { EACH_OF_TWO, HALVES, NO_COST } from '../definitions.ts'
import { PRESSURE_CHANNELS } from '../instruments.ts'
import { mechanism } from '../mechanism.ts'
import { parameters } from '../parameter.ts'
import { words } from '../table.ts'
import { RESPONSE_AT as AT, pressureOf, RESPONSE_TERMS } from '../terms.ts'
import { NEGOTIATE } from '../vocabulary.ts'

const TERMS = RESPONSE_TERMS.length
const SLOTS = PRESSURE_CHANNELS.length

export const settlement = mechanism({
  name: 'settlement',
  summary: 'Negotiation may end in a plan with dates, with relief on milestones, snapback on breach and an end.',
  reads: words(`
    age posture compliance trueGap responseTerms civilianHarm senderCost gdp respondent rungCount rungStrength waivable obligationStart
    obligationWeight duration rungEnds
  `),
  writes: words('settled settledMonths planBase planMonths concession heldOver waived demand breaches rung monthsAbove snapped durability'),
  parameters: parameters(`
    offer              | 0.06 | 0 to 1         | per month        | assumption
                       | Chance of an offer in a month of negotiation | prior: one in six per quarter at medium openness
    floor              | 0.75 | 0 to 1         | index            | assumption
                       | Least compliance the claimants accept when enforcement costs them nothing | prior
    weariness          | 8    | 0 to 100       | per share of GDP | assumption
                       | How far harm and cost lower that floor | prior
    worthwhile         | 0.1  | 0 to 1         | index            | assumption
                       | Gap below which nothing is left to settle | prior
    tolerance          | 0.3  | 0 to 1         | share            | assumption
                       | Part of its time by which a plan may be late before that counts as breach | prior
    eased              | 0.5  | 0 to 0.95      | share            | assumption
                       | Part of the domestic cost that the most time and freedom of manner saves
                       | prior; Greentree 2006 kept the substance and gave two years and a transition of five more
    stretch            | 1    | 0 to 10        | factor           | assumption
                       | How much longer the dates of a plan are where all of that is granted | prior
    margin             | 2    | 1 to 10        | factor           | assumption
                       | Months that a plan allows for an obligation, relative to those at full effort and capacity | prior
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
               | Months until the first dates of a plan, before what is granted in the bargain
               | Greentree Agreement of 2006: 26 months to full handover
    snapback   | 0.4 | 0 to 1          | share  | assumption
               | Strength up to which a breach snaps measures back, relative to the strongest rung | prior
  `),
  channels: {
    offer: { shape: 'case', per: 'month', meaning: 'whether an offer is made' },
  },
  compile({ sizes, world, coefficients, p, d, tape }) {
    const { states, cases, rungs } = sizes
    const { age, posture, compliance, trueGap, responseTerms, civilianHarm, senderCost, gdp, respondent, rungCount, waivable } = world
    const { rungStrength, rungEnds, obligationStart, obligationWeight, duration } = world
    const { settled, settledMonths, planBase, planMonths, concession, heldOver, waived, demand, breaches, rung, monthsAbove } = world
    const { snapped, durability } = world

    /** Harm and cost of the measures, as what makes claimants weary: share of what they would hold out for. */
    function weary(c: number): number {
      const base = c * states
      let burden = 0
      for (let i = 0; i < states; i++) burden += senderCost[base + i]! * gdp[i]!
      return coefficients[p.weariness]! * (civilianHarm[c]! + burden / gdp[respondent[c]!]!)
    }

    /** Whether there is a plan that both sides prefer to going on without; if so, it is agreed. */
    function bargain(c: number): void {
      const floor = coefficients[p.floor]!
      const opennessBase = coefficients[p.opennessBase]!
      const opennessWeight = coefficients[p.opennessWeight]!
      const leastAccepted = coefficients[p.leastAccepted]!
      const wearinessLimit = coefficients[p.wearinessLimit]!
      const at = c * TERMS
      const gain = pressureOf(responseTerms, at) + responseTerms[at + AT.goodwill]! + responseTerms[at + AT.inducement]!
      const cost = responseTerms[at + AT.cost]! + NO_COST
      const tired = weary(c)
      const granted = coefficients[p.eased]! * Math.min(1, d.openness[c]! + tired)
      const needed = Math.max(0, 1 - gain / cost)
      // The law fixes the substance, so time and manner come first; Nash splits a difference in the middle between equals.
      if (needed <= granted) agree(c, 1, EACH_OF_TWO * (needed + granted))
      else {
        const most = gain / (cost * (1 - granted))
        const stretched = floor * (opennessBase - opennessWeight * d.openness[c]!)
        const least = Math.max(leastAccepted, stretched * (1 - Math.min(wearinessLimit, tired)))
        if (most >= least) agree(c, EACH_OF_TWO * (least + most), granted)
      }
    }

    function agree(c: number, level: number, saved: number): void {
      const at = c * TERMS
      settled[c] = 1
      settledMonths[c] = 0
      planBase[c] = compliance[c]!
      demand[c] = Math.min(1 - waived[c]!, Math.max(coefficients[p.leastDemand]!, compliance[c]!, level))
      concession[c] = saved
      heldOver[c] = d.snapback[c]! * (responseTerms[at + AT.sanctions]! + responseTerms[at + AT.threat]!)
      planMonths[c] = d.planMonths[c]! * longer(c)
    }

    /** How much longer time granted makes every date. */
    function longer(c: number): number {
      const eased = coefficients[p.eased]!
      return 1 + (eased > 0 ? (coefficients[p.stretch]! * concession[c]!) / eased : 0)
    }

    /** Compliance that is due where all dates are later by a factor: each obligation has a date, to which it comes in even steps. */
    function due(c: number, late: number): number {
      const slow = coefficients[p.margin]! * longer(c)
      let done = 0
      let all = 0
      for (let o = obligationStart[c]!; o < obligationStart[c + 1]!; o++) {
        const date = late * Math.max(planMonths[c]!, slow * duration[o]!)
        done += obligationWeight[o]! * Math.min(1, settledMonths[c]! / date)
        all += obligationWeight[o]!
      }
      return planBase[c]! + ((demand[c]! - planBase[c]!) * done) / all
    }

    /** The plan is over: nothing of it is left to grant or to bring back. */
    function close(c: number): void {
      settled[c] = 0
      concession[c] = 0
      heldOver[c] = 0
    }

    /** Fulfilled: measures end. A rest that was given up is waived by those who may, and asked for again by all others. */
    function fulfil(c: number): void {
      close(c)
      rung[c] = 0
      if (waivable[c] === 1) waived[c] = 1 - demand[c]!
      else demand[c] = 1 - waived[c]!
    }

    /** Measures snap back no further than to a rung that ended by itself: one that a vote ends, a vote has to bring back. */
    function snapping(c: number, aim: number): number {
      let snap = aim
      while (snap > rung[c]! && rungEnds[(c * rungs + snap) * SLOTS] === 1) snap--
      return snap
    }

    function snapBack(c: number): void {
      close(c)
      breaches[c]!++
      demand[c] = 1 - waived[c]!
      let aim = 0
      for (let n = 1; n < rungCount[c]!; n++) if (rungStrength[(c * rungs + n) * SLOTS]! <= d.snapback[c]!) aim = n
      const snap = snapping(c, aim)
      if (snap > rung[c]!) {
        rung[c] = snap
        snapped[c] = 1
      }
      if (snap === aim) monthsAbove[c] = 0
      durability[c] = durability[c]! + coefficients[p.snapbackLesson]! * d.snapback[c]! * (1 - durability[c]!)
    }

    /** Relief at milestones as the plan is kept; snapback when it is late by more than it may be. */
    function supervise(c: number): void {
      const tolerance = coefficients[p.tolerance]!
      const milestoneTolerance = coefficients[p.milestoneTolerance]!
      settledMonths[c]!++
      if (compliance[c]! >= demand[c]!) fulfil(c)
      else if (settledMonths[c]! % coefficients[p.milestoneInterval]! === 0) {
        if (compliance[c]! < due(c, 1 + tolerance)) snapBack(c)
        else if (rung[c]! > 0 && compliance[c]! >= due(c, 1 + milestoneTolerance * tolerance)) rung[c]!--
      }
    }

    return (month) => {
      const offer = coefficients[p.offer]!
      const worthwhile = coefficients[p.worthwhile]!
      for (let c = 0; c < cases; c++) {
        if (age[c]! < 0) continue
        snapped[c] = 0
        if (settled[c] === 1) supervise(c)
        else if (posture[c] === NEGOTIATE && trueGap[c]! > worthwhile && tape.offer[month * cases + c]! < offer * HALVES * d.openness[c]!)
          bargain(c)
      }
    }
  },
})
