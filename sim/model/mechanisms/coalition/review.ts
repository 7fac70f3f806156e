/**
 * Reviews of roles: the named terms of the utility, the utilities of all roles and the choice by logit. ODD section 7, coalition.
 */
import { exp } from '../../../random/index.ts'
import { COALITION_AT as AT, COALITION_TERMS, NOT_OPEN } from '../../terms.ts'
import { BUSTER, BYSTANDER, ENFORCER, PATRON, ROLES, SUPPORTER } from '../../vocabulary.ts'
import type { Bound } from './declared.ts'

const TERMS = COALITION_TERMS.length
const UTILITIES = TERMS - ROLES.length
/** The middle of an index of 0 to 1, and the weight of each of two in their mean: neither is a quantity that could be another. */
const MIDDLE = 0.5
/** Places of the terms, bound once: looked up in the loop they would cost an eighth of its time. */
const {
  lawful: LAWFUL,
  success: SUCCESS,
  pull: PULL,
  lockedIn: LOCKED_IN,
  induced: INDUCED,
  resolve: RESOLVE,
  paid: PAID,
  credible: CREDIBLE,
  friendship: FRIENDSHIP,
  pressed: PRESSED,
  retaliated: RETALIATED,
  unstable: UNSTABLE,
  harmful: HARMFUL,
  fixed: FIXED,
  speaking: SPEAKING,
  profit: PROFIT,
  despised: DESPISED,
  fined: FINED,
  shielded: SHIELDED,
} = AT
/** What weighs the same with all states in a month, by position. */
const [NOW, NEXT, DUE, SHARED, UNDER, AGENDA, LEGITIMACY, NORM, SUPPORT, LOCK_IN, RUNG, STEPS, HARM, GAIN, ABSORBED, SECONDARY, GDP] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16,
] as const

/** exp for x <= 0: the best of a choice weighs 1 and what is out of the question 0, without more ado. */
function likelihood(x: number): number {
  /** Below this exp is 0 in doubles: a limit of the arithmetic. */
  const underflow = -746
  return x === 0 ? 1 : x < underflow ? 0 : exp(x)
}

/**
 * Reviews the roles in a case of the first `count` states of a list, one after the other, on the draws that begin at `draws`.
 * @param changed is told of each state whose role changed, with the role that it held and the one that it takes
 */
