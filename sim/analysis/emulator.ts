/**
 * An emulator: ridge regression of one output of a costly model on its standardised inputs and their squares, with the error it makes on
 * points it has not seen. The penalty is the one with the least leave-one-out error (PRESS; Allen 1974, Technometrics 16:125-127; the
 * closed form after Golub, Heath and Wahba 1979, Technometrics 21:215-223). Emulators in history matching: Craig et al. 1997; Andrianakis
 * et al. 2015. ODD section 6.
 */

/** Penalties that are tried, relative to the number of points. */
const PENALTIES: readonly number[] = [0.003, 0.03, 0.1, 0.3, 1, 3, 10]

export interface Emulator {
  /** Root mean squared leave-one-out error, in the unit of the output. */
  readonly error: number
  /** Share of the variance of the output that is predicted for points left out; below 0 where the mean does better. */
  readonly predicted: number
  /** @param point as many inputs as it was fitted with */
  at(point: ArrayLike<number>): number
  /** Adds `scale` times the gradient at the point to `out`. */
  addGradient(point: ArrayLike<number>, scale: number, out: Float64Array): void
}

/** Inputs and their centred squares. */
function featuresOf(point: ArrayLike<number>, inputs: number): Float64Array {
  const features = new Float64Array(2 * inputs)
  for (let i = 0; i < inputs; i++) {
    features[i] = point[i]!
    features[inputs + i] = 0.5 * (point[i]! * point[i]! - 1)
  }
  return features
}

/** Lower Cholesky factor of a symmetric positive definite matrix in rows, in place. */
export function factorise(matrix: Float64Array, size: number): void {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j]!
      for (let k = 0; k < j; k++) sum -= matrix[i * size + k]! * matrix[j * size + k]!
      matrix[i * size + j] = i === j ? Math.sqrt(sum) : sum / matrix[j * size + j]!
    }
  }
}

/** Solves with a lower Cholesky factor, in place. */
export function solve(factor: Float64Array, size: number, right: Float64Array): void {
  for (let i = 0; i < size; i++) {
    let sum = right[i]!
    for (let k = 0; k < i; k++) sum -= factor[i * size + k]! * right[k]!
    right[i] = sum / factor[i * size + i]!
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = right[i]!
    for (let k = i + 1; k < size; k++) sum -= factor[k * size + i]! * right[k]!
    right[i] = sum / factor[i * size + i]!
  }
}

interface Factored {
  /** Lower factor of the kernel with the penalty on its diagonal. */
  readonly factor: Float64Array
  /** Diagonal of the inverse. */
  readonly diagonal: Float64Array
}

/** What one penalty has in common for all outputs on the same points. */
function factored(kernel: Float64Array, n: number, penalty: number): Factored {
  const factor = kernel.slice()
  for (let i = 0; i < n; i++) factor[i * n + i]! += penalty * n
  factorise(factor, n)
  // Column norms of the inverse of the factor.
  const diagonal = new Float64Array(n)
  const column = new Float64Array(n)
  for (let j = 0; j < n; j++) {
    column[j] = 1 / factor[j * n + j]!
    for (let i = j + 1; i < n; i++) {
      let sum = 0
      for (let k = j; k < i; k++) sum -= factor[i * n + k]! * column[k]!
      column[i] = sum / factor[i * n + i]!
    }
    for (let i = j; i < n; i++) diagonal[j]! += column[i]! * column[i]!
  }
  return { factor, diagonal }
}

/** Weights of the points in the kernel form, and the sum of squared errors on points left out: weight over diagonal of the inverse. */
function fitWith({ factor, diagonal }: Factored, centred: Float64Array): { dual: Float64Array; press: number } {
  const dual = centred.slice()
  solve(factor, dual.length, dual)
  let press = 0
  for (let i = 0; i < dual.length; i++) press += (dual[i]! / diagonal[i]!) * (dual[i]! / diagonal[i]!)
  return { dual, press }
}

/** Inner products of the features of all points, a constant among them. */
export function kernelOf(points: readonly ArrayLike<number>[]): Float64Array {
  const n = points.length
  const inputs = points[0]!.length
  const features = points.map((point) => featuresOf(point, inputs))
  const kernel = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 1
      for (let f = 0; f < 2 * inputs; f++) sum += features[i]![f]! * features[j]![f]!
      kernel[i * n + j] = kernel[j * n + i] = sum
    }
  }
  return kernel
}

/**
 * Fits an emulator to each of several outputs on the same points.
 * @param points n >= 5 points of as many inputs each, standardised under the prior (mean 0, variance 1)
 * @param outputs each n finite values
 * @throws RangeError with too few points or another number of values
 */
export function fitEmulators(points: readonly ArrayLike<number>[], outputs: readonly ArrayLike<number>[]): readonly Emulator[] {
  const n = points.length
  const wrong = outputs.find((values) => values.length !== n)
  if (n < 5 || wrong !== undefined) {
    throw new RangeError(`outputs: expected one per point and at least 5, got ${wrong?.length ?? n} for ${n} points`)
  }
  const kernel = kernelOf(points)
  const means = outputs.map((values) => Array.from(values).reduce((sum, value) => sum + value, 0) / n)
  const centred = outputs.map((values, o) => Float64Array.from(values, (value) => value - means[o]!))
  const best: { dual: Float64Array; press: number }[] = []
  for (const penalty of PENALTIES) {
    const shared = factored(kernel, n, penalty)
    centred.forEach((values, o) => {
      const fit = fitWith(shared, values)
      if (best[o] === undefined || fit.press < best[o].press) best[o] = fit
    })
  }
  return outputs.map((_, o) => {
    const variance = centred[o]!.reduce((sum, value) => sum + value * value, 0) / n
    return emulatorOf(points, means[o]!, variance, best[o]!)
  })
}

function emulatorOf(
  points: readonly ArrayLike<number>[],
  mean: number,
  variance: number,
  { dual, press }: { readonly dual: Float64Array; readonly press: number },
): Emulator {
  const n = points.length
  const inputs = points[0]!.length
  const weights = new Float64Array(2 * inputs)
  let constant = mean
  for (let i = 0; i < n; i++) {
    const features = featuresOf(points[i]!, inputs)
    constant += dual[i]!
    for (let f = 0; f < weights.length; f++) weights[f]! += dual[i]! * features[f]!
  }
  return {
    error: Math.sqrt(press / n),
    predicted: variance === 0 ? 0 : 1 - press / n / variance,
    at(point) {
      let sum = constant
      for (let i = 0; i < inputs; i++) {
        const z = point[i]!
        sum += weights[i]! * z + weights[inputs + i]! * 0.5 * (z * z - 1)
      }
      return sum
    },
    addGradient(point, scale, out) {
      for (let i = 0; i < inputs; i++) out[i]! += scale * (weights[i]! + weights[inputs + i]! * point[i]!)
    },
  }
}
