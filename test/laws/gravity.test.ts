/** Law: a breach of middling gravity is as if there were no gravity, and a graver one costs the respondent no less reputation. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine, type Scenario } from '../../sim/model/index.ts'
import { recipes, scenarioOf, settings } from '../support/arbitrary.ts'
import { makeScenario } from '../support/scenarios.ts'

const graved = (scenario: Scenario, gravity: number, gravityWeight: number): Scenario => ({
  ...scenario,
  cases: scenario.cases.map((kase) => ({ ...kase, gravity })),
  parameters: { ...scenario.parameters, initialise: { ...scenario.parameters.initialise, gravityWeight } },
})
const digests = (scenario: Scenario) => [...createEngine(scenario).run('law', 0, 2, 'summary').digests]

describe('the gravity of a breach', () => {
  it('changes nothing in the middle, nor anywhere where it has no weight', () => {
    fc.assert(
      fc.property(recipes({ months: 24 }), fc.double({ min: 0, max: 1, noNaN: true }), (recipe, gravity) => {
        const without = digests(graved(scenarioOf(recipe), 0.5, 0))
        expect(digests(graved(scenarioOf(recipe), 0.5, 0.8))).toEqual(without)
        expect(digests(graved(scenarioOf(recipe), gravity, 0))).toEqual(without)
      }),
      settings(10),
    )
  })

  it('raises what reputation costs a respondent that nobody else presses', () => {
    const alone = { ...makeScenario(12, { months: 60 }), off: ['escalation', 'coalition', 'response', 'settlement', 'implementation'] }
    const costs = [0, 0.25, 0.5, 0.75, 1].map((gravity) => {
      const { outcomes } = createEngine(graved(alone, gravity, 0.8)).run('law', 0, 1, 'summary')
      return outcomes.respondentCost[0]!
    })
    expect(costs).toEqual([...costs].sort((a, b) => a - b))
    expect(new Set(costs).size).toBe(costs.length)
    // Four fifths less at the bottom, before attention falls with it.
    expect(costs[0]! / costs[2]!).toBeLessThan(0.25)
  })
})
