/**
 * A logit by weighted maximum likelihood: Newton steps on a concave likelihood (McCullagh & Nelder 1989, Generalized Linear Models, 2nd
 * ed., section 4.4). Outcomes may be shares (Papke & Wooldridge 1996, Journal of Applied Econometrics 11:619-632). A small ridge keeps
 * slopes finite where a predictor tells all apart (le Cessie & van Houwelingen 1992, Applied Statistics 41:191-201).
 * ODD section 4 (observation).
 */
import { logistic } from '../random/index.ts'

const STEPS = 60
const SMALL = 1e-10

export interface Logit {
  readonly intercept: number
  readonly slopes: readonly number[]
}

/** What a logit says of a unit, 0-1. */
export const logitOf = ({ intercept, slopes }: Logit, row: readonly number[]): number =>
  logistic(slopes.reduce((sum, slope, at) => sum + slope * row[at]!, intercept))

/**
 * @param rows predictors of each unit, as many in each
 * @param happened shares 0-1, one a unit
 * @param weights at least 0, one a unit
 * @param ridge half the penalty on the square of each slope, at least 0; the intercept is free
 * @throws RangeError on no unit, unequal lengths, or an outcome that is the same for all without a ridge to hold it
 */
export function fitLogit(rows: readonly (readonly number[])[], happened: Float64Array, weights: Float64Array, ridge = 0): Logit {
  const units = rows.length
  if (units === 0 || happened.length !== units || weights.length !== units) {
    throw new RangeError(
      `rows: expected at least 1, with as many outcomes and weights, got ${units}, ${happened.length}, ${weights.length}`,
    )
  }
  const size = rows[0]!.length + 1
  let beta = new Float64Array(size)
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(size)
    const matrix = Array.from({ length: size }, () => new Float64Array(size))
    rows.forEach((row, unit) => {
      const x = [1, ...row]
      const p = logistic(x.reduce((sum, value, at) => sum + value * beta[at]!, 0))
      const weight = weights[unit]!
      for (let a = 0; a < size; a++) {
        gradient[a]! += weight * (happened[unit]! - p) * x[a]!
        for (let b = 0; b < size; b++) matrix[a]![b]! += weight * p * (1 - p) * x[a]! * x[b]!
      }
    })
    for (let a = 1; a < size; a++) {
      gradient[a]! -= ridge * beta[a]!
      matrix[a]![a]! += ridge
    }
    const change = solve(matrix, gradient)
    const largest = change.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    // A long first step may overshoot where outcomes are rare.
    const damp = Math.min(1, 4 / largest)
    beta = beta.map((value, at) => value + damp * change[at]!)
    if (largest < SMALL) return { intercept: beta[0]!, slopes: [...beta.subarray(1)] }
  }
  throw new RangeError('happened: expected outcomes that the predictors do not tell apart without fail, or a ridge')
}

/** Gaussian elimination with the greatest pivot. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length
  const rows = matrix.map((row, at) => Float64Array.of(...row, right[at]!))
  for (let column = 0; column < size; column++) {
    let best = column
    for (let row = column + 1; row < size; row++) if (Math.abs(rows[row]![column]!) > Math.abs(rows[best]![column]!)) best = row
    const pivot = rows[best]!
    if (pivot[column] === 0) throw new RangeError('rows: expected predictors that differ and are no sums of each other, or a ridge')
    rows[best] = rows[column]!
    rows[column] = pivot
    for (let row = 0; row < size; row++) {
      if (row === column) continue
      const factor = rows[row]![column]! / pivot[column]!
      for (let at = column; at <= size; at++) rows[row]![at]! -= factor * pivot[at]!
    }
  }
  return Float64Array.from(rows, (row, at) => row[size]! / row[at]!)
}
