/**
 * Events: leaders change, rivalries and crises occur, designs are amended. Scheduled events come from the
 * scenario; turnover and crises are drawn. A new leader shifts the position of the state and brings their own resolve.
 * ODD section 7, events. Source: McGillivray and Stam 2004; turnover rates are priors.
 */
import { MONTHS_PER_YEAR } from '../definitions.ts'
import { mechanism } from '../mechanism.ts'
import { parameters } from '../parameter.ts'
import { words } from '../table.ts'

/** Bounds of ideal points, as of the column. */
const FURTHEST = 4
/** Width of the numbers from -1 to 1: a draw or a strength between 0 and 1 that goes both ways is spread over it. */
const BOTH_WAYS = 2

const LEADER = 0
const RIVALRY = 1
const CRISIS = 2
const DESIGN = 3
const CAPACITY = 4

export const events = mechanism({
  name: 'events',
  summary: 'Leaders change, rivalries and crises occur, designs are amended.',
  reads: words(`
    age democracy turnoverHazard position affinityBase respondent eventMonth eventKind eventSubject eventObject eventValue eventValue2
    peerStart peerIndex
  `),
  writes: words('leaderTenure leaderResolve leaderShift affinity attention levers capacity peerWeight peersChanged'),
  parameters: parameters(`
    turnoverDemocracy | 0.22 | 0 to 1   | per year    | assumption
                      | Hazard of leadership change in a full democracy
                      | prior: 0.20 to 0.25 per year; that leaders matter, McGillivray and Stam 2004
    turnoverAutocracy | 0.07 | 0 to 1   | per year    | assumption
                      | Hazard of leadership change in a full autocracy
                      | prior: 0.05 to 0.10 per year; that leaders matter, McGillivray and Stam 2004
    shiftScale        | 0.35 | 0 to 2   | ideal point | assumption
                      | Largest position shift of a new leader in a democracy
                      | prior; autocratic successions are taken to move policy further
    affinitySpan      | 3    | 0.5 to 8 | ideal point | assumption
                      | Distance in positions at which affinity vanishes
                      | prior; ideal points of 2019 lie between -1.9 and 2.6, Bailey, Strezhnev and Voeten 2017
    crisisHazard      | 0.15 | 0 to 2   | per year    | assumption
                      | Hazard of a crisis elsewhere that draws attention away | prior
    crisisLoss        | 0.4  | 0 to 1   | share       | assumption
                      | Attention lost to such a crisis | prior
    calendar          | 12   | 0 to 600 | months      | assumption, held
                      | Months before and after a change of leader that the scenario schedules in which none is drawn
                      | prior: who is known to take or leave office then is in office around that date
    autocracyShift    | 2    | 1 to 5   | factor      | assumption, held
                      | Shift of a new leader in a full autocracy, relative to a full democracy | prior
    positionWeight    | 0.8  | 0 to 2   | share       | assumption, held
                      | Affinity that a whole span of distance in positions costs | prior
  `),
  levers: {},
  channels: {
    turnover: { shape: 'state', per: 'month', meaning: 'whether the leader changes' },
    shift: { shape: 'state', per: 'month', meaning: 'where the new leader stands' },
    resolve: { shape: 'state', per: 'month', meaning: 'how resolved the new leader is' },
    crisis: { shape: 'month', per: 'month', meaning: 'whether a crisis elsewhere draws attention away' },
  },
  compile({ sizes, world, coefficients, p, tape }) {
    const { states, cases } = sizes
    const { democracy, turnoverHazard, position, affinityBase, respondent } = world
    const { eventMonth, eventKind, eventSubject, eventObject, eventValue, eventValue2, peerStart, peerIndex } = world
    const { age, leaderTenure, leaderResolve, leaderShift, affinity, attention, levers, capacity, peerWeight, peersChanged } = world
    const { turnover, shift, resolve, crisis } = tape

    /** Recomputes the affinity of state i to every respondent, or of all states to i where i is a respondent. */
    function move(i: number): void {
      const affinitySpan = coefficients[p.affinitySpan]!
      const positionWeight = coefficients[p.positionWeight]!
      for (let c = 0; c < cases; c++) {
        const r = respondent[c]!
        const first = r === i ? 0 : i
        const last = r === i ? states : i + 1
        for (let j = first; j < last; j++) {
          const before = Math.abs(position[j]! - position[r]!)
          const now = Math.abs(position[j]! + leaderShift[j]! - position[r]! - leaderShift[r]!)
          affinity[c * states + j] = Math.min(
            1,
            Math.max(0, affinityBase[c * states + j]! - (positionWeight * (now - before)) / affinitySpan),
          )
        }
      }
    }

    function succeed(i: number, newShift: number, newResolve: number): void {
      leaderTenure[i] = 0
      leaderShift[i] = Math.min(FURTHEST, Math.max(-FURTHEST, newShift))
      leaderResolve[i] = Math.min(1, Math.max(0, newResolve))
      move(i)
    }

    function rival(i: number, j: number, strength: number): void {
      for (let t = peerStart[i]!; t < peerStart[i + 1]!; t++) {
        if (peerIndex[t] === j) peerWeight[t] = Math.abs(peerWeight[t]!) * (1 - BOTH_WAYS * strength)
      }
      peersChanged[0] = 1
    }

    /** Whether the calendar of the scenario says who leads state i in this month. */
    function known(i: number, month: number): boolean {
      const calendar = coefficients[p.calendar]!
      for (let e = 0; e < eventMonth.length; e++) {
        if (eventKind[e] === LEADER && eventSubject[e] === i && Math.abs(eventMonth[e]! - month) <= calendar) return true
      }
      return false
    }

    function happen(e: number): void {
      const kind = eventKind[e]!
      const subject = eventSubject[e]!
      const object = eventObject[e]!
      if (kind === LEADER) succeed(subject, eventValue[e]!, eventValue2[e]!)
      else if (kind === CAPACITY) capacity[subject] = eventValue[e]!
      else if (kind === RIVALRY) {
        rival(subject, object, eventValue[e]!)
        rival(object, subject, eventValue[e]!)
      } else {
        for (let c = 0; c < cases; c++) {
          if (object >= 0 && object !== c) continue
          if (kind === CRISIS && age[c]! >= 0) attention[c] = attention[c]! * (1 - eventValue[e]!)
          if (kind === DESIGN) levers[subject * cases + c] = eventValue[e]!
        }
      }
    }

    return (month) => {
      const shiftScale = coefficients[p.shiftScale]!
      const autocracyShift = coefficients[p.autocracyShift]!
      const crisisHazard = coefficients[p.crisisHazard]!
      const crisisLoss = coefficients[p.crisisLoss]!
      peersChanged[0] = 0
      const draws = month * states
      const luck = turnover
      const hazards = turnoverHazard
      const tenures = leaderTenure
      const n = states
      for (let i = 0; i < n; i++) {
        tenures[i]!++
        if (luck[draws + i]! < hazards[i]! && !known(i, month)) {
          const scale = shiftScale * (autocracyShift - (autocracyShift - 1) * democracy[i]!)
          succeed(i, (BOTH_WAYS * shift[draws + i]! - 1) * scale, resolve[draws + i]!)
        }
      }
      if (crisis[month]! < crisisHazard / MONTHS_PER_YEAR) {
        for (let c = 0; c < cases; c++) if (age[c]! >= 0) attention[c] = attention[c]! * (1 - crisisLoss)
      }
      for (let e = 0; e < eventMonth.length; e++) if (eventMonth[e] === month) happen(e)
    }
  },
})
