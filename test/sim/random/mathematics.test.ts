import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp, log, logistic, normalCdf, normalQuantile, power } from '../../../sim/random/mathematics.ts'
import { exactDensity, exactExp, exactLog, exactNormalCdf, fixed, ulpError } from './oracle.ts'

/** n values spread over [low, high), irregularly, the same in every run: multiples of the golden section. */
function spread(low: number, high: number, n: number): number[] {
  return Array.from({ length: n }, (_, i) => low + (high - low) * ((i * 0.6180339887498949) % 1))
}

function worst(values: readonly number[], error: (x: number) => number): number {
  return values.reduce((most, x) => Math.max(most, error(x)), 0)
}

/** The scale leaves at least 150 significant bits for arguments as small as 2^-60 and results as small as 2^-1074. */
const expError = (x: number): number => ulpError(exp(x), exactExp(fixed(x, 260), 260))
const logError = (x: number): number => ulpError(log(x), exactLog(x))

describe('exp', () => {
  it('is within 0.52 ulp of the exact value wherever the result is normal', () => {
    const values = [...spread(-708.39, 709.78, 12_000), ...spread(-2, 2, 6_000), ...spread(-1e-6, 1e-6, 500)]
    expect(worst(values, expError)).toBeLessThan(0.52)
  })

  it('is within 0.52 ulp at its seams, where the table entry changes', () => {
    const seams = Array.from({ length: 512 }, (_, i) => ((i - 256 + 0.5) * Math.LN2) / 128)
    expect(
      worst(
        seams.flatMap((x) => [x, x * (1 + 2 ** -50), x * (1 - 2 ** -50)]),
        expError,
      ),
    ).toBeLessThan(0.52)
  })

  it('is within 1 ulp where the result is subnormal or about to overflow', () => {
    expect(worst([...spread(-745.13, -708.39, 2_000), ...spread(709, 709.782712893384, 500)], expError)).toBeLessThan(1)
  })

  it('has the exact values at the special points', () => {
    expect([0, -0, 2 ** -60, -(2 ** -60), 5e-324].map(exp)).toEqual([1, 1, 1, 1, 1])
    expect([709.782712893385, 1e300, Infinity].map(exp)).toEqual([Infinity, Infinity, Infinity])
    expect([-745.1332191019413, -1e300, -Infinity].map(exp)).toEqual([0, 0, 0])
    expect(exp(-745.133219101941)).toBe(5e-324)
    expect(exp(709.782712893384)).toBeLessThan(Infinity)
    expect(exp(Number.NaN)).toBeNaN()
  })

  it('never falls, from double to double and over any distance', () => {
    const bits = new BigInt64Array(1)
    const value = new Float64Array(bits.buffer)
    fc.assert(
      fc.property(fc.double({ min: -746, max: 710, noNaN: true }), fc.integer({ min: 1, max: 1 << 20 }), (x, steps) => {
        value[0] = Math.abs(x)
        bits[0]! += BigInt(steps)
        expect(exp(value[0]!)).toBeGreaterThanOrEqual(exp(Math.abs(x)))
        expect(exp(-value[0]!)).toBeLessThanOrEqual(exp(-Math.abs(x)))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('log', () => {
  it('is within 0.52 ulp over the whole range of exponents', () => {
    const values = spread(-1022, 1023.9, 6_000).map((e) => 2 ** Math.floor(e) * (1 + (Math.abs(e) % 1)))
    expect(worst(values, logError)).toBeLessThan(0.52)
  })

  it('is within 0.52 ulp beside 1, where the result is small', () => {
    const distances = spread(-52, -1, 2_000).map((e) => 2 ** e)
    const values = [...distances.flatMap((d) => [1 + d, 1 - d]), ...spread(0.5, 2, 6_000)]
    expect(
      worst(
        values.filter((x) => x !== 1),
        logError,
      ),
    ).toBeLessThan(0.52)
  })

  it('is within 0.52 ulp at its seams, where the table entry changes', () => {
    const seams = Array.from({ length: 128 }, (_, j) => 1 + (j + 0.5) / 128)
    const values = seams.flatMap((f) => [f, f - 2 ** -52, f / 2, f / 2 - 2 ** -53])
    expect(worst(values, logError)).toBeLessThan(0.52)
  })

  it('is within 0.52 ulp for subnormal numbers', () => {
    expect(worst([5e-324, 1e-320, 2 ** -1022 - 2 ** -1074, 3e-310], logError)).toBeLessThan(0.52)
  })

  it('has the exact values at the special points', () => {
    expect(log(1)).toBe(0)
    expect([0, -0].map(log)).toEqual([-Infinity, -Infinity])
    expect(log(Infinity)).toBe(Infinity)
    for (const x of [-1, -5e-324, -Infinity, Number.NaN]) expect(log(x)).toBeNaN()
  })

  it('never falls and undoes exp', () => {
    fc.assert(
      fc.property(fc.double({ min: 5e-324, noNaN: true }), fc.double({ min: 5e-324, noNaN: true }), (x, y) => {
        expect(log(Math.min(x, y))).toBeLessThanOrEqual(log(Math.max(x, y)))
      }),
      { numRuns: 2000 },
    )
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        // exp moves its result by 2^-53 in proportion, which log turns into 2^-53, and log rounds once more.
        expect(Math.abs(log(exp(x)) - x)).toBeLessThanOrEqual(2 ** -52 * (1 + Math.abs(x)))
      }),
    )
  })
})

describe('logistic and power', () => {
  it('logistic is within 2 ulp of the exact value, in [0, 1], and never falls', () => {
    const scale = 1400
    const error = (x: number): number => {
      const e = exactExp(fixed(-x, 260), 260)
      const odds = e.scale <= scale ? e.value << BigInt(scale - e.scale) : e.value >> BigInt(e.scale - scale)
      const one = 1n << BigInt(scale)
      return ulpError(logistic(x), { value: (one * one) / (one + odds), scale })
    }
    expect(worst([...spread(-700, 700, 500), ...spread(-40, 40, 3_000)], error)).toBeLessThan(2)
    expect([-Infinity, -800, 0, 800, Infinity].map(logistic)).toEqual([0, 0, 0.5, 1, 1])
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (x, y) => {
        expect(logistic(Math.min(x, y))).toBeLessThanOrEqual(logistic(Math.max(x, y)))
      }),
    )
  })

  it('power keeps its documented relative error', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), fc.double({ min: -40, max: 40, noNaN: true }), (base, exponent) => {
        const scale = 400
        const logarithm = exactLog(base)
        const product = (logarithm.value * fixed(exponent, scale)) >> BigInt(logarithm.scale)
        const exact = exactExp(product, scale)
        // An ulp is at most 2^-52 of the value.
        const bound = 1 + Math.abs(exponent * log(base))
        expect(ulpError(power(base, exponent), exact)).toBeLessThanOrEqual(2 * bound)
      }),
      { numRuns: 1000 },
    )
  })

  it('power has the exact values at the special points', () => {
    expect([power(0, 0), power(7, 0), power(1, 1e300), power(0, 2), power(0, -2)]).toEqual([1, 1, 1, 0, Infinity])
    expect(power(-1, 2)).toBeNaN()
  })
})

