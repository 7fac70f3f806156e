import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../sim/model/engine.ts'
import { recipes, scenarioOf, settings } from '../../support/arbitrary.ts'
import { changed } from '../../support/bytes.ts'
import { LADDER, makeCase, makeDesign, makeScenario } from '../../support/scenarios.ts'

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
  it('is drawn again for the next run after the tape was handed over', () => {
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

  it('is kept by a snapshot, which holds the coefficients', () => {
    const engine = createEngine(scenario)
    const run = engine.restore(engine.start('x', 0).snapshot(), values)
    run.advance(30)
    const half = run.snapshot()
    run.advance(30)
    const whole = run.snapshot().world
    const again = engine.restore(half)
    again.advance(30)
    expect(changed(again.world, whole)).toEqual([])
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

describe('a run', () => {
  const engine = createEngine(makeScenario(4, { months: 12 }))

  it('does as many months as it is asked for, and stops at the end', () => {
    const run = engine.start('a', 0)
    expect([run.month, run.advance(5), run.month, run.advance(20), run.month, run.advance(1)]).toEqual([0, 5, 5, 7, 12, 0])
  })

  it('is copied into a snapshot: later months do not change it', () => {
    const run = engine.start('a', 0)
    run.advance(3)
    const { world, ...rest } = run.snapshot()
    const kept = world.slice()
    run.advance(3)
    expect(rest).toEqual({ seed: 'a', replicate: 0, month: 3 })
    expect(world).toEqual(kept)
    expect(changed(run.world, kept)).not.toEqual([])
  })

  it('cannot be continued by a scenario of another size', () => {
    const snapshot = engine.start('a', 0).snapshot()
    const larger = createEngine(makeScenario(5, { months: 12 }))
    expect(() => larger.restore(snapshot)).toThrow('the snapshot is of a scenario of another size')
    expect(() => larger.fork(snapshot)).toThrow('the snapshot is of a scenario of another size')
  })

  it('of a batch needs replicates to run', () => {
    expect(() => engine.run('a', 3, 3, 'summary')).toThrow('expected replicates from < to, got 3 and 3')
    expect(() => engine.run('a', -1, 3, 'summary')).toThrow(RangeError)
    expect(() => engine.run('a', Number.NaN, 3, 'summary')).toThrow(RangeError)
  })
})

describe('a fork', () => {
  const designed = (design: ReturnType<typeof makeDesign>) => makeScenario(8, { months: 60, cases: [makeCase('S001', 'S000', { design })] })
  const soft = designed(makeDesign({ escalation: { quorum: 0.9 } }))
  const hard = designed(
    makeDesign(
      { escalation: { quorum: 0.01, dwell: 2 }, measures: { burdenSharing: 0.7 } },
      { rungs: [...LADDER].reverse(), offers: { 'budget-support': 1, 'trade-access': 1, 'security-partnership': 1 } },
    ),
  )

  it('before the first month is a run under the new design', () => {
    const forked = createEngine(hard).fork(createEngine(soft).start('f', 2).snapshot())
    const fresh = createEngine(hard).start('f', 2)
    expect(changed(forked.world, fresh.snapshot().world)).toEqual([])
    forked.advance(60)
    fresh.advance(60)
    expect(changed(forked.world, fresh.snapshot().world)).toEqual([])
  })

  it('keeps the past, luck included, and takes the design', () => {
    const run = createEngine(soft).start('f', 2)
    run.advance(24)
    const snapshot = run.snapshot()
    const forked = createEngine(hard).fork(snapshot)
    expect(forked.month).toBe(24)
    const taken = changed(forked.world, snapshot.world)
    expect(taken).toEqual(
      changed(forked.world, createEngine(soft).start('f', 2).snapshot().world, createEngine(hard).start('f', 2).snapshot().world),
    )
    for (const name of taken) expect(name).toMatch(/^(levers|rung[A-Z]\w+|offer[A-Z]\w+)$/)
    const draws = (engine: ReturnType<typeof createEngine>) => engine.restore(engine.start('f', 2).snapshot()).tape.columns
    expect(forked.tape.columns).toEqual(draws(createEngine(soft)))
    forked.advance(36)
    run.advance(36)
    const differing = changed(forked.world, run.snapshot().world)
    expect(differing.filter((name) => !taken.includes(name))).not.toEqual([])
  })

  it('under the same design is the same run', () => {
    const engine = createEngine(soft)
    const run = engine.start('f', 2)
    run.advance(24)
    const snapshot = run.snapshot()
    run.advance(36)
    const expected = run.snapshot().world
    const forked = createEngine(soft).fork(snapshot)
    expect(forked.advance(60)).toBe(36)
    expect(changed(forked.world, expected)).toEqual([])
  })
})
