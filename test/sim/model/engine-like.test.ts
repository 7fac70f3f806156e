/**
 * An engine on the memory of another one gives the same results to the last bit as a new engine; what does not fit is
 * refused.
 */
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../sim/model/engine.ts'
import type { Scenario } from '../../../sim/model/scenario.ts'
import { makeDesign, makeScenario, pairsIn, tiesOf } from '../../support/scenarios.ts'

const made = makeScenario(8, { months: 60 })
const withCase = (change: Partial<Scenario['cases'][number]>): Scenario => ({
  ...made,
  cases: [{ ...made.cases[0]!, ...change }],
})

describe('an engine on the memory of another one', () => {
  it.each([
    [
      'another design',
      withCase({ design: makeDesign({ escalation: { quorum: 0.05 }, settlement: { openness: 1 }, monitoring: { clarity: 1 } }) }),
    ],
    ['another obligation', withCase({ obligations: made.cases[0]!.obligations.map((o) => ({ ...o, duration: 2 * o.duration })) })],
    [
      'other coefficients, two of which are read before the first month',
      {
        ...made,
        parameters: {
          ...made.parameters,
          order: { ...made.parameters.order, speed: 0.5, initialNorm: 0.9 },
          events: { ...made.parameters.events, affinitySpan: 5, turnoverDemocracy: 1 },
        },
      },
    ],
    [
      'other ties',
      {
        ...made,
        ties: tiesOf(
          made.states,
          pairsIn(made).map((pair) => ({ ...pair, exports: pair.exports / 2 })),
        ),
      },
    ],
    ['other blocs on the same ties', { ...made, states: made.states.map((s, i) => ({ ...s, memberships: i < 4 ? { league: 1 } : {} })) }],
    ['another regime', { ...made, states: made.states.map((s) => ({ ...s, democracy: 0.5 })) }],
    ['other numbers', { ...made, states: made.states.map((s, i) => ({ ...s, gdp: i === 1 ? 0.1 * s.gdp : s.gdp })) }],
  ])('gives the results of a new one to the last bit: %s', (_, other) => {
    const engine = createEngine(made)
    const before = engine.run('seed', 0, 3, 'series')
    const sibling = engine.like(other)!
    expect(sibling.scenario).toBe(other)
    const after = sibling.run('seed', 0, 3, 'series')
    expect(after).toEqual(createEngine(other).run('seed', 0, 3, 'series'))
    expect(after.digests).not.toEqual(before.digests)
    expect(engine.run('seed', 0, 3, 'series')).toEqual(before)
    expect(sibling.like(made)!.run('seed', 0, 3, 'series')).toEqual(before)
  })

  it.each([
    ['more months', { ...made, months: 61 }],
    ['another mechanism off', { ...made, off: ['settlement'] }],
    ['another state', makeScenario(9, { months: 60 })],
  ])('refuses what does not fit: %s', (_, other) => {
    const engine = createEngine(made)
    const before = engine.run('seed', 0, 2, 'summary')
    expect(engine.like(other)).toBeNull()
    expect(engine.run('seed', 0, 2, 'summary')).toEqual(before)
  })
})
