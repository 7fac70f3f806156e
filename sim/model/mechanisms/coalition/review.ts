/**
 * Reviews of roles: the named terms of the utility, the utilities of all roles and the choice by logit. ODD section 7, coalition.
 */
import { exp } from '../../../random/index.ts'
import { EACH_OF_TWO, HALVES, MIDDLE } from '../../definitions.ts'
import { COALITION_TERMS, NOT_OPEN } from '../../terms.ts'
import { BUSTER, BYSTANDER, ENFORCER, PATRON, ROLES, SUPPORTER } from '../../vocabulary.ts'
import type { Bound } from './declared.ts'

const TERMS = COALITION_TERMS.length

/** exp for x <= 0: the best option weighs exactly 1, and hopeless ones weigh 0 without any computing. */
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
  const { perceivedGap, stake, leverageShare, affinity, dependence, proximity, patronage, patronPull, absorption, rung, grossDamage } =
    world
  const { billDue } = world
  const { costRate, costRateNext, poolDue, offerRate, senderCost, tradeCut, absorbed, diversionRate, civilianHarm, peerPull } = world
  const { graver, role, effort, readiness, margin, coalitionTerms, leadNear, leadBond, may, bound, exempt, caseForum, seized } = world
  const { chooseRole } = tape
  const weight = new Float64Array(ROLES.length)

  /**
   * The states listed review their roles one after the other: the terms, the utilities of all roles, the choice. One long loop that
   * binds its columns once.
   */
  function reviewAll(c: number, count: number, draws: number): void {
    const legalism = coefficients[p.legalism]!
    const efficacy = coefficients[p.efficacy]!
    const peers = coefficients[p.peers]!
    const followNear = coefficients[p.followNear]!
    const followBond = coefficients[p.followBond]!
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
    const agendaKeeping = coefficients[p.agendaKeeping]!
    const agendaFloor = coefficients[p.agendaFloor]!
    const lockInWorth = coefficients[p.lockInWorth]!
    const lockInFloor = coefficients[p.lockInFloor]!
    const profitMargin = coefficients[p.profitMargin]!
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
    const duty = coefficients[p.duty]!
    const breach = coefficients[p.breach]!
    const boundLaw = coefficients[p.boundLaw]!
    const r = respondent[c]!
    const base = c * states
    const terms = coalitionTerms
    const roles = role
    const weights = weight
    const room = TERMS
    const choices = ROLES.length
    // What weighs the same with all states in a month.
    const institution = d.institution[c]!
    const now = costRate[c]!
    const next = costRateNext[c]!
    const due = poolDue[c]!
    const unpooled = 1 - d.burdenSharing[c]!
    const under = rung[c]! > 0 ? 1 : 0
    const keeping = caseForum[c]! >= 0 ? seized[c]! : institution
    const agenda = agendaFloor + (1 - agendaFloor) * (attention[c]! + agendaKeeping * keeping * (1 - attention[c]!))
    const legitimate = legitimacy[c]!
    const norm = normStrength[0]!
    const grave = 1 + graver[c]!
    const support = d.participationSupport[c]!
    const tied = lockInWorth * d.lockIn[c]! * (lockInFloor + (1 - lockInFloor) * institution)
    const lockIn = inertia + tied
    const deterred = -coefficients[p.wary]! * tied
    const billed = -billDue[c]!
    const unsettled = -instability * (grossDamage[c]! / (grossDamage[c]! + coefficients[p.unsettling]!))
    const perUnit = offerRate[c]!
    const supporterOffers = coefficients[p.supporterOffers]!
    const harm = civilianHarm[c]!
    const gain = profitMargin * tradeCut[c]! * diversionRate[c]!
    const taken = absorbed[c]!
    const secondary = d.secondaryMeasures[c]!
    const large = gdp[r]!
    // What is the same for all states is computed once, which does not change a result: products are taken from the left.
    const lawfulNorm = normFloor + (1 - normFloor) * norm
    const loss = -standingLoss * (despisedNorm + (1 - despisedNorm) * norm)
    const byFriends = 1 - strangers
    const byLeverage = 1 - leverageFloor
    const byLaw = 1 - despisedLaw
    const byHome = 1 - boundLaw
    const unrelieved = 1 - supportRelief * support
    const middle = MIDDLE
    const half = EACH_OF_TWO
    const notOpen = NOT_OPEN
    const twice = HALVES
    for (let n = 0; n < count; n++) {
      const i = reviewing[n]!
      if (i === r) continue
      const k = base + i
      let t = k * room
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
      const others = held === BUSTER ? taken : taken + willing
      const prize = willing > 0 ? willing / (others > willing ? others : willing) : 0
      const barred = may[k] === 0
      const obliged = bound[k] === 1
      const felt = boundLaw + byHome * law
      // Each further loss falls on what is left, so that none exceeds the whole.
      const targeted = now * traded
      const loses = targeted / (1 + targeted)
      const foreseen = next * traded
      const dearer = foreseen / (1 + foreseen) - loses
      const promised = perUnit * traded
      const offered = promised / (1 + promised)
      const spoken = supporterOffers * promised
      const earned = gain * prize

      const lawful = legalism * law * legitimate * gap * lawfulNorm * agenda * grave
      const success = efficacy * stake[k]! * gap * (leverageFloor + byLeverage * leverageShare[k]!)
      const pull = peers * peerPull[k]! * gap * agenda
      const following = (followNear * (leadNear[k]! - middle) + followBond * leadBond[k]!) * gap
      const lockedIn = held !== ENFORCER ? deterred : obliged ? inertia + duty * felt : lockIn
      const induced = membership * support * small
      const resolve = leader * (leaderResolve[i]! - middle)
      const paid = -(held === ENFORCER ? senderCost[k]! - offered : loses * unpooled + due)
      const delivered = -offered
      const credible = -foresight * (dearer > 0 ? dearer : 0) * gap
      const friendship = -affinityWeight * friend * friend
      const pressed = -pressure * patronPull[k]!
      const retaliated = -retaliation * (traded / (1 + traded)) * under * (large / (large + size))
      const unstable = unsettled * proximity[k]!
      const harmful = -harmAversion * law * harm
      const fixed = obliged ? 0 : -participation - smallCost * small * unrelieved
      const speaking = voice * (lawful + pull + resolve + success + voiceAffinity * friendship + voicePressure * pressed)
      const pledged = -(spoken / (1 + spoken))
      const profit = earned / (size + earned)
      const despised = loss * (despisedLaw + byLaw * law) * (despisedStanding + standing[i]!) * (obliged ? twice : 1)
      const fined = -fines * secondary * (1 - friendFines * friend) * under
      const shielded = shielding * shields
      const breached = obliged ? -breach * felt : 0
      // Kept in the sequence of the table of terms; the utilities follow, in that of the roles.
      terms[t++] = lawful
      terms[t++] = success
      terms[t++] = pull
      terms[t++] = following
      terms[t++] = lockedIn
      terms[t++] = induced
      terms[t++] = resolve
      terms[t++] = paid
      terms[t++] = delivered
      terms[t++] = billed
      terms[t++] = credible
      terms[t++] = friendship
      terms[t++] = pressed
      terms[t++] = retaliated
      terms[t++] = unstable
      terms[t++] = harmful
      terms[t++] = fixed
      terms[t++] = speaking
      terms[t++] = pledged
      terms[t++] = profit
      terms[t++] = despised
      terms[t++] = fined
      terms[t++] = shielded
      terms[t++] = breached

      const friendly = -friendGain * friendship
      const bystander = (held === BYSTANDER ? inertia : 0) + breached
      const supporter = speaking + pledged + (held === SUPPORTER ? inertia : 0) + breached
      // What enforcing would be worth if law let the state enforce.
      const wanted =
        lawful +
        success +
        pull +
        following +
        lockedIn +
        induced +
        resolve +
        paid +
        delivered +
        billed +
        credible +
        friendship +
        pressed +
        retaliated +
        unstable +
        harmful +
        fixed
      const enforcer = barred ? notOpen : wanted
      const buster = (under === 0 ? notOpen : profit + friendly + despised + fined) + (held === BUSTER ? inertia : 0)
      const patron = (shields > 0 ? shielded + friendly + despised : notOpen) + (held === PATRON ? inertia : 0)
      terms[t] = bystander
      terms[t + 1] = supporter
      terms[t + 2] = enforcer
      terms[t + 3] = buster
      terms[t + 4] = patron

      // One draw chooses by logit.
      const milder = bystander > supporter ? bystander : supporter
      const opposed = buster > patron ? buster : patron
      const alternative = milder > opposed ? milder : opposed
      const best = alternative > enforcer ? alternative : enforcer
      let total = 0
      for (let a = 0; a < choices; a++)
        total += weights[a] = barred && a === ENFORCER ? 0 : likelihood((terms[t + a]! - best) / temperature)
      let left = chooseRole[draws + i]! * total
      let chosen = 0
      while (chosen < choices - 1 && left >= weights[chosen]!) left -= weights[chosen++]!
      const ahead = wanted - alternative
      const wholehearted = middle + (middle * ahead) / (Math.abs(ahead) + effortScale)
      const made = wholehearted > leastEffort && exempt[k] === 0 ? wholehearted : leastEffort
      margin[k] = ahead
      effort[k] = chosen !== ENFORCER ? 0 : made
      readiness[k] = barred ? (ahead > 0 ? made : 0) : effort[k]!
      roles[k] = chosen
      if (chosen !== held) changed(base, i, held, chosen)
    }
  }

  return reviewAll
}
