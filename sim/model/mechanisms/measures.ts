/**
 * Measures: damage to the respondent from the effort of each enforcer, or from a forum that acts by itself, the intensity of the rung and
 * the exposure of the respondent through trade, finance, aid, assets and penalties; what the measures cost each sender after burden
 * sharing; and what compliance is offered. ODD section 7, measures.
 * Source: damage and sender cost after Felbermayr et al. 2020, Neuenkirch and Neumeier 2015 and Crozet and Hinz 2020;
 * trade returns within some eight years of lifting, Dai et al. 2021.
 */

import { MONTHS_PER_YEAR } from '../definitions.ts'
import { PRESSURE_CHANNELS } from '../instruments.ts'
import { mechanism } from '../mechanism.ts'
import { parameters } from '../parameter.ts'
import { words } from '../table.ts'
import { ACTS, ANYONE, BINDS, ENFORCER, FORUM, PERMITS, SUPPORTER } from '../vocabulary.ts'

const SLOTS = PRESSURE_CHANNELS.length
const PENALTY = PRESSURE_CHANNELS.indexOf('penalty')

export const measures = mechanism({
  name: 'measures',
  summary: 'Measures hurt the respondent where it is exposed, cost their senders, and inducements reward compliance.',
  reads: words(`
    respondent age gdp rung rungCount rungBite rungCivilian rungEvadable rungSenderCost rungCut role effort exposureTrade exposureFinance
    exposureAid executionLaw dependence offerTrade offerBudget offerSecurity offerCost compliance outside readiness may claimant heads
    rungForum rungBy rungAlso rungEffect forumExclusive offerForum offerGiven trueGap rungFreeze
  `),
  writes: words(`
    grossDamage evadableDamage civilianDamage attachment collected nextDamage tradeCut senderCost senderBurden costRate costRateNext
    poolDue inducementValue offerRate propertyLeft frozen recovered
  `),
  parameters: parameters(`
    onset           | 0.25 | 0 to 1     | per month    | assumption
                    | Speed at which damage builds when a rung comes into force
                    | prior: nine tenths in eight months; damage comes in the first years, Gutmann et al. 2023
    restoration     | 0.03 | 0 to 1     | per month    | assumption
                    | Speed at which damage fades when a rung is lifted
                    | half-life of 23 months: effects on trade last some 8 years, Dai et al. 2021, but GDP is not seen to recover, Gutmann
                      et al. 2023
    jump            | 1    | 0.05 to 10 | share        | assumption, held
                    | Rise, over the damage aimed at, from which damage builds at full speed; smaller ones come more as it fades
                    | prior: measures that are new come at once, effort that goes up and down does not
    spill           | 1    | 0 to 5     | share        | assumption
                    | Loss of senders in trade that is not targeted
                    | Crozet and Hinz 2020 find most of the loss in goods that are not targeted; one for one is a cautious reading
    supporterOffers | 0.5  | 0 to 1     | share        | assumption
                    | Weight of supporters in inducements | prior
    seizing         | 0.01 | 0 to 0.5   | per month    | assumption
                    | Part of the property in a state that its courts give to creditors, at full execution law and full capture
                    | prior: awards in Yukos v. Russia, PCA 2014, brought small recoveries in a decade
    forgone         | 0.5  | 0 to 1     | share        | assumption
                    | Part of the harm avoided by carve-outs that is pressure forgone
                    | prior: what is exempt from a measure is also trade that does not stop
    offerExposure   | 0.05 | 0.001 to 1 | share of GDP | assumption, held
                    | Trade with those who offer at which budget support and security are worth half of their full value | prior
    withheld        | 0.5  | 0 to 1     | share        | assumption, held
                    | Part of its worth that an offer keeps while the forum that gives it has not voted to do so
                    | prior: a prize that is seen to be held back still draws
  `),
  levers: parameters(`
    burdenSharing         | 0.1 | 0 to 1 | share | assumption
                          | Share of sender costs that members pool by GDP | prior; EU solidarity funds
    jurisdictionalCapture | 0   | 0 to 1 | index | assumption
                          | How far national courts attach property of the respondent
                          | off by default; Yukos and Corfu Channel show the range
  `),
  uses: { institution: 'escalation.institution', carveOuts: 'collateral.carveOuts' },
  borrows: { leastEffort: 'coalition.leastEffort', exemption: 'collateral.exemption' },
  channels: {},
  compile({ sizes, world, coefficients, p, d }) {
    const { states, cases, rungs } = sizes
    const { respondent, age, gdp, rung, rungCount, rungBite, rungCivilian, rungEvadable, rungSenderCost, rungCut, role, effort } = world
    const { exposureTrade, exposureFinance, exposureAid, executionLaw, dependence, offerTrade, offerBudget } = world
    const { offerSecurity, offerCost, compliance, outside, readiness, may, claimant, heads, rungForum, rungBy, rungAlso, rungEffect } =
      world
    const { forumExclusive, offerForum, offerGiven, trueGap, rungFreeze, propertyLeft, frozen, recovered } = world
    const { grossDamage, evadableDamage, civilianDamage, attachment, collected, nextDamage, senderCost, senderBurden } = world
    const { costRate, costRateNext, tradeCut, poolDue, inducementValue, offerRate } = world
    /** Exposure of the respondent to the enforcers by channel, weighted by effort; last, the trade with all who offer. */
    const reach = new Float64Array(SLOTS + 1)
    /** The same on the next rung, on which other states may act or a forum itself. */
    const reachNext = new Float64Array(SLOTS)

    const slotOf = (c: number, n: number) => (c * rungs + n) * SLOTS
    /** Whether an offer is on the table: nobody needs to vote on it, or its forum has. */
    const isGiven = (c: number) => offerForum[c]! < 0 || offerGiven[c] === 1

    /** With what effort a state would act on a rung that comes as its rule says. A forum that acts reaches as far as its members. */
    function effortOn(c: number, i: number, at: number): number {
      const k = c * states + i
      const f = rungForum[at]!
      const member = f >= 0 && heads[f * states + i]! > 0
      const ready = role[k] === ENFORCER ? effort[k]! : may[k] === 1 ? 0 : readiness[k]!
      if (rungBy[at] !== FORUM) return rungBy[at] === ANYONE || claimant[k] === 1 ? ready : 0
      if (member && rungEffect[at] === ACTS) return 1
      if (member && rungEffect[at] === BINDS) return Math.max(ready, coefficients[p.leastEffort]!)
      if (rungEffect[at] === PERMITS && claimant[k] === 1) return ready
      return rungAlso[at] === 1 && !(member && forumExclusive[f] === 1) ? ready : 0
    }

    /** Exposure to those who act on a rung by its rule, and to the forum itself where it acts. */
    function extend(c: number, at: number, into: Float64Array): void {
      into.fill(0, 0, SLOTS)
      for (let i = 0; i < states; i++) {
        const k = c * states + i
        const e = i === respondent[c] ? 0 : effortOn(c, i, at)
        into[0] = into[0]! + e * exposureTrade[k]!
        into[1] = into[1]! + e * exposureFinance[k]!
        into[2] = into[2]! + e * exposureAid[k]!
        into[3] = into[3]! + e * propertyLeft[k]!
      }
      into[PENALTY] = rungBy[at] === FORUM && rungEffect[at]! >= BINDS ? 1 : d.institution[c]!
    }

    /** Where forums or claimants decide, the present rung and the next one may reach differently far. */
    function reachBoth(c: number): void {
      const at = slotOf(c, rung[c]!)
      const above = rung[c]! + 1 < rungCount[c]! ? at + SLOTS : at
      const acting = rung[c]! > 0 && rungBy[at] === FORUM && outside[c] === 0
      if (acting && rungEffect[at] === ACTS) extend(c, at, reach)
      else if (acting && rungEffect[at] === BINDS) reach[PENALTY] = 1
      if (above !== at && (rungBy[above] !== ANYONE || (rung[c]! > 0 && rungBy[at] !== ANYONE))) extend(c, above, reachNext)
      else for (let s = 0; s < SLOTS; s++) reachNext[s] = reach[s]!
    }

    /** What creditors take this month through the courts of all states, in the coalition or not, while anything is owed. */
    function attach(c: number): void {
      const seizing = trueGap[c]! > 0 ? coefficients[p.seizing]! * d.jurisdictionalCapture[c]! : 0
      attachment[c] = 0
      if (seizing === 0) return
      const base = c * states
      let taken = 0
      for (let i = 0; i < states; i++) {
        const part = seizing * executionLaw[i]! * propertyLeft[base + i]!
        propertyLeft[base + i] = propertyLeft[base + i]! - part
        taken += part
      }
      recovered[c] = recovered[c]! + taken
      attachment[c] = taken * MONTHS_PER_YEAR
    }

    function gather(c: number): void {
      const supporterOffers = coefficients[p.supporterOffers]!
      const offerExposure = coefficients[p.offerExposure]!
      const base = c * states
      let trade = 0
      let finance = 0
      let aid = 0
      let assets = 0
      let offering = 0
      const roles = role
      const efforts = effort
      const trades = exposureTrade
      const finances = exposureFinance
      const aids = exposureAid
      const properties = propertyLeft
      const frost = frozen
      const freezing = rungFreeze[slotOf(c, rung[c]!)]! > 0
      const n = states
      for (let i = 0; i < n; i++) {
        const k = base + i
        const kind = roles[k]!
        if (kind === ENFORCER) {
          const e = efforts[k]!
          const exposed = trades[k]!
          // What is frozen stays so, however effort fades, until the rung or the state lets it go.
          const held = freezing && frost[k]! > e ? frost[k]! : e
          frost[k] = freezing ? held : 0
          trade += e * exposed
          finance += e * finances[k]!
          aid += e * aids[k]!
          assets += held * properties[k]!
          offering += exposed
        } else {
          frost[k] = 0
          if (kind === SUPPORTER) offering += supporterOffers * trades[k]!
        }
      }
      reach[0] = trade
      reach[1] = finance
      reach[2] = aid
      reach[3] = assets
      reach[PENALTY] = d.institution[c]!
      reach[SLOTS] = offering
      const willing = offering > 0 ? offering / (offering + offerExposure) : 0
      const offered = offerTrade[c]! * offering + (offerBudget[c]! + offerSecurity[c]!) * willing
      const promised = offered / (1 + offered)
      inducementValue[c] = isGiven(c) ? promised : promised * coefficients[p.withheld]!
    }

    /** Moves the damage towards what the rung in force does with the present reach. */
    function hurt(c: number): void {
      const onset = coefficients[p.onset]!
      const restoration = coefficients[p.restoration]!
      const jump = coefficients[p.jump]!
      const exempt = coefficients[p.forgone]! * coefficients[p.exemption]! * d.carveOuts[c]!
      const at = slotOf(c, rung[c]!)
      const above = rung[c]! + 1 < rungCount[c]! ? at + SLOTS : at
      let bitten = 0
      let evadable = 0
      let civilian = 0
      let next = 0
      for (let s = 0; s < SLOTS; s++) {
        const damage = rungBite[at + s]! * reach[s]!
        bitten += damage * (1 - exempt * rungCivilian[at + s]!)
        evadable += damage * rungEvadable[at + s]!
        civilian += damage * rungCivilian[at + s]!
        next += rungBite[above + s]! * reachNext[s]! * (1 - exempt * rungCivilian[above + s]!)
      }
      // Each further loss falls on what is left, so that no damage exceeds the whole.
      const left = 1 / (1 + bitten)
      const gross = bitten * left
      const rise = gross > grossDamage[c]! ? Math.min(1, (gross - grossDamage[c]!) / (jump * gross)) : 0
      const speed = restoration + (onset - restoration) * rise
      grossDamage[c] = grossDamage[c]! + speed * (gross - grossDamage[c]!)
      evadableDamage[c] = evadableDamage[c]! + speed * (evadable * left - evadableDamage[c]!)
      civilianDamage[c] = civilianDamage[c]! + speed * (civilian * left - civilianDamage[c]!)
      nextDamage[c] = Math.max(0, next / (1 + next) - gross)
      collected[c] = collected[c]! + (rungBite[at + PENALTY]! * reach[PENALTY]! + attachment[c]!) / MONTHS_PER_YEAR
      tradeCut[c] = reach[0]! * (rungCut[at]! * gdp[respondent[c]!]!)
    }

    /** What the measures cost each enforcer, after pooling, and what each state that offers pays as compliance is delivered. */
    function charge(c: number): void {
      const spill = coefficients[p.spill]!
      const supporterOffers = coefficients[p.supporterOffers]!
      const base = c * states
      const at = slotOf(c, rung[c]!)
      costRate[c] = rungSenderCost[at]! * (1 + spill)
      costRateNext[c] = rung[c]! + 1 < rungCount[c]! ? rungSenderCost[at + SLOTS]! * (1 + spill) : costRate[c]!
      const rate = costRate[c]!
      const offering = reach[SLOTS]!
      offerRate[c] = offering > 0 && isGiven(c) ? (offerCost[c]! * inducementValue[c]! * compliance[c]!) / offering : 0
      const perUnit = offerRate[c]!
      let lost = 0
      let payers = 0
      let given = 0
      const roles = role
      const efforts = effort
      const dependences = dependence
      const incomes = gdp
      const costs = senderCost
      const spoken = supporterOffers * perUnit
      const n = states
      for (let i = 0; i < n; i++) {
        const k = base + i
        const kind = roles[k]!
        if (kind === ENFORCER) {
          const exposed = dependences[k]!
          const income = incomes[i]!
          const targeted = efforts[k]! * rate * exposed
          const cost = targeted / (1 + targeted)
          const promised = perUnit * exposed
          const offered = promised / (1 + promised)
          costs[k] = cost + offered
          given += offered * income
          lost += cost * income
          payers += income
        } else if (kind === SUPPORTER) {
          const promised = spoken * dependences[k]!
          const offered = promised / (1 + promised)
          costs[k] = offered
          given += offered * incomes[i]!
        } else costs[k] = 0
      }
      senderBurden[c] = lost + given
      const shared = d.burdenSharing[c]!
      poolDue[c] = payers > 0 ? (shared * lost) / payers : 0
      if (poolDue[c] === 0) return
      const due = poolDue[c]!
      for (let k = base; k < base + n; k++) {
        if (roles[k] !== ENFORCER) continue
        const targeted = efforts[k]! * rate * dependences[k]!
        costs[k] = costs[k]! - (shared * targeted) / (1 + targeted) + due
      }
    }

    return () => {
      for (let c = 0; c < cases; c++) {
        if (age[c]! < 0) continue
        attach(c)
        gather(c)
        reachBoth(c)
        hurt(c)
        charge(c)
      }
    }
  },
})
