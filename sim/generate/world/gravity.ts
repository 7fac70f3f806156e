/**
 * Trade by gravity: flows grow with the size of both economies, fall with distance, and are larger between neighbours, speakers of one
 * language and partners of an agreement. For synthetic worlds and for pairs whose trade is not recorded; ODD section 5. Sources: Head and
 * Mayer (2014), Gravity equations: workhorse, toolkit, and cookbook (Handbook of International Economics 4); Santos Silva and Tenreyro
 * (2006) for the lower distance elasticity of Poisson estimates.
 */
import { exp, log } from '../../random/index.ts'

/** What is known of n states and their pairs. Matrices are n * n, row-major; the diagonal does not count. */
export interface GravityInput {
  /** Above 0, any unit. */
  readonly gdp: ArrayLike<number>
  /** Above 0 off the diagonal, any unit. */
  readonly distance: ArrayLike<number>
  /** 0 or 1, or a share in between; so are the next two. */
  readonly contiguous: ArrayLike<number>
  readonly language: ArrayLike<number>
  readonly agreement: ArrayLike<number>
}

/** Exponents of GDP and distance; the others are added to the logarithm of the flow. */
export interface GravityCoefficients {
  readonly exporter: number
  readonly importer: number
  readonly distance: number
  readonly contiguous: number
  readonly language: number
  readonly agreement: number
}

/** Middle values of the literature; estimates of the distance elasticity run from -0.7 (Poisson) to -1.0 (least squares). */
export const GRAVITY_COEFFICIENTS: GravityCoefficients = {
  exporter: 0.9,
  importer: 0.9,
  distance: -0.85,
  contiguous: 0.5,
  language: 0.2,
  agreement: 0.3,
}

/** Flow from i to j at [i * n + j] up to a common factor, above 0; the diagonal is 0. */
export function gravityFlows(input: GravityInput, coefficients: GravityCoefficients = GRAVITY_COEFFICIENTS): Float64Array {
  const n = input.gdp.length
  const size = Float64Array.from({ length: n }, (_, i) => log(input.gdp[i]!))
  const flows = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (i === j) continue
      const at = i * n + j
      flows[at] = exp(
        coefficients.exporter * size[i]! +
          coefficients.importer * size[j]! +
          coefficients.distance * log(input.distance[at]!) +
          coefficients.contiguous * input.contiguous[at]! +
          coefficients.language * input.language[at]! +
          coefficients.agreement * input.agreement[at]!,
      )
    }
  }
  return flows
}
