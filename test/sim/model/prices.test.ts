/** No lever is free. */
import { describe, expect, it } from 'vitest'
import { COEFFICIENTS, LEVERS } from '../../../sim/model/initialise/index.ts'
import { LEVER_PRICES } from '../../../sim/model/prices.ts'

describe('prices of levers', () => {
  it('name every lever, and none that is not there', () => {
    const paths = LEVERS.map(({ mechanism, name }) => `${mechanism}.${name}`)
    expect(paths.filter((path) => !LEVER_PRICES.some(({ lever }) => lever === path))).toEqual([])
    expect(LEVER_PRICES.map(({ lever }) => lever).filter((lever) => !paths.includes(lever))).toEqual([])
  })

  it('are parameters, so that the fit and the ledger of sources reach them; of a trade-off what it does is the price', () => {
    for (const { lever, coin, amount } of LEVER_PRICES) {
      if (coin === 'trade-off') expect([lever, amount]).toEqual([lever, null])
      else expect(COEFFICIENTS.map(({ path }) => path)).toContain(amount)
    }
  })

  it('in money are those of the mechanism that bills them, or what members are paid', () => {
    const own = COEFFICIENTS.filter(({ mechanism }) => mechanism === 'prices').map(({ path }) => path)
    const billed = LEVER_PRICES.filter(({ coin }) => coin === 'money').map(({ amount }) => amount)
    expect([...billed].sort()).toEqual([...own, 'coalition.membership'].sort())
  })
})
