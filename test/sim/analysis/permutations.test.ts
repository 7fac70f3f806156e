import { describe, expect, it } from 'vitest'
import { permutationShares } from '../../../sim/analysis/permutations.ts'

describe('permutationShares', () => {
  it('is s! (n - s - 1)! / n!', () => {
    expect([...permutationShares(1)]).toEqual([1])
    // 4 players: 6/24, 2/24, 2/24, 6/24.
    ;[1 / 4, 1 / 12, 1 / 12, 1 / 4].forEach((share, size) => {
      expect(permutationShares(4)[size]).toBeCloseTo(share, 15)
    })
    expect(permutationShares(0).length).toBe(0)
  })
})
