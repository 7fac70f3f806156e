import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../sim/model/index.ts'
import { recipes, scenarioOf, settings } from '../support/arbitrary.ts'
import { changed } from '../support/bytes.ts'

describe('a run', () => {
  it('gives the same bytes for the same seed and replicate, and other bytes for others', () => {
    const same: boolean[] = []
    fc.assert(
      fc.property(recipes(), fc.nat({ max: 1000 }), (recipe, replicate) => {
        const scenario = scenarioOf(recipe)
        const engine = createEngine(scenario)
        const end = (seed: string, r: number, by = engine) => {
          const run = by.start(seed, r)
          run.advance(scenario.months)
          return run.snapshot().world
        }
        const once = end('a', replicate)
        const { world } = engine.start('a', replicate)
        expect(changed(world, once, end('a', replicate))).toEqual([])
        expect(changed(world, once, end('a', replicate, createEngine(scenario)))).toEqual([])
        same.push(changed(world, once, end('b', replicate)).length === 0, changed(world, once, end('a', replicate + 1)).length === 0)
      }),
      settings(30),
    )
    // In a world where nothing happens luck may change nothing, but not in most.
    expect(same.filter((equal) => !equal).length).toBeGreaterThan(same.length / 2)
  })

  it('of n months equals one of k months that is saved and resumed for n - k, on the same engine and on another', () => {
    fc.assert(
      fc.property(recipes(), fc.nat({ max: 36 }), fc.nat({ max: 9 }), (recipe, cut, replicate) => {
        const scenario = scenarioOf(recipe)
        const engine = createEngine(scenario)
        const whole = engine.start('resume', replicate)
        whole.advance(scenario.months)
        const expected = whole.snapshot().world

        const first = engine.start('resume', replicate)
        const done = first.advance(cut)
        expect(done).toBe(Math.min(cut, scenario.months))
        const snapshot = first.snapshot()
        // Another run in between leaves nothing behind.
        engine.start('other', replicate + 1).advance(scenario.months)

        for (const by of [engine, createEngine(scenario)]) {
          const second = by.restore(snapshot)
          expect(second.month).toBe(done)
          expect(second.advance(scenario.months)).toBe(scenario.months - done)
          expect(changed(second.world, expected)).toEqual([])
        }
      }),
      settings(60),
    )
  })

  it('is the same month by month as in one go', () => {
    fc.assert(
      fc.property(recipes(), (recipe) => {
        const scenario = scenarioOf(recipe)
        const engine = createEngine(scenario)
        const whole = engine.start('steps', 0)
        whole.advance(scenario.months)
        const expected = whole.snapshot().world
        const steps = engine.start('steps', 0)
        while (steps.advance(1) > 0);
        expect(changed(steps.world, expected)).toEqual([])
      }),
      settings(15),
    )
  })
})
