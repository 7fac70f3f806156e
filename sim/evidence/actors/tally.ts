/**
 * Who did what in the worlds of a run: how many worlds each state was in each role, by month, while a rung was in force. Batches are added
 * one after another, so that no more than one has to be kept. ODD section 4, observation.
 */
import { type Batch, ENFORCER, ROLES } from '../../model/index.ts'

export interface RoleTally {
  readonly months: number
  readonly states: number
  /** Worlds that were added. */
  readonly worlds: number
  /** Worlds with a rung in force, by month. */
  readonly inForce: Float64Array
  /** Worlds with a rung in force in which the state has the role: (role * months + month) * states + state. */
  readonly counts: Float64Array
  /** Worlds in which it enforces and the law lets it: month * states + state. */
  readonly lawful: Float64Array
  /** Whether the law let anybody enforce in any world, so that there is something to ask. */
  readonly allowed: boolean
}

/** Of one case of a scenario, before any world. */
export function emptyTally(months: number, states: number): RoleTally {
  const cells = months * states
  const [inForce, counts, lawful] = [new Float64Array(months), new Float64Array(ROLES.length * cells), new Float64Array(cells)]
  return { months, states, worlds: 0, inForce, counts, lawful, allowed: false }
}

/** The tally with the worlds of a batch of level `explain`; the arrays of the old one are used on. */
export function addWorlds(tally: RoleTally, { from, to, cases, detail, series, ...batch }: Batch, kase: number): RoleTally {
  const { months, states, inForce, counts, lawful } = tally
  let { allowed } = tally
  const rung = series.rung!
  for (let world = 0; world < to - from; world++) {
    const row = (world * cases + kase) * batch.months
    for (let month = 0; month < Math.min(months, batch.months); month++) {
      if (!(rung[row + month]! > 0)) continue
      inForce[month]! += 1
      const at = (row + month) * states
      for (let state = 0; state < states; state++) {
        const role = detail!.role[at + state]!
        if (role < 0) continue
        counts[(role * months + month) * states + state]! += 1
        if (detail!.may[at + state] === 0) continue
        allowed = true
        if (role === ENFORCER) lawful[month * states + state]! += 1
      }
    }
  }
  return { ...tally, worlds: tally.worlds + to - from, allowed }
}
