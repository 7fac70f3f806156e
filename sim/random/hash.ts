/**
 * MurmurHash3_x86_128: keys of random streams and digests of results.
 *
 * Works on 32-bit words, the first word being the first four bytes in little-endian order, so the byte order of the
 * machine does not matter. Not cryptographic. ODD section 4 (stochasticity). Source: A. Appleby, MurmurHash3 (public
 * domain), checked by its own verification value.
 */

/** The four words of the running hash; the functions below are not re-entrant and need not be. */
const H = new Int32Array(4)
const DOUBLES = new Float64Array(2)
const HALVES = new Int32Array(DOUBLES.buffer)
DOUBLES[0] = 1
/** Index of the low word of a double: 0 on little-endian machines, 1 on others. */
const LOW = HALVES[1] === 0 ? 1 : 0

const C1 = 0x239b961b
const C2 = 0xab0e9789
const C3 = 0x38b34ae5
const C4 = 0xa1e38b93

/** Hash of the first `length` words (any integer >= 0 within the array) under `seed` (32 bits), into `out[0..3]`. */
export function hash128(words: Int32Array, length: number, seed: number, out: Int32Array): void {
  hashWords(words, length, 4 * length, seed, out)
}

/** The running hash under seed 0 after the first `blocks` blocks of four words, into `begun[0..3]`, for `hashRest`. */
export function hashStart(words: Int32Array, blocks: number, begun: Int32Array): void {
  begun.fill(0)
  mixBlocks(words, 0, blocks, begun)
}

/** What `hash128` gives for `length` words of which the first `blocks` blocks went into `begun`. */
export function hashRest(begun: Int32Array, words: Int32Array, blocks: number, length: number, out: Int32Array): void {
  H[0] = begun[0]!
  H[1] = begun[1]!
  H[2] = begun[2]!
  H[3] = begun[3]!
  mixBlocks(words, blocks, length >> 2, H)
  mixRest(words, length & ~3, length)
  finish(4 * length, out)
}

/** Hash of any number of bytes: four words, the first one the first of the published implementation. */
export function hashBytes(bytes: Uint8Array, seed: number): Int32Array {
  const words = new Int32Array((bytes.length + 3) >> 2)
  for (let i = 0; i < bytes.length; i++) words[i >> 2]! |= bytes[i]! << ((i & 3) << 3)
  const out = new Int32Array(4)
  hashWords(words, words.length, bytes.length, seed, out)
  return out
}

/** Hash, under seed 0, of a text in UTF-8; a lone surrogate counts as U+FFFD. */
export function hashString(text: string): Int32Array {
  return hashBytes(utf8(text), 0)
}

/** The words as lower-case hexadecimal digits, eight a word. */
export function toHex(words: Int32Array): string {
  let text = ''
  for (const word of words) text += (word >>> 0).toString(16).padStart(8, '0')
  return text
}

/**
 * Hash, under seed 0, of the first `length` doubles as little-endian bytes, into `out[0..3]`. -0 counts as 0.
 * Throws a RangeError on NaN: its bits are not the same in every engine, and a result should hold none.
 */
export function digestFloats(values: Float64Array, length: number, out: Int32Array): void {
  H.fill(0)
  for (let i = 0; i + 1 < length; i += 2) {
    loadDoubles(values[i]!, values[i + 1]!, i)
    mixBlock(HALVES[LOW]!, HALVES[1 - LOW]!, HALVES[2 + LOW]!, HALVES[3 - LOW]!)
  }
  if (length & 1) {
    loadDoubles(values[length - 1]!, 0, length - 1)
    mixTail(HALVES[LOW]!, HALVES[1 - LOW]!, 0, 0)
  }
  finish(8 * length, out)
}

function loadDoubles(first: number, second: number, index: number): void {
  if (Number.isNaN(first) || Number.isNaN(second)) {
    throw new RangeError(`digest of value ${Number.isNaN(first) ? index : index + 1}: expected a number, got NaN`)
  }
  DOUBLES[0] = first + 0
  DOUBLES[1] = second + 0
}

function hashWords(words: Int32Array, count: number, bytes: number, seed: number, out: Int32Array): void {
  H.fill(seed)
  mixBlocks(words, 0, bytes >> 4, H)
  mixRest(words, 4 * (bytes >> 4), count)
  finish(bytes, out)
}

