import { describe, expect, it } from 'vitest'
import { stability, stableSizes } from '../../../sim/analysis/stability.ts'

/** Payoff tables of a game of identical states: `payoff(k)` is [member, outsider] when k of N are in. */
function tables(states: number, payoff: (size: number) => readonly [member: number, outsider: number]) {
  const rows = Array.from({ length: states + 1 }, (_, size) => payoff(size))
  return [Float64Array.from(rows, (row) => row[0]), Float64Array.from(rows, (row) => row[1])] as const
}

describe('stability', () => {
  it('names who would leave and who would join', () => {
    const inside = Uint8Array.of(1, 1, 0, 0)
    const held = stability(inside, Float64Array.of(3, 1, 5, 0), Float64Array.of(2, 2, 4, 1))
    expect(held).toEqual({ internal: false, external: false, wouldLeave: [1], wouldJoin: [2] })
  })

  it('leaves the indifferent where they are, and the nearly indifferent within the tolerance', () => {
    const inside = Uint8Array.of(1, 0)
    expect(stability(inside, Float64Array.of(1, 1), Float64Array.of(1, 1))).toMatchObject({
      internal: true,
      external: true,
    })
    const nearly = [Float64Array.of(1, 1.01), Float64Array.of(1.01, 1)] as const
    expect(stability(inside, ...nearly)).toMatchObject({ wouldLeave: [0], wouldJoin: [1] })
    expect(stability(inside, ...nearly, 0.02)).toMatchObject({ internal: true, external: true })
  })

  it('holds an empty coalition internally and the grand one externally', () => {
    const gains = Float64Array.of(1, 2)
    expect(stability(new Uint8Array(2), gains, gains).internal).toBe(true)
    expect(stability(Uint8Array.of(1, 1), gains, gains).external).toBe(true)
  })

  it('refuses columns that do not fit', () => {
    expect(() => stability(new Uint8Array(2), new Float64Array(1), new Float64Array(2))).toThrow('gains: expected 2')
    expect(() => stability(new Uint8Array(0), new Float64Array(0), new Float64Array(0), -1)).toThrow('tolerance')
    expect(() => stableSizes(new Float64Array(2), new Float64Array(3))).toThrow('outsider: expected 2')
  })
})

describe('stableSizes', () => {
  it('meets Barrett 1994: a treaty of 4 of 10', () => {
    const [n, a, b, c] = [10, 100, 1, 0.25]
    const g = c / b
    const outcome = (k: number) => {
      const t = (n - k) / (n * g)
      const lead = k / (n * g) / ((1 + t) * (1 + t))
      const member = (lead * a) / (1 + lead * k)
      const total = (k * member + t * a) / (1 + t)
      const outsider = (a - total) / (n * g)
      const benefit = (b / n) * (a * total - (total * total) / 2)
      const payoff = (q: number) => benefit - (c * q * q) / 2
      return { total, member, outsider, payoffs: [payoff(member), payoff(outsider)] as const }
    }
    expect(stableSizes(...tables(n, (k) => outcome(k).payoffs))).toEqual([4])
    // The printed outcome at 4, two decimals.
    const treaty = outcome(4)
    expect(treaty.total).toBeCloseTo(81.07, 2)
    expect(treaty.member).toBeCloseTo(8.91, 2)
    expect(treaty.outsider).toBeCloseTo(7.57, 2)
    expect(treaty.payoffs[0]).toBeCloseTo(472.16, 2)
    expect(treaty.payoffs[1]).toBeCloseTo(474.91, 2)
  })

  it('meets Carraro and Siniscalco 1993: three at most, with two tied, for any number of states', () => {
    // pi = b Q - c q^2 / 2 with b = c = 1: members q = k, outsiders q = 1.
    for (const n of [3, 5, 10, 40]) {
      const sizes = stableSizes(
        ...tables(n, (k) => {
          const total = k * k + (n - k)
          return [total - (k * k) / 2, total - 1 / 2]
        }),
      )
      // Alone in a treaty is like being outside, so 0 ties with 1 and is listed too.
      expect(sizes).toEqual([0, 2, 3])
    }
  })

  it('meets the quadratic game under Cournot: two while damage is slight, else nobody', () => {
    const stable = (d: number) => {
      const [n, a] = [10, 1]
      const [member, outsider] = tables(n, (k) => {
        const total = (n * a) / (1 + d * (k * k + n - k))
        const payoff = (e: number) => a * e - (e * e) / 2 - (d * total * total) / 2
        return [payoff(a - k * d * total), payoff(a - d * total)]
      })
      return stableSizes(member, outsider).filter((size) => size > 1)
    }
    expect(stable(0.005)).toEqual([2])
    expect(stable(0.01)).toEqual([2])
    expect(stable(0.1)).toEqual([])
  })

  /** Profit of each of k merged firms and of an outsider, in a Cournot market of n with unit intercept and slope. */
  const merged = (n: number, k: number) => {
    const price = 1 / (n - k + 2)
    return [(price * price) / k, price * price] as const
  }

  it('meets Salant, Switzer and Reynolds 1983: a merger pays from four fifths of the market on', () => {
    for (const [n, least] of [
      [5, 5],
      [10, 9],
      [20, 17],
      [50, 45],
      [100, 92],
    ] as const) {
      // The merger breaks up as a whole, so what a member has outside is the profit before it.
      const [before] = merged(n, 1)
      const holds = (k: number) => {
        const members = new Uint8Array(k).fill(1)
        // A gain within rounding is none: at n = 5, k = 4 the merger is worth exactly nothing.
        const gain = merged(n, k)[0] - before
        const apart = stability(members, new Float64Array(k).fill(gain), new Float64Array(k).fill(1e-15))
        return apart.internal
      }
      const paying = Array.from({ length: n - 1 }, (_, index) => index + 2).filter(holds)
      expect(paying).toEqual(Array.from({ length: n - least + 1 }, (_, index) => least + index))
    }
  })

  it('lets no such cartel hold once a firm can leave alone', () => {
    for (const n of [3, 5, 10, 50]) {
      const sizes = stableSizes(...tables(n, (k) => merged(n, Math.max(1, k))))
      expect(sizes.filter((size) => size > 1)).toEqual([])
    }
    // Two firms are the exception: half a monopoly beats a duopoly.
    expect(stableSizes(...tables(2, (k) => merged(2, Math.max(1, k))))).toContain(2)
  })
})
