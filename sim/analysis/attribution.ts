/**
 * Attribution of a difference to the factors that made it: Shapley values of the game whose players are the factors
 * and whose worth is the outcome. Shapley (1953, Contributions to the Theory of Games II:307-317); for sampling by
 * permutations Castro, Gomez & Tejada (2009, Computers & Operations Research 36:1726-1730). ODD section 4 (observation).
 *
 * Why Shapley: the parts sum to the difference, a factor that never matters gets nothing, and two factors that enter
 * alike get the same. What it does not say: which factor to change first.
 */

import { permutationShares } from './permutations.ts'

/** The largest number of factors for exact attribution: 2^20 outcomes take 8 MB. */
const MOST_FACTORS = 20

/**
 * Exact Shapley attribution of `outcomes[all] - outcomes[none]` over k factors.
 * @param outcomes 2^k outcomes in any unit; bit i of the index is 1 where factor i has its changed level
 * @returns k parts in the unit of the outcome; they sum to the difference (up to rounding)
 * @throws RangeError unless the length is a power of two, at most 2^20
 */
export function shapleyAttribution(outcomes: Float64Array): Float64Array {
  const cases = outcomes.length
  const factors = 31 - Math.clz32(cases)
  if (cases === 0 || factors > MOST_FACTORS || cases !== 1 << factors) {
    throw new RangeError(`outcomes: expected 2^k values with k from 0 to ${MOST_FACTORS}, got ${cases}`)
  }
  const weight = permutationShares(factors)
  const share = new Float64Array(factors)
  for (let factor = 0; factor < factors; factor++) {
    const bit = 1 << factor
    let sum = 0
    for (let without = 0; without < cases; without++) {
      if (without & bit) continue
      sum += weight[bitCount(without)]! * (outcomes[without | bit]! - outcomes[without]!)
    }
    share[factor] = sum
  }
  return share
}

function bitCount(mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++
  return count
}

/** An attribution estimated from some of the permutations. */
export interface SampledAttribution {
  /** k parts in the unit of the outcome; they sum to the difference exactly as the full attribution does. */
  readonly share: Float64Array
  /** k standard errors of those parts, valid for independent permutations; 0 where every permutation gave the same part. */
  readonly standardError: Float64Array
}

/**
 * Shapley attribution from a sample of permutations, for more factors than 2^k runs allow. The caller draws the permutations and
 * runs them; nothing is random here. Permutations drawn in antithetic pairs make the true error smaller than the one stated.
 * @param permutations at least 2, each a permutation of the factors 0..k-1
 * @param outcomes permutations x (k + 1), one permutation after the other: the outcome with its first 0, 1, ..., k factors changed
 * @throws RangeError on fewer than 2 permutations, a list that is not a permutation, or outcomes of the wrong length
 */
export function sampledAttribution(permutations: readonly (readonly number[] | Uint8Array)[], outcomes: Float64Array): SampledAttribution {
  const draws = permutations.length
  if (draws < 2) throw new RangeError(`permutations: expected at least 2, got ${draws}`)
  const factors = permutations[0]!.length
  if (outcomes.length !== draws * (factors + 1)) {
    throw new RangeError(`outcomes: expected ${draws * (factors + 1)} (permutations x (k + 1)), got ${outcomes.length}`)
  }
  const share = new Float64Array(factors)
  const squares = new Float64Array(factors)
  for (let draw = 0; draw < draws; draw++) {
    const permutation = permutations[draw]!
    checkPermutation(permutation, factors, draw)
    for (let step = 0, at = draw * (factors + 1); step < factors; step++, at++) {
      const factor = permutation[step]!
      // Welford's update: no cancellation when a part is large and steady.
      const change = outcomes[at + 1]! - outcomes[at]!
      const deviation = change - share[factor]!
      share[factor] = share[factor]! + deviation / (draw + 1)
      squares[factor] = squares[factor]! + deviation * (change - share[factor]!)
    }
  }
  const standardError = squares.map((sum) => Math.sqrt(sum / (draws - 1) / draws))
  return { share, standardError }
}

function checkPermutation(permutation: readonly number[] | Uint8Array, factors: number, draw: number): void {
  const seen = new Uint8Array(factors)
  for (let step = 0; step < permutation.length; step++) seen[permutation[step]!] = 1
  if (permutation.length !== factors || seen.includes(0)) {
    throw new RangeError(`permutations[${draw}]: expected a permutation of 0 to ${factors - 1}, got [${[...permutation].join(', ')}]`)
  }
}
