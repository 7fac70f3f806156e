/**
 * Escalation: the design moves the rung. Up when the reported gap has stayed above its threshold for the dwell time, committed
 * leverage meets the quorum, and enough of it would still take part on the next rung; down by the relief rule, by sunset without
 * renewal, or when too little leverage remains. Shielding powers may block collective rungs; the coalition may then act outside
 * the institution. ODD section 7, escalation.
 * Source: ladder of EU Art. 258/260 and CoE Art. 46(3)-(5); ARSIWA Art. 49-53; hysteresis and dwell are priors.
 */

import { PRESSURE_CHANNELS } from '../instruments.ts'
import { mechanism } from '../mechanism.ts'
import { parameter, wholeParameter } from '../parameter.ts'
import { ENFORCER, PATRON } from '../vocabulary.ts'

const SLOTS = PRESSURE_CHANNELS.length

export const escalation = mechanism({
  name: 'escalation',
  summary: 'The design moves the rung of the ladder: up with a lasting gap and enough leverage, down by relief, sunset or lapse.',
  reads: ['respondent', 'age', 'deadline', 'reportedGap', 'threshold', 'leverage', 'rungCount', 'rungCollective', 'costRate', 'costRateNext', 'snapped', 'reportAge', 'role', 'effort', 'margin', 'leverageShare', 'dependence', 'affinity', 'veto', 'settled'],
  writes: ['rung', 'monthsAbove', 'monthsBelow', 'monthsUnrenewed', 'monthsLapsed', 'escalated', 'blocked', 'outside', 'attention'],
  parameters: {
    vetoAffinity: parameter('Affinity above which a veto power blocks', 'index', [0, 1], 0.75, 'assumption', 'prior'),
    lapse: parameter('Share of the quorum below which measures begin to lapse', 'share', [0, 1], 0.7, 'assumption', 'prior'),
    participation: parameter('Share of committed leverage that must follow to the next rung', 'share', [0, 1], 0.6, 'assumption', 'prior'),
    firstRung: parameter('Share of the quorum that suffices for the first rung', 'share', [0, 1], 0.3, 'assumption', 'protest needs few; prior'),
    shock: parameter('Attention a new rung brings back', 'share', [0, 1], 0.3, 'assumption', 'prior'),
  },
  levers: {
    thresholdUp: parameter('Reported gap above which measures escalate', 'index', [0, 1], 0.4, 'assumption', 'prior; 0.15 above thresholdDown, so that noise does not move the ladder'),
    thresholdDown: parameter('Reported gap below which measures are relieved', 'index', [0, 1], 0.25, 'assumption', 'prior; 0.15 below thresholdUp, so that noise does not move the ladder'),
    dwell: wholeParameter('Months the gap must last before the next rung', 'months', [1, 60], 9, 'assumption', 'prior; EU infringements of 2002-2020 take 0.9-2.4 years (medians) from a stage to closure'),
    reliefDwell: wholeParameter('Months the gap must stay low before relief', 'months', [1, 60], 4, 'assumption', 'prior'),
    reliefStep: wholeParameter('Rungs taken back at each relief', 'rungs', [1, 8], 1, 'assumption', 'phased relief; prior'),
    quorum: parameter('Leverage that must be committed to escalate', 'share', [0, 1], 0.2, 'assumption', 'prior'),
    sunset: wholeParameter('Months after which measures end unless renewed; 0 for none', 'months', [0, 60], 0, 'data', 'six- or twelve-monthly renewal in EU practice'),
    grace: wholeParameter('Months that measures outlive the leverage behind them', 'months', [0, 60], 6, 'assumption', 'prior'),
    institution: parameter('How far measures are mandated by an institution', 'index', [0, 1], 0.5, 'assumption', 'prior; Martin 1992'),
    actOutside: wholeParameter('Whether the coalition acts outside a blocked institution', 'switch', [0, 1], 0, 'assumption', 'prior'),
  },
  channels: {},
  compile({ sizes, world, p, d }) {
    const { states, cases, rungs } = sizes
    const { respondent, age, deadline, reportedGap, threshold, leverage, rungCount, rungCollective, costRate, costRateNext, snapped, reportAge, role, effort, margin, leverageShare, dependence, affinity, veto, settled } = world
    const { rung, monthsAbove, monthsBelow, monthsUnrenewed, monthsLapsed, escalated, blocked, outside, attention } = world
    const { vetoAffinity, lapse, participation, firstRung, shock } = p

    /** Share of all leverage that would still be committed on the next rung. */
    function following(c: number): number {
      const base = c * states
      const extra = costRateNext[c]! - costRate[c]!
      let follow = 0
      for (let k = base; k < base + states; k++) {
        if (role[k] === ENFORCER && margin[k]! > extra * dependence[k]!) follow += leverageShare[k]! * effort[k]!
      }
      return follow
    }

    function vetoed(c: number, next: number): boolean {
      if (next >= rungCount[c]! || rungCollective[(c * rungs + next) * SLOTS] === 0) return false
      const base = c * states
      for (let i = 0; i < states; i++) {
        if (veto[i] === 0) continue
        if (i === respondent[c] || role[base + i] === PATRON || affinity[base + i]! > vetoAffinity) return true
      }
      return false
    }

    function climb(c: number): void {
      const next = rung[c]! + 1
      if (next >= rungCount[c]!) return
      const needed = d.quorum[c]! * (next === 1 ? firstRung : 1)
      if (leverage[c]! < needed || following(c) < participation * needed) return
      const stopped = vetoed(c, next)
      blocked[c] = stopped && d.actOutside[c] === 0 ? 1 : 0
      if (stopped && d.actOutside[c] === 0) return
      outside[c] = stopped ? 1 : 0
      rung[c] = next
      escalated[c] = 1
      monthsAbove[c] = 0
      monthsUnrenewed[c] = 0
      monthsLapsed[c] = 0
      attention[c] = attention[c]! + shock * (1 - attention[c]!)
    }

    function descend(c: number, steps: number): void {
      rung[c] = Math.max(0, rung[c]! - steps)
      monthsBelow[c] = 0
      monthsLapsed[c] = 0
      if (rung[c] === 0) outside[c] = 0
    }

    function expire(c: number): void {
      const floor = lapse * d.quorum[c]! * (rung[c] === 1 ? firstRung : 1)
      const held = leverage[c]! >= floor
      monthsUnrenewed[c]!++
      monthsLapsed[c] = held ? 0 : monthsLapsed[c]! + 1
      if (d.sunset[c]! > 0 && monthsUnrenewed[c]! >= d.sunset[c]!) {
        monthsUnrenewed[c] = 0
        if (leverage[c]! < d.quorum[c]! * (rung[c] === 1 ? firstRung : 1)) {
          descend(c, rung[c]!)
          monthsAbove[c] = 0
        }
      } else if (monthsLapsed[c]! > d.grace[c]!) descend(c, 1)
    }

    return () => {
      for (let c = 0; c < cases; c++) {
        escalated[c] = snapped[c]!
        if (age[c]! < deadline[c]! || age[c]! < 0) continue
        if (reportAge[c] === 0) blocked[c] = d.actOutside[c] === 0 && vetoed(c, rung[c]! + 1) ? 1 : 0
        const gap = reportedGap[c]!
        monthsAbove[c] = gap > d.thresholdUp[c]! + threshold[c]! ? monthsAbove[c]! + 1 : 0
        monthsBelow[c] = gap < d.thresholdDown[c]! + threshold[c]! ? monthsBelow[c]! + 1 : 0
        if (rung[c]! > 0) expire(c)
        if (monthsBelow[c]! >= d.reliefDwell[c]! && rung[c]! > 0) descend(c, d.reliefStep[c]!)
        else if (monthsAbove[c]! >= d.dwell[c]! && settled[c] === 0) climb(c)
      }
    }
  },
})
