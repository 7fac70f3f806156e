/**
 * Shapley values of every world with intervals over worlds: from all combinations of the factors, or from a sample of permutations that is
 * the same in every world. A combination is a mask, bit i for factor i. ODD section 4, observation. Source: see `analysis/attribution.ts`.
 */
import { type Estimate, mean, meanInterval, sampledAttribution, shapleyAttribution } from '../analysis/index.ts'
import { fillUniform, hashString, seedGenerator } from '../random/index.ts'

/** Outcomes by world with the factors of a mask switched. */
export type Outcomes = (mask: number) => Promise<Float64Array>

/** The mean share of a factor over worlds, with its 95 % interval, in the unit of the outcome. */
export type Shares = (factor: number) => Estimate

/** From all 2^k combinations. */
export async function exactShares(factors: number, outcomesOf: Outcomes): Promise<Shares> {
  const masks = Array.from({ length: 1 << factors }, (_, mask) => mask)
  const outcomes = await Promise.all(masks.map(outcomesOf))
  const worlds = outcomes[0]!.length
  const values = Array.from({ length: worlds }, (_, world) => shapleyAttribution(Float64Array.from(outcomes, (column) => column[world]!)))
  return (factor) => {
    const { estimate, low, high } = meanInterval(Float64Array.from(values, (share) => share[factor]!))
    return { estimate, low, high }
  }
}

/** Normal quantile of a 95 % interval. */
const Z = 1.959963984540054

/** From a sample of permutations (at least 2): the interval allows for the sampling of permutations as well as for that of worlds. */
export async function sampledShares(permutations: readonly Uint8Array[], outcomesOf: Outcomes): Promise<Shares> {
  const paths = permutations.map((permutation) => {
    let mask = 0
    return [0, ...Array.from(permutation, (factor) => (mask |= 1 << factor))]
  })
  const outcomes = await Promise.all(paths.flat().map(outcomesOf))
  const worlds = outcomes[0]!.length
  const values = Array.from({ length: worlds }, (_, world) =>
    sampledAttribution(
      permutations,
      Float64Array.from(outcomes, (column) => column[world]!),
    ),
  )
  const { standardError } = sampledAttribution(permutations, Float64Array.from(outcomes, mean))
  return (factor) => {
    const { estimate, halfWidth } = meanInterval(Float64Array.from(values, ({ share }) => share[factor]!))
    const sampling = Z * standardError[factor]!
    const half = Math.sqrt(halfWidth * halfWidth + sampling * sampling)
    return { estimate, low: estimate - half, high: estimate + half }
  }
}

/** Permutations of k factors, each followed by its reverse, the same for the same seed. */
export function permutationsOf(factors: number, count: number, seed: string): readonly Uint8Array[] {
  const [a, b, c, d] = hashString(`orders of ${factors} factors, ${seed}`)
  const state = new Int32Array(4)
  seedGenerator(state, a!, b!, c!, d!)
  const draws = new Float64Array(factors)
  return Array.from({ length: Math.ceil(count / 2) }, () => {
    fillUniform(state, draws, 0, 1, factors)
    const permutation = Uint8Array.from({ length: factors }, (_, at) => at)
    for (let at = factors - 1; at > 0; at--) {
      const other = Math.floor(draws[at]! * (at + 1))
      const moved = permutation[at]!
      permutation[at] = permutation[other]!
      permutation[other] = moved
    }
    return [permutation, permutation.slice().reverse()]
  })
    .flat()
    .slice(0, count)
}
