/**
 * Escalation: the rung moves by the rules of the design. Up when the reported gap has stayed above its threshold for the dwell time and
 * whoever decides the next rung decides for it: a forum by vote, a claimant, or a coalition with enough leverage that would follow. Down by
 * the relief rule, by a vote that lifts, when a renewal fails, or when too little leverage remains. Who may act and who must follows from
 * the rung. ODD section 7, escalation.
 * Source: ladder of EU Art. 258/260 and CoE Art. 46(3)-(5); ARSIWA Art. 49-54; UN Charter Art. 25, 27 and 94; hysteresis and dwell are
 * priors.
 */

import { MIDDLE } from '../../definitions.ts'
import { PRESSURE_CHANNELS } from '../../instruments.ts'
import { mechanism } from '../../mechanism.ts'
import {
  ANYONE,
  CLIMB,
  ELSE_NONE,
  ENFORCER,
  FORUM,
  LIFT,
  NO_MOTION,
  OFFER,
  PATRON,
  RECOMMENDS,
  RENEW,
  SUPPORTER,
} from '../../vocabulary.ts'
import { BORROWS, COEFFICIENTS, LEVERS, READS, USES, WRITES } from './declared.ts'
import { mandateOf } from './mandate.ts'
import { chamberOf } from './votes.ts'

const SLOTS = PRESSURE_CHANNELS.length
/** No forum decides. */
const NOBODY = -1
/** It has to be settled again who may act. */
const UNSETTLED = -1

/** How a rung comes: not at all, as its rule says, or beside the forum that should have decided it. */
const [REFUSED, CARRIED, BESIDE] = [0, 1, 2] as const

