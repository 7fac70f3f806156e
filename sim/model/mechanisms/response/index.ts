/**
 * Response: in the month of the judgment, and whenever the respondent's government reviews later (drawn, or forced by a report or a new
 * rung), it chooses a posture by logit. Each posture keeps part of the gap, pays part of the cost of compliance at home, and earns part of
 * what is offered; waiting is worth more the more fragile the coalition looks. Effort follows posture with inertia.
 * ODD section 7, response. Source: random utility after McKelvey and Palfrey 1995; learned durability after van Bergeijk and van Marrewijk
 * 1995; audience costs after Fearon 1994.
 */

import { exp, normalQuantile } from '../../../random/index.ts'
import { EACH_OF_TWO, MIDDLE, NO_COST } from '../../definitions.ts'
import { mechanism } from '../../mechanism.ts'
import { parameters } from '../../parameter.ts'
import { words } from '../../table.ts'
import { RESPONSE_AT as AT, pressureOf, RESPONSE_TERMS } from '../../terms.ts'
import { NEGOTIATE, POSTURES } from '../../vocabulary.ts'
import { tablesOf } from './tables.ts'

const TERMS = RESPONSE_TERMS.length
const UTILITIES = TERMS - POSTURES.length
/** Below every utility. */
const NOTHING = -1e300

