/**
 * An independent path to every number of `sim/random`: integers of any length, plain series, no tables, no tricks.
 */
import seedrandom from 'seedrandom'

/** A real number as `value` / 2^`scale`. */
export interface Fixed {
  readonly value: bigint
  readonly scale: number
}

/** A finite double, exactly: mantissa * 2^exponent. */
function exactly(x: number): { readonly mantissa: bigint; readonly exponent: number } {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, x)
  const bits = view.getBigUint64(0)
  const biased = Number((bits >> 52n) & 0x7ffn)
  const fraction = bits & ((1n << 52n) - 1n)
  const size = biased === 0 ? fraction : fraction | (1n << 52n)
  return { mantissa: bits >> 63n ? -size : size, exponent: Math.max(biased, 1) - 1075 }
}

function shift(value: bigint, by: number): bigint {
  return by >= 0 ? value << BigInt(by) : value >> BigInt(-by)
}

/** A double as an integer with `scale` bits after the point, rounded down. */
export function fixed(x: number, scale: number): bigint {
  const { mantissa, exponent } = exactly(x)
  return shift(mantissa, exponent + scale)
}

/** The distance of a finite double from the exact value, in units of the exact value's last place as a double. */
export function ulpError(actual: number, exact: Fixed): number {
  const size = exact.value < 0n ? -exact.value : exact.value
  const top = size.toString(2).length - 1 - exact.scale
  const ulp = Math.max(top - 52, -1074)
  const { mantissa, exponent } = exactly(actual)
  const difference = shift(mantissa, exponent - ulp + 60) - shift(exact.value, -exact.scale - ulp + 60)
  return Math.abs(Number(difference)) / 2 ** 60
}

/** e^(value / 2^scale) / 2^scale by Taylor's series after 16 halvings; good to about `scale` - 40 bits. */
function taylor(value: bigint, scale: number): bigint {
  const bits = BigInt(scale)
  const small = value >> 16n
  let term = 1n << bits
  let sum = 0n
  for (let n = 1n; term !== 0n && term !== -1n; n++) {
    sum += term
    term = ((term * small) >> bits) / n
  }
  for (let i = 0; i < 16; i++) sum = (sum * sum) >> bits
  return sum
}

const twos = new Map<number, bigint>()

/** log 2 with `scale` bits: 1/(1*2) + 1/(2*4) + 1/(3*8) + ... */
function logTwo(scale: number): bigint {
  const known = twos.get(scale)
  if (known !== undefined) return known
  let sum = 0n
  let term = 1n << BigInt(scale + 20)
  for (let n = 1n; term > 0n; n++) {
    term >>= 1n
    sum += term / n
  }
  twos.set(scale, sum >> 20n)
  return sum >> 20n
}

/** e^x for a value with `scale` bits after the point, to about `scale` - 50 significant bits. */
export function exactExp(value: bigint, scale: number): Fixed {
  const two = logTwo(scale)
  const k = value / two - (value < 0n ? 1n : 0n)
  return { value: taylor(value - k * two, scale), scale: scale - Number(k) }
}

/** log(x) of a positive double to 200 bits after the point: Newton's iteration on the exponential. */
export function exactLog(x: number): Fixed {
  const scale = 260
  const { mantissa, exponent } = exactly(x)
  const length = mantissa.toString(2).length
  const m = mantissa << BigInt(scale - length)
  let y = fixed(Math.log(Number(mantissa) / 2 ** length), scale)
  for (let i = 0; i < 2; i++) {
    const e = taylor(y, scale)
    y += (2n * (m - e) * (1n << BigInt(scale))) / (m + e)
  }
  return { value: y + BigInt(exponent + length) * logTwo(scale), scale }
}

function rootOf(value: bigint): bigint {
  let root = 1n << BigInt(value.toString(2).length)
  for (;;) {
    const next = (root + value / root) >> 1n
    if (next >= root) return root
    root = next
  }
}

/** pi by Machin's formula. */
function pi(scale: number): bigint {
  const inverseTangent = (n: bigint): bigint => {
    let power = (1n << BigInt(scale + 20)) / n
    let sum = 0n
    for (let odd = 1n; power > 0n; odd += 2n) {
      sum += odd % 4n === 1n ? power / odd : -(power / odd)
      power /= n * n
    }
    return sum
  }
  return (16n * inverseTangent(5n) - 4n * inverseTangent(239n)) >> 20n
}

