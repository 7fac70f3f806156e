import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../sim/run.ts'
import { recipes, scenarioOf, settings } from '../support/arbitrary.ts'
import { changed } from '../support/bytes.ts'
import { makeScenario } from '../support/scenarios.ts'

describe('a run taken apart', () => {
  it('phase by phase is the same bytes as month by month', () => {
    fc.assert(
      fc.property(recipes(), (recipe) => {
        const scenario = scenarioOf(recipe)
        const engine = createEngine(scenario)
        const whole = engine.start('apart', 3)
        whole.advance(scenario.months)
        const expected = whole.snapshot().world
        const run = engine.start('apart', 3)
        for (let month = 0; month < scenario.months; month++) for (const name of run.phases) run.phase(name, month)
        expect(changed(run.world, expected)).toEqual([])
        expect(run.month).toBe(0)
      }),
      settings(20),
    )
  })

  it('refuses phases that are off and months beyond the run', () => {
    const run = createEngine(makeScenario(3, { off: ['order'] })).start('a', 0)
    expect(run.phases).not.toContain('order')
    expect(() => run.phase('order', 0)).toThrow('expected a phase that is on, got order')
    expect(() => run.phase('events', 180)).toThrow('expected a month of the run, got 180')
  })
})

describe('the luck of a run', () => {
  it('is drawn anew for the next run once it was given away', () => {
    const engine = createEngine(makeScenario(6))
    const first = engine.start('luck', 1)
    first.advance(30)
    const expected = first.snapshot().world
    const changedLuck = engine.start('luck', 1)
    for (const column of Object.values(changedLuck.tape.columns)) column.fill(0.5)
    changedLuck.advance(30)
    expect(changed(changedLuck.world, expected)).not.toEqual([])
    const again = engine.start('luck', 1)
    again.advance(30)
    expect(changed(again.world, expected)).toEqual([])
  })

  it('is that of the seed and the replicate, whichever came before', () => {
    const engine = createEngine(makeScenario(6))
    const end = (seed: string, replicate: number, by = engine) => {
      const run = by.start(seed, replicate)
      run.advance(24)
      return run.snapshot().world
    }
    const runs = [
      ['a', 1],
      ['b', 1],
      ['a', 1],
      ['a', 2],
      ['a', 1],
    ] as const
    const ours = runs.map(([seed, replicate]) => end(seed, replicate))
    const fresh = runs.map(([seed, replicate]) => end(seed, replicate, createEngine(makeScenario(6))))
    expect(ours).toEqual(fresh)
    expect(ours[0]).not.toEqual(ours[1])
  })
})

describe('restoring under other coefficients', () => {
  const scenario = makeScenario(6)
  const values = { coalition: { temperature: 0.01 }, response: { review: 0.5 }, events: { turnoverDemocracy: 0.9 } }
  const parameters = Object.fromEntries(
    Object.entries(scenario.parameters).map(([name, given]) => [name, { ...given, ...values[name as 'events'] }]),
  )

  it('is the run of a scenario with those coefficients', () => {
    const engine = createEngine(scenario)
    const run = engine.restore(engine.start('x', 0).snapshot(), values)
    run.advance(60)
    const other = createEngine({ ...scenario, parameters }).start('x', 0)
    other.advance(60)
    expect(changed(run.world, other.snapshot().world)).toEqual([])
  })

  it('leaves the engine as it was', () => {
    const engine = createEngine(scenario)
    const start = engine.start('x', 0).snapshot()
    const plain = engine.restore(start)
    plain.advance(60)
    const expected = plain.snapshot().world
    engine.restore(start, values).advance(60)
    const again = engine.restore(start)
    again.advance(60)
    expect(changed(again.world, expected)).toEqual([])
  })
})
