import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestFloats, hash128, hashBytes, hashString, toHex } from '../../../sim/random/hash.ts'
import { murmur } from './oracle.ts'

const unsigned = (words: Int32Array): bigint[] => [...words].map((word) => BigInt(word >>> 0))
const finite = fc.double({ noNaN: true })

describe('hashBytes', () => {
  it("gives the published verification value of MurmurHash3_x86_128 (SMHasher's procedure)", () => {
    const hashes = Array.from({ length: 256 }, (_, i) =>
      hashBytes(
        Uint8Array.from({ length: i }, (_, b) => b),
        256 - i,
      ),
    )
    const bytes = hashes.flatMap((hash) => [...hash].flatMap((word) => [0, 8, 16, 24].map((by) => (word >>> by) & 255)))
    expect(hashBytes(Uint8Array.from(bytes), 0)[0]! >>> 0).toBe(0xb3ece62a)
  })

  it('agrees with an independent implementation for any bytes and seed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), fc.integer(), (bytes, seed) => {
        expect(unsigned(hashBytes(bytes, seed))).toEqual(murmur([...bytes], seed))
      }),
    )
  })
})

describe('hash128', () => {
  it('hashes words as their little-endian bytes, and only the first `length` of them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 20 }), fc.nat(20), fc.integer(), (words, cut, seed) => {
        const length = Math.min(cut, words.length)
        const view = new DataView(new ArrayBuffer(4 * length))
        for (let i = 0; i < length; i++) view.setInt32(4 * i, words[i]!, true)
        const out = new Int32Array(4)
        hash128(Int32Array.from(words), length, seed, out)
        expect(out).toEqual(hashBytes(new Uint8Array(view.buffer), seed))
      }),
    )
  })

  it('may write over its own input', () => {
    const words = Int32Array.of(5, 6, 7, 8)
    const out = new Int32Array(4)
    hash128(words, 4, 9, out)
    hash128(words, 4, 9, words)
    expect(words).toEqual(out)
  })

  it('turns about half of the 128 bits when one bit of the input turns', () => {
    const out = new Int32Array(4)
    let turned = 0
    for (let bit = 0; bit < 544; bit++) {
      const words = new Int32Array(17).fill(bit)
      hash128(words, 17, 0, out)
      const before = BigInt(`0x${toHex(out)}`)
      words[bit >> 5]! ^= 1 << (bit & 31)
      hash128(words, 17, 0, out)
      turned += [...(before ^ BigInt(`0x${toHex(out)}`)).toString(2)].filter((digit) => digit === '1').length
    }
    // 544 * 128 fair coins have a standard deviation of 132; five of them are allowed.
    expect(Math.abs(turned - 544 * 64)).toBeLessThan(5 * 132)
  })
})

describe('hashString', () => {
  it('hashes the UTF-8 bytes of any text, also with lone surrogates', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
        ),
        (text) => {
          expect(hashString(text)).toEqual(hashBytes(new TextEncoder().encode(text), 0))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('shows as 32 hexadecimal digits', () => {
    expect(toHex(Int32Array.of(0, -1, 0x1234, 0x7fffffff))).toBe('00000000ffffffff000012347fffffff')
  })
})

describe('digestFloats', () => {
  const digest = (values: readonly number[], length = values.length): string => {
    const out = new Int32Array(4)
    digestFloats(Float64Array.from(values), length, out)
    return toHex(out)
  }

  it('hashes the little-endian bytes of the doubles, -0 as 0', () => {
    fc.assert(
      fc.property(fc.array(finite), (values) => {
        const view = new DataView(new ArrayBuffer(8 * values.length))
        for (const [i, value] of values.entries()) view.setFloat64(8 * i, value === 0 ? 0 : value, true)
        expect(digest(values)).toBe(toHex(hashBytes(new Uint8Array(view.buffer), 0)))
      }),
    )
  })

  it('sees the last bit of every value and the length', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1, max: 1.9, noNaN: true }), { minLength: 1 }), fc.nat(), (values, pick) => {
        const at = pick % values.length
        const changed = values.with(at, values[at]! + 2 ** -52)
        expect(digest(changed)).not.toBe(digest(values))
        expect(digest([...values, 0])).not.toBe(digest(values))
        expect(digest([...values, 0], values.length)).toBe(digest(values))
      }),
    )
    expect(digest([0, -0])).toBe(digest([-0, 0]))
  })

  it('refuses NaN and says where it is', () => {
    expect(() => digest([1, Number.NaN, 3])).toThrow(new RangeError('digest of value 1: expected a number, got NaN'))
    expect(() => digest([1, 2, Number.NaN])).toThrow(new RangeError('digest of value 2: expected a number, got NaN'))
  })
})
