/**
 * Stability of a coalition in the sense of d'Aspremont, Jacquemin, Gabszewicz & Weymark (1983, Canadian Journal of
 * Economics 16:17-25): internally stable when no member gains by leaving alone, externally stable when no outsider
 * gains by joining alone. The test of coalition theory for environmental agreements (Carraro & Siniscalco 1993,
 * Barrett 1994), here applied to enforcement. ODD section 4 (collectives, observation).
 */

/** Whether a coalition holds, and who breaks it. */
export interface Stability {
  /** No member gains by leaving. True for an empty coalition. */
  readonly internal: boolean
  /** No outsider gains by joining. True for the grand coalition. */
  readonly external: boolean
  /** Indices of the members that gain by leaving, ascending. */
  readonly wouldLeave: readonly number[]
  /** Indices of the outsiders that gain by joining, ascending. */
  readonly wouldJoin: readonly number[]
}

/**
 * Stability of one coalition, state by state.
 * For a member, `gainInside` is what it has now and `gainOutside` what it would have after leaving alone; for an
 * outsider, `gainOutside` is what it has now and `gainInside` what it would have after joining alone.
 * A state that is indifferent stays where it is.
 * @param inside 1 where the state is a member
 * @param gainInside one per state, any unit
 * @param gainOutside one per state, the same unit
 * @param tolerance a gain, in the same unit, too small to move anybody: at least 0, for payoffs that are equal but for rounding
 * @throws RangeError on columns of unequal length or a negative tolerance
 */
export function stability(inside: Uint8Array, gainInside: Float64Array, gainOutside: Float64Array, tolerance = 0): Stability {
  const states = inside.length
  if (gainInside.length !== states || gainOutside.length !== states) {
    throw new RangeError(`gains: expected ${states}, one per state, got ${gainInside.length} and ${gainOutside.length}`)
  }
  if (!(tolerance >= 0)) throw new RangeError(`tolerance: expected at least 0, got ${tolerance}`)
  const wouldLeave: number[] = []
  const wouldJoin: number[] = []
  for (let state = 0; state < states; state++) {
    const gainOfJoining = gainInside[state]! - gainOutside[state]!
    if (inside[state]) {
      if (-gainOfJoining > tolerance) wouldLeave.push(state)
    } else if (gainOfJoining > tolerance) wouldJoin.push(state)
  }
  return { internal: wouldLeave.length === 0, external: wouldJoin.length === 0, wouldLeave, wouldJoin }
}

/**
 * The stable sizes of a coalition of identical states: k is stable when member[k] >= outsider[k - 1] and
 * outsider[k] >= member[k + 1].
 * @param member payoff of a member when k states are in, k = 0..N; element 0 is not read
 * @param outsider payoff of an outsider when k states are in, k = 0..N; element N is not read
 * @param tolerance as in `stability`
 * @returns the stable k in 0..N, ascending; with a tie two neighbours can both be stable. Where a lone member acts like an
 * outsider, 0 and 1 are one outcome and 0 is listed: look at k >= 2 for a coalition
 * @throws RangeError on tables of unequal length or a negative tolerance
 */
export function stableSizes(member: Float64Array, outsider: Float64Array, tolerance = 0): readonly number[] {
  const states = member.length - 1
  if (outsider.length !== member.length) {
    throw new RangeError(`outsider: expected ${member.length} payoffs, got ${outsider.length}`)
  }
  const sizes: number[] = []
  for (let size = 0; size <= states; size++) {
    const inside = Uint8Array.from({ length: states }, (_, state) => (state < size ? 1 : 0))
    const gainInside = Float64Array.from(inside, (isMember) => member[isMember ? size : size + 1]!)
    const gainOutside = Float64Array.from(inside, (isMember) => outsider[isMember ? size - 1 : size]!)
    const { internal, external } = stability(inside, gainInside, gainOutside, tolerance)
    if (internal && external) sizes.push(size)
  }
  return sizes
}
