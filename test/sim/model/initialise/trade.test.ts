import { describe, expect, it } from 'vitest'
import { tradeOf } from '../../../../sim/model/initialise/trade.ts'
import type { Pair } from '../../../../sim/model/scenario.ts'
import { makeScenario } from '../../../support/scenarios.ts'

const pair = (from: string, to: string, exports: number, rest: Partial<Pair> = {}): Pair => ({
  from,
  to,
  exports,
  distance: 800,
  alliance: 0,
  contiguous: 0,
  affinity: null,
  ...rest,
})
const trade = tradeOf(
  makeScenario(3, {
    pairs: [pair('S000', 'S001', 20, { alliance: 1, affinity: 0 }), pair('S001', 'S000', 10), pair('S000', 'S002', 5, { contiguous: 1 })],
  }),
)

describe('trade', () => {
  it('lies row by row, exporter first, with nothing where no pair is told', () => {
    expect([...trade.exports]).toEqual([0, 20, 5, 10, 0, 0, 0, 0, 0])
    expect([...trade.alliance]).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0])
    expect([...trade.contiguous]).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0])
  })

  it('sums exports and imports of each state', () => {
    expect([...trade.total]).toEqual([35, 30, 5])
  })

  it('takes states that are no pair to be far apart, and tells a given affinity of 0 from none', () => {
    expect([...trade.distance]).toEqual([5000, 800, 800, 800, 5000, 5000, 5000, 5000, 5000])
    expect([...trade.affinity]).toEqual([-1, 0, -1, -1, -1, -1, -1, -1, -1])
  })
})
