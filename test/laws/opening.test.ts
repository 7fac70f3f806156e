/**
 * Law: the first posture is a decision of the month of the judgment. What stood in its place before has no consequence, and the
 * government acts on it at once, whatever the mechanisms that are on.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMPLY, createEngine, DEFY, type Scenario } from '../../sim/model/index.ts'
import { recipes, scenarioOf, settings } from '../support/arbitrary.ts'

const SEED = 'opening'

/** The world at the end of a run that began with the given posture of every respondent. */
function endOf(scenario: Scenario, posture: number): Uint8Array {
  const run = createEngine(scenario).start(SEED, 0)
  run.world.posture.fill(posture)
  run.advance(scenario.months)
  // A case that never opened still has it.
  run.world.posture.forEach((_, c) => {
    if (run.world.age[c]! < 0) run.world.posture[c] = DEFY
  })
  return run.snapshot().world
}

describe('the posture before the judgment', () => {
  it('has no consequence', () => {
    fc.assert(
      fc.property(recipes({ months: 30 }), (recipe) => {
        const scenario = { ...scenarioOf(recipe), off: [] }
        expect(endOf(scenario, COMPLY)).toEqual(endOf(scenario, DEFY))
      }),
      settings(30),
    )
  })
})

describe('the effort in the month of the judgment', () => {
  it('is that of the posture taken', () => {
    const scenario = (recipe: Parameters<typeof scenarioOf>[0]) => ({ ...scenarioOf(recipe), off: [] })
    fc.assert(
      fc.property(recipes({ months: 12 }), (recipe) => {
        const made = scenario(recipe)
        const { effortDelay, effortPartial, effortNegotiate } = made.parameters.response!
        const efforts = [0, effortDelay, effortPartial, effortNegotiate, 1]
        const run = createEngine(made).start(SEED, 1)
        while (run.advance(1) > 0) {
          run.world.age.forEach((age, c) => {
            if (age === 0) expect(run.world.respondentEffort[c]).toBe(efforts[run.world.posture[c]!])
          })
        }
      }),
      settings(50),
    )
  })
})
