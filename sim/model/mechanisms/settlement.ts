/**
 * Settlement: while the respondent negotiates, a phased plan may be offered; it splits the difference between the most the respondent and
 * the least the claimants prefer to going on without it. What is asked for falls to the agreed compliance; relief follows verified
 * milestones; a breach snaps measures back. ODD section 7, settlement. Source: Nash bargaining, range after Fearon 1995; Upland Cotton
 * 2014, Turow 2022, Lockerbie 2003.
 */
import { mechanism } from '../mechanism.ts'
import { parameters } from '../parameter.ts'
import { words } from '../table.ts'
import { RESPONSE_AT as AT, pressureOf, RESPONSE_TERMS } from '../terms.ts'
import { NEGOTIATE } from '../vocabulary.ts'

const TERMS = RESPONSE_TERMS.length

export const settlement = mechanism({
  name: 'settlement',
  summary: 'Negotiation may end in a phased plan, with relief on milestones and snapback on breach.',
  reads: words('age posture compliance trueGap responseTerms civilianHarm senderCost gdp respondent rungCount'),
  writes: words('settled settledMonths planBase demand breaches rung monthsAbove snapped durability'),
  parameters: parameters(`
    offer      | 0.06 | 0 to 1   | per month        | assumption
               | Chance of an offer in a month of negotiation | prior: one in six in a quarter at middling openness
    floor      | 0.75 | 0 to 1   | index            | assumption
               | Least compliance the claimants accept when enforcement costs them nothing | prior
    weariness  | 8    | 0 to 100 | per share of GDP | assumption
               | How far harm and cost lower that floor | prior
    worthwhile | 0.1  | 0 to 1   | index            | assumption
               | Gap below which nothing is left to settle | prior
    tolerance  | 0.2  | 0 to 1   | index            | assumption
               | Shortfall behind the plan that counts as breach | prior
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
      const at = c * TERMS
      const pressure = pressureOf(responseTerms, at)
      const gain = pressure + responseTerms[at + AT.goodwill]! + responseTerms[at + AT.inducement]!
      const cost = responseTerms[at + AT.cost]! + 1e-9
      const most = Math.min(1, (gain + 0.5 * cost) / cost)
      const base = c * states
      let burden = 0
      for (let i = 0; i < states; i++) burden += senderCost[base + i]! * gdp[i]!
      const tired = weariness * (civilianHarm[c]! + burden / gdp[respondent[c]!]!)
      const least = Math.max(0.3, floor * (1.2 - 0.4 * d.openness[c]!) * (1 - Math.min(0.5, tired)))
      if (most < least) return 0
      return Math.max(compliance[c]!, 0.5 * (least + most))
    }

    function agree(c: number, level: number): void {
      settled[c] = 1
      settledMonths[c] = 0
      planBase[c] = compliance[c]!
      demand[c] = Math.min(1, Math.max(0.05, level))
    }

    /** Relief as the plan is kept; snapback when it is broken. */
    function supervise(c: number): void {
      const tolerance = coefficients[p.tolerance]!
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
        durability[c] = durability[c]! + 0.25 * d.snapback[c]! * (1 - durability[c]!)
      } else if (rung[c]! > 0 && compliance[c]! >= demand[c]!) rung[c] = 0
      else if (rung[c]! > 0 && settledMonths[c]! % 6 === 0 && compliance[c]! >= due - 0.5 * tolerance) rung[c]!--
    }

    return (month) => {
      const offer = coefficients[p.offer]!
      const worthwhile = coefficients[p.worthwhile]!
      for (let c = 0; c < cases; c++) {
        if (age[c]! < 0) continue
        snapped[c] = 0
        if (settled[c] === 1) supervise(c)
        else if (posture[c] === NEGOTIATE && trueGap[c]! > worthwhile && tape.offer[month * cases + c]! < offer * 2 * d.openness[c]!) {
          const level = bargain(c)
          if (level > 0) agree(c, level)
        }
      }
    }
  },
})
