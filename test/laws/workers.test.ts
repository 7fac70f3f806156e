import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPool, mainThread } from '../../sim/experiment/pool.ts'
import { createEngine } from '../../sim/run.ts'
import { recipes, scenarioOf, settings } from '../support/arbitrary.ts'

const WORLDS = 12

describe('a batch', () => {
  it('is its worlds: any cut into chunks, run in any order on any engine, has the same digests', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: WORLDS - 1 }), { maxLength: 5 })
    fc.assert(
      fc.property(recipes({ months: 24 }), cuts, fc.infiniteStream(fc.nat()), (recipe, inner, draws) => {
        const scenario = scenarioOf(recipe)
        const engines = [createEngine(scenario), createEngine(scenario)]
        const whole = engines[0]!.run('chunks', 0, WORLDS, 'summary')
        const edges = [0, ...inner.sort((a, b) => a - b), WORLDS]
        const chunks = edges.slice(1).map((to, n) => ({ from: edges[n]!, to, rank: draws.next().value }))
        for (const { from, to, rank } of chunks.sort((a, b) => a.rank - b.rank)) {
          const batch = engines[rank % 2]!.run('chunks', from, to, 'summary')
          expect(batch.digests).toEqual(whole.digests.subarray(4 * from, 4 * to))
        }
      }),
      settings(15),
    )
  })

  it('is the same from one worker and from three', async () => {
    const one = fc.sample(recipes({ months: 24 }), { numRuns: 3, seed: 5 })
    for (const recipe of one) {
      const scenario = scenarioOf(recipe)
      const whole = createEngine(scenario).run('pool', 0, WORLDS, 'summary')
      for (const workers of [1, 3]) {
        const pool = createPool(Array.from({ length: workers }, () => mainThread(createEngine)))
        const batches = await pool.run({ scenario, seed: 'pool', from: 0, to: WORLDS, level: 'summary' }).done
        pool.close()
        expect(batches.flatMap((batch) => [...batch.digests])).toEqual([...whole.digests])
      }
    }
  })
})
