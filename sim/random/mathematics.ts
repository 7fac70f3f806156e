/**
 * exp, log and the normal distribution in plain + - * /, so that results are the same to the last bit in every engine.
 *
 * ECMAScript leaves Math.exp, Math.log and Math.pow to the engine, and engines differ in the last bit; a run would then
 * differ from browser to browser. Accuracies are in ulp (units in the last place of the exact result) and are what the
 * mirrored test measures against integer arithmetic of any length. ODD section 4 (stochasticity).
 */
import { LOGARITHMS, POWER_OFFSET, POWERS, ROOTS } from './tables.ts'

/** Adding and subtracting 1.5 * 2^52 rounds a number below 2^51 to the nearest integer. */
const ROUND = 6755399441055744
/** 128 / log 2, and log 2 / 128 in a part of 34 bits (its products with n are exact) and the rest. */
const STEPS = 184.6649652337873
const STEP_HIGH = 0.005415212347998022
const STEP_LOW = 1.2655086083325438e-13

/** log 2 as a multiple of 2^-42 and the rest. */
const LOG_TWO_HIGH = 0.6931471805598903
const LOG_TWO_LOW = 5.497923018708371e-14

const BITS = new Float64Array(1)
const WORDS = new Int32Array(BITS.buffer)
BITS[0] = 1
/** Index of the word with sign and exponent: 1 on little-endian machines, 0 on others. */
const HIGH = WORDS[1] === 0 ? 0 : 1

/**
 * e to the power x, for every x. Accuracy 0.52 ulp (1 ulp where the result is subnormal); exp(0) = 1 exactly;
 * x > 709.78 gives Infinity, x < -745.13 gives 0, NaN gives NaN.
 */
export function exp(x: number): number {
  return x > -708 && x < 709 ? expOfNormal(x, 0) : expAtTheEdge(x)
}

function expAtTheEdge(x: number): number {
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY
  if (x < -745.1332191019412) return 0
  if (Number.isNaN(x)) return x
  // A detour by another power of two: 2^1024 does not overflow, and a subnormal result is rounded at the end.
  return x > 0 ? expOfNormal(x, -1) * 2 : expOfNormal(x, 64) * POWERS[POWER_OFFSET - 64]!
}

/** 2^shift e^x where that is a normal number. */
function expOfNormal(x: number, shift: number): number {
  // x = n log(2)/128 + r with |r| <= log(2)/256; e^x = 2^(n/128) e^r, and degree five is enough for e^r.
  const n = x * STEPS + ROUND - ROUND
  const r = x - n * STEP_HIGH - n * STEP_LOW
  const square = r * r
  const growth = r + square * (0.5 + r * 0.16666666666666666 + square * (0.041666666666666664 + r * 0.008333333333333333))
  const index = n | 0
  const pair = (index & 127) << 1
  const root = ROOTS[pair]!
  return (root + (ROOTS[pair + 1]! + root * growth)) * POWERS[(index >> 7) + shift + POWER_OFFSET]!
}

/**
 * Natural logarithm, for every x. Accuracy 0.52 ulp, also beside 1, where the result is small; log(1) = 0 exactly;
 * log(0) = -Infinity, x < 0 gives NaN.
 */
export function log(x: number): number {
  BITS[0] = x
  const high = WORDS[HIGH]!
  if (high < 0x100000 || high >= 0x7ff00000) return logAtTheEdge(x)
  return logOfNormal(x, high, 0)
}

function logAtTheEdge(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY
  if (!(x > 0)) return Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  const scaled = x * POWERS[POWER_OFFSET + 54]!
  BITS[0] = scaled
  return logOfNormal(scaled, WORDS[HIGH]!, -54)
}

/** log(x) + shift log(2) for a normal positive x whose high word is `high`. */
function logOfNormal(x: number, high: number, shift: number): number {
  // x = 2^k f; c = 1 + j/128 is the nearest to f, and v = 1/c in so few bits that (f - c) v is exact. Then
  // log f = -log v + log(1 + r) with 1 + r = f v, and only the small terms of log(1 + r) beyond r are ever rounded.
  const k = (high >> 20) - 1023
  const j = ((high & 0xfffff) + 0x1000) >> 13
  const entry = j << 2
  const z = (x * POWERS[POWER_OFFSET - k]! - (1 + j * 0.0078125)) * LOGARITHMS[entry]!
  const r = z + LOGARITHMS[entry + 1]!
  const square = r * r
  const bend =
    square *
    (-0.5 +
      r * 0.3333333333333333 +
      square * (-0.25 + r * 0.2 + square * (-0.16666666666666666 + r * 0.14285714285714285 + square * -0.125)))
  const twos = k + shift + ((53 - j) >>> 31)
  const base = twos * LOG_TWO_HIGH + LOGARITHMS[entry + 2]!
  const sum = base + z
  return sum + (z - (sum - base) + (LOGARITHMS[entry + 3]! + twos * LOG_TWO_LOW) + bend)
}

/** 1 / (1 + e^-x), in [0, 1], never falling in x. Accuracy 2 ulp; below x = -709.78 it is 0. */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x))
}

