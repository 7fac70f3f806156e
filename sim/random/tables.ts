/**
 * Tables for the deterministic exp and log: powers of two, roots of two, logarithms of short fractions.
 *
 * They are worked out when the module loads, in integers of any length, and rounded once to doubles: every engine
 * gets the same numbers to the last bit, and nobody has to trust a table. ODD section 4 (stochasticity). Source: the
 * series themselves; the idea of a table and a short polynomial is P. T. P. Tang's (ACM TOMS 15, 1989; 16, 1990).
 */

/** Bits after the point in the integer arithmetic that makes the tables. */
const BITS = 160
const ONE = 1n << BigInt(BITS)

/** 2^e stands at index e + POWER_OFFSET, for e from -1074 (the smallest subnormal) to 1023. */
export const POWER_OFFSET = 1074
export const POWERS: Float64Array = powersOfTwo()

/** 2^(j/128) for j = 0..127 as pairs: the nearest double, then the nearest double to what is left. */
export const ROOTS: Float64Array = rootsOfTwo()

/** Multiples of this step add up without rounding while they stay below 2^11. */
const STEP_BITS = 42

/** For j = 0..128 with c = 1 + j/128, groups of four: v (1/c in 9 bits), c v - 1, and the high and low part of
 * c v - 1 - log(v), less log 2 where j > 53. The high part is a multiple of 2^-42. */
export const LOGARITHMS: Float64Array = logarithms()

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(POWER_OFFSET + 1024)
  powers[POWER_OFFSET] = 1
  for (let e = 1; e < 1024; e++) powers[POWER_OFFSET + e] = powers[POWER_OFFSET + e - 1]! * 2
  for (let e = 1; e <= POWER_OFFSET; e++) powers[POWER_OFFSET - e] = powers[POWER_OFFSET - e + 1]! / 2
  return powers
}

/** The double nearest to `value` / 2^BITS. */
function nearest(value: bigint): number {
  return Number(value) * POWERS[POWER_OFFSET - BITS]!
}

/** `value` / 2^BITS as an exact multiple of 2^-`bits` and the rest. */
function split(value: bigint, bits: number): readonly [number, number] {
  const unit = BigInt(BITS - bits)
  const high = ((value + (1n << (unit - 1n))) >> unit) << unit
  return [nearest(high), nearest(value - high)]
}

function squareRoot(value: bigint): bigint {
  const target = value << BigInt(BITS)
  let root = 2n * ONE
  for (;;) {
    const next = (root + target / root) >> 1n
    if (next >= root) return root
    root = next
  }
}

function rootsOfTwo(): Float64Array {
  let step = 2n * ONE
  for (let halving = 0; halving < 7; halving++) step = squareRoot(step)
  const roots = new Float64Array(256)
  let value = ONE
  for (let j = 0; j < 128; j++) {
    const high = nearest(value)
    roots[2 * j] = high
    roots[2 * j + 1] = nearest(value - BigInt(high * POWERS[POWER_OFFSET + 52]!) * (1n << BigInt(BITS - 52)))
    value = (value * step) >> BigInt(BITS)
  }
  return roots
}

/** log((n + 1) / n) = 2 artanh(1 / (2n + 1)). */
function logarithmOfNext(n: number): bigint {
  const divisor = BigInt(2 * n + 1)
  let power = (2n * ONE) / divisor
  let sum = 0n
  for (let odd = 1n; power > 0n; odd += 2n) {
    sum += power / odd
    power /= divisor * divisor
  }
  return sum
}

function logarithms(): Float64Array {
  const downFromOne = new Array<bigint>(513).fill(0n)
  for (let n = 511; n >= 256; n--) downFromOne[n] = downFromOne[n + 1]! + logarithmOfNext(n)
  const two = downFromOne[256]!
  const table = new Float64Array(4 * 129)
  for (let j = 0; j <= 128; j++) {
    const inverse = Math.round((512 * 128) / (128 + j))
    const excess = ((128 + j) * inverse - 128 * 512) / (128 * 512)
    const base = downFromOne[inverse]! - (j > 53 ? two : 0n)
    const [high, low] = split(base + (BigInt(excess * 65536) << BigInt(BITS - 16)), STEP_BITS)
    table.set([inverse / 512, excess, high, low], 4 * j)
  }
  return table
}