export const response = mechanism({
  name: 'response',
  summary: 'The respondent defies, delays, half complies, negotiates or complies, weighing pressure against domestic cost.',
  reads: words(`
    respondent age democracy ruleOfLaw leaderResolve leaderTenure consent courtAuthority escalated rung compliance demand blocked reportAge
    trueGap netDamage nextDamage durability reputationCost attachment attention legitimacy remedyCoverage rally alignment inducementValue
    obligationStart obligationKind obligationFinal leverage domesticCost fulfilment owed settled concession heldOver outlook
  `),
  writes: words('frailty governmentFrailty posture respondentEffort responseTerms'),
  parameters: parameters(`
    review             | 0.12   | 0 to 1       | per month                 | assumption
                       | Chance that the government reviews its posture in a month without news | prior
    temperature        | 0.12   | 1e-4 to 1    | share of what is at stake | assumption
                       | Noise of the choice; smaller is sharper
                       | prior; logit after McKelvey and Palfrey 1995, scaled by the context as in Wilcox 2011
    frailtySpread      | 0.8    | 0 to 1.5     | log                       | assumption
                       | Spread of the unobserved propensity to resist between governments (log standard deviation)
                       | prior; shares of leading judgments pending run from 0 to 95 % between states, European Implementation Network 2020
    frailtyPassing     | 0.5    | 0 to 1       | share                     | assumption
                       | Part of that (of its variance) which goes with a government and is drawn anew with the next
                       | prior; Poland complied after the change of government of 2023
    credibility        | 0.5    | 0 to 2       | share                     | assumption
                       | Weight of the threatened next rung | prior; threats matter, Walentek et al. 2021
    durabilityFloor    | 0.35   | 0 to 1       | share                     | assumption
                       | Part of current damage that counts even if the coalition is expected to crumble | prior
    alignmentRelief    | 0.5    | 0 to 1       | share                     | assumption
                       | Share of the domestic cost that full alignment of domestic law removes | prior
    constituency       | 0.0045 | 0 to 0.1     | share of GDP per year     | assumption
                       | Weight of the domestic constituency for compliance | prior; Simmons 2009, Hillebrecht 2014
    legalCulture       | 0.003  | 0 to 0.1     | share of GDP per year     | assumption
                       | Value of keeping a full promise to accept the court, in a state fully under the rule of law
                       | prior; most comply before any coercion
    reputationWeight   | 1      | 0 to 10      | factor                    | assumption
                       | Weight of reputational cost | prior
    waiting            | 0.6    | 0 to 2       | share of what it may save | assumption
                       | Option value of waiting against a crumbling coalition | prior
    commitment         | 0.4    | 0 to 2       | share of the cost at home | assumption
                       | Audience cost of a fully resolved leader who backs down | prior; audience costs after Fearon 1994
    honeymoon          | 18     | 1 to 120     | months                    | assumption
                       | Months in office since the judgment until a leader is bound by what they have said of it
                       | prior; new leaders reverse course, McGillivray and Stam 2004
    inertia            | 0.1    | 0 to 1       | share of what is at stake | assumption
                       | Worth of staying with the present posture | prior
    effortSpeed        | 0.2    | 0 to 1       | per month                 | assumption
                       | Speed at which effort follows posture | prior
    depthCost          | 1.5    | 1 to 3       | exponent                  | assumption
                       | How much more than proportionally deeper compliance costs
                       | prior; deeper commitments are harder to keep, Downs, Rocke and Barsoom 1996
    leaderWeight       | 1.2    | 0 to 2       | factor                    | assumption
                       | How far the resolve of the leader scales the domestic cost; more in autocracies
                       | prior; leader change matters mostly in autocracies, McGillivray and Stam 2004
    upkeep             | 0.4    | 0 to 1       | share                     | assumption
                       | Domestic cost of keeping up what is fulfilled, relative to fulfilling it | prior; reform can be undone
    planEffort         | 0.85   | 0 to 1       | index                     | assumption
                       | Effort under a settlement | prior
    promise            | 0.6    | 0 to 1       | share                     | assumption
                       | Credibility of what is offered | prior
    keptDelay          | 0.85   | 0.01 to 0.99 | share                     | assumption, held
                       | Part of the remaining gap that delay keeps open; defiance keeps all, compliance nothing | prior
    keptPartial        | 0.5    | 0.01 to 0.99 | share                     | assumption, held
                       | Part of the remaining gap that partial compliance keeps open | prior
    keptNegotiate      | 0.45   | 0.01 to 0.99 | share                     | assumption, held
                       | Part of the remaining gap that negotiation keeps open | prior
    waitingDefy        | 0.7    | 0 to 1       | share                     | assumption, held
                       | Part of the option value of waiting that defiance holds; delay holds all, compliance nothing | prior
    waitingPartial     | 0.4    | 0 to 1       | share                     | assumption, held
                       | Part of the option value of waiting that partial compliance holds | prior
    waitingNegotiate   | 0.5    | 0 to 1       | share                     | assumption, held
                       | Part of the option value of waiting that negotiation holds | prior
    earnedDelay        | 0.05   | 0 to 1       | share                     | assumption, held
                       | Part of what is offered that delay earns; compliance earns all, defiance nothing | prior
    earnedPartial      | 0.25   | 0 to 1       | share                     | assumption, held
                       | Part of what is offered that partial compliance earns | prior
    earnedNegotiate    | 0.6    | 0 to 1       | share                     | assumption, held
                       | Part of what is offered that negotiation earns | prior
    committedDelay     | 0.7    | 0 to 1       | share                     | assumption, held
                       | Part of the commitment to resist that delay honours; defiance honours all, compliance nothing | prior
    committedPartial   | 0.3    | 0 to 1       | share                     | assumption, held
                       | Part of the commitment to resist that partial compliance honours | prior
    committedNegotiate | 0.2    | 0 to 1       | share                     | assumption, held
                       | Part of the commitment to resist that negotiation honours | prior
    effortDelay        | 0.1    | 0 to 1       | index                     | assumption, held
                       | Effort of a government that delays; defiance makes none, compliance all | prior
    effortPartial      | 0.5    | 0 to 1       | index                     | assumption, held
                       | Effort of a government that complies in part | prior
    effortNegotiate    | 0.3    | 0 to 1       | index                     | assumption, held
                       | Effort of a government that negotiates | prior
    upkeepReform       | 0.7    | 0 to 1       | share                     | assumption, held
                       | Upkeep of a reform, relative to an act that has ceased | prior
    upkeepRelease      | 0.25   | 0 to 1       | share                     | assumption, held
                       | Upkeep of a release, relative to an act that has ceased | prior
    upkeepRemedy       | 0.15   | 0 to 1       | share                     | assumption, held
                       | Upkeep of a remedy, relative to an act that has ceased | prior
    regimeResolve      | 1.5    | 1 to 3       | factor                    | assumption, held
                       | Weight of the resolve of a leader in a full autocracy; one less in a full democracy | prior
    rallyCost          | 5      | 0 to 50      | factor                    | assumption, held
                       | How far a rally raises the domestic cost | prior
    audienceLegitimacy | 0.5    | 0 to 1       | share                     | assumption, held
                       | Part of the constituency that enforcement without legitimacy keeps | prior
    openFloor          | 0.3    | 0 to 1       | share                     | assumption, held
                       | Weight that law and offers keep when the gap is closed | prior
    threatBase         | 0.01   | 0.0001 to 1  | share                     | assumption, held
                       | Leverage required beyond the quorum before a threat counts in full | prior
  `),
  levers: {},
  uses: { clarity: 'monitoring.clarity', quorum: 'escalation.quorum' },
  channels: {
    reviewResponse: { shape: 'case', per: 'month', meaning: 'whether the government reviews its posture' },
    choosePosture: { shape: 'case', per: 'month', meaning: 'which posture it takes' },
    frailty: { shape: 'case', per: 'run', meaning: 'unobserved propensity of the state to resist' },
    government: { shape: 'case', per: 'month', meaning: 'unobserved propensity to resist of a government that takes office' },
  },
  compile({ sizes, world, coefficients, p, d, tape }) {
    const { cases } = sizes
    const { respondent, age, democracy, ruleOfLaw, leaderResolve, leaderTenure, consent, courtAuthority, escalated, rung } = world
    const { compliance, demand, blocked, reportAge, trueGap, netDamage, nextDamage } = world
    const { durability, reputationCost, attachment, attention, legitimacy, remedyCoverage, rally, alignment, inducementValue } = world
    const { obligationStart, obligationKind, obligationFinal, leverage, domesticCost, fulfilment, owed, settled } = world
    const { concession, heldOver, outlook } = world
    const { frailty, governmentFrailty, posture, respondentEffort, responseTerms } = world
    const { reviewResponse, choosePosture } = tape
    const weight = new Float64Array(POSTURES.length)
    const { kept, waits, earns, honours, efforts, upkeeps, depth, tabulate } = tablesOf(coefficients, p)

    /** What fulfilling the rest and keeping up what is done costs at home, as a share of GDP per year. */
    function remainingCost(c: number, r: number): number {
      const alignmentRelief = coefficients[p.alignmentRelief]!
      const upkeep = coefficients[p.upkeep]!
      const leaderWeight = coefficients[p.leaderWeight]!
      const regimeResolve = coefficients[p.regimeResolve]!
      const rallyCost = coefficients[p.rallyCost]!
      // Under a settlement only part of the rest is asked for.
      const asked = compliance[c]! < 1 ? Math.max(0, demand[c]! - compliance[c]!) / (1 - compliance[c]!) : 0
      let cost = 0
      for (let o = obligationStart[c]!; o < obligationStart[c + 1]!; o++) {
        const kept = obligationFinal[o] === 1 ? 0 : upkeep * upkeeps[obligationKind[o]!]!
        cost += domesticCost[o]! * owed[o]! * ((1 - fulfilment[o]!) * asked + kept * fulfilment[o]!)
      }
      const personal = Math.max(0, 1 + leaderWeight * (leaderResolve[r]! - MIDDLE) * (regimeResolve - democracy[r]!))
      const saved = (1 - alignmentRelief * alignment[c]!) * (1 - concession[c]!)
      return cost * personal * frailty[c]! * governmentFrailty[c]! * saved * (1 + rallyCost * rally[c]!)
    }

    /** The named terms of the decision, written where the recorder finds them. */
    function weigh(c: number, r: number): void {
      const credibility = coefficients[p.credibility]!
      const durabilityFloor = coefficients[p.durabilityFloor]!
      const legalCulture = coefficients[p.legalCulture]!
      const reputationWeight = coefficients[p.reputationWeight]!
      const commitment = coefficients[p.commitment]!
      const honeymoon = coefficients[p.honeymoon]!
      const promise = coefficients[p.promise]!
      const audienceLegitimacy = coefficients[p.audienceLegitimacy]!
      const openFloor = coefficients[p.openFloor]!
      const threatBase = coefficients[p.threatBase]!
      const constituency = coefficients[p.constituency]!
      const waiting = coefficients[p.waiting]!
      const at = c * TERMS
      const cost = remainingCost(c, r)
      const lasting = durability[c]!
      const audience =
        EACH_OF_TWO *
        (democracy[r]! + ruleOfLaw[r]!) *
        attention[c]! *
        (audienceLegitimacy + (1 - audienceLegitimacy) * legitimacy[c]!) *
        (1 + remedyCoverage[c]!)
      const open = openFloor + (1 - openFloor) * trueGap[c]!
      const damage = rung[c]! > 0 ? netDamage[c]! : 0
      responseTerms[at + AT.sanctions] = damage * (durabilityFloor + (1 - durabilityFloor) * lasting)
      const carried = outlook[c]! >= 0 ? outlook[c]! : Math.min(1, leverage[c]! / (d.quorum[c]! + threatBase))
      const next = blocked[c] === 1 ? 0 : credibility * d.clarity[c]! * lasting * nextDamage[c]! * carried
      // Who breaks a plan faces what was there before it.
      responseTerms[at + AT.threat] = Math.max(next, heldOver[c]!)
      responseTerms[at + AT.reputation] = reputationWeight * reputationCost[c]!
      responseTerms[at + AT.attachments] = attachment[c]!
      responseTerms[at + AT.cost] = cost
      responseTerms[at + AT.goodwill] =
        (constituency * audience + legalCulture * consent[r]! * (EACH_OF_TWO * ruleOfLaw[r]! + EACH_OF_TWO * courtAuthority[0]!)) * open
      responseTerms[at + AT.inducement] = promise * inducementValue[c]! * open
      // Who waits for a coalition to break up saves its pressure or the cost at home, whichever is less: nothing where there is none.
      responseTerms[at + AT.gamble] = waiting * (1 - lasting) * Math.min(cost, damage + responseTerms[at + AT.threat]!)
      // Nobody has yet said in public what they will do about a judgment that has just been handed down.
      const bound = Math.min(1, Math.min(leaderTenure[r]!, age[c]!) / honeymoon)
      responseTerms[at + AT.backingDown] = commitment * leaderResolve[r]! * bound * cost
    }

    /** Chooses by logit with one draw; the utilities are kept with the terms. At the judgment there is no posture yet to keep. */
    function choose(c: number, draw: number): void {
      const temperature = coefficients[p.temperature]!
      const inertia = age[c] === 0 ? 0 : coefficients[p.inertia]!
      const at = c * TERMS
      const pressure = pressureOf(responseTerms, at)
      let stake = pressure
      for (let term = AT.cost; term < UTILITIES; term++) stake += responseTerms[at + term]!
      let best = NOTHING
      for (let a = 0; a < POSTURES.length; a++) {
        const open = a === NEGOTIATE && settled[c] === 1 ? 0 : kept[a]!
        const stay = a === posture[c] ? inertia * stake : 0
        const benefit =
          earns[a]! * responseTerms[at + AT.inducement]! +
          waits[a]! * responseTerms[at + AT.gamble]! +
          honours[a]! * responseTerms[at + AT.backingDown]!
        const closed = 1 - open
        const utility =
          closed * responseTerms[at + AT.goodwill]! -
          (open === 0 ? 1 : depth[a]!) * responseTerms[at + AT.cost]! -
          open * pressure +
          benefit +
          stay
        responseTerms[at + UTILITIES + a] = utility
        if (utility > best) best = utility
      }
      const noise = temperature * stake + NO_COST
      let total = 0
      for (let a = 0; a < POSTURES.length; a++) total += weight[a] = exp((responseTerms[at + UTILITIES + a]! - best) / noise)
      let left = draw * total
      let chosen = 0
      while (chosen < POSTURES.length - 1 && left >= weight[chosen]!) left -= weight[chosen++]!
      posture[c] = chosen
    }

    /** The hidden draws: that of the state with the judgment, that of its government with each new one. */
    function draw(c: number, month: number): void {
      const spread = coefficients[p.frailtySpread]!
      const passing = coefficients[p.frailtyPassing]!
      if (age[c] === 0) frailty[c] = exp(spread * Math.sqrt(1 - passing) * normalQuantile(tape.frailty[c]!))
      governmentFrailty[c] = exp(spread * Math.sqrt(passing) * normalQuantile(tape.government[month * cases + c]!))
    }

    return (month) => {
      const review = coefficients[p.review]!
      const effortSpeed = coefficients[p.effortSpeed]!
      const planEffort = coefficients[p.planEffort]!
      tabulate()
      for (let c = 0; c < cases; c++) {
        if (age[c]! < 0) continue
        const opening = age[c] === 0
        if (opening || leaderTenure[respondent[c]!] === 0) draw(c, month)
        const news = opening || reportAge[c] === 0 || escalated[c] === 1
        if (news || reviewResponse[month * cases + c]! < review) {
          weigh(c, respondent[c]!)
          choose(c, choosePosture[month * cases + c]!)
        }
        const aim = posture[c] === NEGOTIATE && settled[c] === 1 ? planEffort : efforts[posture[c]!]!
        respondentEffort[c] = opening ? aim : respondentEffort[c]! + effortSpeed * (aim - respondentEffort[c]!)
      }
    }
  },
})
