/**
 * How good a probabilistic statement about a past case was: proper scores, lower is better.
 * CRPS of an ensemble: Matheson & Winkler (1976, Management Science 22:1087-1096), in the kernel form of Gneiting &
 * Raftery (2007, JASA 102:359-378); the fair version, unbiased in the number of members, Ferro (2014, Quarterly Journal
 * of the Royal Meteorological Society 140:1917-1923). Brier (1950, Monthly Weather Review 78:1-3).
 * ODD section 4 (observation); used to score against history, never to choose a scenario.
 */

/** Mean distance to the outcome, and half the mean distance between members without its divisor. */
function kernelSums(members: Float64Array, outcome: number): readonly [distance: number, spread: number] {
  const sorted = members.slice().sort()
  const count = sorted.length
  let distance = 0
  let spread = 0
  for (let rank = 0; rank < count; rank++) {
    // Measured from the outcome: the spread does not change, and large common levels do not cancel.
    const error = sorted[rank]! - outcome
    distance += Math.abs(error)
    // The sum over all pairs i < j of x_j - x_i, in one pass over the sorted members.
    spread += (2 * rank - count + 1) * error
  }
  return [distance, spread]
}

/**
 * Continuous ranked probability score of an ensemble taken as the forecast distribution itself:
 * mean |x_i - y| - sum over i, j of |x_i - x_j| / (2 n^2), the integral of (F(x) - 1{x >= y})^2.
 * O(n log n). With one member it is the absolute error.
 * @param members n >= 1 values, any unit, finite
 * @param outcome what happened, in the same unit
 * @returns at least 0 (up to rounding), in that unit
 * @throws RangeError on an empty ensemble
 */
export function crps(members: Float64Array, outcome: number): number {
  const count = members.length
  if (count === 0) throw new RangeError('members: expected at least 1, got 0')
  const [distance, spread] = kernelSums(members, outcome)
  return (distance - spread / count) / count
}

/**
 * Fair CRPS: the ensemble taken as a sample from the forecast distribution, divisor 2 n (n - 1). Its expectation is the
 * score of that distribution whatever n is, so ensembles of different size compare; one value may be below 0.
 * @param members n >= 2 values, any unit, finite
 * @throws RangeError with fewer than 2 members
 */
export function fairCrps(members: Float64Array, outcome: number): number {
  const count = members.length
  if (count < 2) throw new RangeError(`members: expected at least 2, got ${count}`)
  const [distance, spread] = kernelSums(members, outcome)
  return (distance - spread / (count - 1)) / count
}

/**
 * Brier score: mean squared difference between the stated probability and what happened.
 * @param probabilities stated probability of the event per case, in [0, 1]
 * @param happened 1 where the event happened, else 0; as many
 * @returns in [0, 1]; 0.25 for always saying one half
 * @throws RangeError on no case, unequal lengths, or a probability out of range
 */
export function brierScore(probabilities: Float64Array, happened: Uint8Array): number {
  const cases = probabilities.length
  if (cases === 0 || happened.length !== cases) {
    throw new RangeError(`happened: expected one per probability and at least 1, got ${happened.length} for ${cases}`)
  }
  let sum = 0
  for (let index = 0; index < cases; index++) {
    const probability = probabilities[index]!
    if (!(probability >= 0 && probability <= 1)) {
      throw new RangeError(`probabilities[${index}]: expected a number from 0 to 1, got ${probability}`)
    }
    const error = probability - (happened[index] ? 1 : 0)
    sum += error * error
  }
  return sum / cases
}

/**
 * Skill against a reference forecast: 1 - score / reference. 1 is perfect, 0 no better than the reference.
 * @param score mean score, lower is better, at least 0
 * @param reference mean score of the reference on the same cases (e.g. the base rate)
 * @returns at most 1, or null where the reference is perfect and leaves nothing to be better at
 */
export function skillScore(score: number, reference: number): number | null {
  return reference === 0 ? null : 1 - score / reference
}
