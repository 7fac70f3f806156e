import { describe, expect, it } from 'vitest'
import { compile } from '../../../../sim/model/compile.ts'
import { makeScenario, makeState, type Pair } from '../../../support/scenarios.ts'

describe('how two states are bound', () => {
  const tie = (from: string, to: string, alliance: number): Pair => {
    return { from, to, exports: 1, distance: 900, alliance, contiguous: 0, affinity: null }
  }
  const { bond } = compile(
    makeScenario(3, {
      states: [
        makeState(0, { memberships: { union: 1, coe: 1, un: 1, p5: 1 } }),
        makeState(1, { memberships: { union: 0.4, league: 0.5, coe: 1, un: 1, p5: 1 } }),
        makeState(2, { memberships: { league: 0.5, coe: 1, un: 1 } }),
      ],
      pairs: [tie('S000', 'S001', 0.1), tie('S001', 'S000', 0.1), tie('S001', 'S002', 0.7), tie('S002', 'S001', 0.7)],
    }),
  ).world

  it('is the closest of alliance and common blocs, shares multiplied; courts, councils and the whole world do not count', () => {
    expect([...bond]).toEqual([0, 0.4, 0, 0.4, 0, 0.7, 0, 0.7, 0])
  })
})
