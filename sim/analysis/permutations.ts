/**
 * The one weight that Shapley values and Shapley-Shubik power share: in how many sequences of joining a given player
 * comes directly after a given set. Shapley (1953, Contributions to the Theory of Games II:307-317).
 */

/**
 * Share of the n! sequences in which a given set of s players comes first (in any sequence) and one given other player next:
 * s! (n - s - 1)! / n!, for s = 0..n-1.
 * @param players n, at least 0
 * @returns n shares in (0, 1]; times the number of such sets, each size gets 1 / n
 */
export function permutationShares(players: number): Float64Array {
  const share = new Float64Array(players)
  for (let size = 0, choices = 1; size < players; size++) {
    share[size] = 1 / (players * choices)
    choices = (choices * (players - 1 - size)) / (size + 1)
  }
  return share
}
