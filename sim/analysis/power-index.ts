/**
 * A-priori voting power under weighted voting with vetoes: how often a voter turns a losing coalition into a winning
 * one. Shapley & Shubik (1954, American Political Science Review 48:787-792) count sequences of joining, Banzhaf (1965,
 * Rutgers Law Review 19:317-343) counts coalitions. ODD section 4 (observation).
 *
 * A coalition wins when its weight reaches the quota and every voter with a veto is in it.
 * Coalitions are counted by size and weight (dynamic programming), never listed, and counts are only added, never
 * subtracted, so an assembly of 47 equal states costs no more than 15. Counts are exact up to 53 voters.
 */

import { permutationShares } from './permutations.ts'

/** A voting body: who weighs what, what it takes to win, who can block alone. */
export interface VotingBody {
  /** One weight per voter: whole numbers >= 0. Scale and round shares (e.g. leverage in thousandths). */
  readonly weights: ArrayLike<number>
  /** Least total weight that wins, a whole number. */
  readonly quota: number
  /** 1 where the voter has a veto; nobody when absent. */
  readonly vetoes?: ArrayLike<number>
}

/** Power of every voter, each column one number per voter in the sequence of the weights. */
export interface VotingPower {
  /** Shapley-Shubik index: share of the sequences of joining in which the voter is pivotal; sums to 1. */
  readonly shapleyShubik: Float64Array
  /** Normalised Banzhaf index: share of all swings; sums to 1. */
  readonly banzhaf: Float64Array
  /** Swings: number of coalitions that win with the voter and lose without. */
  readonly swings: Float64Array
  /** Number of winning coalitions, out of 2^voters. */
  readonly winning: number
}

/**
 * Shapley-Shubik and Banzhaf power.
 * Cost: distinct weights x voters^2 x quota additions.
 * @throws RangeError on weights that are not whole numbers, columns of unequal length, a quota that the empty coalition
 * reaches, or one that all voters together miss (nobody has power, so there is nothing to share)
 */
export function votingPower(body: VotingBody): VotingPower {
  const { weights, quota } = body
  const voters = weights.length
  const veto = Uint8Array.from({ length: voters }, (_, voter) => (body.vetoes?.[voter] ? 1 : 0))
  check(body)
  const free: number[] = []
  let blockers = 0
  let missing = quota
  for (let voter = 0; voter < voters; voter++) {
    if (veto[voter]) {
      blockers++
      missing -= weights[voter]!
    } else free.push(voter)
  }
  // Beside the vetoes, a winning coalition needs `missing` more from the free voters.
  const need = Math.max(0, missing)
  const shareOfSize = permutationShares(voters)
  const shapleyShubik = new Float64Array(voters)
  const swings = new Float64Array(voters)
  const all = countCoalitions(free, weights, need)
  let winning = 0
  let vetoPower = 0
  for (let size = 0; size <= free.length; size++) {
    const wins = all[size * (need + 1) + need]!
    winning += wins
    if (blockers > 0) vetoPower += wins * shareOfSize[size + blockers - 1]!
  }
  const done = new Map<number, number>()
  for (let voter = 0; voter < voters; voter++) {
    if (veto[voter]) {
      shapleyShubik[voter] = vetoPower
      swings[voter] = winning
      continue
    }
    const twin = done.get(weights[voter]!)
    if (twin === undefined) {
      const others = free.filter((other) => other !== voter)
      const [pivots, count] = swingsOf(weights[voter]!, countCoalitions(others, weights, need), need, blockers, shareOfSize)
      shapleyShubik[voter] = pivots
      swings[voter] = count
      done.set(weights[voter]!, voter)
    } else {
      shapleyShubik[voter] = shapleyShubik[twin]!
      swings[voter] = swings[twin]!
    }
  }
  const total = swings.reduce((sum, count) => sum + count, 0)
  return { shapleyShubik, banzhaf: swings.map((count) => count / total), swings, winning }
}

/** Coalitions of `voters` by size (rows) and weight (columns 0..need; the last one holds all that reach `need`). */
function countCoalitions(voters: readonly number[], weights: ArrayLike<number>, need: number): Float64Array {
  const columns = need + 1
  const count = new Float64Array((voters.length + 1) * columns)
  count[0] = 1
  voters.forEach((voter, before) => {
    // From large to small, so that a voter is never counted twice.
    for (let size = before; size >= 0; size--) {
      for (let weight = need; weight >= 0; weight--) {
        const to = (size + 1) * columns + Math.min(need, weight + weights[voter]!)
        count[to] = count[to]! + count[size * columns + weight]!
      }
    }
  })
  return count
}

/** Power and swings of one free voter, from the coalitions of the other free voters. */
function swingsOf(
  weight: number,
  others: Float64Array,
  need: number,
  blockers: number,
  shareOfSize: Float64Array,
): readonly [pivots: number, swings: number] {
  const columns = need + 1
  let pivots = 0
  let swings = 0
  for (let size = 0; size * columns < others.length; size++) {
    let turned = 0
    for (let below = Math.max(0, need - weight); below < need; below++) turned += others[size * columns + below]!
    swings += turned
    if (turned > 0) pivots += turned * shareOfSize[size + blockers]!
  }
  return [pivots, swings]
}

function check({ weights, quota, vetoes }: VotingBody): void {
  const voters = weights.length
  let total = 0
  for (let voter = 0; voter < voters; voter++) {
    const weight = weights[voter]!
    if (!(Number.isInteger(weight) && weight >= 0)) {
      throw new RangeError(`weights[${voter}]: expected a whole number of at least 0, got ${weight}`)
    }
    total += weight
  }
  if (vetoes && vetoes.length !== voters) {
    throw new RangeError(`vetoes: expected ${voters}, one per voter, got ${vetoes.length}`)
  }
  if (!(Number.isInteger(quota) && quota >= 1 && quota <= total)) {
    throw new RangeError(`quota: expected a whole number from 1 to ${total}, got ${quota}`)
  }
}