/**
 * base to the power exponent as exp(exponent log(base)), for base >= 0 (NaN below). Relative error at most
 * (1 + |exponent log(base)|) 2^-52: 1e-15 where the result is between 1/20 and 20, 1e-13 at the ends of the range.
 * power(x, 0) = power(1, y) = 1 exactly; power(0, y) is 0 for y > 0 and Infinity for y < 0.
 */
export function power(base: number, exponent: number): number {
  return exponent === 0 ? 1 : exp(exponent * log(base))
}

/**
 * The standard normal value below which a share p lies: p in (0, 1) -> about -38 to 8.2; 0 and 1 give -Infinity and Infinity, anything
 * else NaN. Absolute error below 1e-15 (1 + |value|). Exactly odd: normalQuantile(1 - p) = -normalQuantile(p) whenever 1 - p is exact.
 * Source: M. J. Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988).
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return (
      (q *
        (((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r + 13731.69376550946) * r +
          1971.5909503065513) *
          r +
          133.14166789178438) *
          r +
          3.3871328727963665)) /
      (((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r + 5394.196021424751) * r +
        687.1870074920579) *
        r +
        42.31333070160091) *
        r +
        1)
    )
  }
  if (!(p > 0 && p < 1)) return normalQuantileAtTheEdge(p)
  const r = Math.sqrt(-log(q < 0 ? p : 1 - p))
  const value = r <= 5 ? nearTail(r - 1.6) : farTail(r - 5)
  return q < 0 ? -value : value
}

function normalQuantileAtTheEdge(p: number): number {
  if (p === 0) return Number.NEGATIVE_INFINITY
  return p === 1 ? Number.POSITIVE_INFINITY : Number.NaN
}

function nearTail(r: number): number {
  return (
    (((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r + 3.6478483247632045) *
      r +
      5.769497221460691) *
      r +
      4.630337846156546) *
      r +
      1.4234371107496835) /
    (((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r + 0.14810397642748008) * r +
      0.6897673349851) *
      r +
      1.6763848301838038) *
      r +
      2.053191626637759) *
      r +
      1)
  )
}

function farTail(r: number): number {
  return (
    (((((((2.0103343992922881e-7 * r + 0.000027115555687434876) * r + 0.0012426609473880784) * r + 0.026532189526576124) * r +
      0.29656057182850487) *
      r +
      1.7848265399172913) *
      r +
      5.463784911164114) *
      r +
      6.657904643501103) /
    (((((((2.0442631033899397e-15 * r + 1.4215117583164459e-7) * r + 0.000018463183175100548) * r + 0.0007868691311456133) * r +
      0.014875361290850615) *
      r +
      0.1369298809227358) *
      r +
      0.599832206555888) *
      r +
      1)
  )
}

/**
 * Share of the standard normal distribution below x: in [0, 1]. Relative error below 1e-14 down to x = -37, so the lower
 * tail keeps its digits; for an upper tail call it with -x. Source: W. J. Cody, Rational Chebyshev approximations for
 * the error function, Mathematics of Computation 23 (1969), in the form of his ANORM (ACM TOMS 19, 1993).
 */
export function normalCdf(x: number): number {
  const y = Math.abs(x)
  if (y <= 0.66291) {
    const s = x * x
    const top = (((0.06568233791820745 * s + 2.2352520354606837) * s + 161.02823106855587) * s + 1067.6894854603709) * s
    const bottom = (((s + 47.202581904688245) * s + 976.0985517377767) * s + 10260.932208618979) * s
    return 0.5 + (x * (top + 18154.981253343562)) / (bottom + 45507.78933502673)
  }
  if (Number.isNaN(y)) return y
  const tail = y > 38.6 ? 0 : gauss(y) * (y < 5.656854249492381 ? nearRatio(y) : farRatio(y))
  return x < 0 ? tail : 1 - tail
}

/** exp(-y^2 / 2), with y split at sixteenths so that the square of the large part is exact. */
function gauss(y: number): number {
  const coarse = Math.floor(y * 16) / 16
  return exp(-0.5 * coarse * coarse) * exp(-0.5 * (y - coarse) * (y + coarse))
}

function nearRatio(y: number): number {
  return (
    ((((((((1.0765576773720192e-8 * y + 0.39894151208813466) * y + 8.883149794388375) * y + 93.50665613217785) * y + 597.2702763948002) *
      y +
      2494.5375852903726) *
      y +
      6848.190450536283) *
      y +
      11602.65143764735) *
      y +
      9842.714838383978) /
    ((((((((y + 22.266688044328117) * y + 235.387901782625) * y + 1519.3775994075547) * y + 6485.558298266761) * y + 18615.571640885097) *
      y +
      34900.95272114598) *
      y +
      38912.00328609327) *
      y +
      19685.429676859992)
  )
}

function farRatio(y: number): number {
  const s = 1 / (y * y)
  const top =
    ((((0.023073441764940174 * s + 0.215898534057957) * s + 0.12740116116024736) * s + 0.022235277870649807) * s + 0.0014216191932278934) *
    s
  const bottom = ((((s + 1.284260096144911) * s + 0.4682382124808651) * s + 0.06598813786892856) * s + 0.0037823963320275824) * s
  return (0.3989422804014327 - (s * (top + 0.000029112874951168793)) / (bottom + 0.00007297515550839662)) / y
}
