import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine, RECORD_LEVELS } from '../../sim/model/index.ts'
import { recipes, scenarioOf, settings } from '../support/arbitrary.ts'
import { changed } from '../support/bytes.ts'

describe('watching', () => {
  it('changes nothing: every level of recording has the same digests, compliance and outcomes', () => {
    fc.assert(
      fc.property(recipes(), (recipe) => {
        const scenario = scenarioOf(recipe)
        const [summary, ...others] = RECORD_LEVELS.map((level) => createEngine(scenario).run('watch', 0, 3, level))
        for (const batch of others) {
          expect(batch.digests).toEqual(summary!.digests)
          expect(batch.series.compliance).toEqual(summary!.series.compliance)
          expect(batch.outcomes).toEqual(summary!.outcomes)
        }
      }),
      settings(25),
    )
  })

  it('leaves the world as a run without a recorder leaves it', () => {
    fc.assert(
      fc.property(recipes(), (recipe) => {
        const scenario = scenarioOf(recipe)
        const engine = createEngine(scenario)
        const alone = engine.start('watch', 2)
        alone.advance(scenario.months)
        const expected = alone.snapshot().world
        engine.run('watch', 2, 3, 'explain')
        expect(changed(alone.world, expected)).toEqual([])
      }),
      settings(15),
    )
  })
})
