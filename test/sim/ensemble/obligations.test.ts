import { describe, expect, it } from 'vitest'
import { wilsonInterval } from '../../../sim/analysis/index.ts'
import { summarize } from '../../../sim/ensemble/index.ts'
import { createEngine, OBSERVABLES } from '../../../sim/model/index.ts'
import { scenarioOf } from '../../support/committed.ts'

const scenario = scenarioOf('bakassi-2002')
const engine = createEngine(scenario)

describe('the share of each obligation', () => {
  const batch = engine.run('tin', 0, 40, 'summary')
  const { obligations } = summarize(scenario, 'tin', [batch])

  it('is counted over all worlds, in the sequence of the scenario', () => {
    const count = scenario.cases[0]!.obligations.length
    expect(obligations.map(({ id }) => id)).toEqual(scenario.cases[0]!.obligations.map(({ id }) => id))
    for (const [at, { fulfilled, mean }] of obligations.entries()) {
      const levels = Array.from({ length: 40 }, (_, world) => batch.fulfilment[world * count + at]!)
      const done = levels.filter((level) => level >= 0.95).length
      expect(fulfilled).toEqual(wilsonInterval(done, 40))
      expect(mean).toBeCloseTo(levels.reduce((sum, level) => sum + level, 0) / 40, 12)
    }
  })

  it('adds up, by weight, to the compliance of each world in its last month', () => {
    const weights = scenario.cases[0]!.obligations.map(({ weight }) => weight)
    for (let world = 0; world < 40; world++) {
      const sum = weights.reduce((all, weight, at) => all + weight * batch.fulfilment[world * weights.length + at]!, 0)
      expect(sum).toBeCloseTo(batch.outcomes.finalCompliance[world]!, 9)
    }
  })

  it('is the same however the worlds are cut, and at every level of recording', () => {
    const parts = [engine.run('tin', 0, 13, 'summary'), engine.run('tin', 13, 40, 'series')]
    expect(parts.flatMap(({ fulfilment }) => [...fulfilment])).toEqual([...batch.fulfilment])
    expect(summarize(scenario, 'tin', parts).obligations).toEqual(obligations)
    expect(OBSERVABLES.some(({ name }) => name === 'fulfilment')).toBe(false)
  })
})