/** The words after the last whole block. Missing bytes count as zeros: a zero word leaves the hash as it is. */
function mixRest(words: Int32Array, at: number, count: number): void {
  if (at === count) return
  const second = at + 1 < count ? words[at + 1]! : 0
  const third = at + 2 < count ? words[at + 2]! : 0
  mixTail(words[at]!, second, third, at + 3 < count ? words[at + 3]! : 0)
}

/** Blocks [from, to) of four words into the running hash, kept in locals meanwhile; `mixBlock` is the same for one. */
function mixBlocks(words: Int32Array, from: number, to: number, hash: Int32Array): void {
  let h1 = hash[0]!
  let h2 = hash[1]!
  let h3 = hash[2]!
  let h4 = hash[3]!
  for (let at = 4 * from; at < 4 * to; at += 4) {
    h1 ^= Math.imul(turn(Math.imul(words[at]!, C1), 15), C2)
    h1 = (Math.imul((turn(h1, 19) + h2) | 0, 5) + 0x561ccd1b) | 0
    h2 ^= Math.imul(turn(Math.imul(words[at + 1]!, C2), 16), C3)
    h2 = (Math.imul((turn(h2, 17) + h3) | 0, 5) + 0x0bcaa747) | 0
    h3 ^= Math.imul(turn(Math.imul(words[at + 2]!, C3), 17), C4)
    h3 = (Math.imul((turn(h3, 15) + h4) | 0, 5) + 0x96cd1c35) | 0
    h4 ^= Math.imul(turn(Math.imul(words[at + 3]!, C4), 18), C1)
    h4 = (Math.imul((turn(h4, 13) + h1) | 0, 5) + 0x32ac3b17) | 0
  }
  hash[0] = h1
  hash[1] = h2
  hash[2] = h3
  hash[3] = h4
}

function turn(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}

function mixTail(k1: number, k2: number, k3: number, k4: number): void {
  H[0]! ^= Math.imul(turn(Math.imul(k1, C1), 15), C2)
  H[1]! ^= Math.imul(turn(Math.imul(k2, C2), 16), C3)
  H[2]! ^= Math.imul(turn(Math.imul(k3, C3), 17), C4)
  H[3]! ^= Math.imul(turn(Math.imul(k4, C4), 18), C1)
}

/** Each lane adds its neighbour as it was before this block; the last one adds the first as it is after it. */
function mixBlock(k1: number, k2: number, k3: number, k4: number): void {
  const h2 = H[1]!
  const h3 = H[2]!
  const h4 = H[3]!
  mixTail(k1, k2, k3, k4)
  const h1 = Math.imul(turn(H[0]!, 19) + h2, 5) + 0x561ccd1b
  H[0] = h1
  H[1] = Math.imul(turn(H[1]!, 17) + h3, 5) + 0x0bcaa747
  H[2] = Math.imul(turn(H[2]!, 15) + h4, 5) + 0x96cd1c35
  H[3] = Math.imul(turn(H[3]!, 13) + h1, 5) + 0x32ac3b17
}

function scramble(word: number): number {
  const first = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35)
  return second ^ (second >>> 16)
}

function finish(bytes: number, out: Int32Array): void {
  const h1 = H[0]! ^ bytes
  const h2 = H[1]! ^ bytes
  const h3 = H[2]! ^ bytes
  const h4 = H[3]! ^ bytes
  const sum = (h1 + h2 + h3 + h4) | 0
  const k1 = scramble(sum)
  const k2 = scramble((h2 + sum) | 0)
  const k3 = scramble((h3 + sum) | 0)
  const k4 = scramble((h4 + sum) | 0)
  const all = (k1 + k2 + k3 + k4) | 0
  out[0] = all
  out[1] = k2 + all
  out[2] = k3 + all
  out[3] = k4 + all
}

function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(3 * text.length)
  let end = 0
  for (const character of text) {
    const point = character.codePointAt(0)!
    const code = point >= 0xd800 && point < 0xe000 ? 0xfffd : point
    if (code < 0x80) {
      bytes[end++] = code
      continue
    }
    const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3
    bytes[end++] = (0xff00 >> (more + 1)) | (code >> (6 * more))
    for (let left = more - 1; left >= 0; left--) bytes[end++] = 0x80 | ((code >> (6 * left)) & 0x3f)
  }
  return bytes.subarray(0, end)
}
