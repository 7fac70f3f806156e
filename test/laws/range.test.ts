import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../sim/model/index.ts'
import { recipes, scenarioOf, settings } from '../support/arbitrary.ts'
import { strays } from '../support/ranges.ts'

describe('every column', () => {
  it('is a number in its declared range after every month', () => {
    fc.assert(
      fc.property(recipes({ months: 60 }), (recipe) => {
        const run = createEngine(scenarioOf(recipe)).start(String(recipe.salt), 0)
        expect(strays(run.world)).toEqual([])
        while (run.advance(1) > 0) expect(strays(run.world)).toEqual([])
      }),
      settings(400),
    )
  })
})