export function reviewsOf(
  { sizes, world, coefficients, p, d, tape }: Bound,
  reviewing: Int32Array,
  changed: (base: number, state: number, held: number, chosen: number) => void,
): (kase: number, count: number, draws: number) => void {
  const { states } = sizes
  const { respondent, gdp, democracy, ruleOfLaw, leaderResolve, smallness, standing, normStrength, legitimacy, attention } = world
  const { perceivedGap, stake, leverageShare, affinity, dependence, proximity, patronage, patronPull, absorption, rung, rungCount } = world
  const { costRate, costRateNext, poolDue, senderCost, tradeCut, absorbed, diversionRate, civilianHarm, peerPull } = world
  const { role, effort, margin, coalitionTerms } = world
  const { chooseRole } = tape
  const weight = new Float64Array(ROLES.length)
  const common = new Float64Array(GDP + 1)

  /** Sets what weighs the same with all states. */
  function prepare(c: number): void {
    const inertia = coefficients[p.inertia]!
    const agendaKeeping = coefficients[p.agendaKeeping]!
    const lockInWorth = coefficients[p.lockInWorth]!
    const profitMargin = coefficients[p.profitMargin]!
    const agendaFloor = coefficients[p.agendaFloor]!
    const lockInFloor = coefficients[p.lockInFloor]!
    const institution = d.institution[c]!
    common[NOW] = costRate[c]!
    common[NEXT] = costRateNext[c]!
    common[DUE] = poolDue[c]!
    common[SHARED] = 1 - d.burdenSharing[c]!
    common[UNDER] = rung[c]! > 0 ? 1 : 0
    common[AGENDA] = agendaFloor + (1 - agendaFloor) * (attention[c]! + agendaKeeping * institution * (1 - attention[c]!))
    common[LEGITIMACY] = legitimacy[c]!
    common[NORM] = normStrength[0]!
    common[SUPPORT] = d.participationSupport[c]!
    common[LOCK_IN] = inertia + lockInWorth * d.lockIn[c]! * (lockInFloor + (1 - lockInFloor) * institution)
    common[RUNG] = rung[c]!
    common[STEPS] = Math.max(1, rungCount[c]! - 1)
    common[HARM] = civilianHarm[c]!
    common[GAIN] = profitMargin * tradeCut[c]! * diversionRate[c]!
    common[ABSORBED] = absorbed[c]!
    common[SECONDARY] = d.secondaryMeasures[c]!
    common[GDP] = gdp[respondent[c]!]!
  }

  /**
   * The states listed review their roles one after the other: the terms, the utilities of all roles, the choice. One long loop that
   * binds its columns once.
   */
  function reviewAll(c: number, count: number, draws: number): void {
    const legalism = coefficients[p.legalism]!
    const efficacy = coefficients[p.efficacy]!
    const peers = coefficients[p.peers]!
    const membership = coefficients[p.membership]!
    const leader = coefficients[p.leader]!
    const foresight = coefficients[p.foresight]!
    const affinityWeight = coefficients[p.affinityWeight]!
    const pressure = coefficients[p.pressure]!
    const retaliation = coefficients[p.retaliation]!
    const instability = coefficients[p.instability]!
    const harmAversion = coefficients[p.harmAversion]!
    const participation = coefficients[p.participation]!
    const smallCost = coefficients[p.smallCost]!
    const voice = coefficients[p.voice]!
    const standingLoss = coefficients[p.standingLoss]!
    const fines = coefficients[p.fines]!
    const shielding = coefficients[p.shielding]!
    const inertia = coefficients[p.inertia]!
    const temperature = coefficients[p.temperature]!
    const effortScale = coefficients[p.effortScale]!
    const strangers = coefficients[p.strangers]!
    const normFloor = coefficients[p.normFloor]!
    const leverageFloor = coefficients[p.leverageFloor]!
    const supportRelief = coefficients[p.supportRelief]!
    const voiceAffinity = coefficients[p.voiceAffinity]!
    const voicePressure = coefficients[p.voicePressure]!
    const friendGain = coefficients[p.friendGain]!
    const despisedNorm = coefficients[p.despisedNorm]!
    const despisedLaw = coefficients[p.despisedLaw]!
    const despisedStanding = coefficients[p.despisedStanding]!
    const friendFines = coefficients[p.friendFines]!
    const leastEffort = coefficients[p.leastEffort]!
    const r = respondent[c]!
    const base = c * states
    const shared = common
    const terms = coalitionTerms
    const roles = role
    const weights = weight
    const norm = shared[NORM]!
    // What is the same for all states is worked out once, which changes no bit: products are taken from the left.
    const lawfulNorm = normFloor + (1 - normFloor) * norm
    const loss = -standingLoss * (despisedNorm + (1 - despisedNorm) * norm)
    const byFriends = 1 - strangers
    const byLeverage = 1 - leverageFloor
    const byLaw = 1 - despisedLaw
    const agenda = shared[AGENDA]!
    const under = shared[UNDER]!
    const secondary = shared[SECONDARY]!
    const support = shared[SUPPORT]!
    const unrelieved = 1 - supportRelief * support
    const half = MIDDLE
    const notOpen = NOT_OPEN
    for (let n = 0; n < count; n++) {
      const i = reviewing[n]!
      if (i === r) continue
      const k = base + i
      const at = k * TERMS
      const held = roles[k]!
      const gap = perceivedGap[k]!
      const law = half * (ruleOfLaw[i]! + democracy[i]!)
      const friend = affinity[k]!
      const traded = dependence[k]!
      const small = smallness[i]!
      const size = gdp[i]!
      const shields = patronage[k]!
      const willing = absorption[k]! * (strangers + byFriends * friend)
      // Share of the diverted trade that the state would have as a buster.
      const others = held === BUSTER ? shared[ABSORBED]! : shared[ABSORBED]! + willing
      const prize = willing > 0 ? willing / (others > willing ? others : willing) : 0
      const now = shared[NOW]! * traded
      const dearer = shared[NEXT]! * traded - now

      const lawful = legalism * law * shared[LEGITIMACY]! * gap * lawfulNorm * agenda
      const success = efficacy * stake[k]! * gap * (leverageFloor + byLeverage * leverageShare[k]!)
      const pull = peers * peerPull[k]! * gap * agenda
      const lockedIn = held === ENFORCER ? shared[LOCK_IN]! : 0
      const induced = membership * support * small
      const resolve = leader * (leaderResolve[i]! - half)
      const paid = -(held === ENFORCER ? senderCost[k]! : now * shared[SHARED]! + shared[DUE]!)
      const credible = -foresight * (dearer > 0 ? dearer : 0) * gap
      const friendship = -affinityWeight * friend * friend
      const pressed = -pressure * patronPull[k]!
      const retaliated = -retaliation * traded * under * (shared[GDP]! / (shared[GDP]! + size))
      const unstable = (-instability * proximity[k]! * shared[RUNG]!) / shared[STEPS]!
      const harmful = -harmAversion * law * shared[HARM]!
      const fixed = -participation - smallCost * small * unrelieved
      const speaking = voice * (lawful + pull + resolve + success + voiceAffinity * friendship + voicePressure * pressed)
      const profit = (shared[GAIN]! * prize) / size
      const despised = loss * (despisedLaw + byLaw * law) * (despisedStanding + standing[i]!)
      const fined = -fines * secondary * (1 - friendFines * friend) * under
      const shielded = shielding * shields
      terms[at + LAWFUL] = lawful
      terms[at + SUCCESS] = success
      terms[at + PULL] = pull
      terms[at + LOCKED_IN] = lockedIn
      terms[at + INDUCED] = induced
      terms[at + RESOLVE] = resolve
      terms[at + PAID] = paid
      terms[at + CREDIBLE] = credible
      terms[at + FRIENDSHIP] = friendship
      terms[at + PRESSED] = pressed
      terms[at + RETALIATED] = retaliated
      terms[at + UNSTABLE] = unstable
      terms[at + HARMFUL] = harmful
      terms[at + FIXED] = fixed
      terms[at + SPEAKING] = speaking
      terms[at + PROFIT] = profit
      terms[at + DESPISED] = despised
      terms[at + FINED] = fined
      terms[at + SHIELDED] = shielded

      const friendly = -friendGain * friendship
      const bystander = held === BYSTANDER ? inertia : 0
      const supporter = speaking + (held === SUPPORTER ? inertia : 0)
      const enforcer =
        lawful +
        success +
        pull +
        lockedIn +
        induced +
        resolve +
        paid +
        credible +
        friendship +
        pressed +
        retaliated +
        unstable +
        harmful +
        fixed
      const buster = (under === 0 ? notOpen : profit + friendly + despised + fined) + (held === BUSTER ? inertia : 0)
      const patron = (shields > 0 ? shielded + friendly + despised : notOpen) + (held === PATRON ? inertia : 0)
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
      const wholehearted = half + (half * ahead) / (Math.abs(ahead) + effortScale)
      margin[k] = ahead
      effort[k] = chosen !== ENFORCER ? 0 : wholehearted > leastEffort ? wholehearted : leastEffort
      roles[k] = chosen
      if (chosen !== held) changed(base, i, held, chosen)
    }
  }

  return (kase, count, draws) => {
    prepare(kase)
    reviewAll(kase, count, draws)
  }
}
