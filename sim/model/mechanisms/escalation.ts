/**
 * Escalation: the design moves the rung. Up when the reported gap has stayed above its threshold for the dwell time, committed
 * leverage meets the quorum, and enough of it would still take part on the next rung; down by the relief rule, by sunset without
 * renewal, or when too little leverage remains. Shielding powers may block collective rungs; the coalition may then act outside
 * the institution. ODD section 7, escalation.
 * Source: ladder of EU Art. 258/260 and CoE Art. 46(3)-(5); ARSIWA Art. 49-53; hysteresis and dwell are priors.
 */

import { PRESSURE_CHANNELS } from '../instruments.ts'
import { mechanism } from '../mechanism.ts'
import { parameters } from '../parameter.ts'
import { words } from '../table.ts'
import { ENFORCER, PATRON } from '../vocabulary.ts'

const SLOTS = PRESSURE_CHANNELS.length

export const escalation = mechanism({
  name: 'escalation',
  summary: 'The design moves the rung of the ladder: up with a lasting gap and enough leverage, down by relief, sunset or lapse.',
  reads: words(`
    respondent age deadline reportedGap threshold leverage rungCount rungCollective costRate costRateNext snapped reportAge role effort
    margin leverageShare dependence affinity veto settled
  `),
  writes: words('rung monthsAbove monthsBelow monthsUnrenewed monthsLapsed escalated blocked outside attention'),
  parameters: parameters(`
    vetoAffinity  | 0.75 | 0 to 1 | index | assumption
                  | Affinity above which a veto power blocks | prior
    lapse         | 0.7  | 0 to 1 | share | assumption
                  | Share of the quorum below which measures begin to lapse | prior
    participation | 0.6  | 0 to 1 | share | assumption
                  | Share of committed leverage that must follow to the next rung | prior
    firstRung     | 0.3  | 0 to 1 | share | assumption
                  | Share of the quorum that suffices for the first rung | protest needs few; prior
    shock         | 0.3  | 0 to 1 | share | assumption
                  | Attention a new rung brings back | prior
  `),
  levers: parameters(`
    thresholdUp   | 0.4  | 0 to 1         | index  | assumption
                  | Reported gap above which measures escalate | prior; 0.15 above thresholdDown, so that noise does not move the ladder
    thresholdDown | 0.25 | 0 to 1         | index  | assumption
                  | Reported gap below which measures are relieved | prior; 0.15 below thresholdUp, so that noise does not move the ladder
    dwell         | 9    | 1 to 60, whole | months | assumption
                  | Months the gap must last before the next rung
                  | prior; EU infringements of 2002-2020 take 0.9 to 2.4 years (medians) from a stage to closure
    reliefDwell   | 4    | 1 to 60, whole | months | assumption
                  | Months the gap must stay low before relief | prior
    reliefStep    | 1    | 1 to 8, whole  | rungs  | assumption
                  | Rungs taken back at each relief | phased relief; prior
    quorum        | 0.2  | 0 to 1         | share  | assumption
                  | Leverage that must be committed to escalate | prior
    sunset        | 0    | 0 to 60, whole | months | data
                  | Months after which measures end unless renewed; 0 for none | six- or twelve-monthly renewal in EU practice
    grace         | 6    | 0 to 60, whole | months | assumption
                  | Months that measures outlive the leverage behind them | prior
    institution   | 0.5  | 0 to 1         | index  | assumption
                  | How far measures are mandated by an institution | prior; Martin 1992
    actOutside    | 0    | 0 to 1, whole  | switch | assumption
                  | Whether the coalition acts outside a blocked institution | prior
  `),
  channels: {},
  compile({ sizes, world, coefficients, p, d }) {
    const { states, cases, rungs } = sizes
    const { respondent, age, deadline, reportedGap, threshold, leverage, rungCount, rungCollective, costRate, costRateNext } = world
    const { snapped, reportAge, role, effort, margin, leverageShare, dependence, affinity, veto, settled } = world
    const { rung, monthsAbove, monthsBelow, monthsUnrenewed, monthsLapsed, escalated, blocked, outside, attention } = world

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
      const vetoAffinity = coefficients[p.vetoAffinity]!
      if (next >= rungCount[c]! || rungCollective[(c * rungs + next) * SLOTS] === 0) return false
      const base = c * states
      for (let i = 0; i < states; i++) {
        if (veto[i] === 0) continue
        if (i === respondent[c] || role[base + i] === PATRON || affinity[base + i]! > vetoAffinity) return true
      }
      return false
    }

    function climb(c: number): void {
      const participation = coefficients[p.participation]!
      const firstRung = coefficients[p.firstRung]!
      const shock = coefficients[p.shock]!
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
      const lapse = coefficients[p.lapse]!
      const firstRung = coefficients[p.firstRung]!
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
