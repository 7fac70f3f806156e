/**
 * Coalition: states that review their role this month choose among bystander, supporter, enforcer, buster and patron by logit on
 * utility, with inertia and lock-in. Every term of the utility is kept under its own name. A new role is felt by those who
 * follow the state at once, in the order of the ids. ODD section 7, coalition.
 * Source: free riding after Olson and Zeckhauser 1966; institutions after Martin 1992 and Drezner 2000; contagion along trade and
 * bloc ties after Granovetter 1978 and Watts 2002; costs after Crozet and Hinz 2020; black knights after Early 2015.
 */

import { exp } from '../../random/index.ts'
import { mechanism } from '../mechanism.ts'
import { parameter } from '../parameter.ts'
import { COALITION_AT as AT, COALITION_TERMS, NOT_OPEN } from '../terms.ts'
import { BUSTER, BYSTANDER, ENFORCER, PATRON, ROLES, SUPPORTER } from '../vocabulary.ts'

const TERMS = COALITION_TERMS.length
const UTILITIES = TERMS - ROLES.length
/** How strongly a peer in each role pulls others to enforce. */
const PULL = [0, 0.35, 1, -0.5, -0.5]
/** Which roles support, bust and shield, by role + 1. */
const SUPPORTING = Float64Array.of(0, 0, 1, 0, 0, 0)
const BUSTING = Float64Array.of(0, 0, 0, 0, 1, 0)
const SHIELDING = Float64Array.of(0, 0, 0, 0, 0, 1)
/** What weighs the same with all states in a month, by position. */
const [NOW, NEXT, DUE, SHARED, UNDER, AGENDA, LEGITIMACY, NORM, SUPPORT, LOCK_IN, RUNG, STEPS, HARM, PROFIT, ABSORBED, SECONDARY, GDP] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16] as const

/** exp for x <= 0: the best of a choice weighs 1 and what is out of the question 0, without more ado. */
function likelihood(x: number): number {
  return x === 0 ? 1 : x < -746 ? 0 : exp(x)
}

