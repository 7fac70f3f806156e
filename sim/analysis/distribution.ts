/**
 * Student's t distribution, deterministic to the last bit on every engine: cdf and quantile.
 * The tail is a regularised incomplete beta function, half of I_x(v/2, 1/2) at x = v / (v + t^2), by its continued fraction
 * (NIST Digital Library of Mathematical Functions, 8.17.22), or Hill's expansion at many degrees of freedom; the quantile
 * solves the cdf.
 */

import { exp, log, normalCdf, normalQuantile } from '../random/index.ts'

/** Square root of pi. */
const ROOT_PI = 1.772453850905516

/** Above this the fraction loses digits and Hill's expansion has all of them. */
const MANY_DEGREES = 5000

/** log(1 + x) for x >= 0 without losing small x: the quotient undoes the rounding of 1 + x. */
function logOnePlus(x: number): number {
  const sum = 1 + x
  return sum === 1 ? x : sum === Number.POSITIVE_INFINITY ? sum : (log(sum) * x) / (sum - 1)
}

/**
 * Gamma(a + 1/2) / Gamma(a): the recurrence raises a to 24, then the asymptotic series in 1 / a (DLMF 5.11.13) is exact
 * to rounding; working with the ratio avoids the cancellation of two log-gammas at many degrees of freedom.
 */
function halfStepGammaRatio(a: number): number {
  let raised = a
  let factor = 1
  while (raised < 24) {
    factor *= raised / (raised + 0.5)
    raised++
  }
  const u = 1 / raised
  const series =
    1 +
    u *
      (-1 / 8 +
        u *
          (1 / 128 + u * (5 / 1024 + u * (-21 / 32768 + u * (-399 / 262144 + u * (869 / 4194304 + u * (39325 / 33554432 + u * BEYOND)))))))
  return factor * Math.sqrt(raised) * series
}
const BEYOND = -334477 / 2147483648

/** The continued fraction of the incomplete beta function (modified Lentz); x < (a + 1) / (a + b + 2) converges fast. */
function betaFraction(a: number, b: number, x: number): number {
  const least = 1e-300
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let c = 1
  let fraction = d
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d || least)
    c = 1 + even / c || least
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d || least)
    c = 1 + odd / c || least
    const change = d * c
    fraction *= change
    if (Math.abs(change - 1) < 1e-16) break
  }
  return fraction
}

/** The normal value with the same tail: Hill (1970, Communications of the ACM 13:617-619, Algorithm 395). */
function normalEquivalent(degrees: number, logarithm: number): number {
  const a = degrees - 0.5
  const b = 48 * a * a
  const square = a * logarithm
  const cubic = ((4 * square + 33) * square + 240) * square + 855
  return Math.sqrt(square) * (1 + (square + 3) / b - cubic / (10 * b * (b + 0.8 * square * square + 100)))
}

/** t times the density (which alone would underflow far out), and the tail P(T > t), for t >= 0. */
function slopeAndTail(t: number, degrees: number): readonly [slope: number, tail: number] {
  const a = degrees / 2
  const ratio = t / Math.sqrt(degrees)
  // Far out t^2 would overflow; there log(1 + r^2) is 2 log r.
  const logarithm = ratio > 1e9 ? 2 * log(ratio) : logOnePlus(ratio * ratio)
  const scale = halfStepGammaRatio(a) / ROOT_PI
  const bell = exp(-a * logarithm)
  const square = ratio * ratio
  const slope = scale * bell * (ratio > 1e9 ? 1 : ratio / Math.sqrt(1 + square))
  if (degrees > MANY_DEGREES) return [slope, normalCdf(-normalEquivalent(degrees, logarithm))]
  const x = 1 / (1 + square)
  const y = 1 / (1 + 1 / square)
  const front = scale * bell * Math.sqrt(y)
  if (x < (a + 1) / (a + 2.5)) return [slope, (0.5 * front * betaFraction(a, 0.5, x)) / a]
  return [slope, 0.5 - front * betaFraction(0.5, a, y)]
}

function checkDegrees(degrees: number): void {
  if (!(degrees > 0)) throw new RangeError(`degrees: expected more than 0, got ${degrees}`)
}

/**
 * Probability that Student's t is at most t, in [0, 1]. Relative error of the lower tail below 1e-12.
 * @param t any number, infinities included
 * @param degrees degrees of freedom, more than 0, need not be whole; Infinity is the normal distribution
 * @throws RangeError on degrees of 0 or less
 */
export function studentCdf(t: number, degrees: number): number {
  checkDegrees(degrees)
  if (degrees === Number.POSITIVE_INFINITY) return normalCdf(t)
  if (t === 0) return 0.5
  const tail = slopeAndTail(Math.abs(t), degrees)[1]
  return t > 0 ? 1 - tail : tail
}

/**
 * The t below which a probability lies: the quantile of Student's t. Error below 1e-13 (1 + |t|).
 * @param probability in [0, 1]; 0 and 1 give -Infinity and Infinity
 * @param degrees degrees of freedom, more than 0, need not be whole; Infinity is the normal distribution
 * @throws RangeError on a probability out of range, or degrees of 0 or less
 */
export function studentQuantile(probability: number, degrees: number): number {
  checkDegrees(degrees)
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`probability: expected a number from 0 to 1, got ${probability}`)
  }
  const tail = Math.min(probability, 1 - probability)
  const sign = probability < 0.5 ? -1 : 1
  if (tail === 0) return sign * Number.POSITIVE_INFINITY
  if (tail === 0.5) return 0
  // The normal quantile lies too near to 0. In log t the log tail is concave and falls, so Newton's first step lands
  // beyond the root and every further one comes back towards it without crossing: no bracket is needed.
  let t = -normalQuantile(tail)
  if (degrees === Number.POSITIVE_INFINITY) return sign * t
  for (let step = 0; step < 60; step++) {
    const [slope, beyond] = slopeAndTail(t, degrees)
    const next = t * exp((log(beyond / tail) * beyond) / slope)
    if (step > 0 && !(next < t)) break
    t = next
  }
  return sign * t
}
