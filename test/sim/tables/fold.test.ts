import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FoldedWorld, foldWorld, HOSTILITIES, type Rest, readWorldTable, type WorldTable } from '../../../sim/tables/index.ts'
import { at, world } from '../../support/world-files.ts'
import { smallFiles } from './small-world.ts'

const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0)

/** Sums of up to 38,809 positive numbers in another sequence differ by rounding only: about 4e4 * 1.1e-16, well under 1e-9. */
const REORDERING = 1e-9
const near = (value: number, expected: number) => Math.abs(value - expected) <= REORDERING * Math.abs(expected)

const keeps = fc.uniqueArray(fc.constantFrom(...world.states.map(({ id }) => id)), { maxLength: 40 })
const rests = fc.constantFrom<Rest>('region', 'subregion', 'one')

const entry = (folded: FoldedWorld, matrix: Float64Array, a: string, b: string) => {
  const position = (id: string) => folded.states.findIndex((state) => state.id === id)
  return matrix[position(a) * folded.states.length + position(b)]!
}

describe('foldWorld on four states', () => {
  const small = readWorldTable(smallFiles)
  const folded = foldWorld(small, ['AAA'], 'one')
  const rest = folded.states[1]!

  it('keeps a kept state as it is', () => {
    const { memberships, spells, members, ...numbers } = folded.states[0]!
    const { memberships: _blocs, spells: dates, borders: _borders, ...original } = small.states[0]!
    expect(spells).toEqual({ eu: [{ ...dates.eu![0], share: 1 }], p5: [{ from: '1945-10-24', until: null, share: 1 }] })
    expect(numbers).toEqual(original)
    expect(members).toEqual(['AAA'])
    expect([memberships.eu, memberships.p5, memberships.nato]).toEqual([1, 1, 0])
  })

  it('weighs position and tourism by GDP, and what concerns people by population', () => {
    expect(rest.members).toEqual(['BBB', 'CCC', 'DDD'])
    expect([rest.gdp, rest.population]).toEqual([1000, 60])
    // GDP 500, 300, 200; people 20, 30, 10. A few roundings of numbers near 1: 1e-12 is generous.
    expect(rest.position).toBeCloseTo((500 * 1 + 300 * -1 + 200 * -1) / 1000, 12)
    expect(rest.tourism).toBeCloseTo((500 * 0.04 + 300 * 0.06 + 200 * 0.06) / 1000, 12)
    expect(rest.democracy).toBeCloseTo((20 * 0.7 + 30 * 0.5 + 10 * 0.3) / 60, 12)
    expect(rest.voice).toBeCloseTo((20 * 0.7 + 30 * 0.5 + 10 * 0.3) / 60, 12)
  })

  it('lies where its largest economy lies, and says what is imputed', () => {
    expect([rest.latitude, rest.longitude]).toEqual([50, 20])
    expect(rest.imputed).toEqual(['capacity', 'democracy', 'gdp', 'position', 'ruleOfLaw', 'tourism', 'trade'])
  })

  it('gives membership as a share of GDP, with the dates of each member', () => {
    expect(rest.memberships.eu).toBe(0.5)
    expect(rest.memberships.p5).toBe(0)
    expect(rest.spells).toEqual({ eu: [{ from: '1973-01-01', until: '2020-01-31', share: 0.5 }] })
  })

  it('takes membership as it is on a day', () => {
    const on = (day: string) => foldWorld(small, ['AAA'], 'one', day).states.map(({ memberships }) => memberships.eu)
    expect(on('1972-12-31')).toEqual([1, 0])
    expect(on('2020-01-31')).toEqual([1, 0.5])
    expect(on('2020-02-01')).toEqual([1, 0])
  })

  it('puts a pair into the worst class that holds on a day, and gives the share of the pairs of members', () => {
    const between = (day: string) => {
      const two = foldWorld(small, ['AAA', 'CCC'], 'one', day)
      return HOSTILITIES.map((one) => [entry(two, two[one], 'AAA', 'CCC'), entry(two, two[one], 'R-WORLD', 'AAA')])
    }
    const [none, pair, half] = [
      [0, 0],
      [1, 0],
      [0, 1 / 2],
    ]
    expect(between('1989-12-31')).toEqual([none, none, none, none])
    expect(between('1990-01-01')).toEqual([none, none, pair, none])
    expect(between('2015-06-30')).toEqual([pair, none, none, half])
    expect(between('2021-01-01')).toEqual([none, pair, none, half])
  })

  it('adds up trade, and keeps what is traded inside apart', () => {
    expect([...folded.trade]).toEqual([0, 60, 60, 0])
    expect([...folded.internalTrade]).toEqual([0, 3])
  })

  it('gives distance as a mean weighted by GDP, and ties as shares of members', () => {
    // Products of GDP cancel the common 1000: weights 500, 300, 200.
    expect(entry(folded, folded.distance, 'AAA', 'R-WORLD')).toBeCloseTo((500 * 1000 + 300 * 7000 + 200 * 9000) / 1000, 8)
    expect(entry(folded, folded.alliance, 'AAA', 'R-WORLD')).toBe(1 / 3)
    expect(entry(folded, folded.contiguous, 'R-WORLD', 'AAA')).toBe(1 / 3)
    expect(entry(folded, folded.language, 'R-WORLD', 'R-WORLD')).toBe(1 / 3)
    expect(entry(folded, folded.distance, 'AAA', 'AAA')).toBe(0)
  })

  it('leaves dropped states and their trade out', () => {
    const two = foldWorld(small, ['CCC', 'AAA'], 'drop')
    expect(two.states.map(({ id }) => id)).toEqual(['AAA', 'CCC'])
    expect([...two.trade]).toEqual([0, 10, 20, 0])
  })
})