/** The standard normal density at x. */
export function exactDensity(x: number, scale: number): bigint {
  const v = fixed(x, scale)
  const e = exactExp(-((v * v) >> BigInt(scale + 1)), scale)
  return (shift(e.value, scale - e.scale) << BigInt(scale)) / rootOf((2n * pi(scale)) << BigInt(scale))
}

/** The share of the standard normal below x: 1/2 + density (x + x^3/3 + x^5/15 + ...). */
export function exactNormalCdf(x: number, scale: number): Fixed {
  const bits = BigInt(scale)
  const v = fixed(x, scale)
  const square = (v * v) >> bits
  let term = v
  let sum = 0n
  for (let odd = 3n; term !== 0n && term !== -1n; odd += 2n) {
    sum += term
    term = ((term * square) >> bits) / odd
  }
  return { value: (1n << (bits - 1n)) + ((exactDensity(x, scale) * sum) >> bits), scale }
}

const MASK = 0xffffffffn
const turn = (x: bigint, by: number): bigint => ((x << BigInt(by)) | (x >> BigInt(32 - by))) & MASK
const C = [0x239b961bn, 0xab0e9789n, 0x38b34ae5n, 0xa1e38b93n] as const
const IN = [15, 16, 17, 18] as const
const OUT = [19, 17, 15, 13] as const
const ADD = [0x561ccd1bn, 0x0bcaa747n, 0x96cd1c35n, 0x32ac3b17n] as const

/** MurmurHash3_x86_128 over bytes, in big integers. */
export function murmur(bytes: readonly number[], seed: number): bigint[] {
  const h = [0, 1, 2, 3].map(() => BigInt(seed >>> 0))
  for (let start = 0; start < bytes.length; start += 16) {
    const whole = start + 16 <= bytes.length
    for (let lane = 0; lane < 4; lane++) {
      let k = 0n
      for (let i = 3; i >= 0; i--) k = (k << 8n) | BigInt(bytes[start + 4 * lane + i] ?? 0)
      h[lane]! ^= (turn((k * C[lane]!) & MASK, IN[lane]!) * C[(lane + 1) % 4]!) & MASK
      if (whole) h[lane] = ((turn(h[lane]!, OUT[lane]!) + h[(lane + 1) % 4]!) * 5n + ADD[lane]!) & MASK
    }
  }
  const spread = (): void => {
    h[0] = (h[0]! + h[1]! + h[2]! + h[3]!) & MASK
    for (const lane of [1, 2, 3]) h[lane] = (h[lane]! + h[0]!) & MASK
  }
  for (let lane = 0; lane < 4; lane++) h[lane]! ^= BigInt(bytes.length)
  spread()
  for (let lane = 0; lane < 4; lane++) {
    let k = h[lane]!
    k = ((k ^ (k >> 16n)) * 0x85ebca6bn) & MASK
    k = ((k ^ (k >> 13n)) * 0xc2b2ae35n) & MASK
    h[lane] = k ^ (k >> 16n)
  }
  spread()
  return h
}

/** The first `count` words of sfc32 after 12 thrown away. */
export function sfc32(seed: readonly bigint[], count: number): bigint[] {
  let [a, b, c, d] = seed as [bigint, bigint, bigint, bigint]
  const words: bigint[] = []
  for (let i = 0; i < 12 + count; i++) {
    const word = (a + b + d) & MASK
    d = (d + 1n) & MASK
    a = b ^ (b >> 9n)
    b = (c + (c << 3n)) & MASK
    c = (turn(c, 21) + word) & MASK
    words.push(word)
  }
  return words.slice(12)
}

/** The first numbers of a named stream, from the seed's text on. */
export function stream(
  seed: string,
  replicate: number,
  channel: string,
  caseId: string | null,
  stateId: string | null,
  count: number,
): number[] {
  const hashOf = (text: string | null): bigint[] => (text === null ? [0n, 0n, 0n, 0n] : murmur([...new TextEncoder().encode(text)], 0))
  const hex = hashOf(seed).map((word) => word.toString(16).padStart(8, '0'))
  const generator = seedrandom(hex.join(''))
  const key = [0, 1, 2, 3].map(() => BigInt(generator.int32() >>> 0))
  const words = [...key, BigInt(replicate), ...hashOf(channel), ...hashOf(caseId), ...hashOf(stateId)]
  const bytes = words.flatMap((word) => [0n, 8n, 16n, 24n].map((by) => Number((word >> by) & 0xffn)))
  return sfc32(murmur(bytes, 0), count).map((word) => (Number(word) + 0.5) / 2 ** 32)
}