describe('normalCdf', () => {
  const relative = (x: number, scale: number): number => {
    const exact = exactNormalCdf(x, scale)
    return Number(((fixed(normalCdf(x), scale) - exact.value) << 80n) / exact.value) / 2 ** 80
  }

  it('is within 1e-14 of the exact value, relative to it, and so in absolute terms', () => {
    // 500 bits leave 390 for the smallest of these values, about 1e-33.
    const values = [...spread(-12, 8, 1_500), ...spread(-1, 1, 500), 0.66291, -0.66291, -5.656854249492381]
    expect(worst(values, (x) => Math.abs(relative(x, 500)))).toBeLessThan(1e-14)
  })

  it('keeps its digits far down the lower tail', () => {
    // The series grows to e^(x^2/2), 2^988 here, and the density falls as far: 2300 bits leave more than 300.
    expect(worst(spread(-37, -12, 25), (x) => Math.abs(relative(x, 2300)))).toBeLessThan(1e-14)
  })

  it('has the exact values at the special points and never falls', () => {
    expect([-Infinity, -40, 0, 9, Infinity].map(normalCdf)).toEqual([0, 0, 0.5, 1, 1])
    expect(normalCdf(Number.NaN)).toBeNaN()
    fc.assert(
      fc.property(fc.double({ min: -38, max: 38, noNaN: true }), fc.double({ min: 1e-9, max: 2, noNaN: true }), (x, d) => {
        // A step of 1e-9 is far above the error of 1e-14 wherever the distribution still moves by more than that.
        expect(normalCdf(x + d)).toBeGreaterThanOrEqual(normalCdf(x) - 1e-14)
      }),
    )
  })
})

describe('normalQuantile', () => {
  /** How far the exact distribution at the computed value misses p, turned into a distance along the axis. */
  const error = (p: number): number => {
    const scale = 600
    const x = normalQuantile(p)
    const missed = exactNormalCdf(x, scale).value - fixed(p, scale)
    return Math.abs(Number((missed << 80n) / exactDensity(x, scale)) / 2 ** 80) / (1 + Math.abs(x))
  }

  it('is within 1e-15 of the exact value, relative to 1 + its size', () => {
    const tails = spread(-33, -3, 400).map((e) => 2 ** e)
    const values = [...spread(0.001, 0.999, 1_000), ...tails, ...tails.map((p) => 1 - p), 0.075, 0.925, 1e-40]
    expect(worst(values, error)).toBeLessThan(1e-15)
  })

  it('is odd about one half wherever 1 - p is exact', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffffff }), (word) => {
        const p = (word + 0.5) / 2 ** 32
        expect(normalQuantile(1 - p) + normalQuantile(p)).toBe(0)
      }),
    )
  })

  it('rises with p and has the exact values at the special points', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xfffffffe }), (word) => {
        expect(normalQuantile((word + 1.5) / 2 ** 32)).toBeGreaterThan(normalQuantile((word + 0.5) / 2 ** 32))
      }),
    )
    expect([0, 0.5, 1].map(normalQuantile)).toEqual([-Infinity, 0, Infinity])
    for (const p of [-0.1, 1.1, Number.NaN]) expect(normalQuantile(p)).toBeNaN()
  })
})
