/**
 * Coalition: states that review their role this month choose among bystander, supporter, enforcer, buster and patron by logit on
 * utility, with inertia and lock-in. Every term of the utility is kept under its own name. A new role is felt by those who
 * follow the state at once, in the order of the ids. ODD section 7, coalition.
 * Source: free riding after Olson and Zeckhauser 1966; institutions after Martin 1992 and Drezner 2000; contagion along trade and
 * bloc ties after Granovetter 1978 and Watts 2002; costs after Crozet and Hinz 2020; black knights after Early 2015.
 */
import { mechanism } from '../mechanism.ts'
import { parameter } from '../parameter.ts'
import { exp } from '../random/mathematics.ts'
import { BUSTER, BYSTANDER, COALITION_TERMS, ENFORCER, PATRON, ROLES, SUPPORTER } from '../scenario/vocabulary.ts'

const TERMS = COALITION_TERMS.length
const UTILITIES = TERMS - ROLES.length
/** How strongly a peer in each role pulls others to enforce. */
const PULL = [0, 0.35, 1, -0.5, -0.5]

export const coalition = mechanism({
  name: 'coalition',
  summary: 'States join, drift, leave or profit, weighing law, stake, peers, cost, affinity, patrons and harm.',
  reads: [
    'respondent',
    'age',
    'gdp',
    'democracy',
    'ruleOfLaw',
    'leaderResolve',
    'smallness',
    'standing',
    'normStrength',
    'legitimacy',
    'attention',
    'perceivedGap',
    'stake',
    'leverageShare',
    'affinity',
    'dependence',
    'proximity',
    'patronage',
    'patronPull',
    'absorption',
    'rung',
    'rungCount',
    'costRate',
    'costRateNext',
    'poolDue',
    'senderCost',
    'tradeCut',
    'absorbed',
    'diversionRate',
    'civilianHarm',
    'peerStart',
    'peerIndex',
    'peerWeight',
    'peersChanged',
    'followerStart',
    'followerIndex',
    'followerTie',
  ],
  writes: ['role', 'effort', 'peerPull', 'margin', 'coalitionTerms', 'leverage', 'supporterShare', 'busterShare', 'patronShare', 'members', 'durability'],
  parameters: {
    review: parameter('Chance that a state reviews its role in a month', 'per month', [0, 1], 0.2, 'assumption', 'foreign policy is reviewed about twice a year; prior'),
    temperature: parameter('Noise of the choice; smaller is sharper', 'share of GDP per year', [1e-5, 0.1], 0.0004, 'assumption', 'prior; logit after McKelvey and Palfrey 1995'),
    legalism: parameter('Worth of upholding the law to a state wholly under law', 'share of GDP per year', [0, 0.1], 0.0022, 'assumption', 'prior'),
    efficacy: parameter('Worth of success to a state with a full stake', 'share of GDP per year', [0, 0.1], 0.006, 'assumption', 'prior'),
    peers: parameter('Pull of peers that enforce', 'share of GDP per year', [0, 0.1], 0.0016, 'assumption', 'prior; contagion after Granovetter 1978 and Watts 2002'),
    inertia: parameter('Worth of staying in the present role', 'share of GDP per year', [0, 0.1], 0.0004, 'assumption', 'prior'),
    lockInWorth: parameter('Cost of leaving a fully locked-in coalition', 'share of GDP per year', [0, 0.1], 0.0016, 'assumption', 'prior'),
    leader: parameter('Weight of the resolve of the leader', 'share of GDP per year', [0, 0.1], 0.0006, 'assumption', 'prior'),
    membership: parameter('Worth of participation support to the smallest', 'share of GDP per year', [0, 0.1], 0.0004, 'assumption', 'prior'),
    agendaKeeping: parameter('How far an institution keeps a case on the agenda when attention fades', 'share', [0, 1], 0.7, 'assumption', 'prior; coalitions decay without an institution, Martin 1992, Drezner 2000'),
    foresight: parameter('Weight of the cost of the credible next rung', 'share', [0, 2], 0.3, 'assumption', 'prior'),
    affinityWeight: parameter('Reluctance to act against a close friend', 'share of GDP per year', [0, 0.1], 0.0018, 'assumption', 'prior; valued relationships limit punishment, Erickson 2020'),
    pressure: parameter('Pressure of the patrons of the respondent', 'share of GDP per year', [0, 0.1], 0.002, 'assumption', 'prior'),
    retaliation: parameter('Share of trade with a much larger respondent at risk of retaliation', 'share', [0, 1], 0.05, 'assumption', 'prior'),
    instability: parameter('Cost of instability next door at the top of the ladder', 'share of GDP per year', [0, 0.1], 0.0008, 'assumption', 'prior'),
    harmAversion: parameter('Distaste for civilian harm', 'per share of GDP', [0, 2], 0.06, 'assumption', 'prior'),
    participation: parameter('Fixed cost of enforcing', 'share of GDP per year', [0, 0.1], 0.0002, 'assumption', 'prior'),
    smallCost: parameter('Fixed cost that weighs on the smallest', 'share of GDP per year', [0, 0.1], 0.0007, 'assumption', 'prior'),
    voice: parameter('Part of the worth of enforcing that speaking brings', 'share', [0, 1], 0.4, 'assumption', 'supporting is the cheap part of both'),
    profitMargin: parameter('Profit on diverted trade', 'share', [0, 1], 0.1, 'assumption', 'prior'),
    standingLoss: parameter('Loss of standing to busters and patrons', 'share of GDP per year', [0, 0.1], 0.0009, 'assumption', 'prior'),
    fines: parameter('Loss to busters from full secondary measures', 'share of GDP per year', [0, 0.1], 0.003, 'assumption', 'prior'),
    shielding: parameter('Worth of shielding a client', 'share of GDP per year', [0, 0.1], 0.0025, 'assumption', 'prior'),
    effortScale: parameter('Margin of utility at which enforcement is three quarters whole-hearted', 'share of GDP per year', [1e-6, 0.1], 0.0005, 'assumption', 'prior'),
    steadiness: parameter('Speed at which the respondent learns how steady the coalition is', 'per month', [0, 1], 0.06, 'assumption', 'van Bergeijk and van Marrewijk 1995 (learning); prior'),
    alarm: parameter('Weight of lost leverage in that lesson', 'factor', [0, 20], 5, 'assumption', 'prior'),
  },
  levers: {
    lockIn: parameter('Exit cost that members have accepted', 'index', [0, 1], 0.3, 'assumption', 'prior'),
    participationSupport: parameter('Support for small states that take part', 'index', [0, 1], 0.2, 'assumption', 'prior'),
  },
  uses: { institution: 'escalation.institution', burdenSharing: 'measures.burdenSharing', secondaryMeasures: 'evasion.secondaryMeasures' },
  channels: {
    reviewRole: { shape: 'caseState', per: 'month', meaning: 'whether a state reviews its role' },
    chooseRole: { shape: 'caseState', per: 'month', meaning: 'which role it takes' },
  },
  compile({ sizes, world, p, d, tape }) {
    const { states, cases } = sizes
    const { respondent, age, gdp, democracy, ruleOfLaw, leaderResolve, smallness, standing, normStrength, legitimacy, attention, perceivedGap, stake, leverageShare, affinity } = world
    const { dependence, proximity, patronage, patronPull, absorption, rung, rungCount, costRate, costRateNext, poolDue, senderCost, tradeCut, absorbed, diversionRate, civilianHarm } = world
    const { peerStart, peerIndex, peerWeight, peersChanged, followerStart, followerIndex, followerTie } = world
    const { role, effort, peerPull, margin, coalitionTerms, leverage, supporterShare, busterShare, patronShare, members, durability } = world
    const { reviewRole, chooseRole } = tape
    const { review, temperature, legalism, efficacy, peers, inertia, agendaKeeping, lockInWorth, leader, membership, foresight, affinityWeight, pressure, retaliation, instability, harmAversion, participation, smallCost } = p
    const { voice, profitMargin, standingLoss, fines, effortScale, steadiness, alarm } = p
    const weight = new Float64Array(ROLES.length)

    /** Sums the pull of peers anew for all states. */
    function gather(base: number): void {
      for (let i = 0; i < states; i++) {
        let pull = 0
        for (let t = peerStart[i]!; t < peerStart[i + 1]!; t++) {
          const kind = role[base + peerIndex[t]!]!
          if (kind >= 0) pull += peerWeight[t]! * PULL[kind]!
        }
        peerPull[base + i] = pull
      }
    }

    /** Share of the diverted trade that the state would have as a buster. */
    function prize(c: number, k: number): number {
      const willing = absorption[k]! * (0.4 + 0.6 * affinity[k]!)
      const others = role[k] === BUSTER ? absorbed[c]! : absorbed[c]! + willing
      return willing > 0 ? willing / Math.max(willing, others) : 0
    }

    /** The named terms and the utilities of all roles for state i. */
    function weigh(c: number, i: number, k: number): void {
      const at = k * TERMS
      const r = respondent[c]!
      const gap = perceivedGap[k]!
      const law = 0.5 * (ruleOfLaw[i]! + democracy[i]!)
      const held = role[k]!
      const friend = affinity[k]!
      const now = costRate[c]! * dependence[k]!
      const next = costRateNext[c]! * dependence[k]!
      const paid = held === ENFORCER ? senderCost[k]! : now * (1 - d.burdenSharing[c]!) + poolDue[c]!
      const under = rung[c]! > 0 ? 1 : 0
      const agenda = 0.25 + 0.75 * (attention[c]! + agendaKeeping * d.institution[c]! * (1 - attention[c]!))
      const lawful = legalism * law * legitimacy[c]! * gap * (0.4 + 0.6 * normStrength[0]!) * agenda
      const pull = peers * peerPull[k]! * gap * agenda
      const resolve = leader * (leaderResolve[i]! - 0.5)
      const small = smallness[i]!
      const support = d.participationSupport[c]!
      coalitionTerms[at] = lawful
      coalitionTerms[at + 1] = efficacy * stake[k]! * gap * (0.3 + 0.7 * leverageShare[k]!)
      coalitionTerms[at + 2] = pull
      coalitionTerms[at + 3] = held === ENFORCER ? inertia + lockInWorth * d.lockIn[c]! * (0.3 + 0.7 * d.institution[c]!) : 0
      coalitionTerms[at + 4] = membership * support * small
      coalitionTerms[at + 5] = resolve
      coalitionTerms[at + 6] = -paid
      coalitionTerms[at + 7] = -foresight * Math.max(0, next - now) * gap
      coalitionTerms[at + 8] = -affinityWeight * friend * friend
      coalitionTerms[at + 9] = -pressure * patronPull[k]!
      coalitionTerms[at + 10] = -retaliation * dependence[k]! * under * (gdp[r]! / (gdp[r]! + gdp[i]!))
      coalitionTerms[at + 11] = (-instability * proximity[k]! * rung[c]!) / Math.max(1, rungCount[c]! - 1)
      coalitionTerms[at + 12] = -harmAversion * law * civilianHarm[c]!
      coalitionTerms[at + 13] = -participation - smallCost * small * (1 - 0.8 * support)
      coalitionTerms[at + 14] = voice * (lawful + pull + resolve + coalitionTerms[at + 1]! + 0.5 * coalitionTerms[at + 8]! + 0.5 * coalitionTerms[at + 9]!)
      coalitionTerms[at + 15] = (profitMargin * tradeCut[c]! * diversionRate[c]! * prize(c, k)) / gdp[i]!
      coalitionTerms[at + 16] = -standingLoss * (0.3 + 0.7 * normStrength[0]!) * (0.3 + 0.7 * law) * (0.5 + standing[i]!)
      coalitionTerms[at + 17] = -fines * d.secondaryMeasures[c]! * (1 - 0.5 * friend) * under
      coalitionTerms[at + 18] = p.shielding * patronage[k]!
    }

    function utilities(c: number, k: number): number {
      const at = k * TERMS
      const held = role[k]!
      let enforcing = 0
      for (let t = 0; t < 14; t++) enforcing += coalitionTerms[at + t]!
      const friendly = -0.4 * coalitionTerms[at + 8]!
      const busting = rung[c] === 0 ? -1 : coalitionTerms[at + 15]! + friendly + coalitionTerms[at + 16]! + coalitionTerms[at + 17]!
      const shieldWorth = patronage[k]! > 0 ? coalitionTerms[at + 18]! + friendly + coalitionTerms[at + 16]! : -1
      const u = at + UTILITIES
      coalitionTerms[u] = held === BYSTANDER ? inertia : 0
      coalitionTerms[u + 1] = coalitionTerms[at + 14]! + (held === SUPPORTER ? inertia : 0)
      coalitionTerms[u + 2] = enforcing
      coalitionTerms[u + 3] = busting + (held === BUSTER ? inertia : 0)
      coalitionTerms[u + 4] = shieldWorth + (held === PATRON ? inertia : 0)
      return u
    }

    /** Chooses a role by logit with one draw. */
    function choose(c: number, k: number, draw: number): number {
      const u = utilities(c, k)
      let best = -1e300
      let alternative = -1e300
      for (let a = 0; a < ROLES.length; a++) {
        const utility = coalitionTerms[u + a]!
        if (utility > best) best = utility
        if (a !== ENFORCER && utility > alternative) alternative = utility
      }
      margin[k] = coalitionTerms[u + ENFORCER]! - alternative
      let total = 0
      for (let a = 0; a < ROLES.length; a++) total += weight[a] = exp((coalitionTerms[u + a]! - best) / temperature)
      let left = draw * total
      let chosen = 0
      while (chosen < ROLES.length - 1 && left >= weight[chosen]!) left -= weight[chosen++]!
      return chosen
    }

    /** Takes the role and lets followers feel the change. */
    function take(base: number, i: number, chosen: number): void {
      const k = base + i
      const change = PULL[chosen]! - PULL[role[k]!]!
      role[k] = chosen
      const wholehearted = 0.5 + (0.5 * margin[k]!) / (Math.abs(margin[k]!) + effortScale)
      effort[k] = chosen === ENFORCER ? Math.max(0.15, wholehearted) : 0
      if (change === 0) return
      for (let f = followerStart[i]!; f < followerStart[i + 1]!; f++) {
        const follower = base + followerIndex[f]!
        peerPull[follower] = peerPull[follower]! + peerWeight[followerTie[f]!]! * change
      }
    }

    /** Committed leverage, and what the respondent learns from how steady it has been. */
    function learn(c: number): void {
      const base = c * states
      const before = leverage[c]!
      let committed = 0
      let supporting = 0
      let busting = 0
      let shielding = 0
      let count = 0
      for (let k = base; k < base + states; k++) {
        const kind = role[k]!
        if (kind === ENFORCER) {
          committed += leverageShare[k]! * effort[k]!
          count++
        } else if (kind === SUPPORTER) supporting += leverageShare[k]!
        else if (kind === BUSTER) busting += leverageShare[k]!
        else if (kind === PATRON) shielding += leverageShare[k]!
      }
      supporterShare[c] = supporting
      busterShare[c] = busting
      patronShare[c] = shielding
      members[c] = count
      leverage[c] = committed
      const lost = Math.max(0, before - committed) / (before + 0.05)
      const steady = (committed / (committed + 0.12)) * Math.max(0, 1 - alarm * lost)
      durability[c] = durability[c]! + steadiness * (steady - durability[c]!)
    }

    return (month) => {
      for (let c = 0; c < cases; c++) {
        if (age[c]! < 0) continue
        const base = c * states
        const r = respondent[c]!
        if (age[c] === 0 || peersChanged[0] === 1) gather(base)
        const draws = (month * cases + c) * states
        for (let i = 0; i < states; i++) {
          if (i === r || reviewRole[draws + i]! >= review) continue
          weigh(c, i, base + i)
          take(base, i, choose(c, base + i, chooseRole[draws + i]!))
        }
        learn(c)
      }
    }
  },
})
