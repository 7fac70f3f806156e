import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { syntheticStates } from '../../../../sim/generate/world/states.ts'
import { syntheticTies } from '../../../../sim/generate/world/trade.ts'
import { SYNTHETIC_LIMITS, syntheticWorld } from '../../../../sim/generate/world/world.ts'
import { ATTRIBUTE_NAMES, ATTRIBUTES, createEngine } from '../../../../sim/model/index.ts'
import { parseScenario } from '../../../../sim/scenario/index.ts'
import { pairsIn } from '../../../support/scenarios.ts'

const parsed = (states: number, seed: string) => {
  const result = parseScenario(JSON.parse(JSON.stringify(syntheticWorld(states, seed))), {})
  if (!result.ok) throw new Error(result.problems.map(({ place, rule, value }) => `${place}: ${rule}: ${value}`).join('\n'))
  return result.scenario
}

describe('syntheticStates', () => {
  it('changes none of the states when there are more', () => {
    expect(syntheticStates(60, 'tin').slice(0, 20)).toEqual(syntheticStates(20, 'tin'))
  })

  it('draws other states from another seed', () => {
    expect(syntheticStates(5, 'tin')[0]).not.toEqual(syntheticStates(5, 'tan')[0])
  })

  it('gives each a name and an id of its own', () => {
    const states = syntheticStates(250, 'tin')
    expect(new Set(states.map(({ id }) => id)).size).toBe(250)
    expect(new Set(states.map(({ name }) => name)).size).toBe(250)
  })

  it('makes the rich better governed and the free stand on one side, as among real states', () => {
    const states = syntheticStates(250, 'tin')
    const correlation = (a: readonly number[], b: readonly number[]) => {
      const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
      const cov = (x: readonly number[], y: readonly number[]) =>
        x.reduce((sum, value, i) => sum + (value - mean(x)) * (y[i]! - mean(y)), 0)
      return cov(a, b) / Math.sqrt(cov(a, a) * cov(b, b))
    }
    const income = states.map(({ gdp, population }) => Math.log(gdp / population))
    // About 0.8 and 0.85 by construction; at 250 states chance moves them by less than 0.1.
    expect(
      correlation(
        income,
        states.map(({ capacity }) => capacity),
      ),
    ).toBeGreaterThan(0.7)
    expect(
      correlation(
        states.map(({ democracy }) => democracy),
        states.map(({ position }) => position),
      ),
    ).toBeGreaterThan(0.7)
  })
})

describe('syntheticTies', () => {
  const sizes = fc.integer({ min: 6, max: 60 })

  it('adds up to the exports and imports of each state, and knows neighbours from both sides', () => {
    fc.assert(
      fc.property(sizes, fc.string({ minLength: 1, maxLength: 8 }), (n, seed) => {
        const states = syntheticStates(n, seed)
        const ties = syntheticTies(
          states,
          states.map((_, i) => (i % 3) - 1),
        )
        for (let i = 0; i < n; i++) {
          let [out, into] = [0, 0]
          for (let j = 0; j < n; j++) {
            out += ties.trade[i * n + j]!
            into += ties.trade[j * n + i]!
            if (ties.contiguous[i * n + j] !== ties.contiguous[j * n + i]) throw new Error('a border with one side')
          }
          // The tolerance of the balance is 1e-9; see there.
          expect(Math.abs(out / ties.exports[i]! - 1)).toBeLessThan(1e-8)
          expect(Math.abs(into / ties.imports[i]! - 1)).toBeLessThan(1e-8)
          expect(ties.trade[i * n + i]).toBe(0)
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe('syntheticWorld', () => {
  it('is the same file for the same number and seed', () => {
    expect(JSON.stringify(syntheticWorld(30, 'tin'))).toBe(JSON.stringify(syntheticWorld(30, 'tin')))
  })

  it('parses for any number and seed, every attribute in its range', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 80 }), fc.string({ minLength: 1, maxLength: 20 }), (n, seed) => {
        const scenario = parsed(n, seed)
        expect(scenario.states).toHaveLength(n)
        for (const state of scenario.states) {
          for (const name of ATTRIBUTE_NAMES) {
            const [low, high] = ATTRIBUTES[name].range
            expect(state[name]).toBeGreaterThanOrEqual(low)
            expect(state[name]).toBeLessThanOrEqual(high)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it.each([...SYNTHETIC_LIMITS.states, 40])('has what a case needs among %i states', (n) => {
    const scenario = parsed(n, 'tin')
    const { cases, states } = scenario
    const [{ respondent, claimants, design }] = cases as [(typeof cases)[number]]
    const gdp = (id: string) => states.find((state) => state.id === id)!.gdp
    expect(gdp(claimants[0]!)).toBeLessThanOrEqual(gdp(respondent))
    expect(design.rungs).toHaveLength(5)
    const partners = pairsIn(scenario).filter(({ from, to, exports }) => exports > 0 && [from, to].includes(respondent))
    expect(partners.length).toBeGreaterThan(n / 2)
  })

  it('runs, and comes out differently in different worlds', () => {
    const batch = createEngine(parsed(24, 'tin')).run('tin', 0, 20, 'summary')
    const ends = new Set(batch.outcomes.finalCompliance)
    expect(batch.to).toBe(20)
    expect(ends.size).toBeGreaterThan(1)
  })

  it.each([5, 251, 10.5])('refuses %d states', (n) => {
    expect(() => syntheticWorld(n, 'tin')).toThrow(/states: expected a whole number from 6 to 250/)
  })
})