export const coalition = mechanism({
  name: 'coalition',
  summary: 'States join, drift, leave or profit, weighing law, stake, peers, cost, affinity, patrons and harm.',
  // biome-ignore format: one name a line would hide the rest of the file
  reads: [
    'respondent', 'age', 'gdp', 'democracy', 'ruleOfLaw', 'leaderResolve', 'smallness', 'standing', 'normStrength', 'legitimacy', 'attention',
    'perceivedGap', 'stake', 'leverageShare', 'affinity', 'dependence', 'proximity', 'patronage', 'patronPull', 'absorption', 'rung', 'rungCount',
    'costRate', 'costRateNext', 'poolDue', 'senderCost', 'tradeCut', 'absorbed', 'diversionRate', 'civilianHarm', 'peerStart', 'peerIndex', 'peerWeight',
    'peersChanged', 'followerStart', 'followerIndex', 'followerTie',
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
    const { voice, profitMargin, standingLoss, fines, effortScale, steadiness, alarm, shielding } = p
    const weight = new Float64Array(ROLES.length)
    const climate = new Float64Array(GDP + 1)
    const reviewing = new Int32Array(states)

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

    /** Lists the states that review this month; returns how many. Who does is luck, so nothing branches on it. */
    function reviewers(draws: number): number {
      const list = reviewing
      const luck = reviewRole
      const chance = review
      const n = states
      let count = 0
      for (let i = 0; i < n; i++) {
        list[count] = i
        count += Number(luck[draws + i]! < chance)
      }
      return count
    }

    function look(c: number): void {
      const institution = d.institution[c]!
      climate[NOW] = costRate[c]!
      climate[NEXT] = costRateNext[c]!
      climate[DUE] = poolDue[c]!
      climate[SHARED] = 1 - d.burdenSharing[c]!
      climate[UNDER] = rung[c]! > 0 ? 1 : 0
      climate[AGENDA] = 0.25 + 0.75 * (attention[c]! + agendaKeeping * institution * (1 - attention[c]!))
      climate[LEGITIMACY] = legitimacy[c]!
      climate[NORM] = normStrength[0]!
      climate[SUPPORT] = d.participationSupport[c]!
      climate[LOCK_IN] = inertia + lockInWorth * d.lockIn[c]! * (0.3 + 0.7 * institution)
      climate[RUNG] = rung[c]!
      climate[STEPS] = Math.max(1, rungCount[c]! - 1)
      climate[HARM] = civilianHarm[c]!
      climate[PROFIT] = profitMargin * tradeCut[c]! * diversionRate[c]!
      climate[ABSORBED] = absorbed[c]!
      climate[SECONDARY] = d.secondaryMeasures[c]!
      climate[GDP] = gdp[respondent[c]!]!
    }

    /**
     * The states listed review their roles one after the other: the terms, the utilities of all roles, the choice. One long loop that binds its columns once.
     */
    function reviewAll(c: number, count: number, draws: number): void {
      const r = respondent[c]!
      const base = c * states
      const sky = climate
      const terms = coalitionTerms
      const roles = role
      const weights = weight
      const norm = sky[NORM]!
      const agenda = sky[AGENDA]!
      const under = sky[UNDER]!
      const secondary = sky[SECONDARY]!
      const support = sky[SUPPORT]!
      for (let n = 0; n < count; n++) {
        const i = reviewing[n]!
        if (i === r) continue
        const k = base + i
        const at = k * TERMS
        const held = roles[k]!
        const gap = perceivedGap[k]!
        const law = 0.5 * (ruleOfLaw[i]! + democracy[i]!)
        const friend = affinity[k]!
        const traded = dependence[k]!
        const small = smallness[i]!
        const size = gdp[i]!
        const shields = patronage[k]!
        const willing = absorption[k]! * (0.4 + 0.6 * friend)
        // Share of the diverted trade that the state would have as a buster.
        const others = held === BUSTER ? sky[ABSORBED]! : sky[ABSORBED]! + willing
        const prize = willing > 0 ? willing / (others > willing ? others : willing) : 0
        const now = sky[NOW]! * traded
        const dearer = sky[NEXT]! * traded - now

        const lawful = legalism * law * sky[LEGITIMACY]! * gap * (0.4 + 0.6 * norm) * agenda
        const success = efficacy * stake[k]! * gap * (0.3 + 0.7 * leverageShare[k]!)
        const pull = peers * peerPull[k]! * gap * agenda
        const lockedIn = held === ENFORCER ? sky[LOCK_IN]! : 0
        const induced = membership * support * small
        const resolve = leader * (leaderResolve[i]! - 0.5)
        const paid = -(held === ENFORCER ? senderCost[k]! : now * sky[SHARED]! + sky[DUE]!)
        const credible = -foresight * (dearer > 0 ? dearer : 0) * gap
        const friendship = -affinityWeight * friend * friend
        const pressed = -pressure * patronPull[k]!
        const retaliated = -retaliation * traded * under * (sky[GDP]! / (sky[GDP]! + size))
        const unstable = (-instability * proximity[k]! * sky[RUNG]!) / sky[STEPS]!
        const harmful = -harmAversion * law * sky[HARM]!
        const fixed = -participation - smallCost * small * (1 - 0.8 * support)
        const speaking = voice * (lawful + pull + resolve + success + 0.5 * friendship + 0.5 * pressed)
        const profit = (sky[PROFIT]! * prize) / size
        const despised = -standingLoss * (0.3 + 0.7 * norm) * (0.3 + 0.7 * law) * (0.5 + standing[i]!)
        const fined = -fines * secondary * (1 - 0.5 * friend) * under
        const shielded = shielding * shields
        terms[at + AT.lawful] = lawful
        terms[at + AT.success] = success
        terms[at + AT.pull] = pull
        terms[at + AT.lockedIn] = lockedIn
        terms[at + AT.induced] = induced
        terms[at + AT.resolve] = resolve
        terms[at + AT.paid] = paid
        terms[at + AT.credible] = credible
        terms[at + AT.friendship] = friendship
        terms[at + AT.pressed] = pressed
        terms[at + AT.retaliated] = retaliated
        terms[at + AT.unstable] = unstable
        terms[at + AT.harmful] = harmful
        terms[at + AT.fixed] = fixed
        terms[at + AT.speaking] = speaking
        terms[at + AT.profit] = profit
        terms[at + AT.despised] = despised
        terms[at + AT.fined] = fined
        terms[at + AT.shielded] = shielded

        const friendly = -0.4 * friendship
        const bystander = held === BYSTANDER ? inertia : 0
        const supporter = speaking + (held === SUPPORTER ? inertia : 0)
        const enforcer = lawful + success + pull + lockedIn + induced + resolve + paid + credible + friendship + pressed + retaliated + unstable + harmful + fixed
        const buster = (under === 0 ? NOT_OPEN : profit + friendly + despised + fined) + (held === BUSTER ? inertia : 0)
        const patron = (shields > 0 ? shielded + friendly + despised : NOT_OPEN) + (held === PATRON ? inertia : 0)
        const u = at + UTILITIES
        terms[u] = bystander
        terms[u + 1] = supporter
        terms[u + 2] = enforcer
        terms[u + 3] = buster
        terms[u + 4] = patron

        // One draw chooses by logit.
        const milder = bystander > supporter ? bystander : supporter
        const opposed = buster > patron ? buster : patron
        const alternative = milder > opposed ? milder : opposed
        const best = alternative > enforcer ? alternative : enforcer
        let total = 0
        for (let a = 0; a < ROLES.length; a++) total += weights[a] = likelihood((terms[u + a]! - best) / temperature)
        let left = chooseRole[draws + i]! * total
        let chosen = 0
        while (chosen < ROLES.length - 1 && left >= weights[chosen]!) left -= weights[chosen++]!
        const ahead = enforcer - alternative
        const wholehearted = 0.5 + (0.5 * ahead) / (Math.abs(ahead) + effortScale)
        margin[k] = ahead
        effort[k] = chosen !== ENFORCER ? 0 : wholehearted > 0.15 ? wholehearted : 0.15
        roles[k] = chosen
        if (PULL[chosen] !== PULL[held]) spread(base, i, PULL[chosen]! - PULL[held]!)
      }
    }

    /** Lets the followers of state i feel its change. */
    function spread(base: number, i: number, change: number): void {
      for (let f = followerStart[i]!; f < followerStart[i + 1]!; f++) {
        const follower = base + followerIndex[f]!
        peerPull[follower] = peerPull[follower]! + peerWeight[followerTie[f]!]! * change
      }
    }

    /** Leverage by role, and what the respondent learns from how steady the committed part has been. */
    function learn(c: number): void {
      const base = c * states
      const end = base + states
      const roles = role
      const efforts = effort
      const shares = leverageShare
      const talks = SUPPORTING
      const busts = BUSTING
      const shields = SHIELDING
      let committed = 0
      let supporting = 0
      let busting = 0
      let shielded = 0
      let count = 0
      for (let k = base; k < end; k++) {
        const kind = roles[k]! + 1
        const share = shares[k]!
        // Effort is 0 but for enforcers, and a sum to which 0 is added stays as it is: no branch on roles.
        committed += share * efforts[k]!
        supporting += share * talks[kind]!
        busting += share * busts[kind]!
        shielded += share * shields[kind]!
        count += Number(kind === ENFORCER + 1)
      }
      const before = leverage[c]!
      supporterShare[c] = supporting
      busterShare[c] = busting
      patronShare[c] = shielded
      members[c] = count
      leverage[c] = committed
      const lost = Math.max(0, before - committed) / (before + 0.05)
      const steady = (committed / (committed + 0.12)) * Math.max(0, 1 - alarm * lost)
      durability[c] = durability[c]! + steadiness * (steady - durability[c]!)
    }

    return (month) => {
      for (let c = 0; c < cases; c++) {
        if (age[c]! < 0) continue
        if (age[c] === 0 || peersChanged[0] === 1) gather(c * states)
        const draws = (month * cases + c) * states
        look(c)
        reviewAll(c, reviewers(draws), draws)
        learn(c)
      }
    }
  },
})
