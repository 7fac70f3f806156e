import { describe, expect, it } from 'vitest'
import { tradeOf } from '../../../../sim/model/initialise/trade.ts'
import { makeState, tiesOf } from '../../../support/scenarios.ts'

const [one, two, three] = [makeState(0), makeState(1), makeState(2)]
const rest = { distance: 800, alliance: 0, contiguous: 0, affinity: null }
const ties = tiesOf(
  [one, two, three],
  [
    { from: one.id, to: two.id, exports: 20, ...rest },
    { from: two.id, to: one.id, exports: 10, ...rest },
    { from: one.id, to: three.id, exports: 5, ...rest },
  ],
)

describe('trade', () => {
  it('is that of the scenario, with no second copy', () => {
    const trade = tradeOf(ties)
    for (const name of ['exports', 'distance', 'alliance', 'contiguous', 'affinity'] as const) expect(trade[name]).toBe(ties[name])
  })

  it('sums exports and imports of each state', () => {
    expect([...tradeOf(ties).total]).toEqual([35, 30, 5])
  })
})
