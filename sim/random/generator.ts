/**
 * sfc32: one stream of uniform numbers, drawn in bulk.
 *
 * One 32-bit word per draw, with the generator's state in locals while it fills. ODD section 4 (stochasticity). Source:
 * C. Doty-Humphrey, PractRand (sfc32, public domain).
 */

/** Words thrown away after seeding, until every word of the seed has reached every word of the state. */
const DISCARD = new Float64Array(12)
/** 2^-32. */
const SHARE = 1 / 4294967296

/** Start a stream: four seed words (any 32 bits each) into `state[0..3]`, then 12 words are drawn and thrown away. */
export function seedGenerator(state: Int32Array, a: number, b: number, c: number, d: number): void {
  state[0] = a
  state[1] = b
  state[2] = c
  state[3] = d
  fillUniform(state, DISCARD, 0, 1, DISCARD.length)
}

/**
 * `count` draws into `out[start]`, `out[start + stride]`, ...: (word + 1/2) / 2^32, in the open interval (0, 1), on
 * 2^32 points that lie symmetrically about 1/2. The state moves on by `count` words, so two calls go on as one would.
 */
export function fillUniform(state: Int32Array, out: Float64Array, start: number, stride: number, count: number): void {
  let a = state[0]!
  let b = state[1]!
  let c = state[2]!
  let counter = state[3]!
  let at = start
  // Four draws a turn: the loop itself is a third of the time otherwise.
  for (let turn = count >> 2; turn > 0; turn--) {
    let word = (a + b + counter) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + word) | 0
    out[at] = ((word >>> 0) + 0.5) * SHARE
    word = (a + b + counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + word) | 0
    out[at + stride] = ((word >>> 0) + 0.5) * SHARE
    word = (a + b + counter + 2) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + word) | 0
    out[at + 2 * stride] = ((word >>> 0) + 0.5) * SHARE
    word = (a + b + counter + 3) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + word) | 0
    out[at + 3 * stride] = ((word >>> 0) + 0.5) * SHARE
    counter = (counter + 4) | 0
    at += 4 * stride
  }
  for (let left = count & 3; left > 0; left--) {
    const word = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + word) | 0
    out[at] = ((word >>> 0) + 0.5) * SHARE
    at += stride
  }
  state[0] = a
  state[1] = b
  state[2] = c
  state[3] = counter
}
