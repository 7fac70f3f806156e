/**
 * Mandate: what the law of a rung lets each state do, whom it binds, and what becomes of roles when the rung changes. ODD section 7,
 * escalation.
 */
import { EACH_OF_TWO, HALVES, MIDDLE } from '../../definitions.ts'
import { PRESSURE_CHANNELS } from '../../instruments.ts'
import {
  ACTS,
  ANYONE,
  BINDS,
  BYSTANDER,
  CLIMB,
  ELSE_ANYONE,
  ELSE_CLAIMANTS,
  ENFORCER,
  FORUM,
  PERMITS,
  RECOMMENDS,
  RENEW,
  SUPPORTER,
} from '../../vocabulary.ts'
import type { Bound } from './declared.ts'

const SLOTS = PRESSURE_CHANNELS.length
/** A body that meets every quarter keeps a case on its agenda, one that meets less often half as well. */
const OFTEN = 3

export interface Mandate {
  /** Whether law lets a state enforce on a rung; `beside` is 1 where it has come without the forum that decides it. */
  lets(kase: number, state: number, rung: number, beside: number): boolean
  /** Settles for the rung in force who may act and who must, and moves the roles that this leaves nowhere. */
  settle(kase: number): void
}

export function mandateOf({ sizes, world, coefficients, p }: Bound): Mandate {
  const { states, rungs } = sizes
  const { respondent, rungCount, rungForum, rungBy, rungAlso, rungEffect, rungElse, caseForum, claimant, heads, forumExclusive } = world
  const {
    forumMeets,
    margin,
    ayesOf,
    motion,
    motionRung,
    carried,
    rung,
    outside,
    role,
    effort,
    readiness,
    may,
    bound,
    exempt,
    mandate,
    seized,
    mandated,
  } = world
  const { peersChanged } = world

  const sits = (f: number, i: number) => f >= 0 && heads[f * states + i]! > 0
  /** Whether the state belongs to a forum beside which its members may not act. */
  const tied = (f: number, i: number) => sits(f, i) && forumExclusive[f] === 1

  function lets(c: number, i: number, n: number, beside: number): boolean {
    if (n === 0) return true
    const at = (c * rungs + n) * SLOTS
    // Words are not enforcement: whoever speaks is a supporter.
    if (rungEffect[at] === RECOMMENDS) return false
    const f = rungForum[at]!
    const injured = claimant[c * states + i] === 1
    if (rungBy[at] !== FORUM) return (rungBy[at] === ANYONE || injured) && !tied(caseForum[c]!, i)
    if (beside === 1) {
      const open = rungAlso[at] === 1 || rungElse[at] === ELSE_ANYONE || (rungElse[at] === ELSE_CLAIMANTS && injured)
      return open && !tied(f, i)
    }
    if (rungEffect[at] === BINDS && sits(f, i)) return true
    if (rungEffect[at] === PERMITS && injured) return true
    return rungAlso[at] === 1 && !tied(f, i)
  }

  /** Effort by how far enforcing is ahead, as in the choice of a role. */
  function effortOf(k: number): number {
    const least = coefficients[p.leastEffort]!
    if (exempt[k] === 1) return least
    const ahead = margin[k]!
    return Math.max(least, MIDDLE + (MIDDLE * ahead) / (Math.abs(ahead) + coefficients[p.effortScale]!))
  }

  function take(k: number, taken: number, made: number): void {
    if (role[k] !== taken) peersChanged[0] = 1
    role[k] = taken
    effort[k] = made
  }

  return {
    lets,
    settle(c) {
      const now = rung[c]!
      const n = now > 0 ? now : Math.min(1, rungCount[c]! - 1)
      const at = (c * rungs + n) * SLOTS
      const decides = rungBy[at] === FORUM && n > 0
      const beside = now > 0 ? outside[c]! : 0
      const effect = rungEffect[at]!
      const adopted = now > mandated[c]! && now > 0
      const binds = decides && effect === BINDS && beside === 0 && now > 0
      const voted = motionRung[c] === now && carried[c] === 1 && (motion[c] === CLIMB || motion[c] === RENEW)
      const advised = decides && effect === RECOMMENDS && beside === 0 && voted
      const r = respondent[c]!
      for (let i = 0; i < states; i++) {
        if (i === r) continue
        const k = c * states + i
        const allowed = lets(c, i, n, beside)
        const obliged = binds && sits(rungForum[at]!, i)
        const fresh = obliged && (adopted || bound[k] === 0)
        may[k] = allowed ? 1 : 0
        bound[k] = obliged ? 1 : 0
        if (!obliged) exempt[k] = 0
        const kind = role[k]!
        if (!allowed) {
          const spoke = advised && ayesOf[k]! * HALVES > heads[rungForum[at]! * states + i]!
          if (kind === ENFORCER) {
            readiness[k] = effort[k]!
            take(k, spoke ? SUPPORTER : BYSTANDER, 0)
          } else if (adopted && spoke && kind === BYSTANDER) take(k, SUPPORTER, 0)
        } else if (fresh && kind !== ENFORCER) take(k, ENFORCER, effortOf(k))
        else if (adopted && readiness[k]! > 0 && (kind === BYSTANDER || kind === SUPPORTER)) take(k, ENFORCER, readiness[k]!)
        if (allowed) readiness[k] = effort[k]!
      }
      const f = caseForum[c]!
      seized[c] = f < 0 ? 0 : forumMeets[f]! <= OFTEN ? 1 : EACH_OF_TWO
      mandate[c] =
        now === 0 || outside[c] === 1 || rungBy[at] === ANYONE ? 0 : decides && (effect === BINDS || effect === ACTS) ? 1 : MIDDLE
      mandated[c] = now
    },
  }
}
