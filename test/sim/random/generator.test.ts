import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillUniform, seedGenerator } from '../../../sim/random/generator.ts'
import { sfc32 } from './oracle.ts'

function draw(seed: readonly [number, number, number, number], count: number): Float64Array {
  const state = new Int32Array(4)
  const out = new Float64Array(count)
  seedGenerator(state, ...seed)
  fillUniform(state, out, 0, 1, count)
  return out
}

function correlation(x: Float64Array, y: Float64Array): number {
  let sum = 0
  for (let i = 0; i < x.length; i++) sum += (x[i]! - 0.5) * (y[i]! - 0.5)
  return (12 * sum) / x.length
}

const seeds = fc.tuple(fc.integer(), fc.integer(), fc.integer(), fc.integer())

describe('fillUniform', () => {
  it('agrees with an independent implementation of sfc32', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const words = sfc32(
          seed.map((word) => BigInt(word >>> 0)),
          40,
        )
        expect([...draw(seed, 40)]).toEqual(words.map((word) => (Number(word) + 0.5) / 2 ** 32))
      }),
    )
  })

  it('continues where it stopped, and writes only where it is told', () => {
    fc.assert(
      fc.property(seeds, fc.nat(20), fc.nat(20), fc.integer({ min: 1, max: 7 }), fc.nat(5), (seed, m, n, stride, start) => {
        const state = new Int32Array(4)
        const out = new Float64Array(start + (m + n) * stride + 3).fill(-1)
        seedGenerator(state, ...seed)
        fillUniform(state, out, start, stride, m)
        fillUniform(state, out, start + m * stride, stride, n)
        const whole = draw(seed, m + n)
        out.forEach((value, i) => {
          const at = (i - start) / stride
          expect(value).toBe(at >= 0 && at < m + n && Number.isInteger(at) ? whole[at]! : -1)
        })
      }),
    )
  })

  it('spreads evenly over 1,024 cells and over 32 x 32 cells of neighbouring pairs', () => {
    const n = 1 << 20
    const values = draw([1, 2, 3, 4], n)
    const cells = new Float64Array(1024)
    const pairs = new Float64Array(1024)
    for (let i = 0; i < n; i++) cells[Math.floor(values[i]! * 1024)]!++
    for (let i = 0; i < n; i += 2) pairs[Math.floor(values[i]! * 32) * 32 + Math.floor(values[i + 1]! * 32)]!++
    const chiSquare = (counts: Float64Array, expected: number): number =>
      counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    // 1,023 degrees of freedom: mean 1,023, standard deviation sqrt(2 * 1,023) = 45; five of them on either side, for
    // too even is as wrong as too uneven.
    expect(Math.abs(chiSquare(cells, n / 1024) - 1023)).toBeLessThan(5 * 45)
    expect(Math.abs(chiSquare(pairs, n / 2048) - 1023)).toBeLessThan(5 * 45)
  })

  it('has streams that do not know their neighbours', () => {
    const n = 20_000
    const bases = [draw([0, 0, 0, 0], n), draw([7, -1, 1 << 30, 5], n)]
    const neighbours: [number, number, number, number][][] = [
      Array.from({ length: 16 }, (_, i) => [i < 4 ? 1 : 0, i >> 2 === 1 ? i : 0, i >> 2 === 2 ? i : 0, i >> 2 === 3 ? i : 0]),
      Array.from({ length: 32 }, (_, bit) => [7 ^ (1 << bit), -1, 1 << 30, 5]),
      Array.from({ length: 32 }, (_, bit) => [7, -1, 1 << 30, 5 ^ (1 << bit)]),
    ]
    // The correlation of n independent pairs has the standard deviation 1/sqrt(n); five of them over some 100 pairs
    // and three lags.
    const band = 5 / Math.sqrt(n)
    for (const [row, list] of neighbours.entries()) {
      const base = bases[row === 0 ? 0 : 1]!
      for (const seed of list) {
        const other = draw(seed, n)
        for (const lag of [0, 1, 2]) {
          expect(Math.abs(correlation(base.subarray(lag), other.subarray(0, n - lag)))).toBeLessThan(band)
        }
      }
    }
  })

  it('never reaches 0 or 1, and mirrors exactly', () => {
    const values = draw([9, 9, 9, 9], 100_000)
    expect(values.every((u) => u > 0 && u < 1 && 1 - (1 - u) === u)).toBe(true)
    expect([(0 + 0.5) / 2 ** 32 > 0, (0xffffffff + 0.5) / 2 ** 32 < 1]).toEqual([true, true])
  })
})
