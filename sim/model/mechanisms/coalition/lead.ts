/** Which state leads the action against a respondent, and how near and how bound to it every state is. ODD section 7, coalition. */
import { MIDDLE } from '../../definitions.ts'
import { ENFORCER } from '../../vocabulary.ts'
import type { Bound } from './declared.ts'

/** No state leads. */
const NONE = -1

/** Settles the lead of a case for the month. */
export function leadsOf({ sizes, world, coefficients, p }: Bound): (kase: number) => void {
  const { states } = sizes
  const { position, bond, claimant, readiness, role, leverageShare, rung, lead, leadRung, leadNear, leadBond } = world

  /** The state that enforces with most leverage or, before any rung, would; else the claimant with most; -1 for none. */
  function leadOf(c: number): number {
    const leastEffort = coefficients[p.leastEffort]!
    const base = c * states
    let [acting, suing] = [NONE, NONE]
    for (let i = 0; i < states; i++) {
      const k = base + i
      const share = leverageShare[k]!
      const ready = role[k] === ENFORCER || (rung[c] === 0 && readiness[k]! >= leastEffort)
      if (ready && (acting < 0 || share > leverageShare[base + acting]!)) acting = i
      if (claimant[k] === 1 && (suing < 0 || share > leverageShare[base + suing]!)) suing = i
    }
    return acting >= 0 ? acting : suing
  }

  /** Settles who leads when the rung has changed, or as long as nobody does, and how near and how bound to it every state is. */
  function settleLead(c: number): void {
    if (lead[c]! >= 0 && leadRung[c] === rung[c]) return
    const leadSpan = coefficients[p.leadSpan]!
    const chosen = leadOf(c)
    leadRung[c] = rung[c]!
    if (chosen === lead[c]) return
    lead[c] = chosen
    const at = chosen < 0 ? 0 : position[chosen]!
    for (let i = 0; i < states; i++) {
      const k = c * states + i
      const near = 1 - Math.abs(position[i]! - at) / leadSpan
      const follows = chosen >= 0 && i !== chosen
      leadNear[k] = follows ? Math.max(0, near) : MIDDLE
      leadBond[k] = follows ? bond[i * states + chosen]! : 0
    }
  }

  return settleLead
}
