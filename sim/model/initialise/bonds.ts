/** Fills how far any two states are bound to each other: allied, or partners in a bloc that acts together. ODD section 5. */
import type { Scenario } from '../scenario.ts'
import { BODIES } from '../vocabulary.ts'
import type { World } from '../world.ts'

/** Their members need not be close: permanent members of the Security Council, parties to a court of human rights, bodies of the world. */
const LOOSE: readonly string[] = ['p5', 'coe', 'iacthr', ...BODIES]

export function fillBonds({ states, ties }: Scenario, world: World): void {
  const n = states.length
  const { bond } = world
  for (let k = 0; k < bond.length; k++) bond[k] = ties.alliance[k]!
  const members = new Map<string, { readonly i: number; readonly share: number }[]>()
  states.forEach(({ memberships }, i) => {
    for (const [bloc, share] of Object.entries(memberships)) {
      if (share === 0 || LOOSE.includes(bloc)) continue
      const known = members.get(bloc)
      if (known === undefined) members.set(bloc, [{ i, share }])
      else known.push({ i, share })
    }
  })
  for (const partners of members.values()) {
    for (const a of partners) {
      for (const b of partners) {
        const k = a.i * n + b.i
        if (a.i !== b.i) bond[k] = Math.max(bond[k]!, a.share * b.share)
      }
    }
  }
}
