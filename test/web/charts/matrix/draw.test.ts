/** How the keyboard walks the cells of the matrix. */
import { describe, expect, it } from 'vitest'
import { step } from '../../../../web/charts/matrix/draw.ts'

describe('keys of the matrix', () => {
  it('moves between cells and stops at the edges', () => {
    expect(step('ArrowDown', null, 4)).toEqual({ row: 0, column: 0 })
    expect(step('ArrowRight', { row: 1, column: 3 }, 4)).toEqual({ row: 1, column: 3 })
    expect(step('End', { row: 1, column: 0 }, 4)).toEqual({ row: 1, column: 3 })
    expect(step('ArrowDown', null, 4, 2), 'enters at the state that is looked at').toEqual({ row: 2, column: 0 })
    expect(step('x', { row: 1, column: 0 }, 4)).toBeNull()
  })
})
