import { describe, expect, it } from 'vitest'
import { orderShares } from '../../../sim/analysis/orders.ts'

describe('orderShares', () => {
  it('is s! (n - s - 1)! / n!', () => {
    expect([...orderShares(1)]).toEqual([1])
    // 4 players: 6/24, 2/24, 2/24, 6/24.
    ;[1 / 4, 1 / 12, 1 / 12, 1 / 4].forEach((share, size) => {
      expect(orderShares(4)[size]).toBeCloseTo(share, 15)
    })
    expect(orderShares(0).length).toBe(0)
  })
})
