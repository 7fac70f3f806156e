/**
 * Coalition: states that review their role this month choose among bystander, supporter, enforcer, buster and patron by logit on
 * utility, with inertia and lock-in. Every term of the utility is kept under its own name. A new role is felt by those who
 * follow the state at once, in the sequence of the ids. ODD section 7, coalition.
 * Source: free riding after Olson and Zeckhauser 1966; institutions after Martin 1992 and Drezner 2000; contagion along trade and
 * bloc ties after Granovetter 1978 and Watts 2002; costs after Crozet and Hinz 2020; black knights after Early 2015.
 */

import { mechanism } from '../../mechanism.ts'
import { BUSTER, ENFORCER, PATRON, ROLES, SUPPORTER } from '../../vocabulary.ts'
import { BORROWS, CHANNELS, COEFFICIENTS, LEVERS, READS, USES, WRITES } from './declared.ts'
import { leadsOf } from './lead.ts'
import { reviewsOf } from './review.ts'

export const coalition = mechanism({
  name: 'coalition',
  summary: 'States join, drift, leave or profit, weighing law, stake, peers, cost, affinity, patrons and harm.',
  reads: READS,
  writes: WRITES,
  parameters: COEFFICIENTS,
  levers: LEVERS,
  uses: USES,
  borrows: BORROWS,
  channels: CHANNELS,
  compile(binding) {
    const { sizes, world, coefficients, p, tape } = binding
    const { states, cases } = sizes
    const { age, leverageShare, peerStart, peerIndex, peerWeight, peersChanged, followerStart, followerIndex, followerTie } = world
    const { role, effort, peerPull, leverage, supporterShare, busterShare, patronShare, members, durability } = world
    const { reviewRole } = tape
    const reviewing = new Int32Array(states)
    /** How strongly a peer in each role pulls others to enforce: an enforcer is the unit, a bystander pulls nobody. */
    const pulls = new Float64Array(ROLES.length)
    pulls[ENFORCER] = 1
    /** Leverage held by role + 1. */
    const held = new Float64Array(ROLES.length + 1)
    const review = reviewsOf(binding, reviewing, spread)
    const settleLead = leadsOf(binding)

    /** Sums the pull of peers again for all states. */
    function gather(base: number): void {
      for (let i = 0; i < states; i++) {
        let pull = 0
        for (let t = peerStart[i]!; t < peerStart[i + 1]!; t++) {
          const kind = role[base + peerIndex[t]!]!
          if (kind >= 0) pull += peerWeight[t]! * pulls[kind]!
        }
        peerPull[base + i] = pull
      }
    }

    /** Lists the states that review this month; returns how many. Who does is luck, so nothing branches on it. */
    function reviewers(draws: number): number {
      const review = coefficients[p.review]!
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

    /** Lets the followers of state i feel its change of role. */
    function spread(base: number, i: number, held: number, chosen: number): void {
      const change = pulls[chosen]! - pulls[held]!
      if (change === 0) return
      for (let f = followerStart[i]!; f < followerStart[i + 1]!; f++) {
        const follower = base + followerIndex[f]!
        peerPull[follower] = peerPull[follower]! + peerWeight[followerTie[f]!]! * change
      }
    }

    /** Leverage by role, and what the respondent learns from how steady the committed part has been. */
    function learn(c: number): void {
      const alarm = coefficients[p.alarm]!
      const steadiness = coefficients[p.steadiness]!
      const lossBase = coefficients[p.lossBase]!
      const steadyLeverage = coefficients[p.steadyLeverage]!
      const base = c * states
      const end = base + states
      const roles = role
      const efforts = effort
      const shares = leverageShare
      const sums = held
      const n = sums.length
      for (let kind = 0; kind < n; kind++) sums[kind] = 0
      let committed = 0
      let count = 0
      for (let k = base; k < end; k++) {
        const kind = roles[k]! + 1
        const share = shares[k]!
        // Effort is 0 except for enforcers, and a sum to which 0 is added stays as it is: no branch on roles.
        committed += share * efforts[k]!
        sums[kind] = sums[kind]! + share
        count += Number(kind === ENFORCER + 1)
      }
      const supporting = sums[SUPPORTER + 1]!
      const busting = sums[BUSTER + 1]!
      const shielded = sums[PATRON + 1]!
      const before = leverage[c]!
      supporterShare[c] = supporting
      busterShare[c] = busting
      patronShare[c] = shielded
      members[c] = count
      leverage[c] = committed
      const lost = Math.max(0, before - committed) / (before + lossBase)
      const steady = (committed / (committed + steadyLeverage)) * Math.max(0, 1 - alarm * lost)
      durability[c] = durability[c]! + steadiness * (steady - durability[c]!)
    }

    return (month) => {
      pulls[SUPPORTER] = coefficients[p.supportingPull]!
      pulls[BUSTER] = coefficients[p.bustingPull]!
      pulls[PATRON] = coefficients[p.shieldingPull]!
      for (let c = 0; c < cases; c++) {
        if (age[c]! < 0) continue
        if (age[c] === 0 || peersChanged[0] === 1) gather(c * states)
        settleLead(c)
        const draws = (month * cases + c) * states
        review(c, reviewers(draws), draws)
        learn(c)
      }
    }
  },
})
