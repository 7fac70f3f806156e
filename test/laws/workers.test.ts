import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPool, mainThread } from '../../sim/ensemble/index.ts'
import { createEngine } from '../../sim/model/index.ts'
import { recipes, scenarioOf, settings } from '../support/arbitrary.ts'

const WORLDS = 12

describe('a batch', () => {
  it('has the same digests however it is cut into chunks, in any sequence and on any engine', () => {
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

  it('under other coefficients is that of an engine of its own, whatever ran before it', async () => {
    const [recipe] = fc.sample(recipes({ months: 24 }), { numRuns: 1, seed: 6 })
    const scenario = scenarioOf(recipe!)
    const coefficients = { response: { review: 0.5, temperature: 0.01 }, order: { initialNorm: 0.9 } }
    const parameters = { ...scenario.parameters }
    for (const [name, values] of Object.entries(coefficients)) parameters[name] = { ...parameters[name], ...values }
    const own = createEngine({ ...scenario, parameters }).run('under', 0, WORLDS, 'summary')
    const plain = createEngine(scenario).run('under', 0, WORLDS, 'summary')
    expect(own.digests).not.toEqual(plain.digests)
    const pool = createPool([mainThread(createEngine), mainThread(createEngine)])
    const plan = { scenario, seed: 'under', from: 0, to: WORLDS, level: 'summary' } as const
    const runs = [plan, { ...plan, coefficients }, plan, { ...plan, coefficients }].map((one) => pool.run(one).done)
    const digests = (await Promise.all(runs)).map((batches) => batches.flatMap((batch) => [...batch.digests]))
    pool.close()
    expect(digests).toEqual([plain, own, plain, own].map((batch) => [...batch.digests]))
  })
})
