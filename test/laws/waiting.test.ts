/**
 * Law: nobody gains by waiting for a coalition that does nothing, and nobody adapts to measures that do no damage. In random worlds, after
 * every month.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine, RESPONSE_TERMS, type World } from '../../sim/model/index.ts'
import { recipes, scenarioOf, settings } from '../support/arbitrary.ts'

const PLACE = {
  gamble: RESPONSE_TERMS.indexOf('gamble'),
  sanctions: RESPONSE_TERMS.indexOf('sanctions'),
  threat: RESPONSE_TERMS.indexOf('threat'),
}

/** Runs the world and hands over what it was before each month. */
function eachMonth(recipe: Parameters<typeof scenarioOf>[0], look: (world: World, adapted: readonly number[]) => void): void {
  const run = createEngine({ ...scenarioOf(recipe), off: [] }).start('waiting', 0)
  let adapted = [...run.world.adaptation]
  while (run.advance(1) > 0) {
    look(run.world, adapted)
    adapted = [...run.world.adaptation]
  }
}

describe('waiting', () => {
  it('is worth nothing where there is nothing to wait for', () => {
    fc.assert(
      fc.property(recipes(), (recipe) => {
        eachMonth(recipe, ({ responseTerms, sizes }) => {
          for (let c = 0; c < sizes.cases; c++) {
            const of = (name: keyof typeof PLACE) => responseTerms[c * RESPONSE_TERMS.length + PLACE[name]]!
            if (of('sanctions') === 0 && of('threat') === 0) expect(of('gamble')).toBe(0)
          }
        })
      }),
      settings(50),
    )
  })
})

describe('adaptation', () => {
  it('does not grow in a month without damage', () => {
    fc.assert(
      fc.property(recipes(), (recipe) => {
        eachMonth(recipe, ({ adaptation, grossDamage }, adapted) => {
          for (const [c, damage] of grossDamage.entries()) if (damage === 0) expect(adaptation[c]!).toBeLessThanOrEqual(adapted[c]!)
        })
      }),
      settings(50),
    )
  })
})