describe('foldWorld on the committed world', () => {
  it('loses no trade, output or people, whichever states are kept', () => {
    fc.assert(
      fc.property(keeps, rests, (keep, rest) => {
        const folded = foldWorld(world, keep, rest)
        expect(near(total(folded.trade) + total(folded.internalTrade), total(world.trade))).toBe(true)
        for (const field of ['gdp', 'population'] as const) {
          const all = world.states.reduce((sum, state) => sum + state[field], 0)
          expect(
            near(
              folded.states.reduce((sum, state) => sum + state[field], 0),
              all,
            ),
          ).toBe(true)
        }
        expect(folded.states.flatMap(({ members }) => members).sort()).toEqual(world.states.map(({ id }) => id))
      }),
      { numRuns: 60 },
    )
  })

  it('keeps the exports and imports of every kept state', () => {
    fc.assert(
      fc.property(keeps, rests, (keep, rest) => {
        const folded = foldWorld(world, keep, rest)
        folded.states.forEach((state, i) => {
          if (!keep.includes(state.id)) return
          expect(near(rowAndColumn(folded.trade, i), rowAndColumn(world.trade, at(state.id)))).toBe(true)
        })
      }),
      { numRuns: 30 },
    )
  })

  it('does not depend on the sequence of the kept states', () => {
    fc.assert(
      fc.property(keeps, rests, (keep, rest) => {
        expect(foldWorld(world, [...keep].reverse(), rest)).toEqual(foldWorld(world, keep, rest))
      }),
      { numRuns: 30 },
    )
  })

  it('is the world itself when every state is kept', () => {
    const ids = world.states.map(({ id }) => id)
    const folded = foldWorld(world, ids, 'drop')
    const same: readonly (keyof WorldTable & keyof FoldedWorld)[] = ['trade', 'distance', 'alliance', 'contiguous', 'language']
    for (const matrix of same) expect(folded[matrix]).toEqual(Float64Array.from(world[matrix] as Float64Array))
    expect(total(folded.internalTrade)).toBe(0)
  })

  it('stays in range: shares and indices in 0 to 1, distances on the earth, matrices symmetric', () => {
    fc.assert(
      fc.property(keeps, rests, (keep, rest) => {
        const folded = foldWorld(world, keep, rest)
        const n = folded.states.length
        for (const state of folded.states) {
          const shares = [state.democracy, state.ruleOfLaw, state.capacity, state.tourism, state.voice]
          for (const share of [...shares, ...Object.values(state.memberships)]) {
            expect(share >= 0 && share <= 1, state.id).toBe(true)
          }
        }
        for (const shares of [folded.alliance, folded.contiguous, folded.language, ...HOSTILITIES.map((one) => folded[one])]) {
          expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
        }
        for (let i = 0; i < n; i++) {
          for (let j = 0; j < n; j++) {
            const km = folded.distance[i * n + j]!
            if (km !== folded.distance[j * n + i] || km < 0 || km > 20_020) throw new Error(`${i} to ${j}: ${km} km`)
          }
        }
      }),
      { numRuns: 20 },
    )
  })

  it('makes 40 to 50 agents of 24 states by subregion, and fewer by region', () => {
    const keep = 'USA CAN GBR FRA DEU ITA ESP NLD POL TUR RUS UKR CHN JPN KOR IND PAK SAU IRN EGY NGA ZAF BRA ARG'.split(' ')
    const agents = (rest: Rest) => foldWorld(world, keep, rest).states.length
    expect(agents('subregion')).toBeGreaterThanOrEqual(40)
    expect(agents('subregion')).toBeLessThanOrEqual(50)
    expect(agents('region')).toBe(24 + 5)
    expect(agents('one')).toBe(25)
  })
})

function rowAndColumn(trade: Float64Array, i: number): number {
  const n = Math.round(Math.sqrt(trade.length))
  let sum = 0
  for (let j = 0; j < n; j++) sum += trade[i * n + j]! + trade[j * n + i]!
  return sum
}