export const escalation = mechanism({
  name: 'escalation',
  summary: 'Forums, claimants or coalitions move the rung: up with a lasting gap, down by relief, without renewal or by lapse.',
  reads: READS,
  writes: WRITES,
  parameters: COEFFICIENTS,
  levers: LEVERS,
  uses: USES,
  borrows: BORROWS,
  channels: {},
  compile(binding) {
    const { sizes, world, coefficients, p, d } = binding
    const { states, cases, rungs } = sizes
    const { respondent, age, deadline, reportedGap, threshold, leverage, rungCount, rungCollective, costRate, costRateNext } = world
    const { snapped, reportAge, role, effort, margin, leverageShare, dependence, affinity, veto, settled, claimant, may, readiness } = world
    const { rungForum, rungBy, rungAlso, rungEffect, rungMajority, rungElse, rungEnds, rungRenews, rungDwell, rungQuorum, rungGrace } =
      world
    const { forumMeets, forumRenews, forumExclusive, caseForum, offerForum, offerMajority, offerGiven, outlook, mandated } = world
    const { rung, monthsAbove, monthsBelow, monthsUnrenewed, monthsLapsed, escalated, blocked, outside, attention } = world
    const { motion, motionRung, carried, monthsSinceMotion } = world
    const { lets, settle } = mandateOf(binding)
    const { carriesAlone, put } = chamberOf(binding)

    const slotOf = (c: number, n: number) => (c * rungs + n) * SLOTS
    const isByForum = (c: number, n: number) => n > 0 && rungBy[slotOf(c, n)] === FORUM
    const isWords = (c: number, n: number) => rungEffect[slotOf(c, n)] === RECOMMENDS
    const isAutomatic = (at: number) => carriesAlone(rungForum[at]!, rungMajority[at]!)
    const canBypass = (at: number) => rungAlso[at] === 1 || rungElse[at] !== ELSE_NONE
    const meets = (f: number, month: number) => month % Math.max(1, forumMeets[f]!) === 0

    /** A share of the leverage that a rung asks for; the first one may do with less. */
    function needed(c: number, n: number, share: number): number {
      const own = rungQuorum[slotOf(c, n)]!
      return own >= 0 ? share * own : share * d.quorum[c]! * (n === 1 ? coefficients[p.firstRung]! : 1)
    }

    /** Share of all leverage behind a rung: of those that enforce; of those that speak or would enforce, where the rung is words. */
    function backing(c: number, n: number): number {
      let sum = leverage[c]!
      if (!isWords(c, n)) return sum
      for (let k = c * states; k < (c + 1) * states; k++) {
        if (role[k] === SUPPORTER) sum += leverageShare[k]!
        else if (role[k] !== ENFORCER && may[k] === 0) sum += leverageShare[k]! * readiness[k]!
      }
      return sum
    }

    /**
     * Whether those who may act on a rung commit the leverage that it asks for, and, if it is the next one, would still do so on it.
     * Whoever may not act yet counts by what it would do.
     */
    function willing(c: number, n: number, beside: number, climbing: boolean): boolean {
      if (isWords(c, n)) return backing(c, n) >= needed(c, n, 1)
      const everybody = rungBy[slotOf(c, n)] === ANYONE && (caseForum[c]! < 0 || forumExclusive[caseForum[c]!] === 0)
      const base = c * states
      const extra = costRateNext[c]! - costRate[c]!
      let committed = everybody ? leverage[c]! : 0
      let following = 0
      for (let i = 0; i < states; i++) {
        const k = base + i
        const acts = role[k] === ENFORCER
        if (!acts && (may[k] === 1 || readiness[k] === 0)) continue
        if (!everybody && !lets(c, i, n, beside)) continue
        const made = leverageShare[k]! * (acts ? effort[k]! : readiness[k]!)
        if (!everybody || !acts) committed += made
        if (margin[k]! > extra * dependence[k]!) following += made
      }
      const asked = needed(c, n, 1)
      return committed >= asked && (!climbing || following >= coefficients[p.participation]! * asked)
    }

    /** Whether some claimant wants to act, on the next rung if `climbing`. */
    function claimed(c: number, climbing: boolean): boolean {
      const base = c * states
      const extra = climbing ? costRateNext[c]! - costRate[c]! : 0
      for (let k = base; k < base + states; k++)
        if (claimant[k] === 1 && readiness[k]! > 0 && margin[k]! > extra * dependence[k]!) return true
      return false
    }

    function vetoed(c: number, next: number): boolean {
      const vetoAffinity = coefficients[p.vetoAffinity]!
      if (next >= rungCount[c]! || rungCollective[slotOf(c, next)] === 0) return false
      const base = c * states
      for (let i = 0; i < states; i++) {
        if (veto[i] === 0) continue
        if (i === respondent[c] || role[base + i] === PATRON || affinity[base + i]! > vetoAffinity) return true
      }
      return false
    }

    /** Whether the last motion was this one and failed. */
    const failed = (c: number, kind: number, n: number) => motion[c] === kind && motionRung[c] === n && carried[c] === 0
    /** A motion that failed comes back after the next report, or after some months. */
    const isDue = (c: number, kind: number, n: number) =>
      !failed(c, kind, n) || reportAge[c]! < monthsSinceMotion[c]! || monthsSinceMotion[c]! >= coefficients[p.patience]!

    /** Whether the next rung comes by the forum that decides it, beside it, or not at all. */
    function decided(c: number, next: number, month: number): number {
      const at = slotOf(c, next)
      const f = rungForum[at]!
      if (isAutomatic(at)) return meets(f, month) ? CARRIED : REFUSED
      if (meets(f, month) && isDue(c, CLIMB, next) && put(c, f, rungMajority[at]!, CLIMB, next)) return CARRIED
      if (!failed(c, CLIMB, next)) return REFUSED
      const beside = canBypass(at) && willing(c, next, 1, true)
      blocked[c] = canBypass(at) ? 0 : 1
      return beside ? BESIDE : REFUSED
    }

    function climb(c: number, month: number): void {
      const next = rung[c]! + 1
      const by = rungBy[slotOf(c, next)]!
      let beside = 0
      if (by === ANYONE) {
        if (!willing(c, next, 0, true)) return
        const stopped = vetoed(c, next)
        blocked[c] = stopped && d.actOutside[c] === 0 ? 1 : 0
        if (stopped && d.actOutside[c] === 0) return
        beside = stopped ? 1 : 0
      } else if (by === FORUM) {
        const how = decided(c, next, month)
        if (how === REFUSED) return
        beside = how === BESIDE ? 1 : 0
        blocked[c] = 0
      } else if (claimed(c, true)) blocked[c] = 0
      else return
      outside[c] = beside
      rung[c] = next
      escalated[c] = 1
      monthsAbove[c] = 0
      monthsUnrenewed[c] = 0
      monthsLapsed[c] = 0
      attention[c] = attention[c]! + coefficients[p.shock]! * (1 - attention[c]!)
    }

    function descend(c: number, steps: number): void {
      rung[c] = Math.max(0, rung[c]! - steps)
      monthsBelow[c] = 0
      monthsLapsed[c] = 0
      if (rung[c] === 0) outside[c] = 0
    }

    /** Whether a rung that has run out goes on. */
    function renewed(c: number, n: number): number {
      const at = slotOf(c, n)
      if (rungBy[at] === ANYONE) return willing(c, n, 0, false) ? CARRIED : REFUSED
      if (rungBy[at] !== FORUM) return claimed(c, false) ? CARRIED : REFUSED
      if (isAutomatic(at) || put(c, rungForum[at]!, rungMajority[at]!, RENEW, n)) return CARRIED
      return canBypass(at) && willing(c, n, 1, false) ? BESIDE : REFUSED
    }

    /** The rung in force runs out: it is renewed, or else the highest lower rung that is. */
    function renew(c: number): void {
      monthsUnrenewed[c] = 0
      let n = rung[c]!
      let how: number = REFUSED
      while (n > 0) {
        how = renewed(c, n)
        if (how !== REFUSED) break
        n--
      }
      if (n < rung[c]!) {
        descend(c, rung[c]! - n)
        monthsAbove[c] = 0
      }
      const beside = n > 0 && how === BESIDE ? 1 : 0
      if (outside[c] !== beside) mandated[c] = UNSETTLED
      outside[c] = beside
    }

    /** Measures of a forum run out by its rhythm; those that anyone takes by sunset, or when too little leverage is left. */
    function expire(c: number): void {
      const at = slotOf(c, rung[c]!)
      monthsUnrenewed[c]!++
      if (rungBy[at] !== ANYONE && outside[c] === 0) {
        const own = rungRenews[at]!
        const months = own >= 0 ? own : rungBy[at] === FORUM ? forumRenews[rungForum[at]!]! : 0
        monthsLapsed[c] = 0
        if (months > 0 && monthsUnrenewed[c]! >= months) renew(c)
        return
      }
      const held = backing(c, rung[c]!) >= needed(c, rung[c]!, coefficients[p.lapse]!)
      const sunset = rungRenews[at]! >= 0 ? rungRenews[at]! : d.sunset[c]!
      monthsLapsed[c] = held ? 0 : monthsLapsed[c]! + 1
      if (sunset > 0 && monthsUnrenewed[c]! >= sunset) {
        monthsUnrenewed[c] = 0
        if (backing(c, rung[c]!) < needed(c, rung[c]!, 1)) {
          descend(c, rung[c]!)
          monthsAbove[c] = 0
        }
      } else if (monthsLapsed[c]! > (rungGrace[at]! >= 0 ? rungGrace[at]! : d.grace[c]!)) descend(c, 1)
    }

    /** Relief, for which some rungs need a vote. */
    function relieve(c: number, month: number): void {
      const n = rung[c]!
      const at = slotOf(c, n)
      if (rungEnds[at] === 1 && isByForum(c, n) && outside[c] === 0 && !isAutomatic(at)) {
        if (!meets(rungForum[at]!, month) || !isDue(c, LIFT, n) || !put(c, rungForum[at]!, rungMajority[at]!, LIFT, n)) return
      }
      descend(c, d.reliefStep[c]!)
    }

    /** What a report shows of the next rung before anybody tries. */
    function foresee(c: number): void {
      const next = rung[c]! + 1
      if (next < rungCount[c]! && rungBy[slotOf(c, next)] !== ANYONE) {
        blocked[c] = isByForum(c, next) && failed(c, CLIMB, next) && !canBypass(slotOf(c, next)) ? 1 : 0
      } else blocked[c] = d.actOutside[c] === 0 && vetoed(c, next) ? 1 : 0
    }

    /** How likely the next rung looks: as its forum voted last, or open where it has not voted yet. */
    function outlookOf(c: number): number {
      const next = rung[c]! + 1
      if (next >= rungCount[c]!) return NOBODY
      const at = slotOf(c, next)
      if (rungBy[at] === ANYONE) return NOBODY
      if (rungBy[at] !== FORUM) return claimed(c, true) ? 1 : 0
      if (isAutomatic(at)) return 1
      if (failed(c, CLIMB, next)) return canBypass(at) ? NOBODY : 0
      return motion[c] === CLIMB || motion[c] === RENEW ? carried[c]! : MIDDLE
    }

    /** The forum that gives what is offered decides about each step at its meetings. */
    function offer(c: number, month: number): void {
      const f = offerForum[c]!
      if (carriesAlone(f, offerMajority[c]!)) offerGiven[c] = 1
      else if (meets(f, month)) offerGiven[c] = put(c, f, offerMajority[c]!, OFFER, 0) ? 1 : 0
    }

    function moveLadder(c: number, month: number): void {
      if (reportAge[c] === 0) foresee(c)
      const gap = reportedGap[c]!
      monthsAbove[c] = gap > d.thresholdUp[c]! + threshold[c]! ? monthsAbove[c]! + 1 : 0
      monthsBelow[c] = gap < d.thresholdDown[c]! + threshold[c]! ? monthsBelow[c]! + 1 : 0
      if (rung[c]! > 0) expire(c)
      const next = rung[c]! + 1
      const patience = d.reliefDwell[c]! * (1 - coefficients[p.binding]! * d.clarity[c]!)
      if (monthsBelow[c]! >= patience && rung[c]! > 0) relieve(c, month)
      else if (next < rungCount[c]! && settled[c] === 0) {
        const own = rungDwell[slotOf(c, next)]!
        if (monthsAbove[c]! >= (own >= 0 ? own : d.dwell[c]!)) climb(c, month)
      }
    }

    return (month) => {
      for (let c = 0; c < cases; c++) {
        if (motion[c] !== NO_MOTION) monthsSinceMotion[c]!++
        escalated[c] = snapped[c]!
        // Clear criteria take negotiation first, and then also say when measures must end.
        const waits = age[c]! < deadline[c]! + coefficients[p.agreeing]! * d.clarity[c]! || age[c]! < 0
        if (!waits) moveLadder(c, month)
        if (offerForum[c]! >= 0 && age[c]! >= 0 && (motion[c] === NO_MOTION || monthsSinceMotion[c]! > 0)) offer(c, month)
        if (rung[c] !== mandated[c]) settle(c)
        outlook[c] = outlookOf(c)
      }
    }
  },
})
