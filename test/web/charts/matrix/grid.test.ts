/** Where rows and columns of the matrix lie. */
import { describe, expect, it } from 'vitest'
import { gridOf } from '../../../../web/charts/matrix/grid.ts'
import { states } from './case.ts'

describe('grid', () => {
  it('finds the cell under the middle of every cell, and none in the heads', () => {
    const grid = gridOf(states, 300)
    for (const [row, y] of grid.at.entries()) {
      for (const [column, x] of grid.at.entries()) {
        expect(grid.cellAt(grid.left + x + grid.cell / 2, grid.top + y + grid.cell / 2)).toEqual({ row, column })
      }
    }
    expect(grid.cellAt(grid.left - 5, grid.top + 3)).toBeNull()
  })

  it('fits its width at 4, 45 and 190 states', () => {
    for (const count of [4, 45, 190]) {
      const many = Array.from({ length: count }, (_, index) => ({ ...states[index % 4]!, id: String(index) }))
      for (const width of [280, 358, 640]) {
        const grid = gridOf(many, width)
        expect(grid.left + grid.side).toBeLessThanOrEqual(width)
      }
    }
  })
})
