/**
 * Votes: the members of a forum say what a motion is worth to them, and the tally is held against the majority and the vetoes. What it is
 * worth is what an expression of support is worth in the choice of a role, less what the member would have to carry itself. Nothing is
 * drawn; heads are whole numbers. ODD section 7, escalation.
 */
import { logistic } from '../../../random/index.ts'
import { EACH_OF_TWO, HALVES, MIDDLE } from '../../definitions.ts'
import { PRESSURE_CHANNELS } from '../../instruments.ts'
import { VOTE_AT as AT, VOTE_TERMS } from '../../terms.ts'
import { ABSTAIN, BINDS, BUSTER, LIFT, NO, NO_VOTE, PATRON, SPLIT, YES } from '../../vocabulary.ts'
import type { Bound } from './declared.ts'

const SLOTS = PRESSURE_CHANNELS.length
const TERMS = VOTE_TERMS.length

/** A majority that has no tests and a forum without vetoes need no vote. */
export interface Chamber {
  /** Whether a motion is carried without a vote. */
  carriesAlone(forum: number, majority: number): boolean
  /** Puts a motion about a rung to the vote and keeps votes, terms and tally; whether it is carried. */
  put(kase: number, forum: number, majority: number, motion: number, rung: number): boolean
}

export function chamberOf({ sizes, world, coefficients, p, d }: Bound): Chamber {
  const { states, rungs } = sizes
  const { respondent, gdp, democracy, ruleOfLaw, leaderResolve, normStrength, legitimacy, perceivedGap, stake, leverageShare } = world
  const { graver, peerPull, affinity, patronPull, dependence, role, rungEffect, rungSenderCost, rungSuspension } = world
  const { forumUnanimous, forumRespondentVotes, forumLean, forumSeats, forumPeople, heads, seat, people, vetoing } = world
  const { testStart, testCast, testPeople, testNumerator, testDenominator } = world
  const { exempt, stance, vote, ayesOf, noesOf, voteTerms, motion, motionRung, carried, ayes, noes, abstentions, monthsSinceMotion } = world

  /** The terms of every member but the respondent, and what they come to. */
  function weigh(c: number, f: number, rung: number): void {
    const voice = coefficients[p.voice]!
    const legalism = coefficients[p.legalism]!
    const efficacy = coefficients[p.efficacy]!
    const peers = coefficients[p.peers]!
    const leader = coefficients[p.leader]!
    const affinityWeight = coefficients[p.affinityWeight]!
    const pressure = coefficients[p.pressure]!
    const retaliation = coefficients[p.retaliation]!
    const normFloor = coefficients[p.normFloor]!
    const leverageFloor = coefficients[p.leverageFloor]!
    const voiceAffinity = coefficients[p.voiceAffinity]!
    const voicePressure = coefficients[p.voicePressure]!
    const r = respondent[c]!
    const at = (c * rungs + rung) * SLOTS
    const lean = forumLean[f]!
    const severity = -coefficients[p.severity]! * rungSuspension[at]!
    const norm = normFloor + (1 - normFloor) * normStrength[0]!
    const grave = 1 + graver[c]!
    const binding = rungEffect[at] === BINDS ? 1 : 0
    const rate = rungSenderCost[at]! * (1 + coefficients[p.spill]!)
    const own = 1 - d.burdenSharing[c]!
    const base = c * states
    for (let i = 0; i < states; i++) {
      if (heads[f * states + i] === 0 || i === r) continue
      const k = base + i
      const gap = perceivedGap[k]!
      const law = EACH_OF_TWO * (ruleOfLaw[i]! + democracy[i]!)
      const friend = affinity[k]!
      const traded = dependence[k]!
      const lost = rate * traded
      const lawful = voice * legalism * law * legitimacy[c]! * gap * norm * grave
      const pull = voice * peers * peerPull[k]! * gap
      const success = voice * efficacy * stake[k]! * gap * (leverageFloor + (1 - leverageFloor) * leverageShare[k]!)
      // Resolve speaks for measures as long as there is something to enforce; else a resolute member would never lift them.
      const resolve = voice * leader * (leaderResolve[i]! - MIDDLE) * gap
      const friendship = -voice * voiceAffinity * affinityWeight * friend * friend
      const pressed = -voice * voicePressure * pressure * patronPull[k]!
      const feared = retaliation * (traded / (1 + traded)) * (gdp[r]! / (gdp[r]! + gdp[i]!))
      const burden = -binding * ((lost / (1 + lost)) * own + feared)
      let t = k * TERMS
      voteTerms[t++] = lean
      voteTerms[t++] = lawful
      voteTerms[t++] = pull
      voteTerms[t++] = success
      voteTerms[t++] = resolve
      voteTerms[t++] = friendship
      voteTerms[t++] = pressed
      voteTerms[t++] = burden
      voteTerms[t++] = severity
      stance[k] = lean + lawful + pull + success + resolve + friendship + pressed + burden + severity
      voteTerms[t] = stance[k]!
    }
  }

  /**
   * How the heads of a state vote on keeping or taking measures (`turned` 1), or on giving them up (-1). One that would have to carry the
   * burden of a unanimous decision abstains and is spared most of it, unless it objects to the decision itself.
   */
  function cast(c: number, f: number, i: number, turned: number): void {
    const objection = coefficients[p.objection]!
    const parting = coefficients[p.parting]!
    const k = c * states + i
    const h = heads[f * states + i]!
    const worth = turned * stance[k]!
    const bought = turned > 0 && forumUnanimous[f] === 1
    const principle = bought ? worth - voteTerms[k * TERMS + AT.burden]! : worth
    let yes: number
    let no: number
    if (h > 1) {
      yes = Math.floor(h * logistic(worth / parting) + EACH_OF_TWO)
      no = Math.min(h - yes, Math.floor(h * logistic((-principle - objection) / parting) + EACH_OF_TWO))
    } else if (role[k] === BUSTER || role[k] === PATRON) {
      yes = turned > 0 ? 0 : h
      no = h - yes
    } else {
      no = principle < -objection ? h : 0
      yes = no === 0 && worth >= 0 && (worth > 0 || turned < 0) ? h : 0
    }
    count(c, f, i, yes, no)
  }

  /** Adds the heads of a state to the tally. */
  function count(c: number, f: number, i: number, yes: number, no: number): void {
    const k = c * states + i
    const h = heads[f * states + i]!
    const weight = seat[f * states + i]!
    ayesOf[k] = yes
    noesOf[k] = no
    vote[k] = yes === h ? YES : no === h ? NO : yes + no === 0 ? ABSTAIN : SPLIT
    ayes[c] = ayes[c]! + yes * weight
    noes[c] = noes[c]! + no * weight
    abstentions[c] = abstentions[c]! + (h - yes - no) * weight
  }

  /** Whether a test of a majority holds, `absent` being whoever has no vote. */
  function holds(c: number, f: number, test: number, absent: number): boolean {
    let yes = ayes[c]!
    let no = noes[c]!
    let all = forumSeats[f]! - (absent < 0 ? 0 : heads[f * states + absent]! * seat[f * states + absent]!)
    if (testPeople[test] === 1) {
      yes = 0
      no = 0
      for (let i = 0; i < states; i++) {
        const h = heads[f * states + i]!
        if (h === 0) continue
        yes += (people[f * states + i]! * ayesOf[c * states + i]!) / h
        no += (people[f * states + i]! * noesOf[c * states + i]!) / h
      }
      all = forumPeople[f]! - (absent < 0 ? 0 : people[f * states + absent]!)
    }
    return yes * testDenominator[test]! >= testNumerator[test]! * (testCast[test] === 1 ? yes + no : all)
  }

  /** A state that stands for many has a veto where more than half of its heads say no. */
  function vetoed(c: number, f: number): boolean {
    for (let i = 0; i < states; i++) {
      const at = f * states + i
      if ((forumUnanimous[f] === 1 || vetoing[at] === 1) && noesOf[c * states + i]! * HALVES > heads[at]!) return true
    }
    return false
  }

  function passes(c: number, f: number, majority: number, absent: number): boolean {
    if (ayes[c] === 0 || vetoed(c, f)) return false
    if (majority < 0) return true
    for (let test = testStart[majority]!; test < testStart[majority + 1]!; test++) if (!holds(c, f, test, absent)) return false
    return true
  }

  /** Spares those who let a unanimous decision pass although its burden weighs too much with them. */
  function spare(c: number, f: number): void {
    const objection = coefficients[p.objection]!
    for (let k = c * states; k < (c + 1) * states; k++) exempt[k] = forumUnanimous[f] === 1 && stance[k]! < -objection ? 1 : 0
  }

  return {
    carriesAlone(f, majority) {
      if (forumUnanimous[f] === 1 || (majority >= 0 && testStart[majority + 1]! > testStart[majority]!)) return false
      for (let i = 0; i < states; i++) if (vetoing[f * states + i] === 1) return false
      return true
    },
    put(c, f, majority, kind, rung) {
      const r = respondent[c]!
      const base = c * states
      const turned = kind >= LIFT ? -1 : 1
      voteTerms.fill(0, base * TERMS, (base + states) * TERMS)
      for (let k = base; k < base + states; k++) {
        stance[k] = 0
        vote[k] = NO_VOTE
        ayesOf[k] = 0
        noesOf[k] = 0
      }
      ayes[c] = 0
      noes[c] = 0
      abstentions[c] = 0
      weigh(c, f, rung)
      for (let i = 0; i < states; i++) {
        const h = heads[f * states + i]!
        if (h === 0) continue
        if (i !== r) cast(c, f, i, turned)
        else if (forumRespondentVotes[f] === 1) count(c, f, i, turned > 0 ? 0 : h, turned > 0 ? h : 0)
      }
      motion[c] = kind
      motionRung[c] = rung
      monthsSinceMotion[c] = 0
      carried[c] = passes(c, f, majority, forumRespondentVotes[f] === 1 ? -1 : r) ? 1 : 0
      if (carried[c] === 1 && turned > 0) spare(c, f)
      return carried[c] === 1
    },
  }
}
