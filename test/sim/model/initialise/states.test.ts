/** What is derived for states from their numbers, by hand. Twelve digits: a few roundings of 1e-16 each. */
import { describe, expect, it } from 'vitest'
import { ATTRIBUTE_NAMES } from '../../../../sim/model/attributes.ts'
import { compile } from '../../../../sim/model/compile.ts'
import { makeCase, makeScenario, makeState } from '../../../support/scenarios.ts'

// Incomes of 10, 50 and 25 thousand a head.
const states = [
  makeState(0, { gdp: 100, population: 10, ruleOfLaw: 0.5, veto: false }),
  makeState(1, { gdp: 300, population: 6, ruleOfLaw: 1, veto: true }),
  makeState(2, { gdp: 100, population: 4, ruleOfLaw: 0, veto: false }),
]
const { world } = compile(makeScenario(3, { states, pairs: [], cases: [makeCase('S000', 'S001')] }))
const near = (...values: number[]) => values.map((x) => expect.closeTo(x, 12))

describe('states', () => {
  it('have the attributes they were given', () => {
    for (const name of ATTRIBUTE_NAMES) {
      if (name !== 'population') expect([name, ...world[name]]).toEqual([name, ...states.map((state) => state[name])])
    }
    expect([...world.veto]).toEqual([0, 1, 0])
  })

  it('share world finance by size, ten times as much under law as without', () => {
    expect([...world.capitalShare]).toEqual(near(55 / 365, 300 / 365, 10 / 365))
  })

  it('give aid as they are large, under law and rich', () => {
    const [a, b] = [(50 * 10) / 35, (300 * 50) / 75]
    expect([...world.donorShare]).toEqual(near(a / (a + b), b / (a + b), 0))
  })

  it('feel a fixed cost as they are small', () => {
    expect([...world.smallness]).toEqual(near(0.5, 0.25, 0.5))
  })

  it('start with a leader two years in office and middling in resolve, and with a standing between the two', () => {
    expect([...world.leaderTenure, ...world.leaderResolve, ...world.standing, ...world.leaderShift]).toEqual([
      24, 24, 24, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0, 0, 0,
    ])
  })

  it('start in an order as strong as the parameters say', () => {
    const scenario = makeScenario(3)
    const order = { ...scenario.parameters.order!, initialNorm: 0.2, initialAuthority: 0.7 }
    const { world: w } = compile({ ...scenario, parameters: { ...scenario.parameters, order } })
    expect([w.normStrength[0], w.courtAuthority[0]]).toEqual([0.2, 0.7])
  })
})
