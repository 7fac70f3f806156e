/** Law: every column stays in its range: anywhere within what a file may say, and at the ends of all of it at once. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine, type Scenario } from '../../sim/model/index.ts'
import { recipes, scenarioOf, settings } from '../support/arbitrary.ts'
import { extremes } from '../support/extremes.ts'
import { strays } from '../support/ranges.ts'

function expectInRange(scenario: Scenario, seed: string): void {
  const run = createEngine(scenario).start(seed, 0)
  expect(strays(run.world)).toEqual([])
  while (run.advance(1) > 0) expect(strays(run.world)).toEqual([])
}

describe('every column', () => {
  it('is a number in its declared range after every month', () => {
    fc.assert(
      fc.property(recipes({ months: 60 }), (recipe) => expectInRange(scenarioOf(recipe), String(recipe.salt))),
      settings(400),
    )
  })

  it('is so with every parameter, lever, attribute, tie and obligation at an end of what check accepts', () => {
    fc.assert(
      fc.property(extremes(), (scenario) => expectInRange(scenario, 'ends')),
      settings(400),
    )
  })
})
